#include "goldthread/base/date.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(DateText, OneAndTwoDigitDaysAndMonthsAreDates) {
    EXPECT_EQ(Date::parse("01/04/2025"), Date::of(2025, 4, 1));
    EXPECT_EQ(Date::parse("1/4/2025"), Date::of(2025, 4, 1));
    EXPECT_EQ(Date::parse("1/04/2025"), Date::of(2025, 4, 1));
}

TEST(DateText, DaysTheCalendarDoesNotHaveAreNotDates) {
    for (const char* text : {"31/04/2025", "29/02/2025", "00/01/2025", "01/13/2025", "32/01/2025"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
    EXPECT_TRUE(Date::parse("29/02/2024"));
    EXPECT_FALSE(Date::parse("29/02/1900"));
    EXPECT_TRUE(Date::parse("29/02/2000"));
}

TEST(DateText, OtherFormsAreNotDates) {
    for (const char* text : {"", "01/04/25", "2025-04-01", "01-04-2025", "01/04/2025 00:00", " 01/04/2025", "1/4",
                             "01/04/20255", "001/04/2025", "+1/04/2025", "01//2025", "45748", "aa/bb/cccc"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
}

TEST(DateText, YearsFrom1678To2261AreAccepted) {
    EXPECT_FALSE(Date::parse("31/12/1677"));
    EXPECT_TRUE(Date::parse("01/01/1678"));
    EXPECT_TRUE(Date::parse("31/12/2261"));
    EXPECT_FALSE(Date::parse("01/01/2262"));
}

TEST(DateText, EveryDayReadsBackFromItsOwnText) {
    for (Date day = Date::of(1899, 12, 25); day < Date::of(2105, 1, 5); day = day.plus_days(1)) {
        ASSERT_EQ(Date::parse(day.text()), day) << day.text();
        ASSERT_EQ(Date::from_parts(day.year(), day.month(), day.day()), day);
    }
}

TEST(DateArithmetic, AnniversaryOf29FebruaryIs28FebruaryInCommonYears) {
    const Date leap_day = Date::of(2008, 2, 29);
    EXPECT_EQ(leap_day.plus_years(18), Date::of(2026, 2, 28));
    EXPECT_EQ(leap_day.plus_years(16), Date::of(2024, 2, 29));
}

TEST(DateArithmetic, MonthsEndWithTheMonth) {
    EXPECT_EQ(Date::of(2025, 1, 31).plus_months(1), Date::of(2025, 2, 28));
    EXPECT_EQ(Date::of(2025, 12, 15).plus_months(1), Date::of(2026, 1, 15));
    EXPECT_EQ(Date::of(2025, 1, 15).plus_months(-1), Date::of(2024, 12, 15));
    EXPECT_EQ(Date::of(2025, 3, 31).plus_months(-13), Date::of(2024, 2, 29));
}

TEST(DateArithmetic, AgeChangesOnTheBirthday) {
    const Date birth = Date::of(2008, 2, 29);
    EXPECT_EQ(Date::of(2026, 2, 27).age_of(birth), 17);
    EXPECT_EQ(Date::of(2026, 2, 28).age_of(birth), 18);
    EXPECT_EQ(Date::of(2008, 2, 28).age_of(birth), -1);
}

TEST(DateArithmetic, WeekdaysCountFromMonday) {
    EXPECT_EQ(Date::of(2026, 3, 30).weekday(), 0);
    EXPECT_EQ(Date::of(1970, 1, 1).weekday(), 3);
    EXPECT_EQ(Date::of(1969, 12, 28).weekday(), 6);
}

TEST(DateArithmetic, DaysBetweenIsNegativeBackwards) {
    EXPECT_EQ(days_between(Date::of(2025, 4, 1), Date::of(2026, 3, 31)), 364);
    EXPECT_EQ(days_between(Date::of(2025, 4, 2), Date::of(2025, 4, 1)), -1);
}

TEST(DateText, IsoTextIsForMachines) {
    EXPECT_EQ(Date::of(2025, 4, 1).iso(), "2025-04-01");
}

}  // namespace
}  // namespace goldthread
