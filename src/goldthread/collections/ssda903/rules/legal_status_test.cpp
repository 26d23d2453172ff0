#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule358, YouthJusticeBefore10Fails) {
    EXPECT_EQ(mismatch("358", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2015  <- judged with the episodes
        B      01/06/2015
        C      .
        [Episodes]
        CHILD  DECOM       LS
        A      31/05/2025  J1  <-
        A      31/05/2025  J2  <-
        A      31/05/2025  J3  <-
        A      31/05/2025  C2
        B      01/06/2025  J1
        B      .           J1
        B      31/04/2025  J1
        C      31/05/2025  J1
        D      31/05/2025  J1
    )"),
              "");
}

TEST(Rule361, PoliceProtectionOverThreeDaysFails) {
    EXPECT_EQ(mismatch("361", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  L1  05/05/2025  <- four days
        B      01/05/2025  L1  04/05/2025
        C      29/03/2026  L1  .
        D      27/03/2026  L1  .           <- open to the end of the year
        E      27/03/2026  L1  32/03/2026  <- an end that cannot be read is taken as open
        F      .           L1  05/05/2025
        .      01/05/2025  L1  05/05/2025
    )"),
              "");
}

TEST(Rule361, AdjoiningEpisodesCountTogether) {
    EXPECT_EQ(mismatch("361", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      03/05/2025  L1  05/05/2025  <- begins as the other ends
        A      01/05/2025  L1  03/05/2025  <-
        B      01/05/2025  L1  03/05/2025
        B      04/05/2025  L1  06/05/2025
        C      01/05/2025  L1  03/05/2025
        C      03/05/2025  C2  04/05/2025
        C      04/05/2025  L1  06/05/2025
        D      01/05/2025  L1  06/05/2025  <- the longest, not the last, ends the run
        D      02/05/2025  L1  03/05/2025  <-
    )"),
              "");
}

TEST(Rule362, EmergencyProtectionOver21DaysFails) {
    EXPECT_EQ(mismatch("362", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  L2  23/05/2025  <- 22 days
        B      01/05/2025  L2  22/05/2025
        C      01/05/2025  L2  12/05/2025  <- 23 days with the next
        C      12/05/2025  L2  24/05/2025  <-
        D      01/05/2025  L1  23/05/2025
        E      09/03/2026  L2  31/04/2026  <- an end that cannot be read is taken as open
        .      01/05/2025  L2  23/05/2025
    )"),
              "");
}

TEST(Rule363, ChildAssessmentOver7DaysFails) {
    EXPECT_EQ(mismatch("363", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  L3  09/05/2025  <- 8 days
        B      01/05/2025  L3  08/05/2025
        C      23/03/2026  L3  .           <- open to the end of the year
        D      24/03/2026  L3  .
        E      01/05/2025  L3  31/04/2025
        F      09/05/2025  L3  01/05/2025
        G      .           L3  09/05/2025
        H      01/05/2025  C2  09/05/2025
    )"),
              "");
}

TEST(Rule363, RunsAreOrderedByStartAndOverlapsCountOnce) {
    EXPECT_EQ(mismatch("363", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      05/05/2025  L3  10/05/2025  <- 9 days with the other
        B      01/05/2025  L3  06/05/2025
        A      01/05/2025  L3  05/05/2025  <-
        B      02/05/2025  L3  08/05/2025
        C      01/05/2025  L3  05/05/2025
        C      06/05/2025  L3  10/05/2025
    )"),
              "");
}

TEST(Rule363, EndThatCannotBeReadDoesNotBreakARun) {
    EXPECT_EQ(mismatch("363", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  L3  31/04/2025  <-
        A      06/05/2025  L3  10/05/2025  <- 9 days after the first start
    )"),
              "");
}

TEST(Rule364, PaceDetentionOver21DaysFails) {
    EXPECT_EQ(mismatch("364", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  J2  23/05/2025  <- 22 days
        B      01/05/2025  J2  22/05/2025
        C      01/05/2025  J2  10/05/2025  <- 22 days with the next
        C      10/05/2025  J2  23/05/2025  <-
        D      01/05/2025  J2  10/05/2025
        D      11/05/2025  J2  23/05/2025
        E      01/03/2026  J2  31/04/2026
        F      01/03/2026  J2  .           <- open to the end of the year
        G      01/05/2025  J1  23/05/2025
    )"),
              "");
}

TEST(Rule365, RespiteStayOver17DaysFails) {
    EXPECT_EQ(mismatch("365", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS  DEC
        A      01/05/2025  V3  19/05/2025  <- 18 days
        A      01/05/2025  V3  18/05/2025
        A      13/03/2026  V3  .           <- open to the end of the year
        A      14/03/2026  V3  .
        A      13/03/2026  V3  32/03/2026
        A      .           V3  19/05/2025
        A      01/05/2025  V4  19/05/2025
    )"),
              "");
}

TEST(Rule366, RespiteStayMustBeAStart) {
    EXPECT_EQ(mismatch("366", 2026, R"(
        [Episodes]
        CHILD  LS  RNE
        A      V3  L    <-
        A      V3  .    <-
        A      V3  S
        A      V4  L
        A      .   L
    )"),
              "");
}

