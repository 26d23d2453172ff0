#include "goldthread/views/cell_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "goldthread/base/date_words.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/reference/postcode_key.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::string in_words(Date date) {
    return fmt::format("{}, a {}", date_in_words(date), weekdays[static_cast<std::size_t>(date.weekday())]);
}

CellKind of_date(const DateCell& date) {
    if (!date.known()) return {CellState::unreadable, {}};
    return {CellState::value, date.date().iso()};
}

CellKind of_partial_date(std::string_view text) {
    const PartialDateCell date = PartialDateCell::parse(text);
    if (date.unreadable()) return {CellState::unreadable, {}};
    return date.exact().known() ? of_date(date.exact()) : CellKind{CellState::value, {}};
}

/// A code as the list of its field has it.
struct KnownCode {
    const CodeMeaning* meaning = nullptr;  ///< Null for one that is on the list in no year.
    bool in_year = false;
};

KnownCode known_code(const Field& field, std::string_view text, int return_year) {
    const Code code = field.kind == FieldKind::flag ? FlagCell::parse(text).code() : CodeCell::parse(text).code();
    KnownCode found;
    for (const CodeMeaning& known : field.codes) {
        if (!(known.code == code)) continue;
        found = {&known, known.since <= return_year && return_year <= known.until};
        if (found.in_year) break;
    }
    return found;
}

CellKind kind_of(const Field& field, std::string_view text, int return_year) {
    const auto readable = [](bool is) { return CellKind{is ? CellState::value : CellState::unreadable, {}}; };
    switch (field.kind) {
        case FieldKind::date:
            return of_date(DateCell::parse(text));
        case FieldKind::partial_date:
            return of_partial_date(text);
        case FieldKind::postcode:
            return readable(PostcodeKey::of(PostcodeCell::parse(text).code()).has_value());
        case FieldKind::number:
            return readable(NumberCell::parse(text).known());
        case FieldKind::code:
        case FieldKind::flag:
            if (field.codes.empty() || known_code(field, text, return_year).in_year) return {CellState::value, {}};
            return {CellState::unknown_code, {}};
        case FieldKind::id:
            return {CellState::value, {}};
    }
    return {};
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

std::string words_of_code(const Field& field, std::string_view text, int return_year) {
    if (field.codes.empty()) return {};
    const KnownCode known = known_code(field, text, return_year);
    if (known.meaning == nullptr) {
        return fmt::format("not on the list: write {}", codes_in_words(field.codes, return_year));
    }
    if (known.in_year) return std::string(known.meaning->meaning);
    const bool came_later = known.meaning->since > return_year;
    return fmt::format("{}, but {} {} only", known.meaning->meaning,
                       came_later ? "from the return of" : "up to that of",
                       return_year_in_words(came_later ? known.meaning->since : known.meaning->until));
}

std::string words_of(const Field& field, std::string_view text, CellState state, int return_year) {
    const bool is_value = state == CellState::value;
    switch (field.kind) {
        case FieldKind::date:
            return is_value ? in_words(DateCell::parse(text).date())
                            : "not a date: write day/month/year, as 31/12/2025";
        case FieldKind::partial_date: {
            if (!is_value) return "not a date: write 31/12/2025, with ZZ for a day or month that is not known";
            const DateCell date = PartialDateCell::parse(text).exact();
            return date.known() ? in_words(date.date()) : "a date of which parts are not known";
        }
        case FieldKind::postcode:
            return is_value ? "" : "not a postcode: write it as AB12 3CD";
        case FieldKind::number:
            return is_value ? "" : "not a number: write digits, as 12 or 3.5";
        case FieldKind::code:
        case FieldKind::flag:
            return words_of_code(field, text, return_year);
        case FieldKind::id:
            return {};
    }
    return {};
}

// Text that stands for nothing is none, but in the field that names the child.
std::string text_meant(const Module& module, std::size_t field, std::string_view text) {
    std::string meant = bare_text(text);
    if (field != module.child_field && module.fields[field].takes_as_blank(meant)) meant.clear();
    return meant;
}

}  // namespace

std::string_view name_of(CellState state) noexcept {
    constexpr std::array<std::string_view, 5> names = {"value", "blank", "unreadable", "unknown code", "absent"};
    return names[static_cast<std::size_t>(state)];
}

CellKind kind_of_cell(const Module& module, std::size_t field, std::string_view text, int return_year) {
    const std::string meant = text_meant(module, field, text);
    return meant.empty() ? CellKind() : kind_of(module.fields[field], meant, return_year);
}

CellReading read_cell(const Module& module, std::size_t field, std::string_view text, int return_year) {
    const std::string meant = text_meant(module, field, text);
    if (meant.empty()) return {};
    CellKind kind = kind_of(module.fields[field], meant, return_year);
    return {kind.state, words_of(module.fields[field], meant, kind.state, return_year), std::move(kind.date)};
}

}  // namespace goldthread
