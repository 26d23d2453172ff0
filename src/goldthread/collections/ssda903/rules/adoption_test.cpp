#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule112, UnreadableShouldBePlacedDateFails) {
    EXPECT_EQ(mismatch("112", 2026, R"(
        [AD1]
        CHILD  DATE_INT
        A      01/05/2025
        B      31/04/2025  <- not a date
        C      01-05-2025  <- another layout
        D      .
    )"),
              "");
}

TEST(Rule113, UnreadableMatchDateFails) {
    EXPECT_EQ(mismatch("113", 2026, R"(
        [AD1]
        CHILD  DATE_MATCH
        A      01/05/2025
        B      31/04/2025  <- not a date
        C      .
    )"),
              "");
}

TEST(Rule114, FosterCareFlagOtherThanNoughtOrOneFails) {
    EXPECT_EQ(mismatch("114", 2026, R"(
        [AD1]
        CHILD  FOSTER_CARE
        A      0
        B      1
        C      2            <- neither
        D      Y            <- neither
        E      .
    )"),
              "");
}

TEST(Rule134, AdoptionDetailsOfACareLeaverFail) {
    EXPECT_EQ(mismatch("134", 2026, R"(
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .
        B      .         .      .
        D      .         .      0
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      01/05/2025  .           .            .          .           .          <- a care leaver
        A      .           .           .            .          .           .
        B      01/05/2025  .           .            .          .           .
        C      01/05/2025  .           .            .          .           .
        D      .           .           .            .          .           L0         <- any detail on either side
    )"),
              "");
}

TEST(Rule151, AllDetailsOrNonePass) {
    EXPECT_EQ(mismatch("151", 2026, R"(
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      01/05/2025  01/06/2025  0            2          MF          L11
        B      .           .           .            .          .           .
        C      01/05/2025  01/06/2025  0            2          MF          .          <- one missing
        D      .           .           0            .          .           .          <- one given
        E      ?           ?           ?            ?          ?           ?
    )"),
              "");
}

TEST(Rule175, NumberOfAdoptersOtherThanOneOrTwoFails) {
    EXPECT_EQ(mismatch("175", 2026, R"(
        [AD1]
        CHILD  NB_ADOPTR
        A      1
        B      2.0
        C      0          <- none
        D      3          <- too many
        E      ONE        <- not a number
        F      .
    )"),
              "");
}

TEST(Rule176, UnknownSexOfAdoptersFails) {
    EXPECT_EQ(mismatch("176", 2026, R"(
        [AD1]
        CHILD  SEX_ADOPTR
        A      M1
        B      F1
        C      MM
        D      FF
        E      mf
        F      FM          <- the other way round
        G      1           <- not in the list
        H      .
    )"),
              "");
}

TEST(Rule177, UnknownLegalStatusOfAdoptersFails) {
    EXPECT_EQ(mismatch("177", 2026, R"(
        [AD1]
        CHILD  LS_ADOPTR
        A      L0
        B      L11
        C      l12
        D      L2
        E      L3
        F      L4
        G      L1         <- not in the list
        H      L5         <- not in the list
        I      .
    )"),
              "");
}

TEST(Rule187, DetailsOfOneInCareAllYearFailInEitherModule) {
    EXPECT_EQ(mismatch("187", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  DEC         REC
        A      01/06/2022  S    C2  .           .
        B      01/06/2022  S    C2  .           .
        X      01/06/2022  S    E1  01/06/2025  E11
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <- still in care
        B      .         .      .
        X      YES       .      .
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      .           .           .            .          .           .
        B      .           .           0            .          .           .          <- still in care
        X      01/05/2025  .           .            .          .           .
    )"),
              "");
}

TEST(Rule331, MatchAfterTheAdoptersPlacementBeganFails) {
    EXPECT_EQ(mismatch("331", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/05/2025  E11  <- before the match
        A      01/04/2025  X1
        B      01/05/2025  E12
        C      01/05/2025  E4A
        D      .           E11
        E      01/05/2025  E11
        [AD1]
        CHILD  DATE_MATCH
        A      02/05/2025  <- a day late
        B      01/05/2025
        C      02/05/2025
        D      02/05/2025
        E      .
    )"),
              "");
}

