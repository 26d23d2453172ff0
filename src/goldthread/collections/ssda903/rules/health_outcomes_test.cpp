#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

// A to H were looked after all year, X left in it, and of Y there are no episodes.
const std::string care = R"(
    [Episodes]
    CHILD  DECOM       RNE  LS  DEC         REC
    A      01/06/2022  S    C2  .           .
    B      01/06/2022  S    C2  .           .
    C      01/06/2022  S    C2  .           .
    D      01/06/2022  S    C2  .           .
    E      01/06/2022  S    C2  .           .
    F      01/06/2022  S    C2  .           .
    G      01/06/2022  S    C2  .           .
    H      01/06/2022  S    C2  .           .
    X      01/06/2022  S    C2  01/06/2025  E4A
)";

TEST(LookedAfterAllYear, BeginsByTheFirstDayAndEndsOnTheLastAtTheEarliest) {
    EXPECT_EQ(mismatch("198", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/04/2025  S    C2  .           .
        B      02/04/2025  S    C2  .           .
        C      01/06/2022  S    C2  31/03/2026  E4A
        D      01/06/2022  S    C2  30/03/2026  E4A
        E      01/06/2022  S    C2  01/06/2025  X1
        E      01/06/2025  P    C2  .           .
        F      01/06/2022  S    C2  01/06/2025  .
        G      01/06/2022  S    C2  31/03/2025  E4A
        [OC2]
        CHILD  SDQ_REASON
        A      SDQ4
        B      SDQ4        <- began a day late
        C      SDQ4
        D      SDQ4        <- left a day early
        E      SDQ4
        F      SDQ4        <- ended without a reason
        G      SDQ4        <- ended before the year
        H      SDQ4        <- no episodes
    )"),
              "");
}

TEST(LookedAfterAllYear, ShortBreaksInTheYearInterruptIt) {
    EXPECT_EQ(mismatch("198", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2022  S    V3  .           .
        B      01/06/2022  S    V4  31/03/2025  X1
        B      31/03/2025  L    C2  .           .
        [OC2]
        CHILD  SDQ_REASON
        A      SDQ4        <- short breaks
        B      SDQ4
    )"),
              "");
}

TEST(LookedAfterAllYear, UnreadableEndCountsAsOpenAndUnreadableStartAsNone) {
    EXPECT_EQ(mismatch("198", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2022  S    C2  31/06/2025  E4A
        B      31/06/2022  S    C2  .           .
        [OC2]
        CHILD  SDQ_REASON
        A      SDQ4
        B      SDQ4        <- never in the year
    )"),
              "");
}

TEST(Rule157, TooYoungOrOldGivenForOneWhoIsNeitherFails) {
    EXPECT_EQ(mismatch("157", 2026, care + R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      01/04/2021  .          SDQ1        <- 4 on the first day
        B      02/04/2021  .          SDQ1
        C      31/03/2010  .          SDQ1        <- 16 on the last day
        D      30/03/2010  .          SDQ1
        E      01/01/2015  12         SDQ1
        F      01/01/2015  .          SDQ2
        G      .           .          SDQ1
        H      31/02/2015  .          SDQ1
        X      01/01/2015  .          SDQ1
        Y      01/01/2015  .          SDQ1
    )"),
              "");
}

TEST(Rule158, OfferAnsweredThoughInterventionReceivedFails) {
    EXPECT_EQ(mismatch("158", 2026, R"(
        [OC2]
        CHILD  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      1                      0                     <- any answer
        B      1                      ?                     <- readable or not
        C      1                      .
        D      0                      1
        E      .                      1
    )"),
              "");
}

TEST(Rule159, InterventionNeitherReceivedNorOfferAnsweredFails) {
    EXPECT_EQ(mismatch("159", 2026, R"(
        [OC2]
        CHILD  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      1                 0                      .                     <- not answered
        B      1                 0                      0
        C      1                 .                      .
        D      0                 0                      .
        E      1                 1                      .
    )"),
              "");
}

TEST(Rule180, ScoreOtherThanAWholeNumberToFortyFails) {
    EXPECT_EQ(mismatch("180", 2026, R"(
        [OC2]
        CHILD  SDQ_SCORE
        A      0
        B      40
        C      20.0
        D      39.5       <- not whole
        E      41         <- too high
        F      -1         <- too low
        G      XX         <- not a number
        H      .
    )"),
              "");
}

TEST(Rule181, AnswerOtherThanNoughtOrOneFails) {
    EXPECT_EQ(mismatch("181", 2026, R"(
        [OC2]
        CHILD  CONVICTED  HEALTH_CHECK  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      0          1             0              1            0                  1                 0                      1
        B      .          .             .              .            .                  .                 .                      .
        C      2          .             .              .            .                  .                 .                      .  <- fails
        D      .          YES           .              .            .                  .                 .                      .  <- fails
        E      .          .             2              .            .                  .                 .                      .  <- fails
        F      .          .             .              2            .                  .                 .                      .  <- fails
        G      .          .             .              .            2                  .                 .                      .  <- fails
        H      .          .             .              .            .                  2                 .                      .  <- fails
        I      .          .             .              .            .                  .                 2                      .  <- fails
        J      1          1             1              1            1                  1                 1                      N  <- fails
        K      1.0        .             .              .            .                  .                 .                      .
    )"),
              "");
}

