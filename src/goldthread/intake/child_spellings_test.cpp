#include "goldthread/intake/child_spellings.hpp"

#include <gtest/gtest.h>

#include <array>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using library::table_of;

// The remarks on each of two tables with a column of cards.
std::array<Remarks, 2> remarks_on(const Table& first, const Table& second) {
    std::array<Remarks, 2> remarks;
    const std::array<ChildColumn, 2> columns = {ChildColumn{&first, 0, remarks.data()},
                                                ChildColumn{&second, 0, &remarks[1]}};
    remark_on_spellings(columns);
    return remarks;
}

TEST(SpellingsOfAChild, ThatDifferInLetterCaseAreNamedWhereTheSmallLettersStand) {
    const auto remarks =
        remarks_on(table_of({"CARD"}, {{"ABC1"}, {"X"}}), table_of({"CARD"}, {{"X"}, {"abc1"}, {"abc1"}, {"Abc1"}}));
    EXPECT_TRUE(remarks[0].empty());
    ASSERT_EQ(remarks[1].size(), 1U);
    EXPECT_EQ(remarks[1][0].kind, Remark::Kind::problem);
    EXPECT_EQ(remarks[1][0].place.line, 3U);
    EXPECT_EQ(remarks[1][0].place.field, "CARD");
    EXPECT_EQ(remarks[1][0].count, 3U);
    EXPECT_EQ(remarks[1][0].what,
              "'abc1' is 'ABC1' elsewhere (library.csv, line 2) and taken as the same child: letter case is ignored in "
              "comparing. The portal may take them as two: write them alike.");
}

TEST(SpellingsOfAChild, AreSeenWithinOneTableToo) {
    const auto remarks = remarks_on(table_of({"CARD"}, {{"abc1"}, {"aBc1"}}), table_of({"CARD"}, {}));
    ASSERT_EQ(remarks[0].size(), 1U);
    EXPECT_EQ(remarks[0][0].count, 2U);
}

TEST(SpellingsOfAChild, AreNothingToSayWhereTheyAreAlike) {
    const auto remarks =
        remarks_on(table_of({"CARD"}, {{"abc1"}, {" abc1"}, {"DEF"}}), table_of({"CARD"}, {{"=\"abc1\""}, {"abc2"}}));
    EXPECT_TRUE(remarks[0].empty() && remarks[1].empty());
}

}  // namespace
}  // namespace goldthread
