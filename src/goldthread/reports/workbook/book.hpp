#pragma once
// A workbook in the making: sheets of cells in a handful of styles. All that knows the library which writes the file is
// here, in cell_looks and in charts.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace goldthread::excel {

/// How a cell looks. `good`, `warning` and `bad` are colours behind words that say the same.
enum class Style : std::uint8_t {
    text,
    wrapped,
    number,         ///< 1,234
    plain_number,   ///< 2026
    signed_number,  ///< +1,234
    percent,        ///< 12.3%
    title,
    subtitle,
    heading,
    number_heading,  ///< Above numbers: to the right, as they are.
    strong,
    strong_number,
    faint,
    link,
    good,
    warning,
    bad,
    count_  ///< How many there are.
};

/// What the file says about itself. Nothing of the machine or its user goes in.
struct BookProperties {
    std::string title;
    std::string subject;
    Date made_on;
};

/// Texts that did not fit Excel's cells.
struct BookTally {
    std::size_t cut = 0;
    std::size_t replaced = 0;
};

/// A column of a table: its heading and its width in characters.
struct Column {
    std::string_view heading;
    double width = 0;
    Style style = Style::heading;
};

class Book;

/// One sheet. Rows and columns count from 0; row and column must be within Excel's limits.
class Sheet {
  public:
    Sheet(Book& book, std::string name, lxw_worksheet* sheet) noexcept;

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] lxw_worksheet* handle() const noexcept { return sheet_; }

    /// Always text, whatever it looks like. Wrapped text makes its row as high as it needs to be, up to Excel's limit.
    void text(std::size_t row, std::size_t column, std::string_view text, Style style = Style::text);
    void number(std::size_t row, std::size_t column, double value, Style style = Style::number);
    void count(std::size_t row, std::size_t column, std::size_t value, Style style = Style::number);
    /// A link to a cell of a sheet of this book, wrapped. Stays with its row when the table is sorted. Charts cannot
    /// take their words from it.
    void link(std::size_t row, std::size_t column, std::string_view text, const std::string& to_sheet,
              std::size_t to_row = 0);

    /// A note that shows when the cell is pointed at. It is not printed.
    void note(std::size_t row, std::size_t column, std::string_view text);

    /// Prints the sheet on one page; without it, as wide as one page and as long as it needs to be.
    void fit_on_one_page();
    void set_width(std::size_t column, double characters);
    void set_height(std::size_t row, double points);
    /// Writes the headings of a table, sets the columns' widths, keeps the headings in sight and on every printed page.
    void begin_table(std::span<const Column> columns, std::size_t row = 0);
    /// Lets the reader filter a table whose headings stand at `row`.
    void filter(std::size_t row, std::size_t last_row, std::size_t columns);
    /// `width` and `height` in pixels.
    void place_chart(std::size_t row, std::size_t column, lxw_chart* chart, std::size_t width, std::size_t height);

  private:
    lxw_format* format(Style style) const noexcept;
    void make_room(std::size_t row, std::size_t column, std::string_view text);

    Book* book_;
    std::string name_;
    lxw_worksheet* sheet_;
    std::vector<double> widths_;   // by column
    std::size_t tallest_row_ = 0;  // the row last written to that has wrapped text, and its lines
    std::size_t tallest_lines_ = 1;
};

/// The file being made. Sheets appear in the order in which they are added, and may be filled in any order.
class Book {
  public:
    [[nodiscard]] static Result<std::unique_ptr<Book>> create(const BookProperties& properties);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// `name`: at most 31 characters, unlike any other, without [ ] : * ? / \ .
    [[nodiscard]] Sheet add_sheet(const std::string& name);

    [[nodiscard]] const BookTally& tally() const noexcept { return tally_; }
    [[nodiscard]] lxw_workbook* handle() const noexcept { return book_; }

    /// The .xlsx file. Nothing can be added afterwards.
    [[nodiscard]] Result<std::string> finish();

  private:
    friend class Sheet;
    class File;

    explicit Book(std::unique_ptr<File> file) noexcept;
    void make_formats();

    std::unique_ptr<File> file_;
    lxw_workbook* book_ = nullptr;
    std::array<lxw_format*, static_cast<std::size_t>(Style::count_)> formats_{};
    std::string cell_;  // the text being written
    BookTally tally_;
};

}  // namespace goldthread::excel
