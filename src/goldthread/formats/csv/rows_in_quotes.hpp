#pragma once
// Rows that a quote has swallowed: a quote that should have been closed makes all lines up to the next quote the text
// of one cell.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "goldthread/formats/csv/records.hpp"

namespace goldthread::csv {

/// A cell that runs over lines which look like rows themselves.
struct RowsInQuotes {
    std::uint32_t line = 0;       ///< Where the row begins in which the quote opens,
    std::uint32_t last_line = 0;  ///< and where it ends.
    std::size_t rows = 0;         ///< Lines behind the first that are rows.
};

/// Looks at a record that ends on a later line than it begins. A line looks like a row of a table of `width` columns if
/// it holds about as many delimiters; one delimiter is enough only where a quote closes within a text, which no program
/// writes (`runs_together`): a comma in a note of several lines is nothing strange. Where one line looks like a row,
/// all that have anything in them are: short rows and totals stand among the others. What follows the closing quote on
/// its line are cells of the record itself, unless rows run together.
[[nodiscard]] RowsInQuotes rows_in_quotes(std::string_view text, const Record& record, char delimiter,
                                          std::size_t width, bool runs_together) noexcept;

}  // namespace goldthread::csv
