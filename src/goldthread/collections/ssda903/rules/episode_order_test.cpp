#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule142, EarlierEpisodeWithoutEndOrReasonFails) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  .           X1    <- no end
        A      01/05/2025  01/06/2025  .     <- no reason
        A      01/06/2025  .           .
        B      01/04/2025  .           .
        B      .           .           .
    )"),
              "");
}

TEST(Rule142, UnreadableEndCountsAsNone) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  31/04/2025  X1    <- not a date
        A      01/05/2025  .           .
    )"),
              "");
}

TEST(Rule142, EpisodesAreOrderedByStartAndTiesByTheFile) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC  REC
        A      01/06/2025  .    .
        A      01/05/2025  .    .    <- the earlier one
        B      01/05/2025  .    .    <- first in the file
        B      01/05/2025  .    .
    )"),
              "");
}

TEST(Rule142, UndatedEpisodesTakeNoPart) {
    EXPECT_EQ(mismatch("142", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC  REC
        A      01/05/2025  .    .
        A      31/04/2025  .    .
        .      01/05/2025  .    .
        .      01/06/2025  .    .
    )"),
              "");
}

TEST(Rule225, EpisodeBeforeAPlacementChangeWithoutReasonFails) {
    EXPECT_EQ(mismatch("225", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  REC  REASON_PLACE_CHANGE
        A      01/04/2025  S    U4     X1   .                    <- P follows
        A      01/05/2025  P    U4     X1   .                    <- B follows
        A      01/06/2025  B    .      X1   .                    <- T follows, placement not given
        A      01/07/2025  T    U4     X1   .                    <- U follows, placement not given
        A      01/08/2025  U    .      X1   CARPL
        A      01/09/2025  P    U4     X1   .
        A      01/10/2025  L    U4     E4A  .
        A      01/11/2025  P    U4     X1   .
    )"),
              "");
}

TEST(Rule225, TemporaryMovesNeedNoReason) {
    EXPECT_EQ(mismatch("225", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  REC  REASON_PLACE_CHANGE
        A      01/04/2025  S    U4     X1   .
        A      01/05/2025  P    T1     X1   .
        A      01/05/2025  P    U4     .    .
    )"),
              "");
}

TEST(Rule225, UndatedEpisodesTakeNoPart) {
    EXPECT_EQ(mismatch("225", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  REC  REASON_PLACE_CHANGE
        A      01/04/2025  S    U4     X1   .
        A      .           P    U4     X1   .
        A      31/04/2025  P    U4     X1   .
    )"),
              "");
}

TEST(Rule226, TemporaryMoveWithReasonOnItOrBeforeItFails) {
    constexpr auto picture = R"(
        [Episodes]
        CHILD  DECOM       PLACE  REASON_PLACE_CHANGE
        A      01/04/2025  U4     CARPL
        A      01/05/2025  T1     .                    <- the reason stands before it
        A      01/06/2025  U4     CARPL
        B      01/06/2025  T0     OTHER                <- the reason stands on it
        B      01/05/2025  U4     .
        C      01/04/2025  T4     .
        C      01/05/2025  U4     CARPL
        D      31/04/2025  T3     .                    <- undated, so last
        D      01/05/2025  U4     CARPL
        D      01/04/2025  U4     .
        E      01/04/2025  .      CARPL
    )";
    EXPECT_EQ(mismatch("226", 2025, picture), "");
    EXPECT_EQ(mismatch("226", 2026, picture), "");
}

TEST(Rule357, FirstEpisodeOfTheYearMustBeAStart) {
    EXPECT_EQ(mismatch("357", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      01/05/2025  P
        A      01/04/2025  L    <- on the first day of the year
        B      31/03/2025  L
        C      01/05/2025  .    <-
        D      01/05/2025  S
        D      01/06/2025  L
        E      .           L
        E      31/04/2025  L
        .      01/05/2025  L
    )"),
              "");
}

