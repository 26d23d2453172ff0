#pragma once
// Reads OpenDocument spreadsheets (.ods), as LibreOffice and government publications have them.

#include "goldthread/base/error.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::ods {

/// Whether the archive is an OpenDocument file of any kind: read() says what is wrong with one that is no spreadsheet.
[[nodiscard]] bool is_open_document(const archive::Zip& zip) noexcept;

/// Reads all sheets, hidden ones too. Rows and cells that are said to repeat are written out, within bounds. Errors
/// name the part; their place is left empty for the caller, who knows the file's name.
[[nodiscard]] Result<workbook::Workbook> read(archive::Zip zip);

}  // namespace goldthread::ods
