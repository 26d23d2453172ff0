#include "goldthread/rules/finding.hpp"

#include <gtest/gtest.h>

#include <array>

namespace goldthread {
namespace {

Record row(std::uint32_t number, std::uint8_t module = 0, YearSlot year = YearSlot::this_year) {
    return {{number, module, year}};
}

TEST(AFlagger, MakesOneFindingOfRecordsThatFailTogether) {
    Findings found;
    Flagger flag(found);
    flag.begin(3, 8);
    flag(row(5), row(2, 1));
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_EQ(found.findings[0].rule, 3);
    EXPECT_EQ(found.findings[0].child, 8U);
    const auto rows = found.rows_of(found.findings[0]);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], row(5).where);
    EXPECT_EQ(rows[1], row(2, 1).where);
}

TEST(AFlagger, FlagsARecordOnceUnderARule) {
    Findings found;
    Flagger flag(found);
    flag.begin(0, 0);
    flag(row(1), row(2));
    flag(row(3), row(2));  // 2 has been flagged
    flag(row(3));          // as has 3: nothing new
    ASSERT_EQ(found.findings.size(), 2U);
    EXPECT_EQ(found.rows_of(found.findings[1]).size(), 1U);
    EXPECT_EQ(found.rows.size(), 3U);
}

TEST(AFlagger, FlagsEachOfManyRecordsOnceUnderARule) {
    constexpr std::uint32_t many = 1000;
    Findings found;
    Flagger flag(found);
    for (std::uint16_t rule = 0; rule < 2; ++rule) {
        flag.begin(rule, 0);
        for (std::uint32_t i = 0; i < many; ++i) flag(row(i), row(i, 0, YearSlot::last_year), row(i, 1));
        for (std::uint32_t i = 0; i < many; ++i) flag(row(many - 1 - i));
        EXPECT_EQ(found.rows.size(), (rule + 1U) * 3 * many);
    }
    EXPECT_EQ(found.findings.size(), 2 * many);
}

TEST(AFlagger, FlagsARecordAgainUnderTheNextRule) {
    Findings found;
    Flagger flag(found);
    flag.begin(0, 0);
    flag(row(1));
    flag.begin(1, 0);
    flag(row(1));
    EXPECT_EQ(found.findings.size(), 2U);
    EXPECT_EQ(found.rows.size(), 2U);
}

TEST(AFlagger, TellsRowsOfModulesAndYearsApart) {
    Findings found;
    Flagger flag(found);
    flag.begin(0, 0);
    flag(row(1), row(1, 1), row(1, 0, YearSlot::last_year));
    EXPECT_EQ(found.rows.size(), 3U);
}

TEST(AFlagger, TakesANullPointerForNoRecord) {
    Findings found;
    Flagger flag(found);
    const Record known = row(1);
    const Record* const none = nullptr;
    flag.begin(0, 0);
    flag(none);
    EXPECT_TRUE(found.findings.empty());
    flag(&known, none);
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_EQ(found.rows_of(found.findings[0]).size(), 1U);
}

TEST(AFlagger, MakesOneFindingOfARange) {
    Findings found;
    Flagger flag(found);
    flag.begin(0, 0);
    flag.all(std::array{row(1), row(2), row(3)});
    flag.all(std::array<Record, 0>{});
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_EQ(found.rows_of(found.findings[0]).size(), 3U);
}

TEST(ListsOfFindings, KeepTheirRowsWhenJoined) {
    Findings first;
    Flagger flag_first(first);
    flag_first.begin(0, 0);
    flag_first(row(1), row(2));
    Findings second;
    Flagger flag_second(second);
    flag_second.begin(1, 4);
    flag_second(row(7));

    first.append(second);
    ASSERT_EQ(first.findings.size(), 2U);
    EXPECT_EQ(first.findings[1].child, 4U);
    ASSERT_EQ(first.rows_of(first.findings[1]).size(), 1U);
    EXPECT_EQ(first.rows_of(first.findings[1])[0], row(7).where);
    EXPECT_EQ(first.rows_of(first.findings[0])[1], row(2).where);
}

// Findings of children 0 to 2, two rows, one row and two rows.
Findings of_three_children() {
    Findings found;
    Flagger flag(found);
    for (std::uint32_t child = 0; child < 3; ++child) {
        flag.begin(0, child);
        if (child == 1) {
            flag(row(10));
        } else {
            flag(row(child * 10), row(child * 10 + 1));
        }
    }
    return found;
}

std::vector<std::uint32_t> rows_in(const Findings& found) {
    std::vector<std::uint32_t> rows;
    for (const Finding& finding : found.findings) {
        for (const RowRef where : found.rows_of(finding)) rows.push_back(where.row);
    }
    return rows;
}

TEST(ListsOfFindings, ArePartedAndPatched) {
    const Findings found = of_three_children();
    EXPECT_EQ(rows_in(found.part(1, 2)), (std::vector<std::uint32_t>{10, 20, 21}));
    Findings fewer = found;
    fewer.replace(0, 1, {});
    EXPECT_EQ(rows_in(fewer), (std::vector<std::uint32_t>{10, 20, 21}));
    Findings more = found;
    more.replace(1, 1, found.part(0, 3));
    EXPECT_EQ(rows_in(more), (std::vector<std::uint32_t>{0, 1, 0, 1, 10, 20, 21, 20, 21}));
    Findings at_end = found;
    at_end.replace(3, 0, found.part(1, 1));
    EXPECT_EQ(rows_in(at_end), (std::vector<std::uint32_t>{0, 1, 10, 20, 21, 10}));
}

}  // namespace
}  // namespace goldthread
