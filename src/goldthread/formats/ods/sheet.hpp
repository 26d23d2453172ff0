#pragma once
// One sheet of an OpenDocument spreadsheet.

#include <pugixml.hpp>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/ods/paragraphs.hpp"
#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::ods {

/// Cells that may come about by repetition, in all sheets together: a few bytes can ask for millions.
inline constexpr std::size_t most_repeated_cells = 4'000'000;

/// What the sheets of a document share.
struct SharedStyles {
    SuperscriptStyles superscript;
    std::uint16_t percentage = 0;    ///< Index into Workbook::formats.
    std::size_t repeated_cells = 0;  ///< So far.
};

/// Reads a `table` element into `sheet`; texts are kept in `book`.
[[nodiscard]] Result<void> read_sheet(pugi::xml_node table, SharedStyles& shared, workbook::Workbook& book,
                                      workbook::Sheet& sheet);

}  // namespace goldthread::ods
