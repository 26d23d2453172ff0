#pragma once
// All that a return holds of one child, table by table, as a page shows it: the raw texts, how each cell is understood,
// what has been changed, and why a derived cell is blank.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "goldthread/views/cell_reading.hpp"

namespace goldthread {

struct ShownColumn {
    std::optional<std::size_t> field;  ///< Of the module; nothing for a column that the collection does not know.
    std::string name;                  ///< As the table has it.
    bool editable = false;             ///< A field of the return that the file has a column for.
};

struct ShownCell {
    std::string text;  ///< Raw; of a derived field its value.
    CellState state = CellState::value;
    std::string date;                     ///< yyyy-mm-dd where it is a date.
    std::optional<std::string> original;  ///< Where it differs from the file: the text there. Of an added row, never.
    std::string reason;                   ///< Of a derived cell that is blank: why.
};

struct ShownRow {
    RowRef where;
    std::string file;
    std::uint32_t line = 0;  ///< 0 for a row that was added.
    std::vector<ShownCell> cells;
};

struct ShownTable {
    std::size_t module = 0;
    YearSlot year = YearSlot::this_year;
    std::vector<ShownColumn> columns;  ///< Those of the table, then derived fields that it has no column for.
    std::vector<ShownRow> rows;        ///< The child's, in the order of the table.
};

/// Every table that the return has, this year's first, with the rows of that thread. `amendments` are those that led
/// from the files to the return as it is.
[[nodiscard]] std::vector<ShownTable> tables_of_child(const CheckedReturn& checked, std::size_t child,
                                                      const std::vector<Amendment>& amendments);

/// The identifier of each thread as in the files (trimmed), empty for a record without one, or of a thread that has
/// lost its last record.
[[nodiscard]] std::vector<std::string> names_of_children(const CheckedReturn& checked);

/// By thread: how many records it has in that year's tables.
[[nodiscard]] std::vector<std::uint32_t> records_of_children(const CheckedReturn& checked, YearSlot year);

}  // namespace goldthread
