#include "goldthread/reports/workbook/book.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "goldthread/base/scratch_file.hpp"
#include "goldthread/reports/workbook/cell_looks.hpp"
#include "goldthread/reports/workbook/excel_text.hpp"

#if defined(__linux__)
// The library writes each part of a workbook into a temporary file before it packs them all. It is a shared library
// there and asks this function of its own for each: the one defined here takes its place, so that no child's record
// reaches the folder for temporary files.
std::FILE* lxw_tmpfile(char* /*folder*/) {
    return goldthread::open_scratch_stream();
}
#endif

namespace goldthread::excel {

namespace {

constexpr std::uint8_t a4 = 9;
constexpr double heading_height = 32;
constexpr double line_height = 15;
constexpr std::size_t most_lines = 27;  // A row is at most 409 points high.
constexpr double default_width = 8.43;
constexpr std::size_t longest_in_formula = 255;
constexpr auto every_cell = "A1:XFD1048576";

lxw_row_t row_of(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

// In headers and footers of printed pages '&' begins a command.
std::string without_commands(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '&' ? std::string("&&") : std::string(1, c);
    return out;
}

// Text within a formula stands between quotes, its own quotes doubled.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

tl::unexpected<Error> cannot_make(const std::string& why) {
    return fail(fmt::format("The Excel workbook cannot be made ({}).", why),
                "Check that there is memory and room for temporary files, or choose --format csv.");
}

// Of midnight, so that the same return gives the same file whenever it is made.
time_t seconds_of(Date date) {
    constexpr time_t seconds_a_day = 86'400;
    return static_cast<time_t>(date.day_number()) * seconds_a_day;
}

}  // namespace

/// The library's workbook and the file it writes to; frees the workbook where it was never finished.
class Book::File {
  public:
    explicit File(ScratchFile scratch) : scratch_(std::move(scratch)), book_(workbook_new(scratch_.path().c_str())) {}
    ~File() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] lxw_workbook* book() const noexcept { return book_; }
    /// Writes the file and frees the workbook, whether or not that succeeds.
    [[nodiscard]] lxw_error close() noexcept { return workbook_close(std::exchange(book_, nullptr)); }
    [[nodiscard]] const ScratchFile& scratch() const noexcept { return scratch_; }

  private:
    ScratchFile scratch_;
    lxw_workbook* book_;
};

Sheet::Sheet(Book& book, std::string name, lxw_worksheet* sheet) noexcept
    : book_(&book), name_(std::move(name)), sheet_(sheet) {}

lxw_format* Sheet::format(Style style) const noexcept {
    return book_->formats_[static_cast<std::size_t>(style)];
}

void Sheet::text(std::size_t row, std::size_t column, std::string_view text, Style style) {
    const TextChanges changes = make_cell_text(text, book_->cell_);
    book_->tally_.cut += changes.cut ? 1 : 0;
    book_->tally_.replaced += changes.replaced ? 1 : 0;
    worksheet_write_string(sheet_, row_of(row), column_of(column), book_->cell_.c_str(), format(style));
    if (style == Style::wrapped || style == Style::strong || style == Style::faint)
        make_room(row, column, book_->cell_);
}

// Excel makes rows of wrapped text higher when it opens a file; other programs do not.
void Sheet::make_room(std::size_t row, std::size_t column, std::string_view text) {
    const std::size_t lines =
        std::min(most_lines, lines_when_wrapped(text, column < widths_.size() ? widths_[column] : default_width));
    if (row != tallest_row_) tallest_lines_ = 1;
    tallest_row_ = row;
    if (lines <= tallest_lines_) return;
    tallest_lines_ = lines;
    set_height(row, line_height * static_cast<double>(lines));
}

void Sheet::number(std::size_t row, std::size_t column, double value, Style style) {
    worksheet_write_number(sheet_, row_of(row), column_of(column), value, format(style));
}

void Sheet::count(std::size_t row, std::size_t column, std::size_t value, Style style) {
    number(row, column, static_cast<double>(value), style);
}

// A formula, not one of Excel's own links: those are at most 65,530 a sheet, and sorting may leave them behind.
void Sheet::link(std::size_t row, std::size_t column, std::string_view text, const std::string& to_sheet,
                 std::size_t to_row) {
    if (text.size() > longest_in_formula) {
        this->text(row, column, text, Style::wrapped);
        return;
    }
    (void)make_cell_text(text, book_->cell_);
    const std::string place = fmt::format("#'{}'!A{}", to_sheet, to_row + 1);
    const std::string formula = fmt::format("=HYPERLINK({},{})", quoted(place), quoted(book_->cell_));
    worksheet_write_formula_str(sheet_, row_of(row), column_of(column), formula.c_str(), format(Style::link),
                                book_->cell_.c_str());
    make_room(row, column, text);
}

void Sheet::note(std::size_t row, std::size_t column, std::string_view text) {
    worksheet_write_comment(sheet_, row_of(row), column_of(column), note_text(text).c_str());
}

void Sheet::fit_on_one_page() {
    worksheet_fit_to_pages(sheet_, 1, 1);
}

void Sheet::set_width(std::size_t column, double characters) {
    if (widths_.size() <= column) widths_.resize(column + 1, default_width);
    widths_[column] = characters;
    worksheet_set_column(sheet_, column_of(column), column_of(column), characters, nullptr);
}

void Sheet::set_height(std::size_t row, double points) {
    worksheet_set_row(sheet_, row_of(row), points, nullptr);
}

void Sheet::begin_table(std::span<const Column> columns, std::size_t row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        text(row, i, columns[i].heading, columns[i].style);
        set_width(i, columns[i].width);
    }
    set_height(row, heading_height);
    worksheet_freeze_panes(sheet_, row_of(row + 1), 0);
    worksheet_repeat_rows(sheet_, row_of(row), row_of(row));
}

