#include "goldthread/intake/repeated_rows.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

std::vector<std::size_t> key_fields(const Module& module) {
    std::vector<std::size_t> fields = {module.child_field};
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        if (module.fields[f].tells_rows_apart) fields.push_back(f);
    }
    return fields;
}

std::vector<std::size_t> all_columns(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.column_count(); ++c) columns.push_back(c);
    return columns;
}

// Nothing where a column is missing, or where the child alone would have to tell its rows apart.
std::vector<std::size_t> key_columns(const Table& table, const Module& module) {
    const std::vector<std::size_t> fields = key_fields(module);
    if (fields.size() == 1 && !module.one_row_per_child) return {};
    std::vector<std::size_t> columns;
    for (const std::size_t field : fields) {
        const auto column = table.find_column(module.fields[field].name);
        if (!column) return {};
        columns.push_back(*column);
    }
    return columns;
}

std::string key_of(const Table& table, std::size_t row, const std::vector<std::size_t>& columns) {
    std::string key;
    for (const std::size_t column : columns) key += folded(table.cell(row, column)) + '\n';
    return key;
}

bool is_blank(const std::string& key) {
    return key.find_first_not_of('\n') == std::string::npos;
}

}  // namespace

void RowsByKey::take_rows(const Table& table, std::vector<std::size_t> columns) {
    if (columns != columns_) {
        columns_ = std::move(columns);
        rows_.clear();
        taken_ = 0;
    }
    for (; taken_ < table.row_count(); ++taken_) rows_.try_emplace(key_of(table, taken_, columns_), taken_);
}

RepeatedRows RowsByKey::repeated_in(const Table& table, const Table& added) {
    std::vector<std::size_t> columns = key_columns(table, *module_);
    std::vector<std::size_t> added_columns = key_columns(added, *module_);
    if (columns.empty() || added_columns.empty()) {
        if (table.column_names() != added.column_names()) return {};
        columns = added_columns = all_columns(table);
    }
    take_rows(table, std::move(columns));
    RepeatedRows found;
    for (std::size_t row = 0; row < added.row_count(); ++row) {
        const std::string key = key_of(added, row, added_columns);
        const auto same = is_blank(key) ? rows_.end() : rows_.find(key);
        if (same == rows_.end()) continue;
        if (found.repeated++ == 0) {
            found.table_row = same->second;
            found.added_row = row;
        }
    }
    found.most = found.repeated * 2 > std::min(table.row_count(), added.row_count());
    return found;
}

std::string compared_by(const Module& module) {
    std::string names;
    for (const std::size_t field : key_fields(module)) {
        names += (names.empty() ? "" : " and ") + std::string(module.fields[field].name);
    }
    return names;
}

}  // namespace goldthread
