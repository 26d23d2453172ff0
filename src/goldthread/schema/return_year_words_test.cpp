#include "goldthread/schema/return_year_words.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(AReturnYearInWords, NamesBothCalendarYears) {
    EXPECT_EQ(return_year_in_words(2026), "2025/26");
    EXPECT_EQ(return_year_in_words(2000), "1999/00");
    EXPECT_EQ(return_year_in_words(2010), "2009/10");
}

TEST(YearsInWords, AreThoseWithDefinitions) {
    const YearSpan with_definitions{2023, 2027};
    EXPECT_EQ(years_in_words({0, 9999}, with_definitions), "from 2022/23");
    EXPECT_EQ(years_in_words({0, 2024}, with_definitions), "2022/23 to 2023/24");
    EXPECT_EQ(years_in_words({2025, 2025}, with_definitions), "2024/25");
}

}  // namespace
}  // namespace goldthread
