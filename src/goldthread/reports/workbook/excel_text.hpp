#pragma once
// Text made fit for a cell of an Excel workbook, which holds less than a cell of a file may.

#include <cstddef>
#include <string>
#include <string_view>

namespace goldthread::excel {

inline constexpr std::size_t longest_cell = 32'767;  ///< Characters, as Excel counts them: in UTF-16.

/// What had to be done to a text.
struct TextChanges {
    bool cut = false;       ///< It was longer than a cell may be; the cell says how much is missing.
    bool replaced = false;  ///< It held bytes that are no character (not UTF-8, or zero): shown as U+FFFD.
};

/// Writes into `cell` what stands for `text` in the file's XML: Excel reads _x0041_ as 'A', so that such text is
/// escaped. Other control characters are left to the writer.
TextChanges make_cell_text(std::string_view text, std::string& cell);

/// The text of a note on a cell: its first 500 characters, with U+FFFD for what is no character or would make the file
/// unreadable.
[[nodiscard]] std::string note_text(std::string_view text);

/// How many lines a wrapped text takes in a column of that width (in characters, as Excel counts widths). An estimate
/// on the high side: fonts differ between machines.
[[nodiscard]] std::size_t lines_when_wrapped(std::string_view text, double width) noexcept;

}  // namespace goldthread::excel
