#include "goldthread/base/working_days.hpp"

#include <algorithm>

namespace goldthread {

namespace {

constexpr int saturday = 5;

// How many days from Monday to Friday lie before `day`, counted from a Monday long ago.
int weekdays_before(Date day) noexcept {
    constexpr int days_to_a_monday = 3 + 7 * 100'000;  // 1 January 1970 was a Thursday
    const int days = day.day_number() + days_to_a_monday;
    return days / 7 * saturday + std::min(days % 7, saturday);
}

int weekday_holidays_between(Date from, Date to, Holidays holidays) noexcept {
    const auto first = std::upper_bound(holidays.begin(), holidays.end(), from);
    const auto last = std::upper_bound(first, holidays.end(), to);
    return static_cast<int>(std::count_if(first, last, [](Date day) { return day.weekday() < saturday; }));
}

}  // namespace

bool is_working_day(Date day, Holidays holidays) noexcept {
    return day.weekday() < saturday && !std::binary_search(holidays.begin(), holidays.end(), day);
}

Date add_working_days(Date start, int count, Holidays holidays) noexcept {
    const int step = count < 0 ? -1 : 1;
    Date day = start;
    for (int left = count; left != 0;) {
        day = day.plus_days(step);
        if (is_working_day(day, holidays)) left -= step;
    }
    return day;
}

int working_days_between(Date from, Date to, Holidays holidays) noexcept {
    if (to < from) return -working_days_between(to, from, holidays);
    const int weekdays = weekdays_before(to.plus_days(1)) - weekdays_before(from.plus_days(1));
    return weekdays - weekday_holidays_between(from, to, holidays);
}

}  // namespace goldthread
