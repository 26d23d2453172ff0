#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule115, UnreadableDecisionDateFails) {
    EXPECT_EQ(mismatch("115", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      01/05/2025
        B      31/04/2025   <- not a date
        C      2025-05-01   <- another layout
        D      .
    )"),
              "");
}

TEST(Rule116, UnreadableReversalDateFails) {
    EXPECT_EQ(mismatch("116", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED
        A      01/05/2025
        B      31/04/2025          <- not a date
        C      .
    )"),
              "");
}

TEST(Rule117, DecisionAfterTheEndOfCareFailsWithTheEpisode) {
    EXPECT_EQ(mismatch("117", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/05/2024  01/05/2025  E11  <- left before it
        B      01/05/2024  01/05/2025  E11
        C      01/04/2024  01/06/2024  .    <- the latest that none follows
        C      01/06/2024  01/07/2025  X1
        D      01/04/2024  01/05/2025  E4A  <- the first in the file of two
        D      01/04/2024  01/08/2025  E4A
        E      01/04/2024  .           .
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      02/05/2025   .                   <- after it
        B      01/05/2025   01/05/2025
        C      .            02/06/2024          <- after it
        D      01/06/2025   .                   <- after it
        E      01/06/2025   31/06/2025
    )"),
              "");
}

TEST(Rule117, DecisionAfterTheYearFailsWithOrWithoutEpisodes) {
    EXPECT_EQ(mismatch("117", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC         REC
        A      01/05/2024  .           .    <- its latest episode
        B      01/05/2024  .           .
        D      01/05/2024  01/05/2025  X1
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/04/2026   .                   <- a day late
        B      31/03/2026   31/03/2026
        C      .            01/04/2026          <- no episode
        D      01/04/2026   .                   <- no episode but X1
    )"),
              "");
}

TEST(Rule118, ReversalBeforeCareFailsWithTheEpisode) {
    EXPECT_EQ(mismatch("118", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS
        A      01/06/2020  V3
        A      01/06/2025  C2  <- short breaks aside, the first
        B      01/06/2025  C2
        C      01/06/2025  .   <- no legal status given
        D      01/06/2025  C2  <- the first in the file of two
        D      01/06/2025  C2
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED
        A      31/05/2025          <- a day early
        B      01/06/2025
        B      31/04/2025
        B      .
        C      31/05/2025          <- a day early
        D      31/05/2025          <- a day early
    )"),
              "");
}

TEST(Rule118, ReversalBeforeTheYearFailsWithOrWithoutEpisodes) {
    EXPECT_EQ(mismatch("118", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS
        A      01/06/2020  C2  <- care began
        B      01/06/2020  C2
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED
        A      31/03/2025          <- a day early
        B      01/04/2025
        C      31/03/2025          <- no episode
    )"),
              "");
}

TEST(Rule119, ReversalDateAndReasonGoTogether) {
    EXPECT_EQ(mismatch("119", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED  REASON_PLACED_CEASED
        A      01/05/2025          RD1
        B      01/05/2025          .                     <- no reason
        C      .                   RD1                   <- no date
        D      .                   .
        E      ?                   ?
    )"),
              "");
}

TEST(Rule120, UnknownReasonForReversalFails) {
    EXPECT_EQ(mismatch("120", 2026, R"(
        [PlacedAdoption]
        CHILD  REASON_PLACED_CEASED
        A      RD1
        B      rd4
        C      RD5                   <- not in the list
        D      1                     <- not in the list
        E      .
    )"),
              "");
}

TEST(Rule184, DecisionBeforeBirthFails) {
    EXPECT_EQ(mismatch("184", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/05/2025
        B      01/05/2025
        D      .
        E      31/04/2025
        F      01/05/2025
        [PlacedAdoption]
        CHILD  DOB         DATE_PLACED
        A      01/01/2020  30/04/2025   <- before the birth that Header gives
        A      01/01/2020  01/05/2025
        B      01/06/2025  02/05/2025
        C      01/05/2025  30/04/2025   <- not in Header: before its own date
        C      .           30/04/2025
        D      01/05/2025  30/04/2025
        E      01/05/2025  30/04/2025
        F      .           .
        F      .           31/04/2020
    )"),
              "");
}

TEST(Rule522, ReversedBeforeItWasMadeFails) {
    EXPECT_EQ(mismatch("522", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/05/2025   30/04/2025          <- a day early
        B      01/05/2025   01/05/2025
        C      .            30/04/2025
        D      01/05/2025   .
        E      01/05/2025   31/04/2025
    )"),
              "");
}

TEST(Rule523, DatesOfTheDecisionThatDifferFail) {
    EXPECT_EQ(mismatch("523", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      01/05/2025   <- unlike
        B      1/5/2025
        C      .
        D      31/04/2025
        E      01/05/2025
        E      02/05/2025   <- one of two unlike
        F      01/05/2025
        [AD1]
        CHILD  DATE_INT
        A      02/05/2025  <- unlike
        B      01/05/2025
        C      01/05/2025
        D      01/05/2025
        E      01/05/2025  <- unlike one of two
        F      .
    )"),
              "");
}

