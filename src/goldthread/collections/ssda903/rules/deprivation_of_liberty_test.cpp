#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule700, StartBlankOrNoDateFails) {
    EXPECT_EQ(mismatch("700", 2027, R"(
        [DoLo]
        CHILD  DOLO_START
        A      .           <-
        A      31/04/2026  <-
        A      01/05/26    <- two-digit year
        A      01/05/2026
    )"),
              "");
}

TEST(Rule700, OrdersAreNotCheckedBefore2027) {
    EXPECT_EQ(mismatch("700", 2026, R"(
        [DoLo]
        CHILD  DOLO_START
        A      .
    )"),
              "no definition of 700 is in force");
}

TEST(Rule701, EndThatIsNoDateFails) {
    EXPECT_EQ(mismatch("701", 2027, R"(
        [DoLo]
        CHILD  DOLO_END
        A      31/04/2026  <-
        A      open        <-
        A      .
        A      01/05/2026
    )"),
              "");
}

TEST(Rule702, EndByTheStartFails) {
    EXPECT_EQ(mismatch("702", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      02/05/2026  01/05/2026  <-
        A      01/05/2026  01/05/2026  <- the same day
        A      01/05/2026  02/05/2026
        A      01/05/2026  .
        A      .           01/05/2026
        A      01/05/2026  31/04/2026
    )"),
              "");
}

TEST(Rule703, StartAfterTheYearFails) {
    EXPECT_EQ(mismatch("703", 2027, R"(
        [DoLo]
        CHILD  DOLO_START
        A      01/04/2027  <-
        A      31/03/2027
        A      31/04/2027
        A      .
    )"),
              "");
}

TEST(Rule704, EndOutsideTheYearFails) {
    EXPECT_EQ(mismatch("704", 2027, R"(
        [DoLo]
        CHILD  DOLO_END
        A      31/03/2026  <- the day before
        A      01/04/2027  <- the day after
        A      01/04/2026
        A      31/03/2027
        A      31/04/2027
        A      .
    )"),
              "");
}

TEST(Rule705, OrderThatBeginsBeforeTheOneBeforeHasEndedFails) {
    EXPECT_EQ(mismatch("705", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      09/05/2026  20/05/2026  <- second by its end
        A      01/05/2026  10/05/2026
        B      01/05/2026  10/05/2026
        B      10/05/2026  20/05/2026
        C      01/05/2026  .
    )"),
              "");
}

TEST(Rule705, OrderAfterAnOpenOneFails) {
    EXPECT_EQ(mismatch("705", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      01/05/2026  .
        A      01/06/2026  10/06/2026  <- the one before is open
        B      01/05/2026  31/04/2026
        B      01/06/2026  .           <- no readable end is an open one
        C      05/05/2026  .
        C      01/05/2026  10/05/2026  <- starts earlier, but ends after the open one starts
        D      01/05/2026  10/05/2026
        D      .           20/05/2026
    )"),
              "");
}

TEST(Rule706, OpenOrderOfLastYearMustStandAgain) {
    EXPECT_EQ(mismatch("706", 2027, R"(
        [DoLo last year]
        CHILD  DOLO_START  DOLO_END
        A      01/01/2026  .           <- another start this year
        A      01/02/2026  .
        A      01/03/2026  01/04/2026
        A      05/03/2026  31/04/2026
        B      01/01/2026  .           <- no order this year
        C      .           .           <- two blank starts are not the same
        D      31/04/2026  .           <- nor are two unreadable ones
        [DoLo]
        CHILD  DOLO_START
        A      02/01/2026
        A      1/2/2026
        C      .
        D      31/04/2026
    )"),
              "");
}

TEST(Rule707, OrderThatEndsOutsideCareFails) {
    EXPECT_EQ(mismatch("707", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      01/05/2026  30/04/2026  <- ends before care begins
        A      05/06/2026  11/06/2026  <- ends after it
        A      20/04/2026  01/05/2026
        A      05/06/2026  10/06/2026
        A      .           11/06/2026
        B      05/06/2026  11/06/2026
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2026  01/06/2026
        A      01/06/2026  10/06/2026
    )"),
              "");
}

TEST(Rule707, OpenOrderNeedsCareThatGoesOn) {
    EXPECT_EQ(mismatch("707", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      05/05/2026  .           <- care has ended
        B      04/06/2026  .           <- between two periods of care
        B      05/06/2026  .
        B      05/06/2026  31/04/2026
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2026  01/06/2026
        B      01/05/2026  01/06/2026
        B      05/06/2026  .
    )"),
              "");
}

TEST(Rule708, StartByTheDayOfBirthFails) {
    EXPECT_EQ(mismatch("708", 2027, R"(
        [DoLo]
        CHILD  DOB         DOLO_START
        A      01/05/2010  30/04/2010  <-
        A      01/05/2010  01/05/2010  <- the day itself
        A      01/05/2010  02/05/2010
        A      .           01/05/2010
        A      01/05/2010  .
    )"),
              "");
}

TEST(Rule709, OrderDuringAnUnexpectedPlacementFails) {
    EXPECT_EQ(mismatch("709", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      01/05/2026  01/06/2026  <-
        B      01/05/2026  01/06/2026
        [Episodes]
        CHILD  DECOM       DEC         PLACE
        A      01/04/2026  01/05/2026  U4     <- ends on its first day
        A      01/06/2026  .           .      <- begins on its last; no placement is none of the three
        A      10/05/2026  31/06/2026  Z11    <- no readable end is an open one
        A      01/04/2026  30/04/2026  U4
        A      02/06/2026  .           U4
        B      01/04/2026  .           K2
        B      01/04/2026  .           Z12
        B      01/04/2026  .           Z13
        C      01/04/2026  .           U4
    )"),
              "");
}

TEST(Rule709, OrderOrEpisodeWithoutItsDatesIsNotJudged) {
    EXPECT_EQ(mismatch("709", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      01/05/2026  .
        A      .           01/06/2026
        A      01/05/2026  31/06/2026
        B      01/05/2026  01/06/2026
        [Episodes]
        CHILD  DECOM       DEC  PLACE
        A      01/05/2026  .    U4
        B      .           .    U4
    )"),
              "");
}

TEST(Rule710, OrderDuringAProhibitedPlacementFails) {
    EXPECT_EQ(mismatch("710", 2027, R"(
        [DoLo]
        CHILD  DOLO_START  DOLO_END
        A      01/05/2026  01/06/2026  <-
        A      01/05/2026  .
        A      02/06/2026  03/06/2026
        B      01/05/2026  01/06/2026
        [Episodes]
        CHILD  DECOM       DEC         PLACE
        A      01/04/2026  01/05/2026  K1     <-
        A      01/05/2026  01/06/2026  P1     <-
        A      10/05/2026  20/05/2026  R5     <-
        A      01/06/2026  01/06/2026  K3     <-
        A      01/04/2026  30/04/2026  K1
        B      01/05/2026  .           U4
        B      01/05/2026  .           .
        B      .           .           K1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
