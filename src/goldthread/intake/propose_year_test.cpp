#include "goldthread/intake/propose_year.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

YearEvidence file(std::string_view path, YearVotes votes, YearVotes well_within = {}) {
    YearEvidence evidence;
    evidence.path = path;
    evidence.folder = year_in_folders(path);
    evidence.name = year_in_name(name_in_path(path));
    evidence.votes = std::move(votes);
    evidence.well_within = std::move(well_within);
    return evidence;
}

int proposed(const std::vector<YearEvidence>& files) {
    const auto year = propose_return_year(files);
    return year ? year->year : 0;
}

TEST(TheReturnYear, IsTheLatestThatManyDatesFallIn) {
    const auto year = propose_return_year({file("a.csv", {{2025, 900}, {2026, 1000}, {2031, 3}})});
    ASSERT_TRUE(year);
    EXPECT_EQ(year->year, 2026);
    EXPECT_EQ(year->ground, "from the dates in the files");
}

TEST(TheReturnYear, IsNotTheOneThatSomeFilesAreSaidToBeBefore) {
    EXPECT_EQ(proposed({file("last/a.csv", {{2026, 100}}), file("this/a.csv", {{2027, 10}})}), 2027);
    EXPECT_EQ(proposed({file("last/a.csv", {{2026, 100}})}), 2026) << "nothing else is there";
    EXPECT_EQ(proposed({file("a.csv", {})}), 0);
}

TEST(TheReturnYear, IsLateEnoughForDatesWellBehindTheYearBefore) {
    EXPECT_EQ(proposed({file("r.csv", {{2025, 5}}, {{2025, 5}}), file("e.csv", {}, {{2023, 1}, {2025, 1}, {2026, 1}})}),
              2026);
    EXPECT_EQ(proposed({file("r.csv", {{2025, 900}}, {{2025, 900}, {2026, 2}})}), 2025) << "slips of the pen";
    EXPECT_EQ(proposed({file("e.csv", {}, {{2023, 4}, {2026, 2}})}), 2026) << "no other date tells";
}

TEST(TheReturnYear, IsToldByNamesWhereDatesDoNotTellOtherwise) {
    const auto year = propose_return_year({file("h 2025-26.csv", {}), file("h 2024-25.csv", {})});
    ASSERT_TRUE(year);
    EXPECT_EQ(year->year, 2026);
    EXPECT_EQ(year->ground, "from the names of the files");
    EXPECT_EQ(proposed({file("903 2025-26/r.csv", {{2025, 5}})}), 2026) << "one module of the year before";
    EXPECT_EQ(proposed({file("903 2024-25/r.csv", {{2026, 5}})}), 2026) << "dates bound it from below";
    EXPECT_EQ(proposed({file("h 2026.csv", {})}), 2026);
    EXPECT_EQ(proposed({file("2026/r.csv", {{2025, 5}})}), 2025) << "a year alone may be that of the work";
}

TEST(YearsStandingAlone, BeginWhereMoreDatesSaySo) {
    EXPECT_TRUE(single_years_begin({file("r 2024.csv", {{2025, 5}})}));
    EXPECT_FALSE(single_years_begin({file("r 2025.csv", {{2025, 5}})}));
    EXPECT_FALSE(single_years_begin({file("r 2024-25.csv", {{2025, 5}})}));
    EXPECT_EQ(year_meant({{}, 2024, true}, true), 2025);
    EXPECT_EQ(year_meant({{}, 2024, true}, false), 2024);
    EXPECT_EQ(year_meant({{}, 2025, false}, true), 2025);
    EXPECT_FALSE(year_meant({}, true));
}

}  // namespace
}  // namespace goldthread
