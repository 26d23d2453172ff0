#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule630, CareBegunInTheYearNeedsACompleteRecord) {
    EXPECT_EQ(mismatch("630", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      01/04/2025  S    <- no record
        B      01/04/2025  S
        C      01/04/2025  S
        D      01/04/2025  S    <- no code
        E      01/04/2025  S    <- no authority
        F      01/04/2026  S    <- no date; after the year counts too
        G      01/04/2025  S    <- one record of two is not complete
        [PrevPerm]
        CHILD  PREV_PERM  LA_PERM  DATE_PERM
        B      P1         201      ZZ/ZZ/2020
        C      Z1         .        .
        D      .          201      01/06/2020
        E      P2         .        01/06/2020
        F      P4         999      .
        G      P1         201      01/06/2020
        G      P1         201      .
    )"),
              "");
}

TEST(Rule630, OtherEpisodesNeedNone) {
    EXPECT_EQ(mismatch("630", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE
        A      31/03/2025  S
        B      01/06/2025  P
        C      .           S
        D      31/06/2025  S
        E      01/06/2025  .
        [PrevPerm]
        CHILD  PREV_PERM  LA_PERM  DATE_PERM
    )"),
              "");
}

TEST(Rule631, UnknownCodeFails) {
    EXPECT_EQ(mismatch("631", 2026, R"(
        [PrevPerm]
        CHILD  PREV_PERM
        A      P1
        B      p4
        C      Z1
        D      .
        E      P5  <-
        F      0   <-
    )"),
              "");
}

TEST(Rule632, DateNotBeforeCareFails) {
    EXPECT_EQ(mismatch("632", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      01/06/2025
        A      01/05/2025  <- the first
        B      01/05/2025
        C      01/05/2025  <- first in the file
        C      01/05/2025
        D      .
        E      01/05/2025
        [PrevPerm]
        CHILD  DATE_PERM
        A      01/05/2025  <- the same day
        A      30/04/2025
        B      30/04/2025
        C      02/05/2025  <-
        D      01/05/2030
        E      .
        F      01/05/2030
    )"),
              "");
}

TEST(Rule632, PartlyUnknownDatesCountByTheirEarliestDay) {
    EXPECT_EQ(mismatch("632", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      02/05/2025
        B      01/05/2025  <-
        C      02/01/2025
        D      01/01/2025  <-
        E      01/01/1990
        F      30/06/2025  <-
        [PrevPerm]
        CHILD  DATE_PERM
        A      zz/05/2025
        B      ZZ/05/2025  <-
        C      ZZ/ZZ/2025
        D      ZZ/ZZ/2025  <-
        E      01/06/ZZZZ
        E      ZZ/ZZ/ZZZZ
        F      31/06/2020  <- not a date
        F      01/06/ZZ    <-
        F      ZZZZ/06/2020  <-
        F      ZZ/13/2020  <-
        F      ZZ/2020     <-
        F      2020        <-
        F      01/06/2020
    )"),
              "");
}

TEST(Rule633, UnknownAuthorityFails) {
    EXPECT_EQ(mismatch("633", 2026, R"(
        [PrevPerm]
        CHILD  LA_PERM
        A      201
        B      213.0
        C      938
        D      999
        E      nuk
        F      .
        G      214      <- next to known ones
        H      200      <-
        I      20       <-
        J      2010     <-
        K      E        <-
        L      000      <-
    )"),
              "");
}

TEST(Rule633, AbolishedAndNewAuthoritiesAreKnown) {
    EXPECT_EQ(mismatch("633", 2026, R"(
        [PrevPerm]
        CHILD  LA_PERM
        A      835
        B      837
        C      909
        D      928
        E      838
        F      839
        G      940
        H      943
        I      944  <-
    )"),
              "");
}

TEST(Rule634, RecordOfAChildInCareSinceBeforeApril2016Fails) {
    EXPECT_EQ(mismatch("634", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      31/03/2016  <- the latest
        A      .           <- with the others
        B      01/04/2016
        C      31/03/2016
        C      01/06/2025
        D      .
        E      31/03/2016
        [PrevPerm]
        CHILD  PREV_PERM  LA_PERM  DATE_PERM
        A      .          .        01/06/2010  <-
        A      .          .        .
        B      Z1         .        .
        C      Z1         .        .
        D      Z1         .        .
        E      .          .        .
        F      Z1         .        .
    )"),
              "");
}

TEST(Rule635, DetailsWithoutAnOrderFail) {
    EXPECT_EQ(mismatch("635", 2026, R"(
        [PrevPerm]
        CHILD  PREV_PERM  LA_PERM  DATE_PERM
        A      Z1         201      .           <-
        B      Z1         .        01/06/2020  <-
        C      .          201      01/06/2020  <-
        D      Z1         .        .
        E      .          .        .
        F      P1         201      01/06/2020
        G      P9         201      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
