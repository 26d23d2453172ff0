#include "goldthread/intake/date_forms.hpp"

#include <vector>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/intake/date_tokens.hpp"

namespace goldthread {

namespace {

constexpr std::size_t longest_considered = 64;

// Years that a date can lie in which is read from another form than the accepted one.
constexpr int first_likely_year = 1900;
constexpr int last_likely_year = 2100;

std::optional<Date> made(int year, int month, int day) {
    if (year < first_likely_year || year > last_likely_year) return std::nullopt;
    return Date::from_parts(year, month, day);
}

// Nobody in these returns was born before 1930 or will be dated after 2029: 30 to 99 is the last century.
int full_year(int two_digits) {
    return two_digits < 30 ? 2000 + two_digits : 1900 + two_digits;
}

bool is_short(DateNumber number) {
    return number.digits == 1 || number.digits == 2;
}

// Excel counts days from 30 December 1899. Only numbers that fall between 1990 and 2040 are taken for dates.
std::optional<Date> of_day_number(int days) {
    const Date date = Date::of(1899, 12, 30).plus_days(days);
    if (date < Date::of(1990, 1, 1) || date > Date::of(2040, 12, 31)) return std::nullopt;
    return date;
}

// "45940", "45940.0", "45940.5", "45,940"; nothing where it is no such number.
std::optional<DateReading> day_number(std::string_view text) {
    std::string digits;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || (at == 2 && text[at] == ',')); ++at) {
        if (text[at] != ',') digits += text[at];
    }
    if (digits.size() != 5) return std::nullopt;
    const std::string_view fraction = text.substr(at);
    if (!fraction.empty() &&
        (fraction.front() != '.' || fraction.find_first_not_of("0123456789", 1) != std::string_view::npos)) {
        return std::nullopt;
    }
    const auto date = of_day_number(std::stoi(digits));
    if (!date) return std::nullopt;
    DateReading reading;
    reading.form = DateForm::day_number;
    reading.with_time = fraction.find_first_not_of(".0") != std::string_view::npos;
    reading.day_first = date;
    return reading;
}

// Both orders of day and month.
void read_both(DateReading& reading, int first, int second, int year) {
    reading.day_first = made(year, second, first);
    reading.month_first = made(year, first, second);
}

std::optional<DateReading> named_month(const DateTokens& tokens) {
    DateReading reading;
    reading.form = DateForm::month_name;
    const DateNumber first = tokens.numbers[0];
    const DateNumber second = tokens.numbers[1];
    const auto year_of = [](DateNumber n) { return n.digits == 4 ? n.value : full_year(n.value); };
    const bool year_leads = first.digits == 4 || (first.digits == 2 && first.value > 31 && second.digits < 4);
    const DateNumber year = year_leads ? first : second;
    const DateNumber day = year_leads ? second : first;
    if (!is_short(day) || (year.digits != 4 && year.digits != 2)) return std::nullopt;
    reading.day_first = made(year_of(year), tokens.month, day.value);
    return reading;
}

DateReading year_leading(const DateTokens& tokens) {
    DateReading reading;
    reading.form = DateForm::year_first;
    reading.day_first = made(tokens.numbers[0].value, tokens.numbers[1].value, tokens.numbers[2].value);
    return reading;
}

DateReading year_last(const DateTokens& tokens) {
    DateReading reading;
    reading.form = tokens.slashes_only ? DateForm::day_month_year : DateForm::other_separators;
    read_both(reading, tokens.numbers[0].value, tokens.numbers[1].value, tokens.numbers[2].value);
    return reading;
}

// Two digits are a year in front where they can be no day; or between dashes, as in the ISO form cut short.
DateReading two_digit_year(const DateTokens& tokens) {
    constexpr int first_plausible = 1990;
    DateReading reading;
    reading.form = DateForm::two_digit_year;
    const int first = tokens.numbers[0].value;
    read_both(reading, first, tokens.numbers[1].value, full_year(tokens.numbers[2].value));
    const int leading = full_year(first);
    if (tokens.numbers[0].digits == 2 && (first > 31 || (tokens.separator == '-' && leading >= first_plausible))) {
        reading.year_first = made(leading, tokens.numbers[1].value, tokens.numbers[2].value);
    }
    return reading;
}

DateReading digits_only(DateNumber number) {
    DateReading reading;
    reading.form = DateForm::digits_only;
    const int n = number.value;
    if (number.digits == 6) {
        read_both(reading, n / 10000, n / 100 % 100, full_year(n % 100));
        reading.year_first = made(full_year(n / 10000), n / 100 % 100, n % 100);
        return reading;
    }
    if (number.digits == 8) {
        if (const auto date = made(n / 10000, n / 100 % 100, n % 100)) {
            reading.day_first = date;
            return reading;
        }
    }
    read_both(reading, n / 1000000, n / 10000 % 100, n % 10000);  // of seven digits a leading 0 is lost
    return reading;
}

