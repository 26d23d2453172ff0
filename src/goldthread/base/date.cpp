#include "goldthread/base/date.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

struct Parts {
    int year;
    int month;
    int day;
};

constexpr bool is_leap(int year) noexcept {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int days_in_month(int year, int month) noexcept {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

// The inverse of Date::of.
constexpr Parts parts_of(std::int32_t number) noexcept {
    const int z = number + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const int day_of_era = z - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day};
}

static_assert(Date::of(1970, 1, 1).day_number() == 0);

// Reads one or two digits before a '/'; moves `at` past the '/'. -1 when that is not what stands there.
int read_day_or_month(std::string_view text, std::size_t& at) noexcept {
    int value = 0;
    int digits = 0;
    while (at < text.size() && is_digit(text[at]) && digits < 2) {
        value = value * 10 + (text[at] - '0');
        ++at;
        ++digits;
    }
    if (digits == 0 || at >= text.size() || text[at] != '/') return -1;
    ++at;
    return value;
}

void append_padded(std::string& out, int value, int width) {
    const std::string digits = std::to_string(value);
    for (auto n = static_cast<int>(digits.size()); n < width; ++n) out += '0';
    out += digits;
}

}  // namespace

std::optional<Date> Date::from_parts(int year, int month, int day) noexcept {
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return of(year, month, day);
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
    std::size_t at = 0;
    const int day = read_day_or_month(text, at);
    if (day < 0) return std::nullopt;
    const int month = read_day_or_month(text, at);
    if (month < 0 || text.size() - at != 4) return std::nullopt;
    int year = 0;
    for (; at < text.size(); ++at) {
        if (!is_digit(text[at])) return std::nullopt;
        year = year * 10 + (text[at] - '0');
    }
    if (year < earliest_year || year > latest_year) return std::nullopt;
    return from_parts(year, month, day);
}

int Date::year() const noexcept {
    return parts_of(number_).year;
}
int Date::month() const noexcept {
    return parts_of(number_).month;
}
int Date::day() const noexcept {
    return parts_of(number_).day;
}

int Date::weekday() const noexcept {
    // 1 January 1970 was a Thursday.
    const int shifted = (number_ + 3) % 7;
    return shifted < 0 ? shifted + 7 : shifted;
}

Date Date::plus_months(int months) const noexcept {
    Parts p = parts_of(number_);
    const int from_zero = p.year * 12 + (p.month - 1) + months;
    p.year = from_zero >= 0 ? from_zero / 12 : (from_zero - 11) / 12;
    p.month = from_zero - p.year * 12 + 1;
    p.day = std::min(p.day, days_in_month(p.year, p.month));
    return of(p.year, p.month, p.day);
}

Date Date::plus_years(int years) const noexcept {
    return plus_months(years * 12);
}

int Date::age_of(Date birth) const noexcept {
    const int years = year() - birth.year();
    return birth.plus_years(years) > *this ? years - 1 : years;
}

std::string Date::text() const {
    const Parts p = parts_of(number_);
    std::string out;
    append_padded(out, p.day, 2);
    out += '/';
    append_padded(out, p.month, 2);
    out += '/';
    append_padded(out, p.year, 4);
    return out;
}

std::string Date::iso() const {
    const Parts p = parts_of(number_);
    std::string out;
    append_padded(out, p.year, 4);
    out += '-';
    append_padded(out, p.month, 2);
    out += '-';
    append_padded(out, p.day, 2);
    return out;
}

}  // namespace goldthread
