#pragma once
// Reads Excel workbooks (.xlsx, .xlsm).

#include "goldthread/base/error.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::xlsx {

/// Whether the archive is an Office document of any kind: read() says what is wrong with one that is no workbook.
[[nodiscard]] bool is_office_document(const archive::Zip& zip) noexcept;

/// Reads all sheets, hidden ones too. Charts, macros, comments and links to other workbooks are not read; of a formula
/// the result is taken that Excel left in the file. Errors name the part; their place is left empty for the caller, who
/// knows the file's name.
[[nodiscard]] Result<workbook::Workbook> read(archive::Zip zip);

}  // namespace goldthread::xlsx
