#include "goldthread/repair/row_that_follows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/repair/amendment_case.hpp"

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

}  // namespace
}  // namespace goldthread
