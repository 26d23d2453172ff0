#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule386, AdoptionFromThe18thBirthdayFails) {
    EXPECT_EQ(mismatch("386", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2007
        B      .
        [Episodes]
        CHILD  DEC         REC
        A      01/06/2025  E11  <- the birthday itself
        A      01/07/2025  E12  <-
        A      31/05/2025  E11
        A      01/07/2025  E13
        A      .           E11
        A      31/06/2025  E11
        B      01/07/2025  E11
        C      01/07/2025  E11
    )"),
              "");
}

TEST(Rule386, BornOn29FebruaryTurns18On28February) {
    EXPECT_EQ(mismatch("386", 2026, R"(
        [Header]
        CHILD  DOB
        A      29/02/2008
        [Episodes]
        CHILD  DEC         REC
        A      27/02/2026  E11
        A      28/02/2026  E11  <-
    )"),
              "");
}

TEST(Rule387, IndependentLivingBefore14Fails) {
    EXPECT_EQ(mismatch("387", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2011
        [Episodes]
        CHILD  DEC         REC
        A      31/05/2025  E5   <-
        A      31/05/2025  E6   <-
        A      01/06/2025  E5
        A      31/05/2025  E7
    )"),
              "");
}

TEST(Rule387, UnknownAgePasses) {
    EXPECT_EQ(mismatch("387", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2021
        B      .
        C      31/06/2021
        [Episodes]
        CHILD  DEC         REC
        A      .           E5
        A      31/04/2025  E5
        B      31/05/2025  E5
        C      31/05/2025  E5
        D      31/05/2025  E5
    )"),
              "");
}

TEST(Rule387, OneOfTwoBirthDatesIsEnough) {
    EXPECT_EQ(mismatch("387", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2001
        A      01/06/2021
        [Episodes]
        CHILD  DEC         REC
        A      31/05/2025  E5   <-
    )"),
              "");
}

TEST(Rule389, AdultCareBefore16Fails) {
    EXPECT_EQ(mismatch("389", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2009
        B      .
        [Episodes]
        CHILD  DEC         REC
        A      31/05/2025  E7   <-
        A      01/06/2025  E7
        A      31/05/2025  E5
        A      .           E7
        A      31/04/2025  E7
        B      31/05/2025  E7
        C      31/05/2025  E7
    )"),
              "");
}

TEST(Rule390, AdoptionFromAnotherPlacementFails) {
    EXPECT_EQ(mismatch("390", 2026, R"(
        [Episodes]
        CHILD  PLACE  REC
        A      U4     E11  <-
        A      .      E12  <-
        A      A3     E11
        A      A4     E11
        A      A5     E12
        A      A6     E12
        A      U4     E13
        A      U4     .
    )"),
              "");
}

TEST(Rule407, SpecialGuardianshipFromThe18thBirthdayFails) {
    EXPECT_EQ(mismatch("407", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2007  <- judged with the episodes
        B      01/06/2007
        C      .
        [Episodes]
        CHILD  DEC         REC
        A      01/06/2025  E45  <- the birthday itself
        A      01/07/2025  E48  <-
        A      31/05/2025  E46
        A      01/07/2025  E44
        B      31/05/2025  E47
        B      .           E47
        B      31/06/2025  E47
        C      01/07/2025  E45
        D      01/07/2025  E45
    )"),
              "");
}

TEST(Rule460, StayingWithCarersBefore18Fails) {
    EXPECT_EQ(mismatch("460", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2007
        B      .
        [Episodes]
        CHILD  DEC         REC
        A      31/05/2025  E17  <-
        A      01/06/2025  E17
        A      31/05/2025  E7
        A      .           E17
        A      31/04/2025  E17
        B      31/05/2025  E17
        C      31/05/2025  E17
    )"),
              "");
}

TEST(Rule460, ChildTwiceInHeaderIsJudged) {
    EXPECT_EQ(mismatch("460", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2006
        A      01/06/2008
        [Episodes]
        CHILD  DEC         REC
        A      31/05/2025  E17  <-
    )"),
              "");
}

TEST(Rule516, GuardianshipByFormerCarerFromAnotherPlacementFails) {
    EXPECT_EQ(mismatch("516", 2026, R"(
        [Episodes]
        CHILD  PLACE  REC
        A      K2     E45  <-
        A      .      E46  <-
        A      U1     E45
        A      U6     E46
        A      K2     E47
        A      K2     .
    )"),
              "");
}

TEST(Rule580, CareEndingAt18WithAMissingPeriodIsE8) {
    EXPECT_EQ(mismatch("580", 2026, R"(
        [Missing]
        CHILD  DOB         MISSING  MIS_END
        A      01/06/2007  M        01/06/2025
        B      01/06/2007  A        01/06/2025
        C      01/06/2007  M        01/06/2025
        D      01/06/2007  M        01/06/2025
        [Episodes]
        CHILD  DEC         REC
        A      01/06/2025  E7   <-
        A      31/05/2025  X1
        B      01/06/2025  .    <- away without authorisation counts as well
        C      01/06/2025  E8
        D      02/06/2025  E7
        E      01/06/2025  E7
    )"),
              "");
}

TEST(Rule580, EndAndMissingPeriodOnAnotherDayThanTheBirthdayPass) {
    EXPECT_EQ(mismatch("580", 2026, R"(
        [Missing]
        CHILD  DOB         MIS_END
        A      02/06/2007  01/06/2025
        B      .           01/06/2025
        C      01/06/2007  .
        [Episodes]
        CHILD  DEC         REC
        A      01/06/2025  E7
        B      01/06/2025  E7
        C      01/06/2025  E7
        C      .           .
    )"),
              "");
}

TEST(Rule580, BornOn29FebruaryTurns18On28February) {
    EXPECT_EQ(mismatch("580", 2026, R"(
        [Missing]
        CHILD  DOB         MIS_END
        A      29/02/2008  28/02/2026
        [Episodes]
        CHILD  DEC         REC
        A      28/02/2026  E7   <-
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
