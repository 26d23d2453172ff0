#include "goldthread/amendments/row_that_follows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/records.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using ssda903::Episode;
using ssda903::Header;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

CheckedReturn one_episode(std::string_view dec) {
    return check_files({{"episodes.csv",
                         "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,NOTE\nA,02/05/2025,S,C2,U4," + std::string(dec) + ",X1,x\n",
                         {}},
                        {"header.csv", "CHILD,SEX,DOB\nA,F,01/01/2015\n", {}}});
}

constexpr RowRef first_episode{0, Episode::module, YearSlot::this_year};

TEST(TheRowThatFollows, BeginsWhereTheOtherEndsAndTellsItsReasonsAnew) {
    const CheckedReturn checked = one_episode("03/06/2025");
    EXPECT_THAT(row_that_follows(checked, first_episode),
                ElementsAre(CellText{"CHILD", "A"}, CellText{"DECOM", "03/06/2025"}, CellText{"LS", "C2"},
                            CellText{"PLACE", "U4"}));
}

TEST(TheRowThatFollows, HasNoBeginningYetWhereTheOtherIsOpen) {
    const CheckedReturn checked = one_episode("");
    EXPECT_THAT(row_that_follows(checked, first_episode),
                ElementsAre(CellText{"CHILD", "A"}, CellText{"LS", "C2"}, CellText{"PLACE", "U4"}));
}

TEST(TheRowThatFollows, IsNoneOfARecordThatIsNoSpanOfTimeOrIsNotThere) {
    const CheckedReturn checked = one_episode("");
    EXPECT_THAT(row_that_follows(checked, {0, Header::module, YearSlot::this_year}), IsEmpty());
    EXPECT_THAT(row_that_follows(checked, {1, Episode::module, YearSlot::this_year}), IsEmpty());
    EXPECT_THAT(row_that_follows(checked, {0, Episode::module, YearSlot::last_year}), IsEmpty());
}

/// The line of the row that the next of child A would follow.
std::uint32_t followed(std::string_view rows) {
    const CheckedReturn checked = check_files({{"episodes.csv", "CHILD,DECOM,RNE,DEC\n" + std::string(rows), {}}});
    const auto last = last_by_date(checked, first_episode);
    return last ? checked.table_of(*last).place(last->row).line : 0;
}

TEST(TheRowToFollow, IsTheChildsLastByDateWhereverItStands) {
    EXPECT_EQ(followed("A,02/05/2025,S,03/06/2025\nA,01/01/2025,S,02/05/2025\nB,01/01/2026,S,02/02/2026\n"), 2U);
    EXPECT_EQ(followed("A,01/01/2025,S,02/05/2025\nA,02/05/2025,L,\nA,01/06/2024,S,01/01/2025\n"), 3U) << "still open";
    EXPECT_EQ(followed("A,01/01/2025,S,01/09/2025\nA,02/05/2025,L,01/06/2025\n"), 2U) << "the one that ends last";
}

TEST(TheRowToFollow, IsNeverABlankOne) {
    EXPECT_EQ(followed("A,02/05/2025,S,03/06/2025\nA,,,\n"), 2U);
    EXPECT_EQ(followed("A,,,\n"), 0U);
    EXPECT_EQ(followed("A,nonsense,S,\n"), 0U);
}

}  // namespace
}  // namespace goldthread
