#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(RuleSW01STG1, OpenEpisodeWithoutSocialWorkerDetailsFails) {
    EXPECT_EQ(mismatch("SW01STG1", 2024, R"(
        [Episodes]
        CHILD  LS  DEC
        A      C2  .
        B      C2  .           <- no social worker
        C      C2  .           <- no reason anywhere
        D      C2  .
        E      V3  .
        E      V4  .
        F      C2  01/05/2023
        F      C2  31/04/2023
        G      .   .           <- no legal status given
        [SWEpisodes]
        CHILD  SW_ID  SW_DECOM    SW_REASON
        A      SW1    01/05/2023  MANAGE
        C      SW1    01/05/2023  .
        D      SW1    .           .
        D      .      ?           .
        D      .      .           MANAGE
    )"),
              "");
}

TEST(RuleSW01aSTG1, NumberIsDueOfEpisodesBeforeApril2023) {
    EXPECT_EQ(mismatch("SW01aSTG1", 2025, R"(
        [SWEpisodes]
        CHILD  SW_ID  SW_DECOM
        A      SW1    31/03/2023
        B      .      31/03/2023  <- no number
        C      .      01/04/2023
        D      SW1    .           <- no start
        E      SW1    31/04/2023  <- not a date
        F      SW1    ZZ/05/2023  <- not wholly known
    )"),
              "");
}

TEST(RuleSW01bSTG1, NumberAndReasonAreDueFromApril2023) {
    EXPECT_EQ(mismatch("SW01bSTG1", 2025, R"(
        [SWEpisodes]
        CHILD  SW_ID  SW_DECOM    SW_REASON
        A      SW1    01/04/2023  MANAGE
        B      .      01/04/2023  MANAGE     <- no number
        C      SW1    01/04/2023  .          <- no reason
        D      .      31/03/2023  .
        E      SW1    .           MANAGE     <- no start
        F      SW1    31/04/2023  MANAGE     <- not a date
        G      SW1    ZZ/05/2023  MANAGE     <- not wholly known
    )"),
              "");
}

TEST(RuleSW02STG1, NumberBeginsWithSwOrXx) {
    EXPECT_EQ(mismatch("SW02STG1", 2024, R"(
        [SWEpisodes]
        CHILD  SW_ID
        A      SW123456
        B      xx1
        C      SW
        D      SW1234567890123456789
        E      S            <- too short
        F      WS123456     <- another prefix
        G      1SW23456     <- not at the beginning
        H      .            <- blank
    )"),
              "");
}

TEST(RuleSW03STG1, NumberStartAndReasonAreDueIn2024) {
    EXPECT_EQ(mismatch("SW03STG1", 2024, R"(
        [SWEpisodes]
        CHILD  SW_ID  SW_DECOM    SW_REASON
        A      SW1    01/04/2023  MANAGE
        B      .      01/04/2023  MANAGE     <- no number
        C      SW1    .           MANAGE     <- no start
        D      SW1    01/04/2023  .          <- no reason
        E      ?      ?           ?
    )"),
              "");
    EXPECT_EQ(mismatch("SW03STG1", 2025, ""), "no definition of SW03STG1 is in force");
}

// SW04STG1 and SW05STG1: the same of the two dates.
std::string date_form_mismatch(std::string_view code, const std::string& field) {
    return mismatch(code, 2024, "[SWEpisodes]\nCHILD " + field + R"(
        A  01/05/2021
        B  .
        C  ZZ/05/2021
        D  ZZ/ZZ/ZZZZ
        E  01/01/ZZZZ
        F  31/02/2021    <- not a date
        G  ZZ/01/ZZ      <- two letters for a year
        H  ZZZZ/01/2020  <- four letters for a day
        I  01-02-2020    <- another layout
    )");
}

TEST(RuleSW04STG1, StartThatIsNoDateWithOrWithoutUnknownPartsFails) {
    EXPECT_EQ(date_form_mismatch("SW04STG1", "SW_DECOM"), "");
}

TEST(RuleSW05STG1, EndThatIsNoDateWithOrWithoutUnknownPartsFails) {
    EXPECT_EQ(date_form_mismatch("SW05STG1", "SW_DEC"), "");
}

TEST(RuleSW06STG2, StartAfterTheYearFails) {
    EXPECT_EQ(mismatch("SW06STG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM
        A      01/04/2026  <- a day late
        B      31/03/2026
        C      01/01/2010
        D      .
        E      31/04/2026
        F      ZZ/05/2026
    )"),
              "");
}

TEST(RuleSW07STG2, EndOutsideTheYearFailsIn2024) {
    EXPECT_EQ(mismatch("SW07STG2", 2024, R"(
        [SWEpisodes]
        CHILD  SW_DEC
        A      01/04/2023
        B      31/03/2023  <- a day early
        C      31/03/2024
        D      01/04/2024  <- a day late
        E      .
        F      31/04/2020
    )"),
              "");
}

