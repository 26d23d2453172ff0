#include "goldthread/table/table.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace goldthread {

Table::Table(std::vector<std::string> column_names) : names_(std::move(column_names)), columns_(names_.size()) {}

std::optional<std::size_t> Table::find_column(std::string_view name) const noexcept {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
}

// From that row on, which must all be new: each has the number after that of the row before, if of the same file.
void Table::number_rows(std::size_t from) noexcept {
    for (std::size_t row = from; row < places_.size(); ++row) {
        const bool follows = row > 0 && places_[row - 1].file == places_[row].file;
        places_[row].row = follows ? places_[row - 1].row + 1 : 0;
    }
}

std::uint32_t Table::add_file(std::string name) {
    files_.push_back(std::move(name));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

std::string_view Table::keep_copy(std::string_view text) {
    if (text.empty()) return {};
    texts_.push_back(std::make_shared<const std::string>(text));
    return *texts_.back();
}

void Table::add_row(std::span<const std::string_view> cells, RowPlace place) {
    if (cells.size() != columns_.size()) throw std::logic_error("a row must have one cell for each column");
    for (std::size_t i = 0; i < cells.size(); ++i) columns_[i].push_back(cells[i]);
    places_.push_back(place);
    number_rows(places_.size() - 1);
}

void Table::set_rows(std::vector<std::vector<std::string_view>> columns, std::vector<RowPlace> places) {
    const bool fits =
        columns.size() == names_.size() &&
        std::all_of(columns.begin(), columns.end(), [&](const auto& column) { return column.size() == places.size(); });
    if (!fits) throw std::logic_error("every column must have one cell for each row");
    columns_ = std::move(columns);
    places_ = std::move(places);
    number_rows(0);
}

std::size_t Table::end_of_file(std::uint32_t file) const noexcept {
    const auto end = std::upper_bound(places_.begin(), places_.end(), file,
                                      [](std::uint32_t wanted, RowPlace place) { return wanted < place.file; });
    return static_cast<std::size_t>(end - places_.begin());
}

void Table::insert_row(std::size_t row, std::span<const std::string_view> cells, RowPlace place) {
    if (cells.size() != columns_.size()) throw std::logic_error("a row must have one cell for each column");
    const auto at = static_cast<std::ptrdiff_t>(row);
    for (std::size_t i = 0; i < cells.size(); ++i) columns_[i].insert(columns_[i].begin() + at, cells[i]);
    places_.insert(places_.begin() + at, place);
}

void Table::erase_row(std::size_t row) {
    const auto at = static_cast<std::ptrdiff_t>(row);
    for (auto& column : columns_) column.erase(column.begin() + at);
    places_.erase(places_.begin() + at);
}

void Table::erase_rows(std::span<const std::size_t> rows) {
    if (rows.empty()) return;
    const auto take_out = [rows](auto& items) {
        std::size_t kept = rows.front();
        std::size_t next = 0;
        for (std::size_t i = rows.front(); i < items.size(); ++i) {
            if (next < rows.size() && rows[next] == i) {
                ++next;
            } else {
                items[kept++] = items[i];
            }
        }
        items.resize(kept);
    };
    for (auto& column : columns_) take_out(column);
    take_out(places_);
}

std::size_t Table::add_column(std::string name) {
    names_.push_back(std::move(name));
    columns_.emplace_back(places_.size());
    return columns_.size() - 1;
}

void Table::append(const Table& other) {
    const std::size_t before = row_count();
    const std::size_t after = before + other.row_count();
    for (const std::string& name : other.names_) {
        if (!find_column(name)) add_column(name);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (const auto source = other.find_column(names_[i])) {
            const auto& cells = other.columns_[*source];
            columns_[i].insert(columns_[i].end(), cells.begin(), cells.end());
        } else {
            columns_[i].resize(after);
        }
    }
    const auto first_file = static_cast<std::uint32_t>(files_.size());
    files_.insert(files_.end(), other.files_.begin(), other.files_.end());
    for (const RowPlace place : other.places_) places_.push_back({place.file + first_file, place.line, place.row});
    texts_.insert(texts_.end(), other.texts_.begin(), other.texts_.end());
}

}  // namespace goldthread
