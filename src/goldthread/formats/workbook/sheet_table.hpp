#pragma once
// From a sheet to a table of text as a return needs it: dates as dd/mm/yyyy, whole numbers without a point.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/table/cell_budget.hpp"
#include "goldthread/table/is_header.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::workbook {

/// A column with formulas whose results the file does not hold: its cells are not known, and must not be read as blank.
struct UncalculatedColumn {
    std::size_t column = 0;       ///< Of the table.
    std::uint32_t first_row = 0;  ///< As the program shows it.
    std::size_t count = 0;
};

struct SheetTable {
    Table table;  ///< One file is registered: "book.xlsx, sheet Episodes". Lines are the sheet's row numbers.
    Remarks remarks;
    std::uint32_t header_row = 0;                  ///< As the program shows it: the first row is 1.
    std::vector<UncalculatedColumn> uncalculated;  ///< Not in the remarks: whoever uses the table sets them apart.
};

/// Makes the table of a sheet of the file called `file`.
///
/// The header is the first of the sheet's first rows that `is_header` accepts. Where none is given, or it accepts none,
/// it is the first row with text in at least half as many cells as the widest of them. Every later row becomes a row of
/// the table, hidden ones too, except blank ones. A column has the name that stands in the header, without superscript;
/// one without a name is dropped if it is empty, and else called "column C". Whatever is converted or left out is in
/// the remarks. The table outlives the workbook.
///
/// Cells that are too long are cut (table/long_cells.hpp), and taken from `cells` if given, blank ones too.
///
/// Fails if the sheet is empty, if its rows hardly have any of the columns of its header, or if it has more cells than
/// are left.
[[nodiscard]] Result<SheetTable> table_of(const Workbook& book, const Sheet& sheet, const std::string& file,
                                          const IsHeader& is_header = {}, CellBudget* cells = nullptr);

}  // namespace goldthread::workbook
