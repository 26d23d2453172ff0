#include "goldthread/reports/workbook/long_table.hpp"

#include <fmt/format.h>

#include <utility>

namespace goldthread::excel {

std::string sheet_name(const std::string& name, std::size_t part) {
    return part == 0 ? name : fmt::format("{} ({})", name, part + 1);
}

LinePlace place_of_line(const std::string& name, std::size_t line, std::size_t rows_per_sheet) {
    const std::size_t lines = lines_per_sheet(rows_per_sheet);
    return {sheet_name(name, line / lines), 1 + line % lines};
}

LongTable::LongTable(Book& book, std::string name, std::span<const Column> columns, std::size_t rows_per_sheet)
    : book_(&book), name_(std::move(name)), columns_(columns), rows_per_sheet_(rows_per_sheet) {
    begin_sheet();
}

void LongTable::begin_sheet() {
    sheets_.push_back(book_->add_sheet(sheet_name(name_, sheets_.size())));
    sheet().begin_table(columns_);
    row_ = 0;
}

void LongTable::next_line() {
    if (row_ == lines_per_sheet(rows_per_sheet_)) {
        sheet().filter(0, row_, columns_.size());
        sheet().text(row_ + 1, 0,
                     fmt::format("The list goes on in the sheet '{}'.", sheet_name(name_, sheets_.size())));
        begin_sheet();
    }
    ++row_;
}

void LongTable::finish(std::string_view words_if_empty) {
    if (row_ == 0) {
        sheet().text(1, 0, words_if_empty);
        return;
    }
    sheet().filter(0, row_, columns_.size());
}

}  // namespace goldthread::excel