TEST(RuleSW07STG2, EndOutsideThisYearAndLastFailsFrom2025) {
    EXPECT_EQ(mismatch("SW07STG2", 2025, R"(
        [SWEpisodes]
        CHILD  SW_DEC
        A      01/04/2023
        B      31/03/2023  <- a day early
        C      31/03/2025
        D      01/04/2025  <- a day late
        E      .
        F      ZZ/ZZ/2020
    )"),
              "");
}

// SW08STG2 and, in 2024, SW14STG2 say the same.
std::string earlier_left_open_mismatch(std::string_view code) {
    return mismatch(code, 2024, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/06/2023  .
        A      01/05/2023  .           <- another follows
        B      01/05/2023  31/04/2023  <- not a date
        B      01/06/2023  01/07/2023
        B      01/07/2023  .
        C      01/05/2023  .           <- the first in the file of two
        C      01/05/2023  .
        D      01/05/2023  .
        D      .           .
        D      31/06/2023  .
        .      01/05/2023  .
        .      01/06/2023  .
    )");
}

TEST(RuleSW08STG2, EarlierEpisodeLeftOpenFails) {
    EXPECT_EQ(earlier_left_open_mismatch("SW08STG2"), "");
}

TEST(RuleSW14STG2, EarlierEpisodeLeftOpenFails) {
    EXPECT_EQ(earlier_left_open_mismatch("SW14STG2"), "");
}

TEST(RuleSW09STG2, StartAndEndOnOneDayFail) {
    EXPECT_EQ(mismatch("SW09STG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/05/2025  01/05/2025  <- one day
        B      1/5/2025    01/05/2025  <- written otherwise
        C      01/05/2025  02/05/2025
        D      .           .
        E      31/04/2025  31/04/2025
        F      ZZ/05/2025  ZZ/05/2025
    )"),
              "");
}

constexpr const char* starts_by_previous_end = R"(
    [SWEpisodes]
    CHILD  SW_DECOM    SW_DEC      SW_REASON
    A      01/01/2024  01/02/2024  .
    A      08/02/2024  .           .
    B      01/01/2024  01/02/2024  .
    B      09/02/2024  .           .          <- 8 days late
    C      01/01/2024  09/02/2024  .
    C      01/02/2024  .           .          <- 8 days early
    D      01/01/2024  08/02/2024  .
    D      01/02/2024  .           .
    E      01/01/2024  .           .
    E      01/03/2024  .           .
    F      01/01/2024  01/02/2024  .
    F      ZZ/03/2024  .           .
)";

TEST(RuleSW10STG2, StartMoreThanSevenDaysFromThePreviousEndFails) {
    EXPECT_EQ(mismatch("SW10STG2", 2024, starts_by_previous_end), "");
    EXPECT_EQ(mismatch("SW10STG2", 2025, starts_by_previous_end), "");
}

TEST(RuleSW10STG2, EpisodesAreOrderedByStartThenEndThoseWithoutOneLast) {
    EXPECT_EQ(mismatch("SW10STG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC      SW_REASON
        A      01/03/2024  .           .          <- follows the next row
        A      01/01/2024  01/02/2024  .
        B      01/01/2024  .           .
        B      01/01/2024  05/01/2024  .
        B      01/01/2024  03/01/2024  .
        C      01/01/2024  20/01/2024  .
        C      01/01/2024  20/01/2024  .          <- the second in the file of two
    )"),
              "");
}

TEST(RuleSW10STG2, FirstContactIsExemptFrom2025) {
    constexpr const char* failing = R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC      SW_REASON
        A      01/01/2024  01/02/2024  FCONTA
        A      01/03/2024  .           FCONTA     <- a month late
    )";
    EXPECT_EQ(mismatch("SW10STG2", 2024, failing), "");
    EXPECT_EQ(mismatch("SW10STG2", 2025, failing), "SWEpisodes row 1 should fail; ");
}

TEST(RuleSW11aSTG2, NextNotWithinFiveDaysOfAnEndBy26MarchFails) {
    EXPECT_EQ(mismatch("SW11aSTG2", 2024, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/01/2024  26/03/2024
        A      01/04/2024  .           <- 6 days late
        B      01/01/2024  27/03/2024
        B      02/04/2024  .
        C      01/01/2024  01/02/2024
        C      06/02/2024  .
        D      01/01/2024  01/03/2024
        D      24/02/2024  .           <- 6 days early
        E      01/01/2024  01/03/2024
        E      .           .           <- no start
        F      01/01/2024  01/03/2024
        F      31/02/2024  .           <- not a date
        G      01/01/2024  01/03/2024
        H      01/01/2024  .
        H      01/03/2024  .
        I      06/02/2024  .           <- follows the next row
        I      01/01/2024  31/01/2024
    )"),
              "");
}

