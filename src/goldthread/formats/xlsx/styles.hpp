#pragma once
// The number formats behind the styles of cells.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::xlsx {

/// Reads the part of styles: for each style of cells the index of its number format, which is added to `book.formats`.
[[nodiscard]] Result<std::vector<std::uint16_t>> read_styles(std::string text, std::string_view part,
                                                             workbook::Workbook& book);

}  // namespace goldthread::xlsx
