#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule1000, CareLeaverWhoDiedInCareFails) {
    EXPECT_EQ(mismatch("1000", 2026, R"(
        [Episodes]
        CHILD  REC
        A      X1
        A      E2
        C      E8
        [Episodes last year]
        CHILD  REC
        B      E2
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      .         .      .      <- details or none
        B      YES       .      .      <-
        C      YES       .      .
        D      YES       .      .
    )"),
              "");
    EXPECT_EQ(mismatch("1000", 2026, R"(
        [Episodes]
        CHILD  REC
        A      E2
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      .         .      .      <-
    )"),
              "");
}

TEST(Rule1001, ThirteenWeeksAfter14AndADayAfter16AreNeeded) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2008
        B      01/06/2008
        C      01/01/2010
        D      01/01/2010
        E      01/06/2008
        F      01/01/2012
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        A      01/04/2025  30/06/2025  C2  E8
        B      01/04/2025  01/07/2025  .   E8
        C      01/04/2025  01/01/2026  C2  E8
        D      01/04/2025  02/01/2026  C2  E8
        E      01/04/2025  01/12/2025  V3  E8
        F      01/04/2025  .           C2  .
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        X      01/06/2024  .           C2  .
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <- 90 days
        B      YES       .      .
        C      YES       .      .      <- until the 16th birthday
        D      YES       .      .
        E      .         .      .      <- short breaks only
        F      YES       .      .      <- 14 only in January
        G      YES       .      .      <- never in care
    )"),
              "");
}

TEST(Rule1001, ThoseWhoAre20Pass) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      31/03/2006
        B      01/04/2006
        C      .
        D      .
        E      31/03/2006
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        X      01/04/2025  .           C2  .
        E      01/04/2025  01/12/2025  C2  E11
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        C      01/04/2023  .           C2  .
        D      01/04/2023  .           C2  .
        [OC3]
        CHILD  DOB         IN_TOUCH  ACTIV  ACCOM
        A      31/03/2006  YES       .      .
        B      31/03/2006  YES       .      .      <- Header's date of birth counts
        C      01/06/2008  YES       .      .
        D      .           YES       .      .      <- no date of birth
        E      31/03/2006  YES       .      .
    )"),
              "");
}

TEST(Rule1001, EpisodeOfBothReturnsCountsOnceAsItEnded) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2008
        B      01/06/2008
        C      01/06/2008
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        A      01/02/2025  11/04/2025  C2  E8
        B      01/02/2025  11/04/2025  C2  X1
        B      11/04/2025  11/05/2025  C2  E8
        C      01/02/2025  .           C2  .
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        A      01/02/2025  .           C2  .
        B      01/02/2025  .           C2  .
        C      01/02/2025  01/03/2025  C2  .
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <- 69 days
        B      YES       .      .
        C      YES       .      .      <- ended by last year's return
    )"),
              "");
}

TEST(Rule1001, OnlyTheLatestEpisodeMayBeOpen) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2008
        B      01/06/2008
        C      01/06/2008
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        A      01/12/2025  .           C2  .
        B      01/04/2025  .           C2  .
        B      01/03/2026  .           C2  .
        C      01/12/2025  31/02/2026  C2  .
        C      .           .           C2  .
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        X      01/06/2024  .           C2  .
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .
        B      YES       .      .      <- the last month only
        C      YES       .      .
    )"),
              "");
}

TEST(Rule1001, AdoptedChildrenFail) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2008
        B      01/06/2008
        C      01/06/2008
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        A      01/04/2025  01/12/2025  C2  E11
        B      01/04/2025  01/12/2025  C2  E12
        B      01/12/2025  .           V3  .
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        C      01/04/2024  01/12/2024  E1  E12
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <-
        B      YES       .      .
        C      YES       .      .      <- last year
    )"),
              "");
}

TEST(Rule1001, NeedsRowsInEveryModule) {
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2008
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        A      01/04/2025  01/12/2025  C2  E8
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        [OC3]
        CHILD
        A
    )"),
              "not run: last year's Episodes has no rows");
    EXPECT_EQ(mismatch("1001", 2026, R"(
        [Header]
        CHILD  DOB
        [Episodes]
        CHILD  DECOM       DEC         LS  REC
        [Episodes last year]
        CHILD  DECOM       DEC         LS  REC
        [OC3]
        CHILD
    )"),
              "not run: Header has no rows");
}

TEST(Rule1002, NoEpisodeInEitherYearFails) {
    EXPECT_EQ(mismatch("1002", 2026, R"(
        [Episodes]
        CHILD
        A
        [Episodes last year]
        CHILD
        B
        [OC3]
        CHILD  IN_TOUCH
        A      YES
        B      YES
        C      .    <-
    )"),
              "");
}

