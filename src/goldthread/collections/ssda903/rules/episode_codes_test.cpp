#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule143, ReasonForEpisodeOutsideTheListFails) {
    EXPECT_EQ(mismatch("143", 2026, R"(
        [Episodes]
        CHILD  RNE
        A      X    <-
        A      SS   <-
        A      S
        A      P
        A      L
        A      T
        A      U
        A      B
        A      b
        A      .
    )"),
              "");
}

TEST(Rule144, LegalStatusOutsideTheListFails) {
    EXPECT_EQ(mismatch("144", 2026, R"(
        [Episodes]
        CHILD  LS
        A      V1   <-
        A      C3   <-
        A      C1
        A      D1
        A      L3
        A      v2
        A      .
    )"),
              "");
}

TEST(Rule145, CategoryOfNeedOutsideTheListFails) {
    EXPECT_EQ(mismatch("145", 2026, R"(
        [Episodes]
        CHILD  CIN
        A      N0   <-
        A      N9   <-
        A      N1
        A      N8
        A      n5
        A      .
    )"),
              "");
}

TEST(Rule146, PlacementsOf2024AreWithoutSupportedAccommodation) {
    EXPECT_EQ(mismatch("146", 2024, R"(
        [Episodes]
        CHILD  PLACE
        A      K3     <- new in 2025
        A      Z11    <- new in 2026
        A      A1     <-
        A      H5
        A      P2
        A      Z1
        A      u4
        A      .
    )"),
              "");
}

TEST(Rule146, SupportedAccommodationIsKnownIn2025) {
    EXPECT_EQ(mismatch("146", 2025, R"(
        [Episodes]
        CHILD  PLACE
        A      Z11    <- new in 2026
        A      K4     <-
        A      K3
        A      H5
        A      .
    )"),
              "");
}

TEST(Rule146, WithdrawnPlacementsFailFrom2026WheneverTheyEnded) {
    EXPECT_EQ(mismatch("146", 2026, R"(
        [Episodes]
        CHILD  PLACE  DEC
        A      H5     01/05/2020  <-
        A      P2     .           <-
        A      Z1     .           <-
        A      K3     .
        A      Z11    .
        A      Z14    .
        A      .      .
    )"),
              "");
}

TEST(Rule149, ReasonCeasedOutsideTheListFails) {
    EXPECT_EQ(mismatch("149", 2026, R"(
        [Episodes]
        CHILD  REC
        A      E1    <- no longer a code
        A      E4    <- only as E4A and E4B
        A      X2    <-
        A      X1
        A      E11
        A      e4a
        A      E17
        A      E48
        A      .
    )"),
              "");
}

TEST(Rule1009, ReasonForPlacementChangeOutsideTheListFails) {
    EXPECT_EQ(mismatch("1009", 2026, R"(
        [Episodes]
        CHILD  REASON_PLACE_CHANGE
        A      CARPLAN               <-
        A      OTHERS                <-
        A      CARPL
        A      CUSTOD
        A      other
        A      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