void Sheet::filter(std::size_t row, std::size_t last_row, std::size_t columns) {
    worksheet_autofilter(sheet_, row_of(row), 0, row_of(last_row), column_of(columns - 1));
}

void Sheet::place_chart(std::size_t row, std::size_t column, lxw_chart* chart, std::size_t width, std::size_t height) {
    constexpr double unscaled_width = 480;
    constexpr double unscaled_height = 288;
    lxw_chart_options options{};
    options.x_scale = static_cast<double>(width) / unscaled_width;
    options.y_scale = static_cast<double>(height) / unscaled_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = chart->title.name;  // read aloud by screen readers
    worksheet_insert_chart_opt(sheet_, row_of(row), column_of(column), chart, &options);
}

Result<std::unique_ptr<Book>> Book::create(const BookProperties& properties) {
    auto scratch = ScratchFile::create();
    if (!scratch) return tl::unexpected(scratch.error());
    auto file = std::make_unique<File>(std::move(*scratch));
    if (file->book() == nullptr) return cannot_make("there is not enough memory");
    std::string title = properties.title;
    std::string subject = properties.subject;
    lxw_doc_properties facts{};
    facts.title = title.data();
    facts.subject = subject.data();
    facts.created = seconds_of(properties.made_on);
    workbook_set_properties(file->book(), &facts);
    return std::unique_ptr<Book>(new Book(std::move(file)));
}

Book::Book(std::unique_ptr<File> file) noexcept : file_(std::move(file)), book_(file_->book()) {
    make_formats();
}

Book::~Book() = default;

void Book::make_formats() {
    for (std::size_t i = 0; i < formats_.size(); ++i) {
        formats_[i] = workbook_add_format(book_);
        set_look(formats_[i], static_cast<Style>(i));
    }
}

Sheet Book::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) throw std::logic_error("no sheet can be called " + name);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    worksheet_set_footer(sheet, fmt::format("&L{}&RPage &P of &N", without_commands(name)).c_str());
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, every_cell);
    return {*this, name, sheet};
}

Result<std::string> Book::finish() {
    const lxw_error failure = file_->close();
    book_ = nullptr;
    if (failure != LXW_NO_ERROR) return cannot_make(lxw_strerror(failure));
    return file_->scratch().contents();
}

}  // namespace goldthread::excel