TEST(Rule367, RespiteOver75DaysInTheYearFails) {
    EXPECT_EQ(mismatch("367", 2026, R"(
        [Episodes]
        CHILD  LS  DECOM       DEC
        A      V3  01/05/2025  09/06/2025  <- 39 days
        A      V3  01/08/2025  07/09/2025  <- and 37
        A      C2  01/08/2025  07/09/2025
        B      V3  01/05/2025  09/06/2025
        B      V3  01/08/2025  06/09/2025
        .      V3  01/05/2025  01/09/2025
    )"),
              "");
}

TEST(Rule367, OnlyDaysInTheYearCount) {
    EXPECT_EQ(mismatch("367", 2026, R"(
        [Episodes]
        CHILD  LS  DECOM       DEC
        A      V3  01/01/2025  15/06/2025
        B      V3  01/01/2025  16/06/2025  <- 76 days from 1 April
        C      V3  14/01/2026  .           <- 76 days to 31 March
        D      V3  15/01/2026  01/06/2026
    )"),
              "");
}

TEST(Rule367, StayThatCannotBeMeasuredIsLeftOut) {
    EXPECT_EQ(mismatch("367", 2026, R"(
        [Episodes]
        CHILD  LS  DECOM       DEC
        A      V3  01/05/2025  01/08/2025  <-
        A      V3  01/05/2025  31/06/2025
        A      V3  .           01/08/2025
        A      V3  01/08/2025  01/08/2025
        A      V3  01/08/2025  01/07/2025
        B      V3  01/05/2025  31/06/2025
    )"),
              "");
}

TEST(Rule378, Section20WithParentsFails) {
    EXPECT_EQ(mismatch("378", 2026, R"(
        [Episodes]
        CHILD  PLACE  LS
        A      P1     V2  <-
        A      P1     C2
        A      U4     V2
        A      P1     .
        A      .      V2
    )"),
              "");
}

TEST(Rule382, ShortBreakInATemporaryMoveFails) {
    EXPECT_EQ(mismatch("382", 2026, R"(
        [Episodes]
        CHILD  LS  PLACE
        A      V3  T0     <-
        A      V4  T4     <-
        A      V3  U4
        A      C2  T0
        A      V3  .
        A      .   T0
    )"),
              "");
}

TEST(Rule384, ShortBreakInLongTermFosteringFails) {
    EXPECT_EQ(mismatch("384", 2026, R"(
        [Episodes]
        CHILD  LS  PLACE
        A      V3  U1     <-
        A      V4  U4     <-
        A      V3  U2
        A      C2  U1
        A      .   U4
        A      V4  .
    )"),
              "");
}

TEST(Rule408, AdoptivePlacementWithoutOrderFails) {
    EXPECT_EQ(mismatch("408", 2026, R"(
        [Episodes]
        CHILD  PLACE  LS
        A      A5     C2  <-
        A      A6     .   <-
        A      A5     E1
        A      A3     C2
        A      .      C2
    )"),
              "");
}

TEST(Rule426, BothKindsOfShortBreakFail) {
    EXPECT_EQ(mismatch("426", 2026, R"(
        [Episodes]
        CHILD  LS
        A      V3  <-
        A      C2
        A      V4  <-
        A      V3  <-
        B      V3
        B      V3
        C      V4
        C      .
    )"),
              "");
}

TEST(Rule445, FreeingOrderAfter2005Fails) {
    EXPECT_EQ(mismatch("445", 2024, R"(
        [Episodes]
        CHILD  LS  DECOM
        A      D1  01/01/2006  <-
        A      D1  31/12/2005
        A      E1  01/01/2006
        A      D1  .
        A      D1  31/04/2006
    )"),
              "");
}

TEST(Rule445, IsWithdrawnIn2025) {
    EXPECT_EQ(mismatch("445", 2025, R"(
        [Episodes]
        CHILD  LS  DECOM
        A      D1  01/01/2006
    )"),
              "no definition of 445 is in force");
}

TEST(Rule446, PlacementOrderBeforeDecember2005Fails) {
    EXPECT_EQ(mismatch("446", 2026, R"(
        [Episodes]
        CHILD  LS  DECOM
        A      E1  30/11/2005  <-
        A      E1  01/12/2005
        A      D1  30/11/2005
        A      E1  .
        A      E1  31/04/2005
    )"),
              "");
}

TEST(Rule451, OpenEpisodeUnderFreeingOrderFails) {
    EXPECT_EQ(mismatch("451", 2024, R"(
        [Episodes]
        CHILD  LS  DEC         REC
        A      D1  .           .    <-
        A      D1  01/05/2023  .
        A      D1  31/04/2023  .
        A      D1  .           X1
        A      E1  .           .
    )"),
              "");
}

TEST(Rule451, IsWithdrawnIn2025) {
    EXPECT_EQ(mismatch("451", 2025, R"(
        [Episodes]
        CHILD  LS  DEC  REC
        A      D1  .    .
    )"),
              "no definition of 451 is in force");
}

}  // namespace
}  // namespace goldthread::ssda903
