#pragma once
// Bank holidays in England and Wales.

#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/base/working_days.hpp"

namespace goldthread {

inline constexpr int first_bank_holiday_year = 2018;
inline constexpr int last_bank_holiday_year = 2028;

/// Easter Sunday of a year of the Gregorian calendar.
[[nodiscard]] Date easter_sunday(int year);

/// The bank holidays of one year in ascending order, by the standing rules, with the days moved or added by
/// proclamation in first_bank_holiday_year to last_bank_holiday_year. A holiday on a weekend is given as its
/// substitute weekday. Outside those years proclaimed days are not known, and only the rules apply.
[[nodiscard]] std::vector<Date> bank_holidays_of(int year);

/// All bank holidays from first_bank_holiday_year to last_bank_holiday_year, as working-day arithmetic takes them.
[[nodiscard]] Holidays bank_holidays();

}  // namespace goldthread
