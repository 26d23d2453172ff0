#include "goldthread/amendments/file_columns.hpp"

#include <algorithm>

namespace goldthread {

std::vector<RowsOfFile> rows_by_file(const Table& table) {
    std::vector<RowsOfFile> parts;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::uint32_t file = table.place(row).file;
        if (parts.empty() || parts.back().file != file) parts.push_back({file, row, row});
        parts.back().last = row + 1;
    }
    return parts;
}

const DateColumn& DateColumns::at(RowRef where, std::size_t field) {
    if (revision_ != checked_->revision()) {
        revision_ = checked_->revision();
        columns_.clear();
        rows_.clear();
    }
    const Table& table = checked_->table_of(where);
    const std::uint32_t file = table.place(where.row).file;
    const auto [entry, is_new] = columns_.try_emplace({where.year, where.module, file, field});
    if (!is_new) return entry->second;
    const std::string_view name = checked_->rules().collection->modules[where.module].fields[field].name;
    const RowsOfFile& rows = rows_at(where, table);
    entry->second = date_column(table.column(table.find_column(name).value()), rows.first, rows.last);
    return entry->second;
}

const RowsOfFile& DateColumns::rows_at(RowRef where, const Table& table) {
    const auto [by_file, is_new] = rows_.try_emplace({where.year, where.module});
    if (is_new) {
        for (const RowsOfFile& rows : rows_by_file(table)) by_file->second[rows.file] = rows;
    }
    return by_file->second.at(table.place(where.row).file);
}

}  // namespace goldthread
