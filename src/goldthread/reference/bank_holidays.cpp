#include "goldthread/reference/bank_holidays.hpp"

#include <algorithm>

namespace goldthread {

namespace {

constexpr int monday = 0;
constexpr int saturday = 5;

Date on(int year, int month, int day) {
    return Date::from_parts(year, month, day).value();
}

Date first_monday(int year, int month) {
    const Date first = on(year, month, 1);
    return first.plus_days((7 - first.weekday()) % 7);
}

Date last_monday(int year, int month, int days_in_month) {
    const Date last = on(year, month, days_in_month);
    return last.plus_days(monday - last.weekday());
}

Date early_may(int year) {
    return year == 2020 ? on(2020, 5, 8) : first_monday(year, 5);  // moved to the 75th anniversary of VE Day
}

Date spring(int year) {
    return year == 2022 ? on(2022, 6, 2) : last_monday(year, 5, 31);  // moved to join the Platinum Jubilee
}

Date new_year(int year) {
    const Date day = on(year, 1, 1);
    return day.weekday() < saturday ? day : day.plus_days(7 - day.weekday());
}

// Christmas Day and Boxing Day keep two weekdays between them, whichever falls on the weekend.
void add_christmas(int year, std::vector<Date>& days) {
    const Date christmas = on(year, 12, 25);
    switch (christmas.weekday()) {
        case 4:  // Friday: Boxing Day on Saturday
            days.insert(days.end(), {christmas, christmas.plus_days(3)});
            break;
        case 5:  // Saturday
            days.insert(days.end(), {christmas.plus_days(2), christmas.plus_days(3)});
            break;
        case 6:  // Sunday: Boxing Day stays on Monday
            days.insert(days.end(), {christmas.plus_days(1), christmas.plus_days(2)});
            break;
        default:
            days.insert(days.end(), {christmas, christmas.plus_days(1)});
    }
}

void add_proclaimed(int year, std::vector<Date>& days) {
    if (year == 2022) {
        days.push_back(on(2022, 6, 3));   // Platinum Jubilee
        days.push_back(on(2022, 9, 19));  // state funeral of Queen Elizabeth II
    }
    if (year == 2023) days.push_back(on(2023, 5, 8));  // coronation of King Charles III
}

}  // namespace

// The anonymous Gregorian algorithm, as published by J. Meeus, Astronomical Algorithms.
Date easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month_and_day = h + l - 7 * m + 114;
    return on(year, month_and_day / 31, month_and_day % 31 + 1);
}

std::vector<Date> bank_holidays_of(int year) {
    const Date easter = easter_sunday(year);
    std::vector<Date> days{new_year(year),  easter.plus_days(-2), easter.plus_days(1),
                           early_may(year), spring(year),         last_monday(year, 8, 31)};
    add_christmas(year, days);
    add_proclaimed(year, days);
    std::sort(days.begin(), days.end());
    return days;
}

Holidays bank_holidays() {
    static const std::vector<Date> all = [] {
        std::vector<Date> days;
        for (int year = first_bank_holiday_year; year <= last_bank_holiday_year; ++year) {
            const std::vector<Date> of_year = bank_holidays_of(year);
            days.insert(days.end(), of_year.begin(), of_year.end());
        }
        return days;
    }();
    return all;
}

}  // namespace goldthread
