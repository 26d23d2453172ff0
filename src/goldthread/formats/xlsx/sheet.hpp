#pragma once
// One sheet of a workbook.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/workbook/serial_date.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/formats/xlsx/shared_strings.hpp"

namespace goldthread::xlsx {

/// What the sheets of a workbook share.
struct SharedParts {
    std::vector<SharedString> strings;
    std::vector<std::uint16_t> styles;  ///< By style of cells, the index into Workbook::formats.
    workbook::Epoch epoch = workbook::Epoch::y1900;
    /// Whether the workbook asks to be calculated when it is opened: whoever wrote it did not calculate, and put 0 for
    /// results.
    bool results_are_stand_ins = false;
};

/// Reads a sheet's part into `sheet`; texts are kept in `book`.
[[nodiscard]] Result<void> read_sheet(std::string text, std::string_view part, const SharedParts& shared,
                                      workbook::Workbook& book, workbook::Sheet& sheet);

}  // namespace goldthread::xlsx
