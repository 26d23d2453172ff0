#pragma once
// The return year, where the user names none: what the dates in the files tell, and the names.

#include <optional>
#include <string_view>
#include <vector>

#include "goldthread/intake/year_role.hpp"

namespace goldthread {

struct ProposedYear {
    int year = 0;
    std::string_view ground;  ///< "from the dates in the files".
};

/// The latest year in which many dates of the files fall that nothing says to be last year's; a later one, where dates
/// lie behind it that no return of it can hold, or where names say so. Nothing where neither
/// dates nor names tell.
[[nodiscard]] std::optional<ProposedYear> propose_return_year(const std::vector<YearEvidence>& files);

/// Whether years standing alone in names ("header 2024.csv") are those in which return years begin: more of the files
/// so named have their dates in the year that begins then than in the one that ends then.
[[nodiscard]] bool single_years_begin(const std::vector<YearEvidence>& files);

/// The return year that a sign means.
[[nodiscard]] std::optional<int> year_meant(const YearSign& sign, bool single_years_begin);

}  // namespace goldthread