TEST(Rule357, OfEpisodesThatStartTogetherTheFirstInTheFileCounts) {
    EXPECT_EQ(mismatch("357", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      01/05/2025  S
        A      01/05/2025  P
        B      .           S
        B      01/05/2025  P    <-
        B      01/05/2025  S
    )"),
              "");
}

TEST(Rule383, EpisodeAfterATemporaryMoveGoesBackTo2025) {
    EXPECT_EQ(mismatch("383", 2025, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  PL_POST
        A      01/04/2024  S    U4     AB1_0JD
        A      01/05/2024  P    T1     .
        A      01/06/2024  P    U4     AB2_0JD
        A      01/07/2024  P    T2     .
        A      01/08/2024  P    U1     AB2_0JD  <- another placement
        A      01/09/2024  P    T3     .
        A      01/10/2024  T    U1     AB2_0JD  <- not a change of carer
        B      01/04/2024  S    U4     .
        B      01/05/2024  P    T4     .
        B      01/06/2024  .    U4     .        <- no reason
    )"),
              "");
}

TEST(Rule383, PostcodeMustBeTheSameFrom2026) {
    EXPECT_EQ(mismatch("383", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  PL_POST
        A      01/04/2025  S    U4     AB1_0JD
        A      01/05/2025  P    T1     .
        A      01/06/2025  P    U4     AB10JD
        A      01/07/2025  P    T0     .
        A      01/08/2025  P    U4     AB2_0JD  <- another address
        B      01/04/2025  S    U4     .
        B      01/05/2025  P    T1     .
        B      01/06/2025  P    U4     AB1_0JD  <- given, though not before
    )"),
              "");
}

TEST(Rule383, BlankGoesBackToBlank) {
    EXPECT_EQ(mismatch("383", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  PL_POST
        A      01/04/2025  S    .      .
        A      01/05/2025  P    T1     .
        A      01/06/2025  P    .      .
        B      01/04/2025  S    .      .
        B      01/05/2025  P    T1     .
        B      01/06/2025  P    U4     .        <-
    )"),
              "");
}

TEST(Rule383, PeriodsOfCareAreIgnoredAndTheFirstTwoPass) {
    EXPECT_EQ(mismatch("383", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PLACE  PL_POST
        A      01/04/2025  S    U4     .
        A      01/05/2025  P    T1     .
        A      01/06/2025  S    U4     .        <- a new start is no return
        B      01/04/2025  S    T1     .
        B      01/05/2025  P    U4     .
        C      01/04/2025  S    U4     .
        C      01/05/2025  P    T1     .
        C      01/06/2025  P    T1     .        <- a second temporary move
        C      31/04/2025  P    T1     .
    )"),
              "");
}

TEST(Rule388, ContinuationMustFollowOnTheDay) {
    EXPECT_EQ(mismatch("388", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  01/05/2025  X1
        A      01/05/2025  01/06/2025  X1   <- the next begins a day later
        A      02/06/2025  01/07/2025  X1   <- none follows
        B      01/04/2025  01/05/2025  X1   <- the next begins earlier
        B      30/04/2025  .           X1
        C      01/05/2025  01/04/2025  X1   <- ends before it starts, judged all the same
        D      01/05/2025  31/06/2025  X1
        .      01/05/2025  01/06/2025  X1
    )"),
              "");
}

TEST(Rule388, OtherReasonMustNotBeFollowedOnTheDay) {
    EXPECT_EQ(mismatch("388", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  01/05/2025  E4A  <-
        A      01/05/2025  01/06/2025  E4A
        A      02/06/2025  01/07/2025  .
        A      01/07/2025  01/08/2025  E7
    )"),
              "");
}

TEST(Rule388, UndatedEpisodesTakeNoPart) {
    EXPECT_EQ(mismatch("388", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/04/2025  01/05/2025  X1   <- none follows
        A      .           01/06/2025  X1
        B      .           01/05/2025  X1
        B      31/04/2025  01/05/2025  X1
    )"),
              "");
}

