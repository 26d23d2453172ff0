#include "goldthread/advice/written_alike.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/trials.hpp"
#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

const Field& field_at(const CheckedReturn& checked, RowRef where, std::size_t field) {
    return checked.rules().collection->modules[where.module].fields[field];
}

// Nothing where the table has no column of the field.
std::optional<std::string_view> text_at(const CheckedReturn& checked, RowRef where, std::size_t field) {
    const Table& table = checked.table_of(where);
    const auto column = table.find_column(field_at(checked, where, field).name);
    if (!column) return std::nullopt;
    return trim(table.cell(where.row, *column));
}

bool of_one_table(RowRef a, RowRef b) {
    return a.module == b.module && a.year == b.year;
}

bool is_mended_in(const Rule& rule, RowRef where, std::size_t field) {
    return any_of(rule.mended_in, [&](const FieldRef& ref) {
        return ref.module == where.module && ref.year == where.year && ref.field == field;
    });
}

std::vector<RowRef> rows_alike(const CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    std::vector<RowRef> rows;
    const auto text = text_at(checked, where, field);
    for (const RowRef row : checked.findings().rows_of(finding)) {
        if (of_one_table(row, where) && text_at(checked, row, field) == text) rows.push_back(row);
    }
    return rows;
}

int year_of_rows(const CheckedReturn& checked, YearSlot year) {
    return checked.setting().year.number - (year == YearSlot::last_year ? 1 : 0);
}

bool some_code_mends(CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    const std::vector<RowRef> rows = rows_alike(checked, finding, where, field);
    const int year = year_of_rows(checked, where.year);
    Trials trials(checked);
    const auto mends = [&](const std::string& text) {
        std::vector<SuggestedCell> cells;
        cells.reserve(rows.size());
        for (const RowRef row : rows) cells.push_back({row, field, text});
        return trials.try_out(finding, {cells.data(), cells.size()}).mends;
    };
    if (mends("")) return true;
    return any_of(field_at(checked, where, field).codes, [&](const CodeMeaning& code) {
        return code.since <= year && year <= code.until && mends(std::string(code.code.text()));
    });
}

bool agrees_in_all(const CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    const auto text = text_at(checked, where, field);
    if (!text || text->empty()) return false;
    const Findings& all = checked.findings();
    return all_of(all.findings, [&](const Finding& other) {
        return other.rule != finding.rule || all_of(all.rows_of(other), [&](RowRef row) {
                   return !of_one_table(row, where) || text_at(checked, row, field) == text;
               });
    });
}

}  // namespace

bool is_records_own(const Field& field) noexcept {
    switch (field.kind) {
        case FieldKind::date:
        case FieldKind::partial_date:
        case FieldKind::postcode:
        case FieldKind::id:
            return true;
        case FieldKind::code:
        case FieldKind::flag:
        case FieldKind::number:
            return field.is_identifier;
    }
    return true;
}

bool may_write_alike(CheckedReturn& checked, const Finding& finding, RowRef where, std::size_t field) {
    const Rule& rule = checked.rule_of(finding);
    if (!is_mended_in(rule, where, field) || !text_at(checked, where, field)) return false;
    if (is_records_own(field_at(checked, where, field))) return agrees_in_all(checked, finding, where, field);
    // Rules about the whole return are not tried out on one child.
    if (rule.judge_child == nullptr || field_at(checked, where, field).codes.empty()) return true;
    return some_code_mends(checked, finding, where, field);
}

}  // namespace goldthread
