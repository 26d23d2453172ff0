#include "goldthread/intake/date_forms.hpp"

#include <charconv>
#include <string>
#include <vector>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

std::optional<int> number(std::string_view digits) {
    if (digits.empty() || digits.size() > 5 || !is_digit(digits.front())) return std::nullopt;
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

// The text before a time of day: "01/04/2025 00:00:00", "2025-04-01T00:00".
std::string_view without_time(std::string_view text) {
    const std::size_t end = text.find_first_of(" T");
    if (end == std::string_view::npos || text.find(':', end) == std::string_view::npos) return text;
    return text.substr(0, end);
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '/' && text[i] != '-' && text[i] != '.' && text[i] != ' ') continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    return parts;
}

// Nobody in these returns was born before 1930 or will be dated after 2029: 30 to 99 is the last century.
int full_year(int two_digits) {
    return two_digits < 30 ? 2000 + two_digits : 1900 + two_digits;
}

std::optional<LikelyDate> made(std::optional<int> year, std::optional<int> month, std::optional<int> day,
                               std::string_view form) {
    if (!year || !month || !day) return std::nullopt;
    const auto date = Date::from_parts(*year, *month, *day);
    if (!date) return std::nullopt;
    return LikelyDate{*date, form};
}

// Excel counts days from 30 December 1899. Only numbers that fall between 1990 and 2040 are taken for dates.
std::optional<LikelyDate> from_day_count(std::string_view text) {
    const auto days = number(text.substr(0, text.find('.')));
    if (!days || text.size() < 5) return std::nullopt;
    const Date date = Date::of(1899, 12, 30).plus_days(*days);
    if (date < Date::of(1990, 1, 1) || date > Date::of(2040, 12, 31)) return std::nullopt;
    return LikelyDate{date, "as a spreadsheet's day number"};
}

}  // namespace

std::optional<LikelyDate> likely_date(std::string_view text) {
    const std::string_view day_text = without_time(text);
    const bool had_time = day_text.size() != text.size();
    const std::vector<std::string_view> parts = parts_of(day_text);
    if (parts.size() == 1) return from_day_count(text);
    if (parts.size() != 3) return std::nullopt;
    if (parts[0].size() == 4) {
        return made(number(parts[0]), number(parts[1]), number(parts[2]),
                    had_time ? "year first with a time of day" : "year first");
    }
    if (parts[2].size() == 4) {
        return made(number(parts[2]), number(parts[1]), number(parts[0]),
                    had_time ? "with a time of day" : "with other separators");
    }
    if (parts[2].size() == 2) {
        const auto year = number(parts[2]);
        if (!year) return std::nullopt;
        return made(full_year(*year), number(parts[1]), number(parts[0]), "with a two-digit year");
    }
    return std::nullopt;
}

}  // namespace goldthread
