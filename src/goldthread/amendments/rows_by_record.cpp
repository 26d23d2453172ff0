#include "goldthread/amendments/rows_by_record.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

template <class TextOf>
std::string joined_record(const Module& module, TextOf text_of) {
    if (module.one_row_per_child) return {};
    std::string record;
    bool is_filled = false;
    for (const Field& field : module.fields) {
        if (!field.tells_rows_apart) continue;
        const std::string_view text = trim(text_of(field.name));
        if (!record.empty()) record += '|';
        record += text;
        is_filled = is_filled || !text.empty();
    }
    return is_filled ? record : std::string();
}

std::string key_of(std::string_view child, std::string_view record) {
    return folded(child) + '\n' + folded(record);
}

}  // namespace

std::string record_of(const Table& table, const Module& module, std::size_t row) {
    return joined_record(module, [&](std::string_view field) {
        const auto column = table.find_column(field);
        return column ? table.cell(row, *column) : std::string_view{};
    });
}

std::string record_of(const std::vector<CellText>& cells, const Module& module) {
    return joined_record(module, [&](std::string_view field) {
        const auto found =
            std::find_if(cells.begin(), cells.end(), [&](const CellText& cell) { return cell.column == field; });
        return found == cells.end() ? std::string_view{} : std::string_view(found->text);
    });
}

RowsByRecord::RowsByRecord(const Table& table, const Module& module) : one_row_per_child_(module.one_row_per_child) {
    const auto child = table.find_column(module.fields[module.child_field].name);
    if (!child) return;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        rows_.emplace(key_of(trim(table.cell(row, *child)), record_of(table, module, row)), table.place(row));
    }
}

std::vector<RowPlace> RowsByRecord::find(std::string_view child, std::string_view record) const {
    const bool is_told = one_row_per_child_ || !trim(record).empty();
    if (!is_told || trim(child).empty()) return {};
    std::vector<RowPlace> places;
    const auto [first, last] = rows_.equal_range(key_of(trim(child), trim(record)));
    for (auto row = first; row != last; ++row) places.push_back(row->second);
    return places;
}

// Looked for around where it would stand in a table of one file, to which nothing was added.
std::size_t row_at(const Table& table, RowPlace place) {
    const std::size_t count = table.row_count();
    const std::size_t guess = std::min<std::size_t>(place.line == 0 ? count : place.row, count);
    for (std::size_t away = 0; away <= count; ++away) {
        if (guess >= away && guess - away < count && table.place(guess - away) == place) return guess - away;
        if (guess + away < count && table.place(guess + away) == place) return guess + away;
    }
    return count;
}

}  // namespace goldthread
