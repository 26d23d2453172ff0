#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule564, KindWithoutStartFails) {
    EXPECT_EQ(mismatch("564", 2026, R"(
        [Missing]
        CHILD  MISSING  MIS_START
        A      M        .           <-
        A      A        .           <-
        A      X        .
        A      .        .
        A      M        31/04/2025
        A      M        01/05/2025
    )"),
              "");
}

TEST(Rule565, StartWithoutKindFails) {
    EXPECT_EQ(mismatch("565", 2026, R"(
        [Missing]
        CHILD  MISSING  MIS_START
        A      .        01/05/2025  <-
        A      .        31/04/2025  <- given, though no date
        A      M        01/05/2025
        A      .        .
    )"),
              "");
}

TEST(Rule566, EndWithoutKindFails) {
    EXPECT_EQ(mismatch("566", 2026, R"(
        [Missing]
        CHILD  MISSING  MIS_END
        A      .        01/05/2025  <-
        A      .        31/04/2025  <- given, though no date
        A      A        01/05/2025
        A      .        .
    )"),
              "");
}

TEST(Rule567, EndBeforeStartFails) {
    EXPECT_EQ(mismatch("567", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      02/05/2025  01/05/2025  <-
        A      01/05/2025  01/05/2025
        A      02/05/2025  .
        A      02/05/2025  31/04/2025
        A      .           01/05/2025
    )"),
              "");
}

TEST(Rule570, StartAfterTheYearFails) {
    EXPECT_EQ(mismatch("570", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      01/04/2026  <-
        A      31/03/2026
        A      31/04/2026
        A      .
    )"),
              "");
}

TEST(Rule571, EndOutsideTheYearFails) {
    EXPECT_EQ(mismatch("571", 2026, R"(
        [Missing]
        CHILD  MIS_END
        A      31/03/2025  <- the day before
        A      01/04/2026  <- the day after
        A      01/04/2025
        A      31/03/2026
        A      01/04/26
        A      .
    )"),
              "");
}

TEST(Rule574, PeriodThatBeginsBeforeTheOneBeforeHasEndedFails) {
    EXPECT_EQ(mismatch("574", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      09/05/2025  20/05/2025  <- second by its end
        A      01/05/2025  10/05/2025
        B      01/05/2025  10/05/2025
        B      10/05/2025  20/05/2025
        C      01/05/2025  10/05/2025
        D      05/05/2025  10/05/2025
    )"),
              "");
}

TEST(Rule574, PeriodAfterAnOpenOneFails) {
    EXPECT_EQ(mismatch("574", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      01/05/2025  .
        A      01/06/2025  10/06/2025  <- the one before is open
        B      01/05/2025  31/04/2025
        B      01/06/2025  .           <- no readable end is an open one
        C      05/05/2025  .
        C      01/05/2025  10/05/2025  <- starts earlier, but ends after the open one starts
        D      01/05/2025  10/05/2025
        D      11/05/2025  .
    )"),
              "");
}

TEST(Rule574, PeriodWithoutStartFailsOnlyAfterAnOpenOne) {
    EXPECT_EQ(mismatch("574", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      01/05/2025  10/05/2025
        A      .           20/05/2025
        A      .           .
        A      31/04/2025  .           <- after one with neither start nor end
        B      01/05/2025  10/05/2025
        B      01/05/2025  10/05/2025  <- the second in the file of two alike
    )"),
              "");
}

TEST(Rule574, OfPeriodsThatEndTogetherTheEarlierStartComesFirst) {
    EXPECT_EQ(mismatch("574", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      05/05/2025  10/05/2025  <-
        A      01/05/2025  10/05/2025
        B      .           10/05/2025
        B      01/05/2025  10/05/2025
    )"),
              "");
}

TEST(Rule575, OpenPeriodFromAnEpisodeThatHasEndedFails) {
    EXPECT_EQ(mismatch("575", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      01/05/2025  .           <- on the first day of the episode
        A      01/06/2025  .           <- on its last, though the next is open
        A      02/06/2025  .
        A      30/04/2025  .
        A      05/05/2025  10/05/2025
        A      05/05/2025  31/04/2025
        A      .           .
        B      05/05/2025  .
        C      05/05/2025  .
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/06/2025
        A      01/06/2025  .
        B      01/05/2025  31/06/2025
        B      .           01/06/2025
    )"),
              "");
}

TEST(Rule576, OpenPeriodOfLastYearComesFirstThisYear) {
    EXPECT_EQ(mismatch("576", 2026, R"(
        [Missing last year]
        CHILD  MIS_START   MIS_END
        A      01/03/2025  .
        B      01/03/2025  .
        C      01/03/2025  10/03/2025
        D      01/03/2025  31/04/2025
        E      31/04/2025  .
        [Missing]
        CHILD  MIS_START   MIS_END
        A      01/06/2025  .
        A      1/3/2025    .
        B      01/06/2025  .
        B      01/05/2025  .           <- the earliest
        C      01/05/2025  .
        D      01/05/2025  .
        E      01/05/2025  .
    )"),
              "");
}

TEST(Rule576, ThisYearsStartThatIsNotKnownDiffers) {
    EXPECT_EQ(mismatch("576", 2026, R"(
        [Missing last year]
        CHILD  MIS_START   MIS_END
        A      01/03/2025  .
        B      01/03/2025  .
        C      01/02/2025  .
        C      01/03/2025  .
        [Missing]
        CHILD  MIS_START   MIS_END
        A      31/04/2025  .           <- first in the file of several without a start
        A      .           .
        B      .           .
        B      01/03/2025  .
        C      01/02/2025  .           <- two open ones cannot both be the first
    )"),
              "");
}

