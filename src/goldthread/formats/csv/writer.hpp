#pragma once
// Writes a table as a CSV file.

#include <string>

#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::csv {

/// The bytes of a CSV file in the given dialect: the names of the columns, then all rows. Reading them gives the same
/// names and cells in the same order.
///
/// A cell is quoted only if it must be: it holds the delimiter, a quote or a newline, or the line would otherwise be
/// taken for something else (a row of blanks, a sep= line, another delimiter). White space at its ends stands as it is.
/// A blank cell is written as nothing. The encoding is that of encode(), which may fall back to UTF-8. A delimiter that
/// is not one of the usual ones is recognised again only with `sep_line`.
///
/// The table must have at least one column, and every column a name that is not blank.
[[nodiscard]] std::string write(const Table& table, const Dialect& dialect = {});

}  // namespace goldthread::csv