TEST(Rule431, StartByThePreviousEndFails) {
    EXPECT_EQ(mismatch("431", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  DEC
        A      01/04/2025  S    01/05/2025
        A      01/05/2025  S    01/06/2025  <- the same day
        A      31/05/2025  S    10/06/2025  <- earlier
        A      11/06/2025  S    01/07/2025
        A      01/07/2025  P    .
        A      01/08/2025  S    31/09/2025
        A      10/09/2025  S    .
        A      .           S    .
    )"),
              "");
}

TEST(Rule431, OnlyTheEpisodeJustBeforeIsCompared) {
    EXPECT_EQ(mismatch("431", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  DEC
        A      01/04/2025  S    01/09/2025
        A      01/05/2025  P    01/06/2025
        A      01/07/2025  S    .
        B      01/05/2025  S    01/06/2025
        B      01/05/2025  S    02/06/2025  <- second in the file of two
    )"),
              "");
}

TEST(Rule432, EpisodeAfterLeavingCareMustBeAStart) {
    EXPECT_EQ(mismatch("432", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  REC
        A      01/04/2025  P    E4A
        A      01/05/2025  P    E48  <-
        A      01/06/2025  .    E2   <-
        A      01/07/2025  S    X1
        A      01/08/2025  P    E4
        A      01/09/2025  P    .
        A      01/10/2025  P    E17
        A      .           L    .    <- undated, so last
    )"),
              "");
}

TEST(Rule433, ContinuationMustBeginOnThePreviousEnd) {
    EXPECT_EQ(mismatch("433", 2026, R"(
        [Episodes]
        CHILD  RNE  DECOM       DEC
        A      P    01/04/2025  01/05/2025
        A      L    1/5/2025    01/06/2025
        A      T    02/06/2025  01/07/2025  <- a day later
        A      U    30/06/2025  31/07/2025  <- earlier
        A      B    31/07/2025  31/09/2025
        A      P    01/10/2025  .           <- the end before cannot be read
        A      L    02/10/2025  .           <- nor is it given
        A      S    01/11/2025  .
        A      P    .           .           <- undated
    )"),
              "");
}

TEST(Rule433, EpisodesThatStartTogetherAreOrderedByEnd) {
    EXPECT_EQ(mismatch("433", 2026, R"(
        [Episodes]
        CHILD  RNE  DECOM       DEC
        A      L    01/05/2025  .
        A      S    01/05/2025  01/05/2025
        B      S    01/04/2025  01/05/2025
        B      L    01/05/2025  .           <- after the other, whose end is known
        B      L    01/05/2025  01/06/2025
    )"),
              "");
}

TEST(Rule434, OnlyTheLegalStatusChangesWithL) {
    EXPECT_EQ(mismatch("434", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  PLACE  PL_POST  URN       PLACE_PROVIDER
        A      01/04/2025  S    V2  U4     AB1_0JD  SC000001  PR1
        A      01/05/2025  L    C1  U4     AB10JD   SC000001  PR1
        A      01/06/2025  L    C1  U4     AB1_0JD  SC000001  PR1  <- the same status
        A      01/07/2025  L    C2  U1     AB1_0JD  SC000001  PR1  <- another placement
        A      01/08/2025  L    E1  U1     AB2_0JD  SC000001  PR1  <- another postcode
        A      01/09/2025  L    C1  U1     AB2_0JD  .         PR1  <- another provider
        A      01/10/2025  L    C2  U1     AB2_0JD  .         PR2  <- another sector
        A      01/11/2025  P    C2  U1     AB2_0JD  .         PR2
    )"),
              "");
}

TEST(Rule434, BlankEqualsBlank) {
    EXPECT_EQ(mismatch("434", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  PLACE  PL_POST  URN  PLACE_PROVIDER
        A      01/04/2025  L    .   .      .        .    .
        A      01/05/2025  L    .   .      .        .    .               <- status unchanged
        A      01/06/2025  L    C2  .      .        .    .
    )"),
              "");
}

