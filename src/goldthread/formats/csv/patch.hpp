#pragma once
// Changes to a CSV file that leave everything else in it byte for byte as it was: dialect, quotes, line ends, encoding,
// blank lines, even what could not be read.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/csv/reader.hpp"

namespace goldthread::csv {

/// Another text for one cell. Row and column count from 0 in the table that read() makes of the file.
struct CellChange {
    std::size_t row = 0;
    std::size_t column = 0;
    std::string text;
};

struct Patch {
    std::vector<CellChange> cells;  ///< In any order; of several for one cell the last counts.
    std::vector<std::size_t> deleted_rows;
    std::vector<std::vector<std::string>>
        added_rows;  ///< One cell for each column of the table; stand behind the last row.

    [[nodiscard]] bool empty() const noexcept { return cells.empty() && deleted_rows.empty() && added_rows.empty(); }
};

/// The bytes of the file after the changes. A cell that was in quotes stays in quotes; any other gets them only if it
/// must have them. A deleted row goes with its line end.
///
/// Fails, naming the file, if the file cannot be read, holds a quote that is never closed (a new quote could close it),
/// if its encoding lacks a character, or if the changed file would not read back as it is meant. Rows and columns that
/// the table has not are a mistake of the caller's.
[[nodiscard]] Result<std::string> patched(const std::string& name, std::string_view bytes, const Patch& patch,
                                          const Options& options = {});

}  // namespace goldthread::csv
