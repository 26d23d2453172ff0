#pragma once
// Column names that stand again among the rows: in files put together of several, and in reports that repeat them on
// every page.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/intake/recognise.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Rows that are not to be read by the column names of their table.
struct RowsOfNames {
    std::vector<std::size_t> rows;  ///< In ascending order: the names, and the rows below those in another order.
    Remarks remarks;                ///< Without the name of the file.
};

/// Looks for rows that hold column names: letter case, padding and the like do not matter, as in recognise(). Where the
/// names fit the columns they stand in, that row alone is none; where they do not (another order, another module), the
/// rows below it are not read either, down to the next row of names that do. `table` has the names as they were given.
///
/// Cost: of an ordinary row, a look at the first characters of a few cells.
[[nodiscard]] RowsOfNames find_repeated_names(const Table& table, const Collection& collection,
                                              const ModuleMatch& found);

}  // namespace goldthread
