#include "goldthread/intake/uncalculated.hpp"

#include <fmt/format.h>

#include <string>

namespace goldthread {

namespace {

constexpr std::string_view mark = " (not calculated)";

void set_apart_as_in(const Table& one, Table& other) {
    for (const std::string& name : one.column_names()) {
        if (!name.ends_with(mark)) continue;
        const auto same = other.find_column(std::string_view(name).substr(0, name.size() - mark.size()));
        if (same) other.rename_column(*same, name);
    }
}

}  // namespace

void set_uncalculated_apart(Table& table, std::span<const workbook::UncalculatedColumn> columns, const Place& where,
                            const std::function<bool(std::string_view)>& is_needed, Remarks& remarks) {
    for (const workbook::UncalculatedColumn& column : columns) {
        const std::string name = table.column_names()[column.column];
        const Place place{where.file, where.sheet, column.first_row, name};
        if (is_needed(name)) {
            remarks.push_back({Remark::Kind::problem, place,
                               "The cell holds a formula whose result is not stored in the file, so the column counts "
                               "as not given: rules that need it do not run. Open the workbook in Excel, save it, and "
                               "give it again.",
                               column.count});
        } else {
            remarks.push_back({Remark::Kind::set_aside, place,
                               "The cell holds a formula whose result is not stored in the file.", column.count});
        }
        table.rename_column(column.column, name + std::string(mark));
    }
}

void set_apart_in_both(Table& one, Table& other) {
    set_apart_as_in(one, other);
    set_apart_as_in(other, one);
}

}  // namespace goldthread
