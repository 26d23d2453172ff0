#include "goldthread/reports/overview_csv.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread {
namespace {

constexpr auto mark = "\xEF\xBB\xBF";

CheckedReturn checked(const std::string& episodes) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read = read_return(*ssda903::rules().collection, {{"episodes.csv", episodes, {}}}, 2026);
    return {ssda903::rules(), std::move(read), setting, {{"141", "144"}, 1}};
}

// Rule 141: DECOM is no date. Rule 144: LS is no code.
constexpr auto three_children =
    "CHILD,DECOM,RNE,LS\n"
    "007,31/04/2025,S,C2\n"
    "=1+1,soon,S,Z9\n"
    "=1+1,soon,S,C2\n"
    "009,01/05/2025,S,C2\n"
    ",soon,S,C2\n";

TEST(RulesAsCsv, CountFindingsAndChildrenOfEachRuleThatFails) {
    EXPECT_EQ(rules_csv(checked(three_children)), std::string(mark) +
                                                      "code,title,findings,children\n"
                                                      "141,Episode start is not a date,4,3\n"
                                                      "144,Legal status code not recognised,1,1\n");
}

TEST(ChildrenAsCsv, HaveTheCodesThatFailForThemOnceEach) {
    EXPECT_EQ(children_csv(checked(three_children)), std::string(mark) +
                                                         "child,findings,codes\n"
                                                         "'=1+1,3,141; 144\n"
                                                         "007,1,141\n"
                                                         ",1,141\n");
}

TEST(ListsOfWhatWasFound, AreTheirHeadingsAloneWhereNothingWas) {
    const CheckedReturn clean = checked("CHILD,DECOM,RNE,LS\nA,01/05/2025,S,C2\n");
    EXPECT_EQ(rules_csv(clean), std::string(mark) + "code,title,findings,children\n");
    EXPECT_EQ(children_csv(clean), std::string(mark) + "child,findings,codes\n");
}

}  // namespace
}  // namespace goldthread