TEST(Rule333, MatchedWithoutOrBeforeTheShouldBePlacedDateFails) {
    EXPECT_EQ(mismatch("333", 2026, R"(
        [AD1]
        CHILD  DATE_INT    DATE_MATCH
        A      02/05/2025  01/05/2025  <- after the match
        B      01/05/2025  01/05/2025
        C      .           01/05/2025  <- missing
        D      31/04/2025  01/05/2025  <- not a date
        E      02/05/2025  .
        F      .           31/04/2025
    )"),
              "");
}

TEST(Rule334, ShouldBePlacedDateBeforeTheLatestEntryToCareFails) {
    EXPECT_EQ(mismatch("334", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      01/04/2024  S
        A      01/05/2025  S    <- the latest entry
        A      01/06/2025  P
        B      01/05/2025  S
        C      01/05/2025  P
        D      31/04/2025  S
        E      01/05/2025  S
        F      01/05/2025  S    <- the first in the file of two
        F      01/05/2025  S
        [AD1]
        CHILD  DATE_INT
        A      30/04/2025  <- a day early
        B      01/05/2025
        C      30/04/2025
        D      30/04/2025
        E      .
        F      30/04/2025  <- a day early
    )"),
              "");
}

TEST(Rule335, FosterCareFlagAgainstThePlacementFails) {
    EXPECT_EQ(mismatch("335", 2026, R"(
        [Episodes]
        CHILD  PLACE  REC
        A      A3     E11  <- with the foster carer
        B      A6     E12  <- with another
        C      A5     E11
        D      A4     E11
        E      A3     X1
        F      A3     E11
        G      U1     E11
        [AD1]
        CHILD  FOSTER_CARE
        A      0            <- says not
        B      1            <- says so
        C      1
        D      0
        E      0
        F      .
        G      0
    )"),
              "");
}

TEST(Rule335, EveryEpisodeThatEndedInAdoptionIsJudged) {
    EXPECT_EQ(mismatch("335", 2026, R"(
        [Episodes]
        CHILD  PLACE  REC
        A      A3     E11  <- once
        A      A5     E12  <- and again
        A      A4     E1
        [AD1]
        CHILD  FOSTER_CARE
        A      0            <- says not
    )"),
              "");
}

TEST(Rule511, TwoAdoptersOfOneSexCodeFail) {
    EXPECT_EQ(mismatch("511", 2026, R"(
        [AD1]
        CHILD  NB_ADOPTR  SEX_ADOPTR
        A      2          M1          <- of one
        B      2          F1          <- of one
        C      2          MF
        D      1          M1
        E      2          .
        F      .          M1
    )"),
              "");
}

// Rules on one legal status: which sexes of adopters it goes with. All others fail, none at all among them.
std::string status_mismatch(std::string_view code, const std::string& status, const std::vector<std::string>& sexes) {
    std::string picture = "[AD1]\nCHILD LS_ADOPTR SEX_ADOPTR\n";
    for (const std::string sex : {"M1", "F1", "MM", "FF", "MF", "XX", "."}) {
        const bool goes = std::find(sexes.begin(), sexes.end(), sex) != sexes.end();
        picture.append("A ").append(status).append(" ").append(sex).append(goes ? "\n" : " <- fails\n");
    }
    return mismatch(code, 2026, picture + "A . M1\nA L9 XX\n");
}

TEST(Rule514, SingleAdopterGoesWithTheSexOfOne) {
    EXPECT_EQ(status_mismatch("514", "L0", {"M1", "F1"}), "");
}

TEST(Rule517, UnmarriedCoupleOfDifferentSexGoesWithBoth) {
    EXPECT_EQ(status_mismatch("517", "L3", {"MF"}), "");
}

