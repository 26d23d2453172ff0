#include "goldthread/repair/row_that_follows.hpp"

#include <algorithm>
#include <string>

namespace goldthread {

namespace {

bool is_told_anew(const RowSpan& span, std::size_t field) {
    return field == span.end || std::find(span.told_anew.begin(), span.told_anew.end(), field) != span.told_anew.end();
}

bool exists(const CheckedReturn& checked, RowRef row) {
    const auto& tables = checked.files().tables[static_cast<std::size_t>(row.year)];
    return row.module < tables.size() && tables[row.module] && row.row < tables[row.module]->row_count();
}

}  // namespace

std::vector<CellText> row_that_follows(const CheckedReturn& checked, RowRef row) {
    std::vector<CellText> cells;
    if (!exists(checked, row)) return cells;
    const Module& module = checked.rules().collection->modules[row.module];
    if (!module.span) return cells;
    const Table& table = checked.table_of(row);
    const auto text_of = [&](std::size_t field) {
        const auto column = table.find_column(module.fields[field].name);
        return column ? std::string(table.cell(row.row, *column)) : std::string();
    };
    for (std::size_t field = 0; field < module.fields.size(); ++field) {
        if (!table.find_column(module.fields[field].name) || is_told_anew(*module.span, field)) continue;
        std::string text = text_of(field == module.span->begin ? module.span->end : field);
        if (!text.empty()) cells.push_back({std::string(module.fields[field].name), std::move(text)});
    }
    return cells;
}

}  // namespace goldthread
