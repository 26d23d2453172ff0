#include "goldthread/formats/workbook/sheet_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/workbook/cell_text.hpp"
#include "goldthread/formats/workbook/header_row.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::size_t first_words = 60;  // as much of a title as a remark quotes

std::string beginning_of(std::string_view text) {
    if (text.size() <= first_words) return std::string(text);
    std::size_t end = first_words;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;  // not within a character
    return std::string(text.substr(0, end)) + "…";
}

/// One column while the table is being made.
struct Column {
    std::string name;
    bool named = false;
    bool used = false;
    bool hidden = false;
    std::vector<std::string_view> cells;
    LibertyTallies liberties{};
};

/// The making of one table.
class Making {
  public:
    Making(const Workbook& book, const Sheet& sheet, const std::string& file)
        : book_(book), sheet_(sheet), file_(file) {}

    Result<SheetTable> run(const IsHeader& is_header, CellBudget* cells) {
        if (sheet_.rows.empty()) return fail("The sheet is empty.", {}, place(0));
        header_ = find_header(sheet_, is_header);
        name_columns();
        choose_rows();
        if (too_sparse()) {
            return fail(fmt::format("The sheet has {} columns, but nearly all rows have very few.", columns_.size()),
                        "Check that its first row is the header that belongs to these rows.",
                        place(header_row().number));
        }
        if (cells != nullptr && !cells->take(rows_.size() * columns_.size())) {
            return fail("The sheet has more cells than can be read of one archive.",
                        "Give only the sheets of the return.", place(0));
        }
        for (Column& column : columns_) column.cells.resize(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) take_row(i);
        remark_on_sheet();
        remark_on_rows();
        remark_on_columns();
        return made();
    }

  private:
    [[nodiscard]] const Row& header_row() const { return sheet_.rows[header_]; }

    [[nodiscard]] Place place(std::uint32_t line, std::string field = {}) const {
        return {file_, sheet_.name, line, std::move(field)};
    }

    void remark(Remark::Kind kind, std::uint32_t line, std::string what, std::size_t count, std::string field = {}) {
        remarks_.push_back({kind, place(line, std::move(field)), std::move(what), count});
    }

    // The columns from the first to the last that has anything from the header on.
    void name_columns() {
        std::uint32_t width = 0;
        for (std::size_t i = header_; i < sheet_.rows.size(); ++i) {
            const auto cells = sheet_.cells_of(sheet_.rows[i]);
            if (!cells.empty()) width = std::max(width, cells.back().column + 1);
        }
        columns_.resize(width);
        LibertyTallies in_header{};
        for (const Cell& cell : sheet_.cells_of(header_row())) {
            Column& column = columns_[cell.column];
            // Cut at once: one long text can be the name of all columns.
            const std::string_view name = return_text(cell, book_, header_row().number, texts_, in_header);
            column.name = first_characters(name, longest_column_name);
            names_cut_ += column.name.size() < name.size() ? 1 : 0;
            column.named = !trim(column.name).empty();
            if (cell.kind == CellKind::uncalculated) {
                remark(Remark::Kind::problem, header_row().number,
                       "The name of a column is a formula whose result is not stored in the file. Open the workbook in "
                       "Excel, save it, and give it again.",
                       1, "column " + column_letters(cell.column));
            }
        }
        for (const ColumnRange range : sheet_.hidden_columns) {
            for (std::uint32_t c = range.first; c <= range.last && c < width; ++c) columns_[c].hidden = true;
        }
    }

