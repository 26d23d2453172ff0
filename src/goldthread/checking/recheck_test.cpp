#include "goldthread/checking/recheck.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

RowRef row(std::uint32_t number, std::uint8_t module = 0) {
    return {number, module, YearSlot::this_year};
}

Findings found(std::uint16_t rule, std::initializer_list<std::vector<RowRef>> each) {
    Findings findings;
    for (const std::vector<RowRef>& rows : each) {
        findings.findings.push_back(
            {rule, 0, static_cast<std::uint32_t>(findings.rows.size()), static_cast<std::uint32_t>(rows.size())});
        findings.rows.insert(findings.rows.end(), rows.begin(), rows.end());
    }
    return findings;
}

TEST(Renumbering, MovesTheRowsBehind) {
    const Renumbering inserted{Renumbering::Kind::inserted, row(5)};
    EXPECT_EQ(inserted.after(row(4)), row(4));
    EXPECT_EQ(inserted.after(row(5)), row(6));
    EXPECT_EQ(inserted.after(row(5, 1)), row(5, 1));
    const Renumbering erased{Renumbering::Kind::erased, row(5)};
    EXPECT_EQ(erased.after(row(5)), std::nullopt);
    EXPECT_EQ(erased.after(row(6)), row(5));
}

TEST(FindingChanges, TellWhatIsSolvedAddedAndStillThere) {
    const FindingChanges changes =
        compare(found(1, {{row(1), row(2)}, {row(3)}, {row(3)}}), found(1, {{row(2), row(1)}, {row(3)}, {row(4)}}), {});
    EXPECT_EQ(changes.remaining, 2U);
    ASSERT_EQ(changes.solved.findings.size(), 1U);
    EXPECT_EQ(changes.solved.rows, std::vector<RowRef>{row(3)});
    EXPECT_EQ(changes.added.rows, std::vector<RowRef>{row(4)});
}

TEST(FindingChanges, KnowRowsUnderTheirNewNumbers) {
    const Renumbering erased{Renumbering::Kind::erased, row(1)};
    const FindingChanges changes = compare(found(1, {{row(1)}, {row(3)}}), found(1, {{row(2)}}), erased);
    EXPECT_EQ(changes.remaining, 1U);
    EXPECT_EQ(changes.solved.rows, std::vector<RowRef>{row(1)});
    EXPECT_TRUE(changes.added.findings.empty());
}

TEST(FindingChanges, AreOfOneRuleOnly) {
    const FindingChanges changes = compare(found(1, {{row(1)}}), found(2, {{row(1)}}), {});
    EXPECT_EQ(changes.remaining, 0U);
    EXPECT_EQ(changes.solved.findings.size(), 1U);
    EXPECT_EQ(changes.added.findings.size(), 1U);
}

}  // namespace
}  // namespace goldthread
