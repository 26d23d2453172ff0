#include "goldthread/advice/acceptance.hpp"

#include <gtest/gtest.h>

#include "goldthread/advice/advice_case.hpp"
#include "goldthread/amendments/amendment_case.hpp"

namespace goldthread {
namespace {

using testing::advise;
using testing::checked_episodes;
using testing::codes_of;
using testing::episode_cell;
using testing::suggestion_of;

constexpr auto bad_date_and_reason = "CHILD,DECOM,RNE\nA,31/04/2025,Q\n";

// Of the one row's DECOM.
Suggestion date(const CheckedReturn& checked, std::string text, Confidence confidence) {
    return suggestion_of(episode_cell(checked, 0, "DECOM", std::move(text)), confidence, "the calendar");
}

TEST(AcceptingSuggestions, MakesAmendmentsThatSayWhatTheyRestOn) {
    CheckedReturn checked = checked_episodes(bad_date_and_reason, {"141"});
    AdviceByFinding advice;
    advise(checked, "141", {{date(checked, "30/04/2025", Confidence::sure)}, ""}, advice);
    AmendmentLog log(checked);
    const Acceptance outcome = accept_suggestions(log, advice, Confidence::sure, "2026-05-01 10:00");
    EXPECT_EQ(outcome.accepted, 1U);
    EXPECT_TRUE(checked.findings().findings.empty());
    ASSERT_EQ(log.amendments().size(), 1U);
    const Amendment& made = log.amendments().front();
    EXPECT_EQ(made.occasion.basis.kind, Basis::Kind::suggestion);
    EXPECT_EQ(made.occasion.basis.text, "141: the calendar");
    EXPECT_EQ(made.occasion.when, "2026-05-01 10:00");
    EXPECT_EQ(made.old_text, "31/04/2025");
    EXPECT_EQ(made.new_text, "30/04/2025");
}

TEST(AcceptingSuggestions, LeavesWhatIsLessSureThanAsked) {
    CheckedReturn checked = checked_episodes(bad_date_and_reason, {"141"});
    AdviceByFinding advice;
    advise(checked, "141", {{date(checked, "30/04/2025", Confidence::likely)}, ""}, advice);
    AmendmentLog log(checked);
    EXPECT_EQ(accept_suggestions(log, advice, Confidence::sure, "").left_to_choose, 1U);
    EXPECT_TRUE(log.amendments().empty());
    EXPECT_EQ(accept_suggestions(log, advice, Confidence::likely, "").accepted, 1U);
}

TEST(AcceptingSuggestions, NeverChoosesForTheUser) {
    CheckedReturn checked = checked_episodes(bad_date_and_reason, {"141"});
    const auto left = [&](Confidence confidence) {
        AdviceByFinding advice;
        advise(checked, "141", {{date(checked, "30/04/2025", confidence), date(checked, "01/05/2025", confidence)}, ""},
               advice);
        AmendmentLog log(checked);
        return accept_suggestions(log, advice, Confidence::choose, "").left_to_choose;
    };
    EXPECT_EQ(left(Confidence::choose), 1U) << "even where the minimum would let it";
    EXPECT_EQ(left(Confidence::sure), 1U) << "two answers, each sure, are no answer";
    EXPECT_EQ(checked.findings().findings.size(), 1U);
}

TEST(AcceptingSuggestions, KeepsTheFirstOfTwoForOneCellAndSaysSo) {
    CheckedReturn checked = checked_episodes(bad_date_and_reason, {"141", "143"});
    AdviceByFinding advice;
    advise(checked, "141", {{date(checked, "30/04/2025", Confidence::sure)}, ""}, advice);
    advise(checked, "143", {{date(checked, "01/05/2025", Confidence::sure)}, ""}, advice);
    AmendmentLog log(checked);
    const Acceptance outcome = accept_suggestions(log, advice, Confidence::sure, "");
    ASSERT_EQ(log.amendments().size(), 1U);
    EXPECT_EQ(log.amendments().front().new_text, "30/04/2025");
    ASSERT_EQ(outcome.not_accepted.size(), 1U);
    EXPECT_EQ(checked.rule_of(outcome.not_accepted.front().finding).code, "143");
    EXPECT_EQ(outcome.not_accepted.front().reason, "rule 141 has set that field to '30/04/2025' before");
}

TEST(AcceptingSuggestions, TakesBackWhatWouldRaiseAFinding) {
    CheckedReturn checked = checked_episodes("CHILD,DECOM,RNE\nA,31/04/2025,S\n", {"141", "143"});
    Suggestion both = date(checked, "30/04/2025", Confidence::sure);
    both.cells.push_back(episode_cell(checked, 0, "RNE", "Q"));
    AdviceByFinding advice;
    advise(checked, "141", {{both}, ""}, advice);
    AmendmentLog log(checked);
    const Acceptance outcome = accept_suggestions(log, advice, Confidence::sure, "");
    EXPECT_EQ(outcome.accepted, 0U);
    ASSERT_EQ(outcome.not_accepted.size(), 1U);
    EXPECT_EQ(outcome.not_accepted.front().reason, "it would now raise rule 143");
    EXPECT_TRUE(log.amendments().empty()) << "both cells are as they were";
    EXPECT_EQ(codes_of(checked, checked.findings()), std::vector<std::string>{"141"});
}

TEST(AcceptingSuggestions, CountsFindingsThatAnotherChangeHasMended) {
    CheckedReturn checked = checked_episodes(bad_date_and_reason, {"141", "143"});
    Suggestion both = date(checked, "30/04/2025", Confidence::sure);
    both.cells.push_back(episode_cell(checked, 0, "RNE", "S"));
    AdviceByFinding advice;
    advise(checked, "141", {{both}, ""}, advice);
    advise(checked, "143", {{suggestion_of(episode_cell(checked, 0, "RNE", "S"), Confidence::sure, "habit")}, ""},
           advice);
    AmendmentLog log(checked);
    const Acceptance outcome = accept_suggestions(log, advice, Confidence::sure, "");
    EXPECT_EQ(outcome.accepted, 1U);
    EXPECT_EQ(outcome.gone_already, 1U);
    EXPECT_EQ(log.amendments().size(), 2U);
    EXPECT_TRUE(checked.findings().findings.empty());
}

TEST(AcceptingSuggestions, LeavesOutACellThatTheFileHasNot) {
    CheckedReturn checked = checked_episodes("CHILD,DECOM\nA,31/04/2025\n", {"141"});
    AdviceByFinding advice;
    advise(checked, "141", {{suggestion_of(episode_cell(checked, 0, "URN", "SC1"), Confidence::sure, "")}, ""}, advice);
    AmendmentLog log(checked);
    const Acceptance outcome = accept_suggestions(log, advice, Confidence::sure, "");
    ASSERT_EQ(outcome.not_accepted.size(), 1U);
    EXPECT_EQ(outcome.not_accepted.front().reason, "Episodes has no column URN, so it cannot be set.");
}

}  // namespace
}  // namespace goldthread
