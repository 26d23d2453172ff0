#pragma once
// Which row of a sheet holds the names of its columns.

#include <cstddef>

#include "goldthread/formats/workbook/sheet_table.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::workbook {

/// The index into sheet.rows, which must not be empty; see table_of().
[[nodiscard]] std::size_t find_header(const Sheet& sheet, const IsHeader& is_header);

}  // namespace goldthread::workbook
