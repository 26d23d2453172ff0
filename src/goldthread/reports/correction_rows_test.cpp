#include "goldthread/reports/correction_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/advice/advice_case.hpp"
#include "goldthread/reports/suggestion_rows.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;

constexpr auto two_columns = "CHILD,DECOM,PLACE\nA,4/20/2025,K2\nB,4/21/2025,\" K2\"\n";

TEST(CorrectionRows, NameEachCellWithItsPlace) {
    CheckedReturn checked = testing::checked_episodes(two_columns, {"141"});
    const auto all = corrections_of(checked);
    ASSERT_EQ(all.size(), 2U);
    const auto rows = correction_rows(checked, all[0]);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].child, "B");
    EXPECT_EQ(rows[1].line, 3U);
    EXPECT_EQ(rows[1].field, "DECOM");
    EXPECT_EQ(rows[1].present, "4/21/2025");
    EXPECT_EQ(rows[1].suggested, "21/04/2025");
    EXPECT_EQ(rows[1].year, 2026);
}

TEST(CorrectionRows, AreALineOfTextForEachCorrection) {
    CheckedReturn checked = testing::checked_episodes(two_columns, {"141"});
    const auto all = corrections_of(checked);
    EXPECT_EQ(correction_line(checked, all.at(0)),
              "Episodes DECOM (episodes.csv): 2 dates written month first -> dd/mm/yyyy (sure); the first in line 2, "
              "'4/20/2025' -> '20/04/2025'; 2 findings solved, 0 raised");
    EXPECT_EQ(correction_line(checked, all.at(1)),
              "Episodes PLACE (episodes.csv): 1 value with spaces around it -> trimmed (sure); the first in line 3, "
              "' K2' -> 'K2'");
}

TEST(CorrectionRows, FollowTheSuggestionsInCsvAndJson) {
    CheckedReturn checked = testing::checked_episodes(two_columns, {"141"});
    const auto all = corrections_of(checked);
    EXPECT_THAT(suggestions_csv(checked, {}, all),
                HasSubstr("\n,Correction of a column,B,Episodes,2026,episodes.csv,3,1,1,1,sure,PLACE, K2,K2,spaces "
                          "around the value,,,,,,,,,\n"));
    const std::string json = suggestions_json(checked, {}, all);
    EXPECT_THAT(json, HasSubstr("\"kind\": \"month first\""));
    EXPECT_THAT(json, HasSubstr("\"solved\": 2"));
    EXPECT_THAT(json, HasSubstr("\"suggested\": \"20/04/2025\""));
}

}  // namespace
}  // namespace goldthread