// "20251105093000": the time of day joined on.
std::string_view without_joined_time(std::string_view text) {
    const bool joined = (text.size() == 14 || text.size() == 12) && all_of(text, is_digit);
    return joined ? text.substr(0, 8) : text;
}

std::optional<DateReading> reading_of(const DateTokens& tokens) {
    const auto& numbers = tokens.numbers;
    if (!tokens.understood) return std::nullopt;
    if (tokens.month != 0) {
        if (numbers.size() != 2 || tokens.month_place > 1) return std::nullopt;
        return named_month(tokens);
    }
    if (numbers.size() == 1 && numbers[0].digits >= 6) {
        const DateReading reading = digits_only(numbers[0]);
        const bool any = reading.day_first || reading.month_first || reading.year_first;
        return any ? std::optional(reading) : std::nullopt;  // else any other number
    }
    if (numbers.size() != 3 || !is_short(numbers[1])) return std::nullopt;
    if (numbers[0].digits == 4 && is_short(numbers[2])) return year_leading(tokens);
    if (!is_short(numbers[0])) return std::nullopt;
    if (numbers[2].digits == 4) return year_last(tokens);
    if (numbers[2].digits == 2) return two_digit_year(tokens);
    return std::nullopt;
}

// Nothing of it is a day of the calendar. Years that nobody would write are none of our business.
bool is_no_day(const DateReading& reading, const DateTokens& tokens) {
    if (reading.day_first || reading.month_first || reading.year_first) return false;
    return none_of(tokens.numbers, [](DateNumber n) {
        return n.digits == 4 && n.value != 0 && (n.value < first_likely_year || n.value > last_likely_year);
    });
}

std::string_view base_in_words(DateForm form) {
    switch (form) {
        case DateForm::other_separators:
            return "with other separators";
        case DateForm::two_digit_year:
            return "with a two-digit year";
        case DateForm::year_first:
            return "year first";
        case DateForm::month_name:
            return "with the month's name";
        case DateForm::digits_only:
            return "in digits only";
        case DateForm::day_number:
            return "as a spreadsheet's day number";
        case DateForm::day_month_year:
        case DateForm::no_such_day:
        case DateForm::too_narrow:
            break;
    }
    return {};
}

void add_part(std::string& words, std::string_view part) {
    if (part.empty()) return;
    if (!words.empty()) words += ", ";
    words += part;
}

}  // namespace

std::optional<DateReading> read_date_text(std::string_view text) {
    if (text.empty() || text.size() > longest_considered) return std::nullopt;
    DateReading reading;
    if (text.size() > 1 && all_of(text, [](char c) { return c == '#'; })) {
        reading.form = DateForm::too_narrow;
        return reading;
    }
    const std::string plain = with_plain_separators(text);
    const std::string_view day_text = before_time(plain);
    const std::string_view bare = without_marks_around(day_text);
    if (auto number = day_number(bare)) {
        number->with_slips = bare.size() != day_text.size();
        return number;
    }
    const std::string_view date_text = without_joined_time(bare);
    const DateTokens tokens = date_tokens(date_text);
    const auto found = reading_of(tokens);
    if (!found) return std::nullopt;
    reading = *found;
    reading.with_time = day_text.size() != plain.size() || date_text.size() != bare.size();
    reading.with_slips = tokens.slips || bare.size() != day_text.size() || (plain != text && tokens.slashes_only);
    if (!is_no_day(reading, tokens)) {
        const bool any = reading.day_first || reading.month_first || reading.year_first;
        return any ? std::optional(reading) : std::nullopt;
    }
    reading.form = DateForm::no_such_day;
    return reading;
}

MeantDate meant_date(const DateReading& reading, DateOrder order) noexcept {
    const bool order_open = reading.month_first.has_value() && reading.day_first.has_value();
    const std::optional<Date> ordered = order_open
                                            ? order == DateOrder::month_first ? reading.month_first : reading.day_first
                                        : reading.day_first ? reading.day_first
                                                            : reading.month_first;
    MeantDate meant;
    meant.date = ordered ? ordered : reading.year_first;
    if (ordered && reading.year_first && *reading.year_first != *ordered) meant.other = reading.year_first;
    const bool same_either_way = order_open && *reading.month_first == *reading.day_first;
    if (order == DateOrder::mixed && order_open && !same_either_way) meant.other = reading.month_first;
    const bool order_known =
        !order_open || same_either_way || order == DateOrder::day_first || order == DateOrder::month_first;
    const bool fits_order = !reading.only_month_first() || order == DateOrder::month_first;
    meant.only = meant.date.has_value() && !meant.other && order_known && fits_order;
    return meant;
}

std::string form_in_words(const DateReading& reading) {
    std::string words(base_in_words(reading.form));
    if (reading.with_time) add_part(words, "with a time of day");
    if (reading.with_slips) add_part(words, "with slips of typing");
    return words.empty() && reading.only_month_first() ? "month first" : words;
}

}  // namespace goldthread
