#include "goldthread/advice/date_advice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/advice/advice_case.hpp"
#include "goldthread/collections/ssda903/advice/suggester.hpp"

namespace goldthread {
namespace {

using testing::checked_episodes;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Episodes that begin at these dates, one a child, checked by the rule that finds starts which are no dates.
CheckedReturn episodes_from(const std::vector<std::string>& starts) {
    std::string csv = "CHILD,DECOM,DEC,RNE\n";
    char child = 'A';
    for (const std::string& start : starts) csv += std::string(1, child++) + ",\"" + start + "\",,S\n";
    return checked_episodes(csv, {"141"});
}

/// What the finding at the first child's start is advised: "05/11/2025 sure", "... choose; ... choose", "none".
std::string advised(const std::vector<std::string>& starts) {
    CheckedReturn checked = episodes_from(starts);
    const auto suggester = make_suggester(checked, ssda903::make_suggester);
    const Finding finding = checked.findings().findings.at(0);
    if (!suggester->advises_on(finding)) return "not advised on";
    std::string words;
    for (const Suggestion& suggestion : suggester->advise(finding).suggestions) {
        if (!words.empty()) words += "; ";
        words += suggestion.cells.at(0).text + " " + std::string(name_of(suggestion.confidence));
    }
    return words.empty() ? "none" : words;
}

std::string explained(const std::string& start) {
    CheckedReturn checked = episodes_from({start});
    return make_suggester(checked, ssda903::make_suggester)->advise(checked.findings().findings.at(0)).explanation;
}

TEST(AdviceOnADate, IsSureWhereOnlyOneReadingIsPossible) {
    EXPECT_EQ(advised({"03-Mar-23"}), "03/03/2023 sure");
    EXPECT_EQ(advised({"2025-11-05T00:00:00Z"}), "05/11/2025 sure");
    EXPECT_EQ(advised({"45940.0"}), "10/10/2025 sure");
    EXPECT_EQ(advised({"25.11.2025"}), "25/11/2025 sure");
}

TEST(AdviceOnADate, IsLikelyWhereOnlyHabitTellsTheOrder) {
    EXPECT_EQ(advised({"05.11.2025"}), "05/11/2025 likely");
    EXPECT_EQ(advised({"05.11.2025", "25/11/2025"}), "05/11/2025 sure") << "its column is day first";
}

TEST(AdviceOnADate, IsToChooseWhereTwoReadingsAreAsLikely) {
    EXPECT_EQ(advised({"05-11-24"}), "05/11/2024 choose; 24/11/2005 choose");
    EXPECT_THAT(explained("05-11-24"), HasSubstr("can be read in two ways"));
}

TEST(AdviceOnADate, FollowsAColumnThatIsMonthFirst) {
    EXPECT_EQ(advised({"4/20/2025", "5/20/2025"}), "20/04/2025 sure");
    EXPECT_EQ(advised({"10/4/2025 00:00", "4/20/2025", "5/20/2025"}), "04/10/2025 sure");
    EXPECT_EQ(advised({"10/4/2025 00:00", "4/20/2025"}), "04/10/2025 likely") << "one date may be a slip";
    EXPECT_EQ(advised({"4/20/2025", "20/4/2025"}), "20/04/2025 likely") << "mixed";
}

TEST(AdviceOnADate, IsNoneWhereTheDateIsLostOrNeverWas) {
    EXPECT_EQ(advised({"########"}), "none");
    EXPECT_THAT(explained("########"), HasSubstr("the date is lost. Export it again"));
    EXPECT_EQ(advised({"31/02/2026"}), "none");
    EXPECT_THAT(explained("31/02/2026"), HasSubstr("no day of the calendar"));
    EXPECT_EQ(advised({"soon"}), "not advised on");
}

TEST(AdviceOnADate, ThatBringsAnotherFindingToLightIsForAPerson) {
    CheckedReturn checked = checked_episodes("CHILD,DECOM,DEC,RNE\nA,2025-11-05,01/05/2025,S\n", {"141", "356"});
    const auto suggester = make_suggester(checked, ssda903::make_suggester);
    const Advice advice = suggester->advise(checked.findings().findings.at(0));
    ASSERT_EQ(advice.suggestions.size(), 1U);
    EXPECT_EQ(advice.suggestions[0].confidence, Confidence::choose);
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("rule 356 would then fail"));
}

TEST(AdviceOnADate, OfAnEarlierFileFollowsThatFileAlone) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    ReturnFiles files = read_return(*ssda903::rules().collection,
                                    {{"north.csv", "CHILD,DECOM,RNE\nA,4/20/2025,S\nB,5/20/2025,S\n", std::nullopt},
                                     {"south.csv", "CHILD,DECOM,RNE\nC,10-4-2025,S\nD,20/4/2025,S\n", std::nullopt}},
                                    2026);
    CheckedReturn checked(ssda903::rules(), std::move(files), setting, {{"141"}, 1});
    const auto suggester = make_suggester(checked, ssda903::make_suggester);
    ASSERT_EQ(checked.findings().findings.size(), 3U);
    EXPECT_EQ(suggester->advise(checked.findings().findings[2]).suggestions.at(0).cells.at(0).text, "10/04/2025");
}

TEST(AdviceOnADate, LeavesTheReturnAsItWas) {
    CheckedReturn checked = episodes_from({"03-Mar-23"});
    static_cast<void>(make_suggester(checked, ssda903::make_suggester)->advise(checked.findings().findings.at(0)));
    EXPECT_EQ(checked.revision(), 0U);
    EXPECT_EQ(checked.findings().findings.size(), 1U);
}

}  // namespace
}  // namespace goldthread
