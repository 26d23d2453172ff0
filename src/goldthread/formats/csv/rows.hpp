#pragma once
// Records of any length laid into the columns of a header, column by column.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/csv/records.hpp"
#include "goldthread/formats/csv/tally.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::csv {

/// A row that has more in it than the header has columns.
struct Surplus {
    std::uint32_t line = 0;
    std::string_view text;  ///< What stands after the last column, as in the file.
};

/// Collects the rows of one file and counts what did not fit.
class Rows {
  public:
    /// For rows of `width` columns (at least 1), with room for `expected` of them.
    Rows(std::string_view text, char delimiter, std::size_t width, std::size_t expected);

    /// Adds the row, or leaves it out if it is blank.
    void add(const Record& record);

    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    [[nodiscard]] const Tally& short_rows() const noexcept { return short_rows_; }
    [[nodiscard]] const Tally& empty_surplus() const noexcept { return empty_surplus_; }
    [[nodiscard]] const std::vector<Surplus>& surplus() const noexcept { return surplus_; }
    /// Rows of delimiters, and perhaps spaces, only.
    [[nodiscard]] const Tally& empty_rows() const noexcept { return empty_rows_; }
    /// Lines without anything, other than those at the end of the file.
    [[nodiscard]] const Tally& blank_lines() const noexcept { return blank_lines_; }

    /// Whether no cell of the column has any text.
    [[nodiscard]] bool column_is_empty(std::size_t column) const noexcept;
    void drop_column(std::size_t column);
    /// Gives the rows to a table of as many columns.
    void move_to(Table& table);

  private:
    [[nodiscard]] bool only_separators(std::string_view text) const noexcept;
    void note_blank(const Record& record);
    void note_length(const Record& record);

    std::string_view text_;
    char delimiter_;
    std::vector<std::vector<std::string_view>> columns_;
    std::vector<RowPlace> places_;
    Tally short_rows_;
    Tally empty_surplus_;
    Tally empty_rows_;
    Tally blank_lines_;
    Tally blank_lines_at_end_;  // so far: they count once another row follows
    std::vector<Surplus> surplus_;
};

/// Whether the record has nothing in it: no quoted cell, and only delimiters and white space.
[[nodiscard]] bool is_blank(const Record& record, std::string_view text, char delimiter) noexcept;

}  // namespace goldthread::csv
