#include "goldthread/amendments/row_changes.hpp"

#include <optional>
#include <vector>

#include "goldthread/intake/recognise.hpp"

namespace goldthread {

namespace {

/// By column of the original: where its text stands now.
using Columns = std::vector<std::optional<std::size_t>>;

Columns columns_now(const Table& original, const Table& now, const Collection& collection) {
    Columns columns(original.column_count());
    const auto match = recognise(collection, original.column_names());
    if (!match) return columns;
    const Module& module = collection.modules[match->module];
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (const auto field = match->field_of_column[c]) columns[c] = now.find_column(module.fields[*field].name);
    }
    return columns;
}

std::vector<std::string> texts_of(const Table& now, std::size_t row, const Columns& columns) {
    std::vector<std::string> texts;
    for (const auto& column : columns) texts.emplace_back(column ? now.cell(row, *column) : std::string_view{});
    return texts;
}

}  // namespace

std::vector<std::vector<std::size_t>> rows_of_files(const Table& table) {
    std::vector<std::vector<std::size_t>> rows(table.files().size());
    for (std::size_t row = 0; row < table.row_count(); ++row) rows[table.place(row).file].push_back(row);
    return rows;
}

csv::Patch changes_since(const Table& original, const Table& now, std::span<const std::size_t> rows,
                         const Collection& collection, std::span<const RowPlace> left_out) {
    const Columns columns = columns_now(original, now, collection);
    csv::Patch patch;
    std::vector<bool> still_there(original.row_count());
    for (const RowPlace place : left_out) still_there.at(place.row) = true;
    for (const std::size_t row : rows) {
        const RowPlace place = now.place(row);
        if (place.line == 0) {
            patch.added_rows.push_back(texts_of(now, row, columns));
            continue;
        }
        still_there.at(place.row) = true;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!columns[c] || original.cell(place.row, c) == now.cell(row, *columns[c])) continue;
            patch.cells.push_back({place.row, c, std::string(now.cell(row, *columns[c]))});
        }
    }
    for (std::size_t row = 0; row < still_there.size(); ++row) {
        if (!still_there[row]) patch.deleted_rows.push_back(row);
    }
    return patch;
}

Table rows_of_file(const Table& table, std::uint32_t file, std::span<const std::size_t> rows) {
    Table part(table.column_names());
    part.add_file(table.files()[file]);
    std::vector<std::string_view> cells(table.column_count());
    for (const std::size_t row : rows) {
        for (std::size_t c = 0; c < cells.size(); ++c) cells[c] = table.cell(row, c);
        part.add_row(cells, {0, table.place(row).line});
    }
    return part;
}

}  // namespace goldthread