TEST(Rule182, CoreItemBlankBesideAnotherItemFails) {
    EXPECT_EQ(mismatch("182", 2026, R"(
        [OC2]
        CHILD  CONVICTED  HEALTH_CHECK  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      0          .             1              1            1                  .                 .                      .  <- fails
        B      .          1             .              .            .                  .                 .                      .  <- fails
        C      .          .             1              1            .                  1                 1                      .  <- fails
        D      .          .             1              .            1                  1                 .                      0  <- fails
        E      0          1             1              0            1                  0                 .                      .
        F      .          .             1              .            .                  .                 .                      .
        G      .          .             .              .            .                  .                 .                      .
    )"),
              "");
}

TEST(Rule185, ScoreOfOneNotInCareAllYearFails) {
    EXPECT_EQ(mismatch("185", 2026, care + R"(
        [OC2]
        CHILD  SDQ_SCORE
        A      12
        X      12         <- left in the year
        X      ABC        <- readable or not
        X      .
        Y      0          <- no episodes
    )"),
              "");
}

TEST(Rule186, NeitherScoreNorReasonFromFourToSixteenFails) {
    EXPECT_EQ(mismatch("186", 2026, care + R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      01/04/2021  .          .           <- 4 on the first day
        B      02/04/2021  .          .
        C      01/04/2009  .          .           <- 17 on the day after the last
        D      31/03/2009  .          .
        E      01/01/2015  12         .
        F      01/01/2015  .          SDQ2
        G      .           .          .
        X      01/01/2015  .          .
    )"),
              "");
}

TEST(Rule188, DataOfOneUnderFourAtTheYearsEndFail) {
    EXPECT_EQ(mismatch("188", 2026, R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      01/04/2022  12         .           <- still 3
        B      01/04/2022  .          SDQ1        <- a reason is data too
        C      01/04/2022  .          .
        D      31/03/2022  12         .
        E      .           12         .
        F      31/02/2024  12         .
    )"),
              "");
}

TEST(Rule189, DataOfOnePastTheSeventeenthBirthdayFail) {
    EXPECT_EQ(mismatch("189", 2026, R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      31/03/2008  12         .           <- 17 on the day before
        B      31/03/2008  .          SDQ2        <- a reason is data too
        C      31/03/2008  .          .
        D      01/04/2008  12         .
        E      .           12         .
        F      31/02/2000  12         .
    )"),
              "");
}

TEST(Rule190, ItemsOfOneNotInCareAllYearFail) {
    EXPECT_EQ(mismatch("190", 2026, care + R"(
        [OC2]
        CHILD  CONVICTED  HEALTH_CHECK  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      1          1             1              1            1                  1                 1                      1
        X      0          .             .              .            .                  .                 .                      .  <- fails
        X      .          .             .              1            .                  .                 .                      .  <- fails
        X      .          .             .              .            .                  .                 .                      ?  <- fails
        X      .          .             .              .            .                  .                 .                      .
        Y      .          .             .              .            .                  1                 .                      .  <- fails
    )"),
              "");
}

TEST(Rule191, CoreItemBlankForOneInCareAllYearFails) {
    EXPECT_EQ(mismatch("191", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2022  S    C2  .           .
        B      01/06/2022  S    C2  .           .
        X      01/06/2022  S    C2  01/06/2025  E4A
        [OC2]
        CHILD  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE
        A      1              0            1                  0
        B      1              0            1                  .                 <- one blank
        B      .              .            .                  .                 <- all blank
        X      .              .            .                  .
    )"),
              "");
}

TEST(Rule191, OneInCareAllYearWithoutRecordFailsAtTheFirstEpisode) {
    EXPECT_EQ(mismatch("191", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2023  P    C2  .           .
        A      01/06/2022  S    C2  01/06/2023  X1   <- the earliest
        B      .           P    C2  .           .
        B      01/06/2022  S    C2  01/06/2023  X1   <- first of two in the file
        B      01/06/2022  P    C2  .           .
        X      01/06/2022  S    C2  01/06/2025  E4A
        [OC2]
        CHILD  IMMUNISATIONS  TEETH_CHECK  HEALTH_ASSESSMENT  SUBSTANCE_MISUSE
        Z      .              .            .                  .
    )"),
              "");
}

TEST(Rule192, SubstanceMisuseWithoutAnswerOnInterventionFails) {
    EXPECT_EQ(mismatch("192", 2026, R"(
        [OC2]
        CHILD  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED
        A      1                 .                      <- not answered
        B      1                 0
        C      0                 .
        D      .                 .
    )"),
              "");
}

