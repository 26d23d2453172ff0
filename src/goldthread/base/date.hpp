#pragma once
// A calendar day, and the only text form the returns accept for one.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goldthread {

/// A day of the Gregorian calendar, kept as a day number. Always a real day; an absent or unreadable date is a
/// DateCell (table/cell.hpp), not a Date.
class Date {
  public:
    static constexpr int earliest_year = 1678;  ///< Years outside this range are not accepted from text.
    static constexpr int latest_year = 2261;

    constexpr Date() = default;  ///< 1 January 1970.

    /// The day `number` days after 1 January 1970 (negative: before).
    [[nodiscard]] static constexpr Date from_day_number(std::int32_t number) noexcept { return Date(number); }

    /// A day the program itself names: `Date::of(2016, 4, 1)`. The day must exist.
    [[nodiscard]] static constexpr Date of(int year, int month, int day) noexcept;

    /// The given day, or nothing if the calendar has no such day.
    [[nodiscard]] static std::optional<Date> from_parts(int year, int month, int day) noexcept;

    /// Reads d/m/yyyy or dd/mm/yyyy (a real day, four-digit year from earliest_year to latest_year). Nothing else
    /// is accepted: no two-digit years, no dashes, no time, no surrounding space.
    [[nodiscard]] static std::optional<Date> parse(std::string_view text) noexcept;

    [[nodiscard]] constexpr std::int32_t day_number() const noexcept { return number_; }
    [[nodiscard]] int year() const noexcept;
    [[nodiscard]] int month() const noexcept;    ///< 1 to 12.
    [[nodiscard]] int day() const noexcept;      ///< 1 to 31.
    [[nodiscard]] int weekday() const noexcept;  ///< 0 Monday to 6 Sunday.

    [[nodiscard]] constexpr Date plus_days(std::int32_t days) const noexcept { return Date(number_ + days); }

    /// The same day of the month that many months on; the last day of that month where it has no such day.
    [[nodiscard]] Date plus_months(int months) const noexcept;

    /// The anniversary that many years on. 29 February falls on 28 February in common years.
    [[nodiscard]] Date plus_years(int years) const noexcept;

    /// Whole years from `birth` to this day, by anniversaries; negative before `birth`.
    [[nodiscard]] int age_of(Date birth) const noexcept;

    /// dd/mm/yyyy.
    [[nodiscard]] std::string text() const;
    /// yyyy-mm-dd, for file names and machines.
    [[nodiscard]] std::string iso() const;

    constexpr auto operator<=>(const Date&) const noexcept = default;

  private:
    explicit constexpr Date(std::int32_t number) noexcept : number_(number) {}
    std::int32_t number_ = 0;
};

// Counts in 400-year cycles that begin on 1 March, so that the leap day comes last.
// Method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
constexpr Date Date::of(int year, int month, int day) noexcept {
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int year_of_era = y - era * 400;
    const int month_from_march = (month + 9) % 12;
    const int day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Date(era * 146097 + day_of_era - 719468);
}

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] constexpr std::int32_t days_between(Date from, Date to) noexcept {
    return to.day_number() - from.day_number();
}

}  // namespace goldthread
