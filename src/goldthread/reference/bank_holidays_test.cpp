#include "goldthread/reference/bank_holidays.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace goldthread {
namespace {

std::string listed(int year) {
    std::string text;
    for (const Date day : bank_holidays_of(year)) text += day.text().substr(0, 5) + " ";
    return text;
}

TEST(BankHolidays, OfAnOrdinaryYear) {
    EXPECT_EQ(listed(2024), "01/01 29/03 01/04 06/05 27/05 26/08 25/12 26/12 ");
    EXPECT_EQ(listed(2025), "01/01 18/04 21/04 05/05 26/05 25/08 25/12 26/12 ");
}

TEST(BankHolidays, EarlyMayMovedToVictoryDayIn2020AndBoxingDayToMonday) {
    EXPECT_EQ(listed(2020), "01/01 10/04 13/04 08/05 25/05 31/08 25/12 28/12 ");
}

TEST(BankHolidays, ChristmasOnSaturdayGivesMondayAndTuesdayIn2021) {
    EXPECT_EQ(listed(2021), "01/01 02/04 05/04 03/05 31/05 30/08 27/12 28/12 ");
}

TEST(BankHolidays, JubileeAndStateFuneralIn2022) {
    EXPECT_EQ(listed(2022), "03/01 15/04 18/04 02/05 02/06 03/06 29/08 19/09 26/12 27/12 ");
}

TEST(BankHolidays, CoronationAndNewYearOnSundayIn2023) {
    EXPECT_EQ(listed(2023), "02/01 07/04 10/04 01/05 08/05 29/05 28/08 25/12 26/12 ");
}

TEST(BankHolidays, OfTheYearsAnnouncedAhead) {
    EXPECT_EQ(listed(2026), "01/01 03/04 06/04 04/05 25/05 31/08 25/12 28/12 ");
    EXPECT_EQ(listed(2027), "01/01 26/03 29/03 03/05 31/05 30/08 27/12 28/12 ");
}

TEST(BankHolidays, OfAllYearsAreWeekdaysInOrder) {
    const Holidays days = bank_holidays();
    EXPECT_EQ(days.size(), 11U * 8U + 3U);
    EXPECT_TRUE(std::is_sorted(days.begin(), days.end()));
    EXPECT_TRUE(std::all_of(days.begin(), days.end(), [](Date day) { return day.weekday() < 5; }));
}

TEST(BankHolidays, EasterOfKnownYears) {
    EXPECT_EQ(easter_sunday(2000).text(), "23/04/2000");
    EXPECT_EQ(easter_sunday(2008).text(), "23/03/2008");
    EXPECT_EQ(easter_sunday(2038).text(), "25/04/2038");
}

TEST(BankHolidays, ServeWorkingDayArithmetic) {
    const Date thursday = Date::parse("24/12/2020").value();
    EXPECT_EQ(add_working_days(thursday, 1, bank_holidays()).text(), "29/12/2020");
}

}  // namespace
}  // namespace goldthread
