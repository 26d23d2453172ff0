#pragma once
// Bounds on the length of a cell, whatever form it came in: no field of a return is longer than a few words, and a
// small file can hold, or repeat, one that fills the memory.

#include <cstddef>
#include <string>
#include <string_view>

#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// As many characters as a cell of a workbook holds.
inline constexpr std::size_t longest_cell = 32'767;
/// The same for the names of columns, which every remark on a column repeats.
inline constexpr std::size_t longest_column_name = 1'000;

/// The first `most` characters of the text; bytes that are not UTF-8 count as one each.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t most) noexcept;

/// What a remark or a report quotes of a value: its first 200 characters, with "…" for the rest.
[[nodiscard]] std::string quoted_text(std::string_view text);

/// Cuts the cells and column names of a table that was just read from one file to these lengths. Nothing is copied: the
/// cells are views of less. Returns a remark on cells and one on names, if any were cut; `file` and `sheet` are their
/// place.
[[nodiscard]] Remarks cut_long_cells(Table& table, const std::string& file, const std::string& sheet = {});

}  // namespace goldthread