TEST(Rule1007, StillLookedAfterAt17Or18Fails) {
    EXPECT_EQ(mismatch("1007", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC
        A      01/04/2020  .
        B      01/04/2020  .
        C      01/04/2020  .
        D      01/04/2020  .
        E      01/04/2026  .
        F      01/04/2020  31/02/2026
        G      01/04/2020  .
        H      .           .
        [OC3]
        CHILD  DOB         IN_TOUCH  ACTIV  ACCOM
        A      31/03/2009  YES       .      .      <- 17 on the last day
        B      01/04/2007  .         0      .      <- 18
        C      01/04/2009  YES       .      .
        D      31/03/2007  YES       .      .
        E      31/03/2009  YES       .      .
        F      31/03/2009  YES       .      .
        G      31/03/2009  .         .      .
        H      31/03/2009  YES       .      .
        I      31/03/2009  YES       .      .
    )"),
              "");
}

TEST(Rule1007, LookedAfterBeyondTheBirthdayFails) {
    EXPECT_EQ(mismatch("1007", 2026, R"(
        [Episodes]
        CHILD  DECOM       DEC
        A      01/06/2025  02/06/2025
        B      01/05/2025  01/06/2025
        C      02/06/2025  01/07/2025
        D      01/05/2025  02/06/2025
        E      01/02/2025  01/03/2026
        F      01/02/2025  28/02/2026
        [OC3]
        CHILD  DOB         IN_TOUCH  ACTIV  ACCOM
        A      01/06/2008  YES       .      .      <- from the 17th birthday to the day after
        B      01/06/2008  YES       .      .
        C      01/06/2008  YES       .      .
        D      01/06/2007  YES       .      .      <- over the 18th
        E      29/02/2008  YES       .      .      <- born on a leap day: 18 on 28 February
        F      29/02/2008  YES       .      .
        G      .           YES       .      .
    )"),
              "");
}

TEST(Rule1010, OpenLastYearAndGoneFails) {
    EXPECT_EQ(mismatch("1010", 2026, R"(
        [Episodes]
        CHILD
        E
        [Episodes last year]
        CHILD  DECOM       DEC
        A      01/06/2024  01/07/2024
        A      01/07/2024  .
        B      01/06/2024  .
        B      01/07/2024  01/08/2024
        C      01/07/2024  01/08/2024
        C      01/07/2024  .
        D      01/07/2024  .
        D      01/07/2024  01/08/2024
        E      01/07/2024  .
        F      .           .
        G      01/07/2024  31/06/2024
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      .         .      .      <-
        B      YES       .      .
        C      YES       .      .      <- of two on one day the last in the file
        D      YES       .      .
        E      YES       .      .
        F      YES       .      .
        G      YES       .      .
        H      YES       .      .
    )"),
              "");
}

TEST(Rule1011, CareLeaverTransferredToAnotherAuthorityFails) {
    EXPECT_EQ(mismatch("1011", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/07/2025  E3
        A      01/06/2025  X1
        A      .           E8
        B      01/06/2025  E3
        B      01/07/2025  E8
        C      01/06/2025  E3
        C      01/06/2025  E8
        D      01/06/2025  E3
        E      .           E3
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <-
        B      YES       .      .
        C      .         0      .      <- of two on one day the first in the file
        D      .         .      .
        E      YES       .      .
        F      YES       .      .
    )"),
              "");
}

TEST(Rule1016, LeftCareOnOrAfterTheBirthdayFails) {
    EXPECT_EQ(mismatch("1016", 2026, R"(
        [Episodes]
        CHILD  DEC
        A      01/06/2025
        A      01/04/2025
        B      31/05/2025
        C      01/06/2025
        D      31/05/2025
        E      31/03/2026
        F      31/03/2026
        G      .
        H      01/06/2025
        [OC3]
        CHILD  DOB         IN_TOUCH  ACTIV  ACCOM
        A      01/06/2008  YES       .      .      <- on the 17th birthday
        B      01/06/2008  YES       .      .
        C      01/06/2007  .         .      0      <- on the 18th
        D      01/06/2007  YES       .      .
        E      31/03/2009  YES       .      .      <- 17 on the last day of the year
        F      31/03/2007  YES       .      .
        G      01/06/2008  YES       .      .
        H      01/06/2008  .         .      .
        I      31/06/2008  YES       .      .
    )"),
              "");
    EXPECT_EQ(mismatch("1016", 2023, "[Episodes]\nCHILD DEC\n"), "no definition of 1016 is in force");
}

}  // namespace
}  // namespace goldthread::ssda903
