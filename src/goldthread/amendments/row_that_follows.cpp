#include "goldthread/amendments/row_that_follows.hpp"

#include <algorithm>
#include <string>

#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

bool is_told_anew(const RowSpan& span, std::size_t field) {
    return field == span.end || std::find(span.told_anew.begin(), span.told_anew.end(), field) != span.told_anew.end();
}

bool exists(const CheckedReturn& checked, RowRef row) {
    const auto& tables = checked.files().tables[static_cast<std::size_t>(row.year)];
    return row.module < tables.size() && tables[row.module] && row.row < tables[row.module]->row_count();
}

/// When a row begins and ends, as far as it says.
struct Days {
    DateCell begin;
    DateCell end;
};

Days days_of(const Table& table, const Module& module, std::uint32_t row) {
    const auto day = [&](std::size_t field) {
        const auto column = table.find_column(module.fields[field].name);
        return column ? DateCell::parse(table.cell(row, *column)) : DateCell();
    };
    return {day(module.span->begin), day(module.span->end)};
}

}  // namespace

std::optional<RowRef> last_by_date(const CheckedReturn& checked, RowRef row) {
    if (!exists(checked, row)) return std::nullopt;
    const Module& module = checked.rules().collection->modules[row.module];
    if (!module.span) return std::nullopt;
    const Table& table = checked.table_of(row);
    std::optional<RowRef> begins_last;
    std::optional<RowRef> ends_last;
    Days first;
    Days last;
    RowRef each = row;
    for (each.row = 0; each.row < table.row_count(); ++each.row) {
        if (checked.threads().child_of(each) != checked.threads().child_of(row)) continue;
        const Days days = days_of(table, module, each.row);
        if (days.begin.known() && (!begins_last || days.begin >= first.begin)) {
            begins_last = each;
            first = days;
        }
        if (days.end.known() && (!ends_last || days.end >= last.end)) {
            ends_last = each;
            last = days;
        }
    }
    const bool is_open = begins_last && first.end.blank();
    return is_open || !ends_last ? begins_last : ends_last;
}

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
