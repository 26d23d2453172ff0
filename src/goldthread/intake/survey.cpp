#include "goldthread/intake/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/intake/date_columns.hpp"
#include "goldthread/intake/text_around_values.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread {

namespace {

enum Kind : std::size_t { lower_case, disguised_blank, lost, number_form, kinds };

using Tally = std::array<SeenInColumn, kinds>;

void count(Tally& tally, Kind kind, std::size_t row) {
    tally[kind].note(row);
}

// In the field that names the child #N/A is no blank but an identifier lost. Dates that a column was too narrow for are
// among the other forms of dates.
bool is_lost(const Field& field, std::string_view bare, bool names_child) {
    if (!may_be_lost_value(bare)) return false;
    if (names_child && bare == "#N/A") return true;
    const LostValue value = lost_value(bare);
    return value == LostValue::error || (value == LostValue::narrow && !holds_dates(field));
}

bool is_number_form(std::string_view text) {
    return text.size() > 1 && !(FlagCell::parse(text) == CodeCell::parse(text));
}

// `text` is bare.
void survey_text(Tally& tally, const Field& field, bool names_child, std::string_view text, std::size_t row) {
    if (is_lost(field, text, names_child)) return count(tally, lost, row);
    if (names_child) return;
    if (field.takes_as_blank(text)) return count(tally, disguised_blank, row);
    switch (field.kind) {
        case FieldKind::flag:
            if (is_number_form(text)) count(tally, number_form, row);
            [[fallthrough]];
        case FieldKind::code:
            if (has_lower_case(text)) count(tally, lower_case, row);
            break;
        case FieldKind::date:  // see date_columns.hpp
        case FieldKind::partial_date:
        case FieldKind::postcode:
        case FieldKind::id:
        case FieldKind::number:
            break;
    }
}

// What was seen in one column.
struct Column {
    Tally values{};
    TextAroundValues around;
};

void survey_rows(Column& seen, std::span<const std::string_view> cells, const Field& field, bool names_child,
                 std::size_t first, std::size_t last) {
    std::string room;
    for (std::size_t row = first; row < last; ++row) {
        if (cells[row].empty()) continue;
        if (is_plain(cells[row])) {
            survey_text(seen.values, field, names_child, cells[row], row);
            continue;
        }
        const std::string_view text = bare_text(cells[row], room);
        seen.around.see(cells[row], text, row);
        if (!text.empty()) survey_text(seen.values, field, names_child, text, row);
    }
}

// By field. A few rows at a time are surveyed in all fields, so that their text stays in the processor's cache.
std::vector<Column> survey_fields(const Table& table, const Module& module) {
    constexpr std::size_t rows_at_a_time = 256;
    std::vector<Column> seen(module.fields.size());
    std::vector<std::optional<std::size_t>> columns;
    for (const Field& field : module.fields) columns.push_back(table.find_column(field.name));
    for (std::size_t first = 0; first < table.row_count(); first += rows_at_a_time) {
        const std::size_t last = std::min(table.row_count(), first + rows_at_a_time);
        for (std::size_t f = 0; f < columns.size(); ++f) {
            if (!columns[f]) continue;
            survey_rows(seen[f], table.column(*columns[f]), module.fields[f], f == module.child_field, first, last);
        }
    }
    return seen;
}

std::string words_for_lost(std::string_view text, const Field& field) {
    if (lost_value(text) == LostValue::narrow) {
        return fmt::format(
            "'{}' is what a spreadsheet shows where a column is too narrow: the value is lost. Widen the column of {} "
            "and export it again.",
            text, field.name);
    }
    return fmt::format(
        "'{}' is an error of a spreadsheet: the value is lost. Correct the formula behind {} and export it again.",
        text, field.name);
}

Remark::Kind kind_of(Kind kind) {
    return kind == lost ? Remark::Kind::problem : Remark::Kind::liberty;
}

std::string words_for(Kind kind, std::string_view first, const Field& field) {
    const std::string quoted = quoted_text(bare_text(first));
    switch (kind) {
        case lower_case:
            return fmt::format("'{}' is read as '{}'.", quoted, quoted_text(folded(first)));
        case disguised_blank:
            return fmt::format("'{}' is taken as blank. The portal would take it as a value: clear the cell.", quoted);
        case lost:
            return words_for_lost(bare_text(first), field);
        case number_form:
            return fmt::format("'{}' is read as '{}'.", quoted, FlagCell::parse(first).code().text());
        case kinds:
            break;
    }
    return {};
}

}  // namespace

Remarks survey_cells(const Table& table, const Module& module) {
    Remarks remarks;
    const std::vector<Column> seen = survey_fields(table, module);
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        const Field& field = module.fields[f];
        const auto column = table.find_column(field.name);
        if (!column) continue;
        seen[f].around.remark_on(table, *column, field, remarks);
        for (std::size_t k = 0; k < kinds; ++k) {
            const SeenInColumn& values = seen[f].values[k];
            if (values.count == 0) continue;
            const auto kind = static_cast<Kind>(k);
            remarks.push_back(remark_on_column(kind_of(kind), table, field.name, values,
                                               words_for(kind, table.cell(values.first_row, *column), field)));
        }
    }
    return remarks;
}

}  // namespace goldthread