TEST(Rule576, OpenPeriodWithNoneThisYearIsMarkedInLastYearsTable) {
    EXPECT_EQ(mismatch("576", 2026, R"(
        [Missing last year]
        CHILD  MIS_START   MIS_END
        A      01/03/2025  .           <-
        B      01/03/2025  10/03/2025
        C      .           .
        [Missing]
        CHILD  MIS_START   MIS_END
        D      01/06/2025  .
    )"),
              "");
}

TEST(Rule577, PeriodThatEndsOutsideCareFails) {
    EXPECT_EQ(mismatch("577", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      01/05/2025  30/04/2025  <- ends before care begins
        A      05/06/2025  11/06/2025  <- ends after it
        A      20/04/2025  01/05/2025
        A      05/06/2025  10/06/2025
        A      .           11/06/2025
        B      05/06/2025  11/06/2025
        [Episodes]
        CHILD  DECOM       DEC
        A      01/06/2025  10/06/2025
        A      01/05/2025  01/06/2025
        B      .           01/06/2025
    )"),
              "");
}

TEST(Rule577, OpenPeriodNeedsCareThatGoesOn) {
    EXPECT_EQ(mismatch("577", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      05/05/2025  .           <- care has ended
        A      05/05/2025  31/05/2025
        A      05/05/2025  31/04/2025  <- no readable end is an open one
        B      30/04/2025  .           <- before care begins
        B      01/05/2025  .
        C      05/05/2025  .
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/06/2025
        B      01/05/2025  .
    )"),
              "");
}

TEST(Rule577, APeriodOfCareGoesOnWhileEpisodesAdjoin) {
    EXPECT_EQ(mismatch("577", 2026, R"(
        [Missing]
        CHILD  MIS_START   MIS_END
        A      05/05/2025  03/06/2025  <- between two periods of care
        A      05/05/2025  06/06/2025
        A      20/06/2025  .
        B      05/05/2025  03/06/2025
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/06/2025
        A      05/06/2025  .
        B      01/05/2025  31/05/2025
        B      10/05/2025  31/04/2025
        B      20/06/2025  30/06/2025
    )"),
              "");
}

TEST(Rule578, StartOutsideEveryPeriodOfCareFails) {
    EXPECT_EQ(mismatch("578", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      30/04/2025  <- before the first
        A      02/06/2025  <- between the two
        A      01/08/2025  <- after the last
        A      01/05/2025
        A      01/06/2025
        A      31/07/2025
        A      .
        A      31/04/2025
        B      30/04/2025  <-
        B      01/08/2025
        C      01/05/2025
        D      01/05/2025
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  20/05/2025
        A      20/05/2025  01/06/2025
        A      01/07/2025  31/07/2025
        B      01/05/2025  .
        D      .           01/06/2025
    )"),
              "");
}

TEST(Rule578, AnEpisodeWithoutReadableEndIsGoneOnByTheNext) {
    EXPECT_EQ(mismatch("578", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      15/06/2025
        A      01/08/2025  <- after the end of the last
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  31/04/2025
        A      01/07/2025  31/07/2025
    )"),
              "");
}

TEST(Rule581, StartOutsideEveryEpisodeFails) {
    EXPECT_EQ(mismatch("581", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      30/04/2025  <- before the first
        A      02/06/2025  <- between the two
        A      01/08/2025  <- after the last
        A      01/05/2025
        A      01/06/2025
        A      31/07/2025
        A      .
        A      31/04/2025
        B      30/04/2025  <-
        B      01/08/2025
        C      01/08/2025
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/06/2025
        A      01/07/2025  31/07/2025
        B      01/05/2025  .
        C      01/05/2025  31/06/2025
    )"),
              "");
}

TEST(Rule581, ChildWithoutDatedEpisodePasses) {
    EXPECT_EQ(mismatch("581", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      30/04/2025
        B      30/04/2025
        [Episodes]
        CHILD  DECOM       DEC
        A      .           01/06/2025
    )"),
              "");
}

TEST(Rule586, StartByTheDayOfBirthFails) {
    EXPECT_EQ(mismatch("586", 2026, R"(
        [Missing]
        CHILD  DOB         MIS_START
        A      01/05/2010  30/04/2010  <-
        A      01/05/2010  01/05/2010  <- the day itself
        A      01/05/2010  02/05/2010
        A      .           01/05/2010
        A      01/05/2010  .
        A      01/05/2010  31/04/2010
    )"),
              "");
}

TEST(Rule1004, StartBlankOrNoDateFails) {
    EXPECT_EQ(mismatch("1004", 2026, R"(
        [Missing]
        CHILD  MIS_START
        A      .           <-
        A      31/04/2025  <-
        A      13/10/21    <- two-digit year
        A      01/05/2025
    )"),
              "");
}

TEST(Rule1005, EndThatIsNoDateFails) {
    EXPECT_EQ(mismatch("1005", 2026, R"(
        [Missing]
        CHILD  MIS_END
        A      31/04/2025  <-
        A      13/10/21    <- two-digit year
        A      .
        A      01/05/2025
    )"),
              "");
}

TEST(Rule1006, KindOutsideTheListFails) {
    EXPECT_EQ(mismatch("1006", 2026, R"(
        [Missing]
        CHILD  MISSING
        A      X        <-
        A      1        <-
        A      M
        A      A
        A      m
        A      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
