#pragma once
// One sheet of an OpenDocument spreadsheet.

#include <pugixml.hpp>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/ods/paragraphs.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::ods {

/// What the sheets of a document share.
struct SharedStyles {
    SuperscriptStyles superscript;
    std::uint16_t percentage = 0;  ///< Index into Workbook::formats.
};

/// Reads a `table` element into `sheet`; texts are kept in `book`.
[[nodiscard]] Result<void> read_sheet(pugi::xml_node table, SharedStyles& shared, workbook::Workbook& book,
                                      workbook::Sheet& sheet);

}  // namespace goldthread::ods
