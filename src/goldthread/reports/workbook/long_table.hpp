#pragma once
// A table that may be longer than a sheet: it goes on in a further sheet, and the sheet says so where it ends.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "goldthread/reports/workbook/book.hpp"

namespace goldthread::excel {

/// Where a line of a long table stands.
struct LinePlace {
    std::string sheet;
    std::size_t row = 0;
};

/// The lines that fit on one sheet of a long table: all but the heading and, on the last row, the remark on where it
/// goes on.
[[nodiscard]] constexpr std::size_t lines_per_sheet(std::size_t rows_per_sheet) noexcept {
    return rows_per_sheet - 2;
}

/// "Findings", "Findings (2)".
[[nodiscard]] std::string sheet_name(const std::string& name, std::size_t part);

/// Where the line of that number will stand.
[[nodiscard]] LinePlace place_of_line(const std::string& name, std::size_t line, std::size_t rows_per_sheet);

/// Lines are added one after another; each sheet has the headings and a filter.
class LongTable {
  public:
    /// `columns` must outlive this.
    LongTable(Book& book, std::string name, std::span<const Column> columns, std::size_t rows_per_sheet);

    /// Begins the next line. Write it on sheet() at row().
    void next_line();
    [[nodiscard]] Sheet& sheet() noexcept { return sheets_.back(); }
    [[nodiscard]] std::size_t row() const noexcept { return row_; }
    [[nodiscard]] std::size_t sheet_count() const noexcept { return sheets_.size(); }

    /// Ends the table: sets the filter, and says so where there are no lines at all.
    void finish(std::string_view words_if_empty);

  private:
    void begin_sheet();

    Book* book_;
    std::string name_;
    std::span<const Column> columns_;
    std::size_t rows_per_sheet_;
    std::vector<Sheet> sheets_;
    std::size_t row_ = 0;
};

}  // namespace goldthread::excel
