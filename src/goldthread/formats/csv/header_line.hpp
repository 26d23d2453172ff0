#pragma once
// Where the column names stand in a file that has titles above them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "goldthread/table/is_header.hpp"

namespace goldthread::csv {

/// The line of column names.
struct HeaderLine {
    std::size_t at = 0;  ///< Where it begins in the text.
    std::uint32_t line = 0;
    char delimiter = ',';  ///< That which splits this line into the names; titles may hold others.
};

/// The first of the first lines of `text` from `at` on, which is on line `line`, that `is_header` accepts. Each line is
/// split by the delimiter that fits it and the lines below best, then by the other usual ones in it; by `delimiter`
/// alone where that is given. A quote that is open at the end of a line does not reach over the next ones, so that one
/// in a title does no harm; a name may run over lines all the same. Nothing if none of the lines is accepted.
///
/// Cost: where the first line holds the names, one reading of that line.
[[nodiscard]] std::optional<HeaderLine> find_header_line(std::string_view text, std::size_t at, std::uint32_t line,
                                                         std::optional<char> delimiter, const IsHeader& is_header);

/// What stands above the column names, as a remark shows it.
struct Titles {
    std::size_t lines = 0;         ///< With something in them.
    std::uint32_t first_line = 0;  ///< The first of those,
    std::uint32_t last_line = 0;   ///< and the last.
    std::string_view first;        ///< The first of them without the separators at its ends,
    std::string_view second;       ///< and the next.
};

/// Goes through the lines of `above`, the first of which is on line `line`.
[[nodiscard]] Titles titles_in(std::string_view above, std::uint32_t line) noexcept;

}  // namespace goldthread::csv
