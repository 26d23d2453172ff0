#include "goldthread/table/cell.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::string_view disguises[] = {"NULL",    "NA",      "N/A",     "NONE",   "NAN",    "NAT",    "<NA>",
                                          "<NULL>",  "#N/A",    "#NA",     "(NULL)", "[NULL]", "(NONE)", "(BLANK)",
                                          "[BLANK]", "<BLANK>", "(EMPTY)", "\\N",    ".",      "-NAN"};
constexpr std::size_t longest_disguise = 7;

// Hyphen, minus, and the dashes of word processors.
constexpr std::string_view dashes[] = {
    "-",           "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95",
    "\xE2\x88\x92"};

bool is_dashes_alone(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto dash = std::find_if(std::begin(dashes), std::end(dashes),
                                       [&](std::string_view one) { return text.starts_with(one); });
        if (dash == std::end(dashes)) return false;
        text.remove_prefix(dash->size());
    }
    return true;
}

// "#REF!", "#DIV/0!", "#NAME?": a name in capitals between signs. One that waits for data has no sign at its end.
bool is_error_name(std::string_view text) noexcept {
    if (text.size() < 4 || text.front() != '#') return false;
    if (same_ignoring_case(text, "#GETTING_DATA")) return true;
    if (text.back() != '!' && text.back() != '?') return false;
    return std::all_of(text.begin() + 1, text.end() - 1,
                       [](char c) { return is_letter(c) || is_digit(c) || c == '/' || c == '_'; });
}

// "Err:502", of LibreOffice.
bool is_error_number(std::string_view text) noexcept {
    constexpr std::string_view sign = "Err:";
    return text.size() > sign.size() && text.starts_with(sign) &&
           std::all_of(text.begin() + sign.size(), text.end(), is_digit);
}

// A spreadsheet's number form of a whole number ("1.0", "01"): its plain digits, or nothing.
std::string_view plain_digits(std::string_view text) noexcept {
    const std::size_t point = text.find('.');
    std::string_view whole = text.substr(0, point);
    if (point != std::string_view::npos) {
        const std::string_view fraction = text.substr(point + 1);
        if (fraction.empty() || fraction.find_first_not_of('0') != std::string_view::npos) return {};
    }
    if (whole.empty() || whole.find_first_not_of("0123456789") != std::string_view::npos) return {};
    while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
    return whole;
}

// The next part of a date: up to the next '/', or the rest. Moves `text` past it.
std::string_view next_part(std::string_view& text) noexcept {
    const std::size_t slash = text.find('/');
    const std::string_view part = text.substr(0, slash);
    text = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    return part;
}

std::optional<int> whole_number(std::string_view digits) noexcept {
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
    return value;
}

Code packed_without_spaces(std::string_view text) noexcept {
    char buffer[24];
    std::size_t size = 0;
    for (const char c : text) {
        if (is_space(c)) continue;
        if (size == sizeof buffer) return Code::packed(text);  // far too long: kept apart by its whole text
        buffer[size++] = c;
    }
    return Code::packed({buffer, size});
}

}  // namespace

bool is_disguised_blank(std::string_view bare) noexcept {
    if (!may_be_disguised_blank(bare)) return false;
    if (is_dashes_alone(bare)) return true;
    if (bare.size() > longest_disguise) return false;
    return std::any_of(std::begin(disguises), std::end(disguises),
                       [&](std::string_view disguise) { return same_ignoring_case(bare, disguise); });
}

std::string_view meant_text(std::string_view raw, std::string& room) {
    const std::string_view text = is_plain(raw) ? raw : bare_text(raw, room);
    return is_disguised_blank(text) ? std::string_view{} : text;
}

LostValue lost_value(std::string_view bare) noexcept {
    constexpr std::size_t fewest_signs = 2;
    if (is_error_name(bare) || is_error_number(bare)) return LostValue::error;
    const bool signs_alone = bare.size() >= fewest_signs && bare.find_first_not_of('#') == std::string_view::npos;
    return signs_alone ? LostValue::narrow : LostValue::none;
}

DateCell DateCell::read(std::string_view bare) noexcept {
    if (bare.empty()) return {};
    if (const auto date = Date::parse(bare)) return *date;
    return unreadable_text();
}

DateCell DateCell::parse(std::string_view raw) noexcept {
    if (const auto date = Date::parse(raw)) return *date;  // nothing stands around it then
    return with_bare_text(raw, &DateCell::read);
}

PartialDateCell PartialDateCell::parse(std::string_view raw) noexcept {
    return with_bare_text(raw, &PartialDateCell::read);
}

PartialDateCell PartialDateCell::read(std::string_view bare) noexcept {
    PartialDateCell cell;
    cell.earliest_ = DateCell::parse(bare);
    if (!cell.earliest_.unreadable()) return cell;

    std::string_view rest = bare;
    const std::string_view day_text = next_part(rest);
    const std::string_view month_text = next_part(rest);
    const std::string_view year_text = rest;
    const bool day_unknown = same_ignoring_case(day_text, "ZZ");
    const bool month_unknown = same_ignoring_case(month_text, "ZZ");
    const bool year_unknown = same_ignoring_case(year_text, "ZZZZ");
    if (!day_unknown && !month_unknown && !year_unknown) return cell;

    if (day_text.empty() || day_text.size() > 2 || month_text.empty() || month_text.size() > 2) return cell;
    if (year_text.size() != 4) return cell;
    const auto day = day_unknown ? 1 : whole_number(day_text);
    const auto month = month_unknown ? 1 : whole_number(month_text);
    const auto year = year_unknown ? 2000 : whole_number(year_text);  // any leap year: 29/02/ZZZZ can be a day
    if (!day || !month || !year || *year < Date::earliest_year || *year > Date::latest_year) return cell;
    const auto date = Date::from_parts(*year, *month, *day);
    if (!date) return cell;
    cell.part_unknown_ = true;
    cell.year_unknown_ = year_unknown;
    cell.earliest_ = year_unknown ? DateCell() : DateCell(*date);
    return cell;
}

FlagCell FlagCell::parse(std::string_view raw) noexcept {
    return {with_bare_text(raw, [](std::string_view bare) {
        const std::string_view digits = plain_digits(bare);
        return Code::packed(digits.empty() ? bare : digits);
    })};
}

PostcodeCell PostcodeCell::parse(std::string_view raw) noexcept {
    return {with_bare_text(raw, packed_without_spaces)};
}

NumberCell NumberCell::parse(std::string_view raw) noexcept {
    return with_bare_text(raw, &NumberCell::read);
}

NumberCell NumberCell::read(std::string_view bare) noexcept {
    std::string_view text = bare;
    if (text.empty()) return {};
    NumberCell cell;
    cell.state_ = State::unreadable;
    bool negative = false;
    if (text.front() == '-' || text.front() == '+') {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    double value = 0;
    double scale = 1;
    bool digits = false;
    bool fraction = false;
    for (const char c : text) {
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (is_digit(c)) {
            digits = true;
            value = value * 10 + (c - '0');
            if (fraction) scale *= 10;
        } else {
            return cell;
        }
    }
    if (!digits) return cell;
    cell.value_ = (negative ? -value : value) / scale;
    cell.state_ = State::known;
    return cell;
}

}  // namespace goldthread
