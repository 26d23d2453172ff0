#include "goldthread/formats/workbook/serial_date.hpp"

#include <fmt/format.h>

#include <charconv>

#include "goldthread/base/text.hpp"

namespace goldthread::workbook {

namespace {

constexpr std::int32_t seconds_a_day = 86400;
constexpr std::int32_t leap_day_that_never_was = 60;
constexpr Date last_day = Date::of(9999, 12, 31);

struct Whole {
    std::int32_t day;
    std::int32_t second;
};

std::optional<Whole> whole_day(const Decimal& serial) {
    const auto day = serial.whole();
    if (!day || serial.negative) return std::nullopt;
    const std::int32_t second = serial.seconds_of_fraction();
    if (second == seconds_a_day) return Whole{*day + 1, 0};  // rounded up to midnight
    return Whole{*day, second};
}

std::optional<int> number(std::string_view digits) {
    if (digits.empty() || !is_digit(digits.front())) return std::nullopt;
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<std::int32_t> parse_time(std::string_view text) {
    if (text.empty()) return 0;
    if (text.size() < 6 || text[0] != 'T' || text[3] != ':') return std::nullopt;
    const auto hour = number(text.substr(1, 2));
    const auto minute = number(text.substr(4, 2));
    const auto second = text.size() >= 9 && text[6] == ':' ? number(text.substr(7, 2)) : std::optional(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return *hour * 3600 + *minute * 60 + *second;
}

}  // namespace

std::optional<Moment> moment_of(const Decimal& serial, Epoch epoch) {
    const auto whole = whole_day(serial);
    if (!whole) return std::nullopt;
    Date first = Date::of(1904, 1, 1);
    if (epoch == Epoch::y1900) {
        if (whole->day == 0 || whole->day == leap_day_that_never_was) return std::nullopt;
        first = Date::of(1899, 12, whole->day < leap_day_that_never_was ? 31 : 30);
    }
    if (whole->day > days_between(first, last_day)) return std::nullopt;
    return Moment{first.plus_days(whole->day), whole->second};
}

std::optional<std::string> unreal_day(const Decimal& serial, Epoch epoch) {
    const auto whole = whole_day(serial);
    if (!whole || epoch == Epoch::y1904) return std::nullopt;
    if (whole->day == leap_day_that_never_was) return "29/02/1900";
    if (whole->day == 0) return "00/01/1900";
    return std::nullopt;
}

std::optional<Moment> parse_iso_moment(std::string_view text) {
    constexpr std::size_t date_length = 10;
    if (text.size() < date_length || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const auto date = Date::from_parts(*year, *month, *day);
    const auto second = parse_time(text.substr(date_length));
    if (!date || !second) return std::nullopt;
    return Moment{*date, *second};
}

std::string time_text(std::int32_t second) {
    return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

}  // namespace goldthread::workbook
