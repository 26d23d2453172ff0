#include "goldthread/amendments/finding_changes.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

Finding finding(std::uint16_t rule, std::uint32_t child) {
    return {rule, child, 0, 0};
}

Findings of(std::initializer_list<Finding> findings) {
    Findings all;
    all.findings = findings;
    return all;
}

std::vector<std::pair<std::uint32_t, int>> children_and_rules(const Findings& findings) {
    std::vector<std::pair<std::uint32_t, int>> all;
    for (const Finding& each : findings.findings) all.emplace_back(each.child, each.rule);
    return all;
}

using Pairs = std::vector<std::pair<std::uint32_t, int>>;

TEST(FindingChanges, OfTwoChangesAreWhatIsLeftOfBoth) {
    const FindingChanges both =
        one_after_the_other({of({finding(1, 0), finding(2, 3)}), of({finding(4, 1), finding(5, 1)}), 7},
                            {of({finding(4, 1), finding(6, 0)}), of({finding(2, 3), finding(0, 0)}), 5});
    EXPECT_EQ(children_and_rules(both.solved), (Pairs{{0, 1}, {0, 6}}));
    EXPECT_EQ(children_and_rules(both.added), (Pairs{{0, 0}, {1, 5}}));
    EXPECT_EQ(both.remaining, 5U);
}

TEST(FindingChanges, OfTheSameRuleAndChildAreTakenOneForOne) {
    const FindingChanges both =
        one_after_the_other({{}, of({finding(1, 0), finding(1, 0)}), 0}, {of({finding(1, 0)}), {}, 0});
    EXPECT_EQ(children_and_rules(both.added), (Pairs{{0, 1}}));
    EXPECT_TRUE(both.solved.findings.empty());
}

}  // namespace
}  // namespace goldthread
