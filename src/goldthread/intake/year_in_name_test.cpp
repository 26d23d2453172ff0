#include "goldthread/intake/year_in_name.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

std::optional<int> year_of(std::string_view name) {
    return year_in_name(name).year;
}

std::optional<YearSlot> slot_of(std::string_view name, const std::vector<std::string_view>& own_names = {}) {
    return year_in_name(name, own_names).slot;
}

TEST(AYearInAName, IsReadInEveryFormThatPeopleUse) {
    for (const auto* name : {"header 2024-25", "header_24-25", "2425 header", "24_25", "2024_2025", "header 2025",
                             "FY25", "FY 25", "FY2024-25", "fy24-25", "FY2425", "202425", "20242025", "episodes2425",
                             "24.25", "SSDA903_2024_25", "903 2024-25 final v2", "v12 24_25", "2024-2025 (1)"}) {
        EXPECT_EQ(year_of(name), 2025) << name;
    }
}

TEST(AYearInAName, IsNoVersionDayOrTime) {
    for (const auto* name : {"v12", "episodes v2025", "export 2026-05-01", "2026_05_01 1030", "01.05.2026", "1-5-26",
                             "20260501", "20260501_2024", "01052026", "1 May 2026", "May 2026", "2025-12", "ssda903",
                             "Episodes (1)", "header", "", "12", "list 7-9"}) {
        EXPECT_FALSE(year_of(name)) << name;
    }
    EXPECT_EQ(year_of("2024-25 exported 2025-05-01"), 2025);
    EXPECT_EQ(year_of("01-05-2026 episodes 2025-26"), 2026);
}

TEST(AYearInAName, ThatIsTwoYearsIsNone) {
    EXPECT_FALSE(year_of("2024-25 beside 2025-26"));
    EXPECT_EQ(year_of("2025-26, return of 2026"), 2026);
}

TEST(AYearInAName, StandingAloneIsKnown) {
    EXPECT_TRUE(year_in_name("Header 2025").stands_alone);
    EXPECT_FALSE(year_in_name("Header 2024-25").stands_alone);
    EXPECT_FALSE(year_in_name("Header 2425").stands_alone);
}

TEST(AWordInAName, SpeaksOfAYear) {
    for (const auto* name :
         {"last", "Last year", "903 last", "LY", "prev", "previous year", "prior_year", "lastyear", "PrevYr",
          "last year's files", "CLA last return", "last 903 data", "Last Year - signed off"}) {
        EXPECT_EQ(slot_of(name), YearSlot::last_year) << name;
    }
    for (const auto* name : {"this", "this year", "current", "thisyear", "Current return"}) {
        EXPECT_EQ(slot_of(name), YearSlot::this_year) << name;
    }
}

TEST(AWordInAName, ThatOnlyHoldsTheLettersSaysNothing) {
    for (const auto* name :
         {"Blast Lane", "elastic", "Last updated 3 May", "Previously agreed", "last minute fixes", "lastName",
          "v1 previous draft", "thisisit", "(last version)", "Lasting", "the last resort"}) {
        EXPECT_FALSE(slot_of(name)) << name;
    }
}

TEST(AWordInAName, OfTheTablesOwnNameSaysNothingWithoutYear) {
    const std::vector<std::string_view> own = {"PrevPerm", "previous_permanence"};
    EXPECT_FALSE(slot_of("previous_permanence", own));
    EXPECT_FALSE(slot_of("prev_perm", own));
    EXPECT_FALSE(slot_of("Prev", own));
    EXPECT_EQ(slot_of("previous permanence previous year", own), YearSlot::last_year);
    EXPECT_EQ(slot_of("last previous permanence", own), YearSlot::last_year);
    EXPECT_EQ(slot_of("LY_reviews", {"Reviews", "reviews"}), YearSlot::last_year);
    EXPECT_FALSE(slot_of("LY_reviews")) << "the last of whatever reviews are";
}

TEST(FoldersInAPath, TheInnermostThatSaysSomethingCounts) {
    EXPECT_EQ(year_in_folders("returns/last/episodes.csv").slot, YearSlot::last_year);
    EXPECT_EQ(year_in_folders("Previous Year\\header.csv").slot, YearSlot::last_year);
    EXPECT_EQ(year_in_folders("last/csv/header.csv").slot, YearSlot::last_year);
    EXPECT_EQ(year_in_folders("last year/2025-26/header.csv").year, 2026);
    EXPECT_EQ(year_in_folders("all 2024-25.zip/header.csv").year, 2025);
    EXPECT_FALSE(year_in_folders("last.csv").says_something());
    EXPECT_FALSE(year_in_folders("/last/a/b/c/header.csv").says_something()) << "too far away";
    EXPECT_FALSE(year_in_folders("/header.csv").says_something());
}

TEST(ANameInAPath, HasNoFoldersAndNoEnding) {
    EXPECT_EQ(name_in_path("x/header 2025.csv"), "header 2025");
    EXPECT_EQ(name_in_path("header"), "header");
}

}  // namespace
}  // namespace goldthread