    // Rows of nothing but spaces and superscript marks are blank.
    void choose_rows() {
        for (std::size_t i = header_ + 1; i < sheet_.rows.size(); ++i) {
            const auto cells = sheet_.cells_of(sheet_.rows[i]);
            const bool blank = std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
                return cell.kind == CellKind::text && trim(cell.text).empty();
            });
            if (!blank) {
                rows_.push_back(i);
            } else if (blank_rows_++ == 0) {
                first_blank_row_ = sheet_.rows[i].number;
            }
        }
    }

    // A cell that a row lacks takes memory all the same, so a small file could claim any amount of it.
    [[nodiscard]] bool too_sparse() const {
        constexpr std::size_t always_allowed = std::size_t{1} << 22U;
        constexpr std::size_t most_per_cell = 64;
        const std::size_t needed = rows_.size() * columns_.size();
        return needed > always_allowed && needed / most_per_cell > sheet_.cells.size();
    }

    void take_row(std::size_t index) {
        const Row& row = sheet_.rows[rows_[index]];
        for (const Cell& cell : sheet_.cells_of(row)) {
            Column& column = columns_[cell.column];
            const std::string_view text = return_text(cell, book_, row.number, texts_, column.liberties);
            column.cells[index] = text;
            column.used = column.used || !text.empty();
        }
    }

    void remark_on_sheet() {
        if (names_cut_ > 0) {
            remark(
                Remark::Kind::set_aside, header_row().number,
                fmt::format("The name of a column has more than {} characters; it is cut there.", longest_column_name),
                names_cut_);
        }
        if (sheet_.hidden) {
            remark(Remark::Kind::liberty, 0, "The sheet is hidden in the workbook; it is read like the others.", 1);
        }
        if (header_ > 0) {
            const auto first = sheet_.cells_of(sheet_.rows.front());
            remark(Remark::Kind::set_aside, sheet_.rows.front().number,
                   fmt::format("The column names stand in row {}; what stands above them was not used: '{}'.",
                               header_row().number, beginning_of(first.front().text)),
                   header_);
        }
        if (blank_rows_ > 0) {
            remark(Remark::Kind::liberty, first_blank_row_, "Skipped rows that hold nothing but spaces.", blank_rows_);
        }
    }

    void remark_on_rows() {
        const auto is_hidden = [this](std::size_t row) { return sheet_.rows[row].hidden; };
        const auto hidden = std::count_if(rows_.begin(), rows_.end(), is_hidden);
        if (hidden > 0) {
            const std::size_t first = *std::find_if(rows_.begin(), rows_.end(), is_hidden);
            remark(Remark::Kind::liberty, sheet_.rows[first].number,
                   "Rows that are hidden in the workbook (or filtered out) are read like the others.",
                   static_cast<std::size_t>(hidden));
        }
        std::size_t merged = 0;
        std::uint32_t first_merged = most_rows;
        for (const MergedRange& range : sheet_.merged) {
            if (range.last_row <= header_row().number || rows_.empty()) continue;
            if (range.first_row > sheet_.rows[rows_.back()].number) continue;
            ++merged;
            first_merged = std::min(first_merged, range.first_row);
        }
        if (merged > 0) {
            remark(Remark::Kind::liberty, first_merged,
                   "Cells are merged: only the first of them has the value, the others are blank.", merged);
        }
    }

    void remark_on_columns() {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            Column& column = columns_[c];
            const std::uint32_t line = header_row().number;
            if (!column.named && !column.used) {
                remark_on_liberties(column, "column " + column_letters(static_cast<std::uint32_t>(c)));
                continue;
            }
            if (!column.named) {
                column.name = "column " + column_letters(static_cast<std::uint32_t>(c));
                remark(Remark::Kind::liberty, line,
                       "The column has values but no name in the header. Name it there if it is needed.", 1,
                       column.name);
            }
            if (column.hidden) {
                remark(Remark::Kind::liberty, 0, "The column is hidden in the workbook; it is read like the others.", 1,
                       column.name);
            }
            remark_on_liberties(column, column.name);
        }
    }

    void remark_on_liberties(const Column& column, const std::string& name) {
        for (std::size_t k = 0; k < liberty_count; ++k) {
            const LibertyTally& tally = column.liberties[k];
            const auto liberty = static_cast<Liberty>(k);
            const bool told_apart = liberty == Liberty::uncalculated && (column.named || column.used);
            if (tally.count == 0 || told_apart) continue;
            remark(leaves_out(liberty) ? Remark::Kind::set_aside : Remark::Kind::liberty, tally.first_row,
                   std::string(words_for(liberty)), tally.count, name);
        }
    }

    SheetTable made() {
        SheetTable result;
        std::vector<std::string> names;
        std::vector<std::vector<std::string_view>> cells;
        for (Column& column : columns_) {
            if (!column.named && !column.used) continue;
            const LibertyTally& unknown = column.liberties[static_cast<std::size_t>(Liberty::uncalculated)];
            if (unknown.count > 0) result.uncalculated.push_back({names.size(), unknown.first_row, unknown.count});
            names.push_back(std::move(column.name));
            cells.push_back(std::move(column.cells));
        }
        result.header_row = header_row().number;
        result.table = Table(std::move(names));
        const std::uint32_t file = result.table.add_file(fmt::format("{}, sheet {}", file_, sheet_.name));
        std::vector<RowPlace> places;
        places.reserve(rows_.size());
        for (const std::size_t row : rows_) places.push_back({file, sheet_.rows[row].number});
        result.table.set_rows(std::move(cells), std::move(places));
        for (Table::Text& text : book_.texts.buffers()) result.table.keep(std::move(text));
        for (Table::Text& text : texts_.buffers()) result.table.keep(std::move(text));
        Remarks cut = cut_long_cells(result.table, file_, sheet_.name);
        std::move(cut.begin(), cut.end(), std::back_inserter(remarks_));
        result.remarks = std::move(remarks_);
        return result;
    }

    const Workbook& book_;
    const Sheet& sheet_;
    const std::string& file_;
    std::size_t header_ = 0;  // index into the sheet's rows, as are those in rows_
    std::vector<Column> columns_;
    std::vector<std::size_t> rows_;
    std::size_t names_cut_ = 0;
    std::size_t blank_rows_ = 0;
    std::uint32_t first_blank_row_ = 0;
    TextStore texts_;
    Remarks remarks_;
};

}  // namespace

Result<SheetTable> table_of(const Workbook& book, const Sheet& sheet, const std::string& file,
                            const IsHeader& is_header, CellBudget* cells) {
    return Making(book, sheet, file).run(is_header, cells);
}

}  // namespace goldthread::workbook
