#include "goldthread/intake/year_role.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(AFolderName, SaysWhichYearItsFilesAreOf) {
    EXPECT_EQ(year_in_folder_name("returns/last/episodes.csv"), YearSlot::last_year);
    EXPECT_EQ(year_in_folder_name("Previous Year\\header.csv"), YearSlot::last_year);
    EXPECT_EQ(year_in_folder_name("this_year/header.csv"), YearSlot::this_year);
    EXPECT_FALSE(year_in_folder_name("2026/previous_permanence.csv")) << "a module, not a year";
    EXPECT_FALSE(year_in_folder_name("last/2026/header.csv")) << "only the folder the file lies in";
    EXPECT_FALSE(year_in_folder_name("header.csv"));
}

TEST(TheReturnYear, IsTheLatestThatManyDatesFallIn) {
    const auto decided = decide_years({{"a.csv", {}, {{2025, 900}, {2026, 1000}, {2031, 3}}}}, {});
    EXPECT_EQ(decided.return_year, 2026);
    EXPECT_EQ(decided.ground, "from the dates in the files");
}

TEST(TheReturnYear, IsAsAskedAboveAll) {
    const auto decided = decide_years({{"a.csv", {}, {{2026, 1000}}}}, 2025);
    EXPECT_EQ(decided.return_year, 2025);
    EXPECT_TRUE(decided.files[0].dates_disagree);
}

TEST(TheReturnYear, FollowsLastYearsFilesWhenThereAreNoOthers) {
    EXPECT_EQ(decide_years({{"last/a.csv", {}, {{2025, 10}}}}, {}).return_year, 2026);
    EXPECT_EQ(decide_years({{"a.csv", {}, {}}}, {}).return_year, 0);
}

TEST(AFilesYear, IsToldByTheUserThenTheFolderThenItsDates) {
    const auto decided = decide_years({{"last/a.csv", YearSlot::this_year, {{2026, 5}}},
                                       {"last/b.csv", {}, {{2025, 5}}},
                                       {"x/c.csv", {}, {{2025, 5}}},
                                       {"x/d.csv", {}, {}},
                                       {"y/e.csv", {}, {}}},
                                      2026);
    EXPECT_EQ(decided.files[0].year, YearSlot::this_year);
    EXPECT_EQ(decided.files[1].year, YearSlot::last_year);
    EXPECT_EQ(decided.files[1].ground, "from the folder's name");
    EXPECT_EQ(decided.files[2].year, YearSlot::last_year);
    EXPECT_EQ(decided.files[2].ground, "from its dates");
    EXPECT_EQ(decided.files[3].year, YearSlot::last_year);
    EXPECT_EQ(decided.files[3].ground, "from the dates beside it");
    EXPECT_EQ(decided.files[4].year, YearSlot::this_year);
    EXPECT_EQ(decided.files[4].ground, "as nothing says otherwise");
}

TEST(AFilesYear, ThatItsDatesSpeakAgainstIsMarked) {
    const auto decided = decide_years({{"last/a.csv", {}, {{2026, 50}}}, {"this/b.csv", {}, {{2026, 50}}}}, {});
    EXPECT_TRUE(decided.files[0].dates_disagree);
    EXPECT_FALSE(decided.files[1].dates_disagree);
}

}  // namespace
}  // namespace goldthread
