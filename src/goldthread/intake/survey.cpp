#include "goldthread/intake/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "goldthread/base/text.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

enum Kind : std::size_t { padded, lower_case, disguised_blank, number_form, kinds };

struct Seen {
    std::size_t count = 0;
    std::size_t first_row = 0;
};

using Tally = std::array<Seen, kinds>;

void count(Tally& tally, Kind kind, std::size_t row) {
    if (tally[kind].count++ == 0) tally[kind].first_row = row;
}

bool has_lower_case(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_number_form(std::string_view text) {
    return text.size() > 1 && !(FlagCell::parse(text) == CodeCell::parse(text));
}

void survey_text(Tally& tally, const Field& field, bool names_child, std::string_view text, std::size_t row) {
    if (names_child) return;
    if (is_disguised_blank(text)) return count(tally, disguised_blank, row);
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

void survey_rows(Tally& tally, std::span<const std::string_view> cells, const Field& field, bool names_child,
                 std::size_t first, std::size_t last) {
    for (std::size_t row = first; row < last; ++row) {
        if (cells[row].empty()) continue;
        const std::string_view text = trim(cells[row]);
        if (text.size() != cells[row].size()) count(tally, padded, row);
        if (!text.empty()) survey_text(tally, field, names_child, text, row);
    }
}

// By field. A few rows at a time are surveyed in all fields, so that their text stays in the processor's cache.
std::vector<Tally> survey_fields(const Table& table, const Module& module) {
    constexpr std::size_t rows_at_a_time = 256;
    std::vector<Tally> tallies(module.fields.size());
    std::vector<std::optional<std::size_t>> columns;
    for (const Field& field : module.fields) columns.push_back(table.find_column(field.name));
    for (std::size_t first = 0; first < table.row_count(); first += rows_at_a_time) {
        const std::size_t last = std::min(table.row_count(), first + rows_at_a_time);
        for (std::size_t f = 0; f < columns.size(); ++f) {
            if (!columns[f]) continue;
            survey_rows(tallies[f], table.column(*columns[f]), module.fields[f], f == module.child_field, first, last);
        }
    }
    return tallies;
}

std::string words_for(Kind kind, std::string_view first) {
    switch (kind) {
        case padded:
            return fmt::format("Spaces around '{}' are ignored.", trim(first));
        case lower_case:
            return fmt::format("'{}' is read as '{}'.", trim(first), folded(first));
        case disguised_blank:
            return fmt::format("'{}' is taken as blank. The portal would take it as a value: clear the cell.",
                               trim(first));
        case number_form:
            return fmt::format("'{}' is read as '{}'.", trim(first), FlagCell::parse(first).code().text());
        case kinds:
            break;
    }
    return {};
}

}  // namespace

Remarks survey_cells(const Table& table, const Module& module) {
    Remarks remarks;
    const std::vector<Tally> tallies = survey_fields(table, module);
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        const Field& field = module.fields[f];
        const Tally& tally = tallies[f];
        for (std::size_t k = 0; k < kinds; ++k) {
            if (tally[k].count == 0) continue;
            const auto cells = table.column(*table.find_column(field.name));
            const std::size_t row = tally[k].first_row;
            Remark remark;
            remark.kind = Remark::Kind::liberty;
            remark.place = {table.file_of(row), {}, table.place(row).line, std::string(field.name)};
            remark.what = words_for(static_cast<Kind>(k), cells[row]);
            remark.count = tally[k].count;
            remarks.push_back(std::move(remark));
        }
    }
    return remarks;
}

}  // namespace goldthread
