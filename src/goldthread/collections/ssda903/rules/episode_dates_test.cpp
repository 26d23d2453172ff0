#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule141, StartThatIsNoDateFails) {
    EXPECT_EQ(mismatch("141", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      31/04/2025  <- no such day
        A      2025-04-30  <- another layout
        A      01/04/25    <- two-digit year
        A      1/4/2025
        A      .
    )"),
              "");
}

TEST(Rule147, EndThatIsNoDateFails) {
    EXPECT_EQ(mismatch("147", 2026, R"(
        [Episodes]
        CHILD  DEC
        A      29/02/2025  <- not a leap year
        A      soon        <- not a date
        A      28/02/2025
        A      .
    )"),
              "");
}

TEST(Rule148, OneOfEndAndReasonAloneFails) {
    EXPECT_EQ(mismatch("148", 2026, R"(
        [Episodes]
        CHILD  DEC         REC
        A      01/06/2025  .     <- no reason
        A      .           X1    <- no end
        A      01/06/2025  X1
        A      31/04/2025  X1
        A      .           .
    )"),
              "");
}

TEST(Rule148, UnreadableEndCountsAsGiven) {
    EXPECT_EQ(mismatch("148", 2026, R"(
        [Episodes]
        CHILD  DEC         REC
        A      31/04/2025  .     <- given, though no date
    )"),
              "");
}

TEST(Rule302, FirstEpisodeBeforeBirthFails) {
    EXPECT_EQ(mismatch("302", 2026, R"(
        [Header]
        CHILD  DOB
        A      02/05/2025  <- born the day after
        B      01/05/2025
        C      .
        [Episodes]
        CHILD  DECOM
        A      01/06/2025
        A      01/05/2025  <- first by date, not in the file
        B      01/05/2025
        C      01/05/2025
        D      01/05/2025
    )"),
              "");
}

TEST(Rule302, OfEpisodesThatStartTogetherTheFirstInTheFileFails) {
    EXPECT_EQ(mismatch("302", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/01/2026  <-
        B      01/01/2026
        [Episodes]
        CHILD  DECOM
        A      .
        A      01/05/2025  <-
        A      01/05/2025
        B      .
        B      31/04/2025
    )"),
              "");
}

TEST(Rule352, StartOfCareFromThe18thBirthdayFails) {
    EXPECT_EQ(mismatch("352", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2007
        B      .
        [Episodes]
        CHILD  DECOM       RNE
        A      31/05/2025  S
        A      01/06/2025  S    <- the birthday itself
        A      01/06/2025  L
        A      .           S
        B      01/06/2025  S
        C      01/06/2025  S
    )"),
              "");
}

TEST(Rule352, OneOfTwoBirthDatesIsEnough) {
    EXPECT_EQ(mismatch("352", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2017
        A      01/06/2007
        [Episodes]
        CHILD  DECOM       RNE
        A      01/06/2025  S    <-
    )"),
              "");
}

TEST(Rule353, StartBeforeTheChildrenActFails) {
    EXPECT_EQ(mismatch("353", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      13/10/1991  <-
        A      14/10/1991
        A      32/10/1991
        A      .
    )"),
              "");
}

TEST(Rule354, StartAfterTheYearFails) {
    EXPECT_EQ(mismatch("354", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      01/04/2026  <-
        A      31/03/2026
        A      31/04/2026
        A      .
    )"),
              "");
}

TEST(Rule355, StartAndEndOnOneDayFail) {
    EXPECT_EQ(mismatch("355", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/05/2025  <-
        A      1/5/2025    01/05/2025  <- the same day, written otherwise
        A      01/05/2025  02/05/2025
        A      .           .
        A      31/04/2025  31/04/2025
    )"),
              "");
}

TEST(Rule356, EndBeforeStartFails) {
    EXPECT_EQ(mismatch("356", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC
        A      02/05/2025  01/05/2025  <-
        A      01/05/2025  01/05/2025
        A      02/05/2025  .
        A      .           01/05/2025
        A      02/05/2025  31/04/2025
    )"),
              "");
}

TEST(Rule359, OpenEpisodeOfAnAdultFails) {
    EXPECT_EQ(mismatch("359", 2026, R"(
        [Header]
        CHILD  DOB
        A      30/03/2008
        B      31/03/2008
        C      .
        [Episodes]
        CHILD  DEC         LS  PLACE
        A      .           C2  U4     <- 18 the day before the year's end
        A      01/05/2025  C2  U4
        A      31/04/2025  C2  U4
        B      .           C2  U4
        C      .           C2  U4
        D      .           C2  U4
    )"),
              "");
}

TEST(Rule359, Section20InAChildrensHomeIsExempt) {
    EXPECT_EQ(mismatch("359", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/01/2008
        [Episodes]
        CHILD  DEC  LS  PLACE
        A      .    V2  K2
        A      .    V2  R1     <- only one of the two
        A      .    C2  K2     <- only the other
        A      .    .   K2     <-
        A      .    V2  .      <-
    )"),
              "");
}

TEST(Rule385, EndAfterTheYearFails) {
    EXPECT_EQ(mismatch("385", 2026, R"(
        [Episodes]
        CHILD  DEC
        A      01/04/2026  <-
        A      31/03/2026
        A      31/04/2026
        A      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
