#pragma once
// The text of a cell as a return needs it, and what was done to get it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/formats/workbook/workbook.hpp"

namespace goldthread::workbook {

/// What is worth telling about a cell that was read.
enum class Liberty : std::uint8_t {
    date,          ///< A date cell, written as dd/mm/yyyy.
    time_dropped,  ///< The same; it also had a time of day, which was left out.
    time,          ///< A time of day, written as hh:mm:ss.
    boolean,       ///< Written as TRUE or FALSE.
    zeros,         ///< Leading zeros added, as the cell shows them.
    imprecise,     ///< A number of more digits than a workbook keeps.
    uncalculated,  ///< A formula without a result: blank.
    superscript    ///< Superscript left out.
};
inline constexpr std::size_t liberty_count = 8;

/// How often, and in which row first.
struct LibertyTally {
    std::size_t count = 0;
    std::uint32_t first_row = 0;
};

using LibertyTallies = std::array<LibertyTally, liberty_count>;

/// The text of a cell in row `row`; what was done is counted in `tallies`. Of an error such as #N/A it is the text that
/// a CSV export would hold: whoever reads the table remarks on both alike. Text that is not the cell's own is kept in
/// `texts`.
[[nodiscard]] std::string_view return_text(const Cell& cell, const Workbook& book, std::uint32_t row, TextStore& texts,
                                           LibertyTallies& tallies);

/// The sentence about a liberty.
[[nodiscard]] std::string_view words_for(Liberty liberty) noexcept;
/// Whether something was lost by it.
[[nodiscard]] bool leaves_out(Liberty liberty) noexcept;

}  // namespace goldthread::workbook