TEST(RuleSW11bSTG2, EndInTheLastDaysThatNothingFollowsOrOutlastsFails) {
    EXPECT_EQ(mismatch("SW11bSTG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/01/2026  26/03/2026  <- first day
        B      01/01/2026  25/03/2026
        C      01/01/2026  31/03/2026  <- last day
        D      01/01/2026  01/04/2026
        E      01/01/2026  28/03/2026
        E      28/03/2026  30/03/2026  <- ended too
        F      01/01/2026  28/03/2026
        F      01/02/2026  .
        G      01/01/2026  28/03/2026
        G      01/02/2026  29/03/2026  <- outlasts the other
        H      01/01/2026  28/03/2026  <- both end on one day
        H      01/02/2026  28/03/2026  <- both end on one day
        I      .           28/03/2026
    )"),
              "");
}

TEST(RuleSW11bSTG2, EpisodeWithoutAStartIsNoSuccessor) {
    EXPECT_EQ(mismatch("SW11bSTG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/01/2026  28/03/2026  <- nobody follows for certain
        A      .           .
        B      01/01/2026  28/03/2026
        B      01/02/2026  31/02/2026
    )"),
              "");
}

constexpr const char* covered_care = R"(
    [Episodes]
    CHILD  DECOM       RNE  LS  DEC         REC
    A      01/06/2023  S    C2  .           .
    B      01/06/2023  S    C2  01/08/2023  E4A
    C      01/06/2023  P    C2  01/08/2023  E4A  <- started after its end
    D      01/06/2023  S    C2  01/08/2023  X1   <- started before it
    E      01/06/2023  P    C2  01/08/2023  X1
    F      01/06/2023  S    V4  .           .
    G      01/06/2023  S    .   .           .    <- no social worker
    H      01/06/2023  P    C2  .           .
    I      01/06/2023  P    C2  .           .
    J      .           S    C2  01/08/2023  X1   <- start not known
    [SWEpisodes]
    CHILD  SW_DECOM
    A      01/05/2023
    B      01/08/2023
    C      02/08/2023
    D      31/05/2023
    H      31/03/2024
    I      01/09/2030
    I      01/05/2023
    J      01/08/2023
)";

TEST(RuleSW12STG2, EndOfCareThatNoSocialWorkerCoversFails) {
    EXPECT_EQ(mismatch("SW12STG2", 2024, covered_care), "");
    EXPECT_EQ(mismatch("SW12STG2", 2025, covered_care), "");
}

TEST(RuleSW12STG2, OpenEpisodeRunsToTheEndOfTheYear) {
    EXPECT_EQ(mismatch("SW12STG2", 2024, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2023  P    C2  .           .
        B      01/06/2023  P    C2  .           .    <- started after the year
        C      01/06/2023  P    C2  31/06/2023  E4A
        [SWEpisodes]
        CHILD  SW_DECOM
        A      31/03/2024
        B      01/04/2024
        C      31/03/2024
    )"),
              "");
}

TEST(RuleSW12STG2, EndsOutsideThisYearAndLastAreExemptFrom2025) {
    EXPECT_EQ(mismatch("SW12STG2", 2025, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2020  S    C2  31/03/2023  E4A
        A      01/06/2020  S    C2  01/04/2023  E4A  <- the first day of last year
        A      01/06/2020  S    C2  31/03/2025  E4A  <- the last day of this year
        A      01/06/2020  S    C2  01/04/2025  E4A
        [SWEpisodes]
        CHILD  SW_DECOM
        Z      01/06/2020
    )"),
              "");
}

TEST(RuleSW13STG1, ReasonBlankOrUnknownFailsIn2024) {
    EXPECT_EQ(mismatch("SW13STG1", 2024, R"(
        [SWEpisodes]
        CHILD  SW_REASON
        A      MANAGE
        A      FCONTA
        A      LEFTRL
        A      ORGRST
        A      TSPROC
        A      ABSENC
        A      CHCHAN
        A      PCCHAN
        A      SWDIED
        A      others
        A      OTHER      <- not in the list
        A      .          <- blank
    )"),
              "");
}

TEST(RuleSW13STG1, ReasonMayBeBlankBeforeApril2023From2025) {
    EXPECT_EQ(mismatch("SW13STG1", 2025, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_REASON
        A      01/04/2023  MANAGE
        A      01/01/2020  OTHER      <- not in the list
        A      01/04/2023  .          <- asked for from that day
        A      31/03/2023  .
        A      .           .
        A      31/04/2023  .
        A      .           OTHER      <- not in the list
    )"),
              "");
}

TEST(RuleSW17STG2, LatestEpisodeThatEndedFails) {
    EXPECT_EQ(mismatch("SW17STG2", 2026, R"(
        [SWEpisodes]
        CHILD  SW_DECOM    SW_DEC
        A      01/06/2025  01/07/2025  <- the latest
        A      01/05/2025  .
        B      01/05/2025  01/06/2025
        B      01/06/2025  .
        C      01/05/2025  .
        C      01/05/2025  01/06/2025
        D      01/05/2025  ?           <- readable or not
        D      .           .
        E      .           01/06/2025  <- of none dated the first
        E      ZZ/05/2025  .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
