#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule101, SexIsOneOrTwoUpTo2024) {
    EXPECT_EQ(mismatch("101", 2024, R"(
        [Header]
        CHILD  SEX
        A      1
        B      2
        C      M  <-
        D      3  <-
        E      .  <-
    )"),
              "");
}

TEST(Rule101, SexIsALetterFrom2025) {
    EXPECT_EQ(mismatch("101", 2025, R"(
        [Header]
        CHILD  SEX
        A      M
        B      f
        C      U
        D      1  <- the code of earlier years
        E      .  <-
    )"),
              "");
}

TEST(Rule102, MissingOrUnreadableDateOfBirthFails) {
    EXPECT_EQ(mismatch("102", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2010
        B      1/6/2010
        C      .           <-
        D      31/06/2010  <- no such day
        E      01/06/10    <- two figures for the year
    )"),
              "");
}

TEST(Rule103, MissingOrUnknownEthnicityFails) {
    EXPECT_EQ(mismatch("103", 2026, R"(
        [Header]
        CHILD  ETHNIC
        A      WBRI
        B      oOTH
        C      NOBT
        D      WBRT  <-
        E      .     <-
    )"),
              "");
}

TEST(Rule168, NumbersAndTheReasonsForNonePass) {
    EXPECT_EQ(mismatch("168", 2026, R"(
        [Header]
        CHILD  UPN
        A      A123456789012
        B      a123456789012
        C      Z12345678901B
        D      Z12345678901O
        E      UN1
        F      UN5
        G      .
    )"),
              "");
}

TEST(Rule168, OtherTextsFail) {
    EXPECT_EQ(mismatch("168", 2026, R"(
        [Header]
        CHILD  UPN
        A      I123456789012     <- begins with I
        B      O123456789012     <- with O
        C      S123456789012     <- with S
        D      1123456789012     <- with a digit
        E      A12345678901      <- too short
        F      A1234567890123    <- too long
        G      A123456789012345  <- far too long
        H      A1234567890BC     <- two letters at the end
        I      A1234567890_2     <- a space
        J      UN6               <-
        K      UN                <-
    )"),
              "");
}

TEST(Rule209, FourByTheAugustBeforeLastFails) {
    EXPECT_EQ(mismatch("209", 2026, R"(
        [Header]
        CHILD  UPN            DOB
        A      UN1            31/08/2020  <- four on 31 August 2024
        B      UN1            01/09/2020
        C      UN2            31/08/2020
        D      A123456789012  31/08/2020
        E      UN1            .
        F      UN1            31/06/2010
    )"),
              "");
}

TEST(Rule210, InCareSinceBeforeTheLastWeekFails) {
    EXPECT_EQ(mismatch("210", 2026, R"(
        [Header]
        CHILD  UPN
        A      UN4  <-
        B      UN4
        C      UN1
        [Episodes]
        CHILD  DECOM
        A      23/03/2026  <-
        A      01/05/2020  <-
        A      .
        B      24/03/2026
        C      23/03/2026
    )"),
              "");
}

TEST(Rule210, ChangeOfPlacementInTheLastWeekPasses) {
    EXPECT_EQ(mismatch("210", 2026, R"(
        [Header]
        CHILD  UPN
        A      UN4
        B      UN4
        C      UN4
        [Episodes]
        CHILD  DECOM
        A      24/03/2026
        A      01/05/2020
        B      .
        B      31/02/2026
    )"),
              "");
}

TEST(Rule231, AsylumSeekerUnderElevenAtTheYearsEndFails) {
    EXPECT_EQ(mismatch("231", 2025, R"(
        [Header]
        CHILD  DOB         UASC
        A      01/04/2014  1    <-
        B      31/03/2014  1
        C      01/04/2014  0
        D      01/04/2014  .
        E      .           1
        F      31/04/2014  1
    )"),
              "");
}

TEST(Rule232, UnknownSexFails) {
    EXPECT_EQ(mismatch("232", 2025, R"(
        [Header]
        CHILD  SEX
        A      U  <-
        B      F
        C      M
        D      .
    )"),
              "");
}

TEST(Rule301, BornAfterTheYearFails) {
    EXPECT_EQ(mismatch("301", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/04/2026  <-
        B      31/03/2026
        C      .
        D      31/04/2026
    )"),
              "");
}

TEST(Rule351, TwentyFiveBeforeTheYearFails) {
    EXPECT_EQ(mismatch("351", 2026, R"(
        [Header]
        CHILD  DOB
        A      31/03/2000  <-
        B      01/04/2000
        C      .
        D      31/02/1990
    )"),
              "");
}

TEST(Rule442, BlankPupilNumberFailsBeyondShortBreaks) {
    EXPECT_EQ(mismatch("442", 2026, R"(
        [Header]
        CHILD  UPN
        A      .    <-
        B      .    <- a blank legal status is no short break
        C      .
        D      UN4
        E      .
        [Episodes]
        CHILD  LS
        A      V3
        A      C2
        B      .
        C      V3
        C      V4
        D      C2
    )"),
              "");
}

TEST(Rule444, PupilNumberGivenTwiceFailsOnEveryRow) {
    EXPECT_EQ(mismatch("444", 2026, R"(
        [Header]
        CHILD  UPN
        A      A123456789012  <-
        B      B123456789012
        C      a123456789012  <-
        D      C123456789012  <- twice for one child
        D      C123456789012  <-
        E      UN1
        F      UN1
        G      .
        H      .
    )"),
              "");
}

TEST(Rule444, IsAskedFrom2026) {
    EXPECT_EQ(mismatch("444", 2025, "[Header]\nCHILD UPN\n"), "no definition of 444 is in force");
}

}  // namespace
}  // namespace goldthread::ssda903
