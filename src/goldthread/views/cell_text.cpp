#include "goldthread/views/cell_text.hpp"

#include <fmt/format.h>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

template <class Cell>
const Cell& cell_at(const Record& record, const Field& field) {
    return *reinterpret_cast<const Cell*>(reinterpret_cast<const std::byte*>(&record) + field.offset);
}

std::string value_of(const Record& record, const Field& field) {
    switch (field.kind) {
        case FieldKind::code:
        case FieldKind::flag:
        case FieldKind::postcode:
            return cell_at<CodeCell>(record, field).code().text();
        case FieldKind::id:
            return cell_at<IdCell>(record, field).id().text();
        case FieldKind::number: {
            const auto& number = cell_at<NumberCell>(record, field);
            return number.known() ? fmt::format("{}", number.value()) : std::string();
        }
        case FieldKind::date: {
            const auto& date = cell_at<DateCell>(record, field);
            return date.known() ? date.date().text() : std::string();
        }
        case FieldKind::partial_date: {
            const DateCell date = cell_at<PartialDateCell>(record, field).exact();
            return date.known() ? date.date().text() : std::string();
        }
    }
    return {};
}

}  // namespace

std::string cell_text(const CheckedReturn& checked, RowRef where, std::size_t field) {
    const Module& module = checked.rules().collection->modules[where.module];
    const Table& table = checked.table_of(where);
    if (const auto column = table.find_column(module.fields[field].name)) {
        return std::string(table.cell(where.row, *column));
    }
    if (!module.fields[field].derived) return {};
    return value_of(checked.threads().store(where.module, where.year).of_row(where.row), module.fields[field]);
}

std::string child_text(const Table& table, const Module& module, std::size_t row) {
    const auto column = table.find_column(module.fields[module.child_field].name);
    return column ? bare_text(table.cell(row, *column)) : std::string();
}

}  // namespace goldthread