TEST(Rule525, DetailsOfAnAdoptionDecidedAgainstFail) {
    EXPECT_EQ(mismatch("525", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED
        A      01/05/2025          <- reversed
        B      ?                   <- readable or not
        C      .
        D      01/05/2025
        E      01/05/2025
        F      01/05/2025          <- reversed before the one that stands
        F      .
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      01/05/2025  .           .            .          .           .          <- details
        B      .           .           .            .          .           ?          <- any detail
        C      01/05/2025  .           .            .          .           .
        D      .           .           .            .          .           .
        F      .           .           0            .          .           .          <- details
    )"),
              "");
}

TEST(Rule551, AdoptivePlacementWithoutADecisionFails) {
    EXPECT_EQ(mismatch("551", 2026, R"(
        [Episodes]
        CHILD  PLACE
        A      A3
        B      A4     <- no decision
        C      A5
        D      A6     <- a decision without a date
        E      A3
        F      U1
        F      A2
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      01/05/2025
        C      .
        C      01/05/2025
        D      .
        E      31/04/2025
    )"),
              "");
}

TEST(Rule552, FirstAdoptivePlacementBeforeTheLatestDecisionFails) {
    EXPECT_EQ(mismatch("552", 2026, R"(
        [Episodes]
        CHILD  DECOM       PLACE
        A      01/01/2025  U1
        A      01/06/2025  A4
        A      01/05/2025  A3     <- the first
        B      01/05/2025  A5
        C      .           A3
        C      01/05/2025  A6     <- the first with a date
        D      01/05/2025  A3     <- the first in the file of two
        D      01/05/2025  A3
        E      01/05/2025  A3
        F      01/05/2025  U1
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      01/04/2025
        A      02/05/2025   <- the latest
        B      01/05/2025
        C      02/05/2025   <- the latest
        C      .
        D      02/05/2025   <- the first in the file of two
        D      02/05/2025
        E      31/05/2025x
        F      02/05/2025
    )"),
              "");
}

TEST(Rule558, AdoptedThoughEveryOneOfSeveralDecisionsIsReversedFails) {
    EXPECT_EQ(mismatch("558", 2026, R"(
        [Episodes]
        CHILD  REC
        A      E11  <- both reversed
        A      X1
        B      E12
        C      E11
        D      E11
        D      E12
        E      E4A
        F      E12  <- readable or not
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED
        A      01/05/2024
        A      01/05/2025
        B      01/05/2024
        C      01/05/2024
        C      .
        D      01/05/2024
        E      01/05/2024
        E      01/05/2025
        F      01/05/2024
        F      ?
    )"),
              "");
}

TEST(Rule563, ReversalOfADecisionWithoutADateFails) {
    EXPECT_EQ(mismatch("563", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED  REASON_PLACED_CEASED
        A      .            01/05/2025          RD1                   <- no date of the decision
        B      01/04/2025   01/05/2025          RD1
        C      .            01/05/2025          .
        D      .            .                   RD1
        E      ?            01/05/2025          RD1
        F      .            ?                   ?                     <- readable or not
    )"),
              "");
}

TEST(Rule579, DecisionBeforeThePreviousOneWasReversedFails) {
    EXPECT_EQ(mismatch("579", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/05/2023   01/06/2023
        A      01/06/2023   .
        B      01/05/2023   .
        B      01/06/2023   .                   <- the one before stands
        C      01/05/2023   02/06/2023
        C      01/06/2023   .                   <- a day early
        D      01/05/2023   31/06/2023
        D      01/07/2023   .                   <- the one before ends on no real day
        E      01/01/2023   01/12/2023
        E      01/03/2023   01/04/2023          <- within the one before
        E      01/05/2023   .
    )"),
              "");
}

TEST(Rule579, DecisionsAreOrderedByDateThenByTheFileThoseWithoutOneLast) {
    EXPECT_EQ(mismatch("579", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/06/2023   .                   <- follows the next row
        A      01/05/2023   .
        B      .            .
        B      01/05/2023   01/06/2023
        C      31/06/2023   .                   <- comes last
        C      01/05/2023   .
        D      01/05/2023   01/05/2023
        D      01/05/2023   .
    )"),
              "");
}

TEST(Rule583, EarlierDecisionThatStandsFails) {
    EXPECT_EQ(mismatch("583", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/06/2025   .
        A      25/01/2020   .                   <- earlier, though its day is a higher number
        B      01/06/2025   .
        B      01/06/2025   .                   <- the second in the file of two
        C      .            .                   <- no date counts as earliest
        C      01/06/2025   .
        D      .            .
        D      31/06/2025   .                   <- of none dated the first is the latest
        E      01/06/2025   .
        F      01/06/2025   .
        F      01/06/2020   ?
    )"),
              "");
}

TEST(Rule1003, DecisionBeforeTheFirstEntryToCareFails) {
    EXPECT_EQ(mismatch("1003", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      01/05/2025  S
        A      01/05/2024  S    <- the first entry
        A      01/01/2024  P
        B      01/05/2024  P
        C      01/05/2024  S    <- the first in the file of two
        C      01/05/2024  S
        D      31/04/2024  S
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      30/04/2024   <- a day early
        A      01/05/2024
        A      .
        B      30/04/2024
        C      30/04/2024   <- a day early
        D      30/04/2020
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