TEST(Rule518, UnmarriedCoupleOfTheSameSexGoesWithTwoOfOne) {
    EXPECT_EQ(status_mismatch("518", "L4", {"MM", "FF"}), "");
}

TEST(Rule519, CivilPartnersGoWithTheSexesOfACouple) {
    EXPECT_EQ(status_mismatch("519", "L2", {"MM", "FF", "MF"}), "");
}

TEST(Rule520, MarriedCoupleOfDifferentSexGoesWithBoth) {
    EXPECT_EQ(status_mismatch("520", "L11", {"MF"}), "");
}

TEST(Rule524, MarriedCoupleOfTheSameSexGoesWithTwoOfOne) {
    EXPECT_EQ(status_mismatch("524", "L12", {"MM", "FF"}), "");
}

TEST(Rule521, ShouldBePlacedDateAfterAnAdoptivePlacementFails) {
    EXPECT_EQ(mismatch("521", 2026, R"(
        [Episodes]
        CHILD  DECOM       PLACE
        A      01/05/2025  A3     <- before the date
        A      01/05/2025  U1
        A      02/05/2025  A4
        B      30/04/2025  A5     <- before the date
        B      01/05/2025  A6     <- every one is compared
        C      01/05/2025  A2
        D      01/05/2025  A3
        E      31/04/2025  A3
        F      01/05/2025  A3
        [AD1]
        CHILD  DATE_INT
        A      02/05/2025  <- too late
        B      02/05/2025  <- too late
        C      02/05/2025
        D      .
        E      02/05/2025
    )"),
              "");
}

TEST(Rule582, AdoptedOnTheDayOfTheMatchFails) {
    EXPECT_EQ(mismatch("582", 2026, R"(
        [Episodes]
        CHILD  DEC         REC
        A      01/05/2025  E11  <- the day of the match
        A      01/05/2025  X1
        B      1/5/2025    E12  <- written otherwise
        C      02/05/2025  E11
        D      .           E11
        E      31/04/2025  E11
        F      01/05/2025  E11  <- one of two matches
        [AD1]
        CHILD  DATE_MATCH
        A      01/05/2025
        B      01/05/2025
        C      01/05/2025
        D      .
        E      31/04/2025
        F      .
        F      01/05/2025
    )"),
              "");
}

TEST(Rule601, AdoptedInTheYearWithoutCompleteDetailsFails) {
    EXPECT_EQ(mismatch("601", 2026, R"(
        [Episodes]
        CHILD  DEC         REC
        A      01/04/2025  E11  <- a detail is missing
        B      31/03/2026  E12
        C      31/03/2025  E11
        D      01/04/2026  E11
        E      .           E11
        F      01/05/2025  X1
        G      01/05/2025  E12  <- no record at all
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      01/05/2025  01/06/2025  0            2          MF          .          <- incomplete
        B      01/05/2025  01/06/2025  0            2          MF          L11
        C      .           .           .            .          .           .
        D      .           .           .            .          .           .
        E      .           .           .            .          .           .
        F      .           .           .            .          .           .
    )"),
              "");
}

TEST(Rule602, DetailsOfOneNotAdoptedInTheYearFail) {
    EXPECT_EQ(mismatch("602", 2026, R"(
        [Episodes]
        CHILD  DEC         REC
        A      01/04/2025  E11
        B      31/03/2026  E12
        C      31/03/2025  E11
        D      01/04/2026  E11
        E      01/05/2025  E4A
        [AD1]
        CHILD  DATE_INT    DATE_MATCH  FOSTER_CARE  NB_ADOPTR  SEX_ADOPTR  LS_ADOPTR
        A      01/05/2024  .           .            .          .           .
        B      01/05/2024  .           .            .          .           .
        C      01/05/2024  .           .            .          .           .          <- the year before
        D      .           .           .            1          .           .          <- the year after
        E      01/05/2024  .           .            .          .           .          <- not adopted
        F      01/05/2024  .           .            .          .           .          <- no episodes
        F      .           .           .            .          .           .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
