#pragma once
// Reads a CSV file as councils' systems and Excel write it. Takes all that can be read, changes nothing silently:
// whatever is converted, filled in or left out is in the remarks, and every row knows its true line.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/csv/dialect.hpp"
#include "goldthread/table/cell_budget.hpp"
#include "goldthread/table/is_header.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::csv {

struct Options {
    std::optional<char> delimiter;    ///< Not to be guessed, nor taken from a sep= line. One that can_delimit().
    std::size_t most_columns = 4000;  ///< A header with more is refused.
    /// A file with more bytes is refused: 4 GiB, or 1 GiB where addresses have 32 bits.
    std::uint64_t most_bytes = std::uint64_t{sizeof(std::size_t) >= 8 ? 4 : 1} << 30U;
    /// Of what came in one archive: a file that makes more cells is refused.
    CellBudget* cells = nullptr;
    /// Finds the column names where titles stand above them. Without it, the first line with something in it has them.
    IsHeader is_header = {};
    /// A quoted cell may hold lines that look like rows, as the texts of a program's own files do: rows are taken to be
    /// swallowed by a quote only where text follows the closing one.
    bool any_lines_in_quotes = false;
    /// Cells stay as long as they are, for a program's own files: what is written there is read there.
    bool any_length = false;
};

/// A file that has been read.
struct Document {
    Table table;      ///< One file is registered: the name given. Cells point into the bytes given.
    Remarks remarks;  ///< About the file as a whole first, then by subject; each has its place.
    Dialect dialect;
    std::vector<std::size_t> positions;  ///< By column of the table: its place in the header, from 0.
    std::size_t header_at = 0;       ///< Where the header begins in the decoded text; dialect.header_line is its line.
    std::size_t rows_set_aside = 0;  ///< Rows that are not in the table: left out, or swallowed by a quote.
};

/// Reads the bytes of the file called `name`.
///
/// The header is the first of the first lines that `is_header` accepts, in which case it also decides on the delimiter;
/// what stands above is set aside. Where none is given, or it accepts none, it is the first line that is not blank. A
/// column has the name that stands there, unquoted but otherwise untouched; one without a name is dropped if it is
/// empty and else called "column N", counting from 1. Every later row becomes a row of the table, cut or filled to the
/// columns of the header, except blank ones and one with a quote that is never closed. A name that occurs twice is kept
/// twice, without a remark. Cells that are too long are cut (table/long_cells.hpp), unless the options say otherwise.
///
/// Fails, naming the file, if it is empty, too large, no text at all, or if a quote in the header is never closed.
[[nodiscard]] Result<Document> read(std::string name, std::string bytes, const Options& options = {});

}  // namespace goldthread::csv
