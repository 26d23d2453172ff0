#include "goldthread/base/working_days.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace goldthread {
namespace {

Date day(const char* text) {
    return Date::parse(text).value();
}

const std::vector<Date>& easter_2024() {
    static const std::vector<Date> days{day("29/03/2024"), day("01/04/2024")};
    return days;
}

TEST(WorkingDays, AreMondayToFridayLessHolidays) {
    EXPECT_TRUE(is_working_day(day("28/03/2024"), easter_2024()));
    EXPECT_FALSE(is_working_day(day("29/03/2024"), easter_2024()));
    EXPECT_FALSE(is_working_day(day("30/03/2024"), easter_2024()));
    EXPECT_FALSE(is_working_day(day("01/04/2024"), easter_2024()));
}

TEST(WorkingDays, TheNextWorkingDayAfterFridayIsMonday) {
    EXPECT_EQ(add_working_days(day("08/03/2024"), 1, {}), day("11/03/2024"));
}

TEST(WorkingDays, ThreeWorkingDaysOverEasterEndOnTheThursdayAfter) {
    EXPECT_EQ(add_working_days(day("28/03/2024"), 3, easter_2024()), day("04/04/2024"));
}

TEST(WorkingDays, NoWorkingDaysIsTheDayItself) {
    EXPECT_EQ(add_working_days(day("30/03/2024"), 0, easter_2024()), day("30/03/2024"));
}

TEST(WorkingDays, ANegativeCountGoesBack) {
    EXPECT_EQ(add_working_days(day("02/04/2024"), -1, easter_2024()), day("28/03/2024"));
}

TEST(WorkingDays, BetweenLeavesOutTheFirstDayAndCountsTheLast) {
    EXPECT_EQ(working_days_between(day("04/03/2024"), day("08/03/2024"), {}), 4);
    EXPECT_EQ(working_days_between(day("28/03/2024"), day("02/04/2024"), easter_2024()), 1);
    EXPECT_EQ(working_days_between(day("02/04/2024"), day("28/03/2024"), easter_2024()), -1);
    EXPECT_EQ(working_days_between(day("30/03/2024"), day("31/03/2024"), easter_2024()), 0);
}

TEST(WorkingDays, AHolidayOnAWeekendMakesNoDifference) {
    const std::vector<Date> saturday{day("09/03/2024")};
    EXPECT_EQ(working_days_between(day("04/03/2024"), day("11/03/2024"), saturday), 5);
}

TEST(WorkingDays, BetweenUndoesAdd) {
    for (int start = 0; start < 14; ++start) {
        const Date from = day("20/03/2024").plus_days(start);
        for (int count = 1; count < 30; ++count) {
            const Date to = add_working_days(from, count, easter_2024());
            ASSERT_EQ(working_days_between(from, to, easter_2024()), count) << from.text() << " + " << count;
        }
    }
}

TEST(WorkingDays, CountsBefore1970Too) {
    EXPECT_EQ(working_days_between(day("29/12/1969"), day("05/01/1970"), {}), 5);
    EXPECT_EQ(working_days_between(day("01/01/1900"), day("08/01/1900"), {}), 5);
}

}  // namespace
}  // namespace goldthread
