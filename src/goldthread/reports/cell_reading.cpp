#include "goldthread/reports/cell_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "goldthread/base/date_words.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/return_year_words.hpp"
#include "goldthread/reference/postcode_key.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::string in_words(Date date) {
    return fmt::format("{}, a {}", date_in_words(date), weekdays[static_cast<std::size_t>(date.weekday())]);
}

CellReading not_a(std::string_view what) {
    return {CellState::unreadable, fmt::format("not {}", what), {}};
}

CellReading read_date(std::string_view text) {
    const DateCell date = DateCell::parse(text);
    if (!date.known()) return not_a("a date: write day/month/year, as 31/12/2025");
    return {CellState::value, in_words(date.date()), date.date().iso()};
}

CellReading read_partial_date(std::string_view text) {
    const PartialDateCell date = PartialDateCell::parse(text);
    if (date.unreadable()) return not_a("a date: write 31/12/2025, with ZZ for a day or month that is not known");
    if (date.exact().known()) return read_date(text);
    return {CellState::value, "a date of which parts are not known", {}};
}

CellReading read_postcode(std::string_view text) {
    if (!PostcodeKey::of(PostcodeCell::parse(text).code())) return not_a("a postcode: write it as AB12 3CD");
    return {CellState::value, {}, {}};
}

CellReading read_number(std::string_view text) {
    if (!NumberCell::parse(text).known()) return not_a("a number: write digits, as 12 or 3.5");
    return {CellState::value, {}, {}};
}

std::string codes_in_words(std::span<const CodeMeaning> codes, int return_year) {
    std::string words;
    constexpr std::size_t most_named = 12;
    std::size_t named = 0;
    for (const CodeMeaning& code : codes) {
        if (code.since > return_year || code.until < return_year) continue;
        if (++named > most_named) return words + " or another of the list";
        words += (words.empty() ? "" : ", ") + code.code.text();
    }
    return words;
}

CellReading read_code(const Field& field, std::string_view text, int return_year) {
    if (field.codes.empty()) return {CellState::value, {}, {}};
    const Code code = field.kind == FieldKind::flag ? FlagCell::parse(text).code() : CodeCell::parse(text).code();
    const CodeMeaning* of_another_year = nullptr;
    for (const CodeMeaning& known : field.codes) {
        if (!(known.code == code)) continue;
        if (known.since <= return_year && return_year <= known.until) {
            return {CellState::value, std::string(known.meaning), {}};
        }
        of_another_year = &known;
    }
    if (of_another_year == nullptr) {
        return {CellState::unknown_code,
                fmt::format("not on the list: write {}", codes_in_words(field.codes, return_year)),
                {}};
    }
    const bool came_later = of_another_year->since > return_year;
    return {
        CellState::unknown_code,
        fmt::format("{}, but {} {} only", of_another_year->meaning, came_later ? "from the return of" : "up to that of",
                    return_year_in_words(came_later ? of_another_year->since : of_another_year->until)),
        {}};
}

}  // namespace

std::string_view name_of(CellState state) noexcept {
    constexpr std::array<std::string_view, 5> names = {"value", "blank", "unreadable", "unknown code", "absent"};
    return names[static_cast<std::size_t>(state)];
}

CellReading read_cell(const Module& module, std::size_t field, std::string_view text, int return_year) {
    const Field& described = module.fields[field];
    const std::string meant = bare_text(text);
    if (meant.empty() || (field != module.child_field && described.takes_as_blank(meant))) return {};
    switch (described.kind) {
        case FieldKind::date:
            return read_date(meant);
        case FieldKind::partial_date:
            return read_partial_date(meant);
        case FieldKind::postcode:
            return read_postcode(meant);
        case FieldKind::number:
            return read_number(meant);
        case FieldKind::code:
        case FieldKind::flag:
            return read_code(described, meant, return_year);
        case FieldKind::id:
            return {CellState::value, {}, {}};
    }
    return {};
}

}  // namespace goldthread
