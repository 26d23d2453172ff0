#include "goldthread/formats/csv/rows.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread::csv {

namespace {

// Adds the tally of what happened later.
void merge(Tally& tally, const Tally& later) noexcept {
    if (tally.count == 0) tally.first_line = later.first_line;
    tally.count += later.count;
}

}  // namespace

bool is_blank(const Record& record, std::string_view text, char delimiter) noexcept {
    if (record.quoted) return false;
    const std::string_view row = text.substr(record.begin, record.end - record.begin);
    return std::all_of(row.begin(), row.end(), [delimiter](char c) { return c == delimiter || is_space(c); });
}

Rows::Rows(std::string_view text, char delimiter, std::size_t width, std::size_t expected)
    : text_(text), delimiter_(delimiter), columns_(width) {
    for (auto& column : columns_) column.reserve(expected);
    places_.reserve(expected);
}

void Rows::add(const Record& record) {
    if (is_blank(record, text_, delimiter_)) return note_blank(record);
    for (std::size_t i = 0; i < record.kept; ++i) columns_[i].push_back(record.cells[i]);
    places_.push_back({0, record.line});
    if (record.field_count != columns_.size()) note_length(record);
    if (blank_lines_at_end_.count != 0) merge(blank_lines_, std::exchange(blank_lines_at_end_, {}));
}

void Rows::note_blank(const Record& record) {
    if (record.field_count == 1) {
        blank_lines_at_end_.add(record.line);
    } else {
        empty_rows_.add(record.line);
    }
}

void Rows::note_length(const Record& record) {
    if (record.field_count < columns_.size()) {
        for (std::size_t i = record.kept; i < columns_.size(); ++i) columns_[i].emplace_back();
        short_rows_.add(record.line);
        return;
    }
    const std::string_view rest = text_.substr(record.surplus_begin, record.end - record.surplus_begin);
    if (only_separators(rest)) {
        empty_surplus_.add(record.line);
    } else {
        surplus_.push_back({record.line, rest});
    }
}

bool Rows::only_separators(std::string_view text) const noexcept {
    return std::all_of(text.begin(), text.end(), [this](char c) { return c == delimiter_ || c == ' ' || c == '"'; });
}

bool Rows::column_is_empty(std::size_t column) const noexcept {
    return std::all_of(columns_[column].begin(), columns_[column].end(),
                       [](std::string_view cell) { return cell.empty(); });
}

void Rows::drop_column(std::size_t column) {
    columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(column));
}

void Rows::move_to(Table& table) {
    table.set_rows(std::move(columns_), std::move(places_));
}

}  // namespace goldthread::csv
