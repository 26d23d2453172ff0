#include "goldthread/reports/run_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>

namespace goldthread {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A run with these findings by rule, all of Episodes; further rules ran and found nothing.
RunSummary run_of(Date day, const std::map<std::string, std::size_t>& findings,
                  const std::vector<std::string>& clear = {}) {
    RunSummary run;
    run.collection = "ssda903";
    run.return_year = 2026;
    run.run_on = day;
    run.authority = "Hampshire (E10000014, 850), as you said";
    run.authority_code = "E10000014";
    run.program = "1.0";
    run.rules_run = clear;
    for (const auto& [code, count] : findings) {
        run.rules.push_back({code, "Title of " + code, "Episodes", count, 1});
        run.rules_run.push_back(code);
        run.findings += count;
    }
    if (run.findings > 0) run.modules = {{"Episodes", run.findings}};
    return run;
}

const Date march = Date::of(2026, 3, 1);
const Date may = Date::of(2026, 5, 1);

Change change_of(const RunChanges& changes, std::string_view code) {
    const auto at = std::find_if(changes.rules.begin(), changes.rules.end(),
                                 [code](const CountChange& rule) { return rule.code == code; });
    EXPECT_NE(at, changes.rules.end()) << code;
    return at == changes.rules.end() ? Change::same : at->change;
}

TEST(ChangesBetweenRuns, TellWhatBecameOfEachRule) {
    const RunChanges changes = compare_runs(run_of(march, {{"1", 9}, {"2", 3}, {"3", 4}, {"4", 5}, {"5", 6}}, {"6"}),
                                            run_of(may, {{"1", 2}, {"2", 7}, {"3", 4}, {"6", 1}, {"7", 8}}, {"4"}));
    EXPECT_EQ(change_of(changes, "1"), Change::fewer);
    EXPECT_EQ(change_of(changes, "2"), Change::more);
    EXPECT_EQ(change_of(changes, "3"), Change::same);
    EXPECT_EQ(change_of(changes, "4"), Change::cleared);
    EXPECT_EQ(change_of(changes, "5"), Change::did_not_run) << "it may fail still: nobody looked";
    EXPECT_EQ(change_of(changes, "6"), Change::appeared);
    EXPECT_EQ(change_of(changes, "7"), Change::had_not_run) << "it may have failed before: nobody looked";
    EXPECT_EQ(changes.difference, 14 - 21) << "5 and 7 cannot be compared";
    ASSERT_EQ(changes.modules.size(), 1U);
    EXPECT_EQ(changes.modules[0].difference(), 22 - 27) << "a module has what was found in it";
}

TEST(ChangesBetweenRuns, AreSaidInALine) {
    const RunChanges changes =
        compare_runs(run_of(march, {{"142", 60}, {"501", 62}, {"9", 1}}), run_of(may, {{"143", 2}}, {"142", "501"}));
    EXPECT_EQ(changes_in_words(changes),
              "since 01/03/2026: 122 fewer findings of the rules that ran both times; 2 rules cleared: 142, 501; 1 "
              "rule with findings had not run then: "
              "143; 1 rule with findings then did not run: 9");
    EXPECT_EQ(changes_in_words(compare_runs(run_of(march, {{"1", 1}}), run_of(may, {{"1", 2}}))),
              "since 01/03/2026: 1 more finding");
    EXPECT_EQ(changes_in_words(compare_runs(run_of(march, {}), run_of(may, {}))), "since 01/03/2026: as many findings");
}

TEST(ChangesBetweenRuns, AreSaidAtAGlance) {
    const auto at_a_glance = [](const std::map<std::string, std::size_t>& before,
                                const std::map<std::string, std::size_t>& now) {
        return changes_at_a_glance(
            compare_runs(run_of(march, before, {"1", "2", "3"}), run_of(may, now, {"1", "2", "3"})));
    };
    EXPECT_EQ(at_a_glance({{"1", 9}, {"2", 3}}, {{"3", 4}}),
              "Since 1 March 2026: 8 fewer findings, 2 rules cleared, 1 new");
    EXPECT_EQ(at_a_glance({{"1", 9}}, {}), "Since 1 March 2026: 9 fewer findings, 1 rule cleared");
    EXPECT_EQ(at_a_glance({}, {{"1", 1}}), "Since 1 March 2026: 1 more finding, 1 rule new");
    EXPECT_EQ(at_a_glance({{"1", 2}}, {{"1", 2}}), "Since 1 March 2026: as many findings");
    EXPECT_EQ(at_a_glance({{"4", 2}}, {}), "Since 1 March 2026: as many findings of the rules that ran both times");
}

TEST(ChangesBetweenRuns, NameOnlySoManyRules) {
    std::map<std::string, std::size_t> findings;
    std::vector<std::string> codes;
    for (int code = 100; code < 150; ++code) {
        findings[std::to_string(code)] = 1;
        codes.push_back(std::to_string(code));
    }
    const std::string words = changes_in_words(compare_runs(run_of(march, findings), run_of(may, {}, codes)));
    EXPECT_THAT(words, HasSubstr("50 rules cleared: 100, 101"));
    EXPECT_THAT(words, HasSubstr("111 and 38 more"));
    EXPECT_THAT(words, Not(HasSubstr("112")));
}

TEST(ComparableRuns, AreOfOneCollectionAndNotLater) {
    const RunSummary now = run_of(may, {});
    EXPECT_TRUE(check_comparable(run_of(march, {}), now, "a.json"));
    EXPECT_TRUE(check_comparable(run_of(may, {}), now, "a.json")) << "twice on one day is usual";
    EXPECT_THAT(check_comparable(run_of(may.plus_days(1), {}), now, "a.json").error().message(),
                HasSubstr("a.json: The saved run of 02/05/2026 is later than this one of 01/05/2026."));
    RunSummary other = run_of(march, {});
    other.collection = "cin";
    EXPECT_THAT(check_comparable(other, now, "a.json").error().message(), HasSubstr("of 'cin'"));
}

std::string refusal_of(const RunSummary& earlier, const RunSummary& now) {
    const auto fits = check_comparable(earlier, now, "a.json");
    return fits ? "" : fits.error().message();
}

RunSummary run_of_authority(Date day, const std::string& code, const std::string& words) {
    RunSummary run = run_of(day, {});
    run.authority_code = code;
    run.authority = words;
    return run;
}

TEST(ComparableRuns, AreOfOneAuthority) {
    const RunSummary leeds = run_of_authority(march, "E08000035", "Leeds (E08000035, 383), where most postcodes lie");
    EXPECT_EQ(refusal_of(leeds, run_of(may, {})),
              "a.json: The saved run is of Leeds (E08000035, 383), and this one of Hampshire (E10000014, 850). Compare "
              "runs of one authority.");
    EXPECT_EQ(refusal_of(leeds, run_of_authority(may, "E08000035", "Leeds (E08000035, 383), as you said")), "");
    EXPECT_EQ(refusal_of(leeds, run_of_authority(may, "", "")), "");
    EXPECT_EQ(refusal_of(run_of_authority(march, "", ""), leeds), "");
}

TEST(ComparableRuns, MayBeOfTheAuthorityBeforeOrAfter) {
    const RunSummary cumbria = run_of_authority(march, "E10000006", "Cumbria (E10000006, 909), as you said");
    const RunSummary cumberland = run_of_authority(may, "E06000063", "Cumberland (E06000063, 942), as you said");
    EXPECT_EQ(refusal_of(cumbria, cumberland), "");
    EXPECT_EQ(changes_in_words(compare_runs(cumbria, cumberland)),
              "since 01/03/2026 (Cumbria (E10000006, 909) then, Cumberland (E06000063, 942) now): as many findings");
}

TEST(ChangesBetweenRuns, SayInWhatElseTheRunsAreNotAlike) {
    RunSummary before = run_of(march, {{"1", 2}});
    before.return_year = 2025;
    const RunSummary now = run_of(may, {{"1", 1}});
    EXPECT_EQ(changes_in_words(compare_runs(before, now)),
              "since 01/03/2026 (of different return years: 2024/25 then, 2025/26 now): 1 fewer finding");
    before.program = "0.9";
    before.authority_code.clear();
    EXPECT_EQ(changes_in_words(compare_runs(before, now)),
              "since 01/03/2026 (of different return years: 2024/25 then, 2025/26 now; no authority was known then; by "
              "version "
              "0.9 of this program, whose rules may differ from 1.0): 1 fewer finding");
    before = run_of(march, {{"1", 2}});
    before.program.clear();
    EXPECT_THAT(changes_in_words(compare_runs(before, now)), HasSubstr("(by an earlier version of this program"));
    EXPECT_THAT(changes_in_words(compare_runs(now, run_of_authority(may, "", ""))),
                HasSubstr("(no authority is known now, and then it was Hampshire (E10000014, 850)):"));
}

TEST(RunsByDate, KeepTheOrderWithinADay) {
    std::vector<RunSummary> runs = {run_of(may, {{"1", 1}}), run_of(march, {}), run_of(may, {{"1", 2}})};
    sort_by_date(runs);
    EXPECT_EQ(runs[0].run_on, march);
    EXPECT_EQ(runs[1].findings, 1U);
    EXPECT_EQ(runs[2].findings, 2U);
}

}  // namespace
}  // namespace goldthread