TEST(Rule435, OnlyThePlacementChangesWithPAndT) {
    EXPECT_EQ(mismatch("435", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  PLACE  PL_POST  URN       PLACE_PROVIDER
        A      01/04/2025  S    C2  U4     AB1_0JD  SC000001  PR1
        A      01/05/2025  P    C2  U4     AB1_0JD  SC000002  PR1
        A      01/06/2025  P    C2  U4     AB10JD   SC000002  PR1  <- nothing has changed
        A      01/07/2025  T    E1  U1     AB1_0JD  SC000002  PR1  <- the status has
        A      01/08/2025  T    E1  U1     .        SC000002  PR1
        A      01/09/2025  B    E1  U1     .        SC000002  PR1
    )"),
              "");
}

TEST(Rule435, BlankEqualsBlank) {
    EXPECT_EQ(mismatch("435", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  PLACE  PL_POST  URN  PLACE_PROVIDER
        A      01/04/2025  P    .   P1     AB1_0JD  .    PR0
        A      01/05/2025  P    .   P1     AB1_0JD  .    PR0             <- nothing has changed
        A      01/06/2025  P    .   P1     AB2_0JD  .    PR0
        A      01/07/2025  T    C2  P1     AB1_0JD  .    PR0             <- blank to a status
    )"),
              "");
}

TEST(Rule436, StatusAndPlacementChangeWithUAndB) {
    EXPECT_EQ(mismatch("436", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  PLACE  PL_POST  URN       PLACE_PROVIDER
        A      01/04/2025  S    V2  U4     AB1_0JD  SC000001  PR1
        A      01/05/2025  B    C1  U4     AB2_0JD  SC000001  PR1
        A      01/06/2025  B    C2  U4     AB20JD   SC000001  PR1  <- the placement has not
        A      01/07/2025  U    C2  U1     AB2_0JD  SC000001  PR1  <- the status has not
        A      01/08/2025  U    E1  U1     AB2_0JD  .         PR1
        A      01/09/2025  P    E1  U1     AB2_0JD  .         PR1
        B      01/04/2025  S    .   .      .        .         .
        B      01/05/2025  U    C2  .      .        .         .    <-
        B      01/06/2025  U    .   U4     .        .         .
        B      01/07/2025  U    .   U1     .        .         .    <-
    )"),
              "");
}

TEST(Rule437, EpisodeThatFollowsDeathFails) {
    EXPECT_EQ(mismatch("437", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/06/2025  .
        A      01/05/2025  E2   <- died
        A      01/04/2025  E15  <- found to be 18 or over
        B      01/05/2025  E2
        B      .           X1
        B      31/04/2025  X1
        C      01/05/2025  E15
        D      .           E2
        D      01/05/2025  X1
    )"),
              "");
}

TEST(Rule501, StartBeforeThePreviousEndFails) {
    EXPECT_EQ(mismatch("501", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC
        A      31/05/2025  10/06/2025  <-
        A      01/05/2025  01/06/2025
        A      10/06/2025  31/09/2025
        A      11/06/2025  .
        A      12/06/2025  .
        B      01/05/2025  01/09/2025
        B      01/06/2025  01/07/2025  <-
        B      01/08/2025  .
        B      .           .
    )"),
              "");
}

TEST(Rule504, CategoryOfNeedStaysThatOfTheFirstEpisode) {
    EXPECT_EQ(mismatch("504", 2026, R"(
        [Episodes]
        CHILD  CIN  DECOM       DEC         REC
        A      N1   01/04/2025  01/05/2025  X1
        A      N2   01/05/2025  01/06/2025  X1   <-
        A      N2   01/06/2025  01/07/2025  X1   <- not that of the first either
        A      N1   01/07/2025  01/08/2025  X1
        A      .    01/08/2025  .           .    <-
        B      .    01/04/2025  01/05/2025  X1
        B      .    01/05/2025  .           .
    )"),
              "");
}

TEST(Rule504, NewPeriodOfCareMayHaveAnother) {
    EXPECT_EQ(mismatch("504", 2026, R"(
        [Episodes]
        CHILD  CIN  DECOM       DEC         REC
        A      N1   01/04/2025  01/05/2025  E4A
        A      N2   01/05/2025  01/06/2025  X1
        A      N3   02/06/2025  .           .
        A      N4   .           .           .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