TEST(Rule193, InterventionAnsweredWithoutSubstanceMisuseFails) {
    EXPECT_EQ(mismatch("193", 2026, R"(
        [OC2]
        CHILD  SUBSTANCE_MISUSE  INTERVENTION_RECEIVED  INTERVENTION_OFFERED
        A      0                 0                      .                     <- received answered
        B      .                 .                      0                     <- offered answered
        C      0                 .                      .
        D      1                 0                      0
        E      .                 .                      .
    )"),
              "");
}

TEST(Rule196, UnknownReasonFails) {
    EXPECT_EQ(mismatch("196", 2026, R"(
        [OC2]
        CHILD  SDQ_REASON
        A      SDQ1
        B      sdq5
        C      SDQ6        <- not in the list
        D      1           <- not in the list
        E      .
    )"),
              "");
}

TEST(Rule197a, ScoreBesideReasonFails) {
    EXPECT_EQ(mismatch("197a", 2026, R"(
        [OC2]
        CHILD  SDQ_SCORE  SDQ_REASON
        A      12         SDQ2        <- both
        B      0          SDQ2        <- nought is a score
        C      X          X           <- readable or not
        D      12         .
        E      .          SDQ2
        F      .          .
    )"),
              "");
}

TEST(Rule197B, NeitherScoreNorReasonInTheYearOfFourOrSeventeenFails) {
    EXPECT_EQ(mismatch("197B", 2026, care + R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      01/04/2021  .          .           <- 4 on the first day
        B      31/03/2022  .          .           <- 4 on the last day
        C      31/03/2021  .          .
        D      01/04/2022  .          .
        E      01/04/2008  .          .           <- 17 on the first day
        F      31/03/2009  .          .           <- 17 on the last day
        G      31/03/2008  .          .
        H      01/04/2009  .          .
        X      01/04/2021  .          .
    )"),
              "");
}

TEST(Rule197B, EitherIsEnoughAndNoDateOfBirthPasses) {
    EXPECT_EQ(mismatch("197B", 2026, care + R"(
        [OC2]
        CHILD  DOB         SDQ_SCORE  SDQ_REASON
        A      01/10/2021  12         .
        B      01/10/2021  .          SDQ1
        C      .           .          .
        D      31/02/2022  .          .
        E      01/10/2021  .          .           <- neither
    )"),
              "");
}

TEST(Rule198, ReasonOfOneNotInCareAllYearFails) {
    EXPECT_EQ(mismatch("198", 2026, care + R"(
        [OC2]
        CHILD  SDQ_REASON
        A      SDQ2
        X      SDQ2        <- left in the year
        X      ?           <- readable or not
        X      .
        Y      SDQ2        <- no episodes
    )"),
              "");
}

TEST(Rule542, ConvictionAnsweredUnderTenFails) {
    EXPECT_EQ(mismatch("542", 2026, R"(
        [OC2]
        CHILD  DOB         CONVICTED
        A      01/04/2016  0          <- still 9
        B      31/03/2016  0
        C      01/04/2016  .
        D      .           1
        E      31/02/2020  1
    )"),
              "");
}

TEST(Rule543, ConvictionUnansweredFromTheTenthBirthdayOnFails) {
    EXPECT_EQ(mismatch("543", 2026, care + R"(
        [OC2]
        CHILD  DOB         CONVICTED
        A      31/03/2016  .          <- 10 on the last day
        B      01/04/2016  .
        C      01/01/2012  0
        D      .           .
        X      01/01/2012  .
    )"),
              "");
}

TEST(Rule545, HealthSurveillanceUnansweredUnderFiveFails) {
    EXPECT_EQ(mismatch("545", 2026, care + R"(
        [OC2]
        CHILD  DOB         HEALTH_CHECK
        A      01/04/2021  .             <- still 4
        B      31/03/2021  .
        C      01/04/2021  0
        D      .           .
        X      01/04/2021  .
    )"),
              "");
}

TEST(Rule546, HealthSurveillanceAnsweredFromTheFifthBirthdayOnFails) {
    EXPECT_EQ(mismatch("546", 2026, care + R"(
        [OC2]
        CHILD  DOB         HEALTH_CHECK
        A      31/03/2021  0             <- 5 on the last day
        B      01/04/2021  1
        C      31/03/2021  .
        D      .           1
        X      31/03/2021  1
    )"),
              "");
}

// 544 and 547: with 1 in this item the four core items are due.
std::string core_items_due_with(std::string_view code, const std::string& item) {
    return mismatch(code, 2026,
                    "[OC2]\nCHILD " + item + R"( IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
        A  1  1  1  1  .  <- one blank
        B  1  .  .  .  .  <- all blank
        C  1  0  1  0  1
        D  0  .  .  .  .
        E  .  1  .  .  .
    )");
}

TEST(Rule544, ConvictionWithoutHealthItemsFails) {
    EXPECT_EQ(core_items_due_with("544", "CONVICTED"), "");
}

TEST(Rule547, HealthSurveillanceWithoutHealthItemsFails) {
    EXPECT_EQ(core_items_due_with("547", "HEALTH_CHECK"), "");
}

}  // namespace
}  // namespace goldthread::ssda903
