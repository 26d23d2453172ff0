#pragma once
// Corrections of columns as reports show them: a line of text each, or a row for each cell.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/corrections.hpp"
#include "goldthread/reports/finding_place.hpp"

namespace goldthread {

/// What stands where a finding has its title.
inline constexpr std::string_view title_of_corrections = "Correction of a column";

/// One cell of a correction. Its code is empty, as it hangs on no finding.
struct CorrectionRow : FindingPlace {
    std::string_view field;
    std::string present;
    std::string_view suggested;
};

/// Views point into `checked` and `correction`.
[[nodiscard]] std::vector<CorrectionRow> correction_rows(const CheckedReturn& checked, const Correction& correction);

/// "Reviews REVIEW (reviews.csv): 7 dates written month first -> dd/mm/yyyy (sure); the first in line 2, '4/20/2025' ->
/// '20/04/2025'. 6 findings solved, 0 raised"
[[nodiscard]] std::string correction_line(const CheckedReturn& checked, const Correction& correction);

}  // namespace goldthread
