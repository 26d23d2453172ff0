#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

// 553 and 555: the same of two orders.
std::string order_mismatch(std::string_view code, int return_year, std::string_view order) {
    std::string picture = R"(
        [Episodes]
        CHILD  LS  DEC
        A      $$  01/05/2023  <- no decision
        A      $$  .           <- no decision
        A      C2  .
        B      $$  01/05/2023
        C      $$  .
        D      $$  01/05/2023
        E      $$  .
        F      $$  .
        G      C2  .
        H      $$  31/04/2023
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED  REASON_PLACED_CEASED
        B      .            .                   .                     <- none with a date
        B      .            01/06/2023          RD1                   <- none with a date
        C      01/05/2022   01/06/2023          .                     <- reversed under an open order
        C      01/07/2023   .                   .
        C      .            .                   .
        D      01/05/2022   01/06/2023          RD1
        E      01/05/2022   .                   RD1                   <- reversed under an open order
        F      ?            .                   .
        H      01/05/2022   01/06/2023          RD1
    )";
    for (auto at = picture.find("$$"); at != std::string::npos; at = picture.find("$$")) picture.replace(at, 2, order);
    return mismatch(code, return_year, picture);
}

TEST(Rule553, PlacementOrderWithoutAStandingDecisionFails) {
    EXPECT_EQ(order_mismatch("553", 2026, "E1"), "");
}

TEST(Rule555, FreeingOrderWithoutAStandingDecisionFails) {
    EXPECT_EQ(order_mismatch("555", 2024, "D1"), "");
}

TEST(Rule554, DecisionAfterTheFirstPlacementOrderFails) {
    EXPECT_EQ(mismatch("554", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS
        A      01/06/2025  E1
        A      01/05/2025  E1  <- the first
        A      01/01/2025  C2
        B      01/05/2025  E1
        C      01/05/2025  E1  <- the first in the file of two
        C      01/05/2025  E1
        D      .           E1
        E      31/04/2025  E1
        F      01/05/2025  E1
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      02/05/2025   <- a day late
        A      03/05/2025   <- every one is judged
        B      01/05/2025
        C      02/05/2025   <- a day late
        D      02/05/2025
        E      02/05/2025
        F      .
    )"),
              "");
}

TEST(Rule556, FreeingOrderBeforeTheDecisionFails) {
    EXPECT_EQ(mismatch("556", 2024, R"(
        [Episodes]
        CHILD  DECOM       LS
        A      01/05/2023  D1  <- a day early
        A      02/05/2023  D1
        A      30/04/2023  D1  <- every one is judged
        A      30/04/2023  C2
        B      01/05/2023  D1
        C      01/05/2023  D1
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      02/05/2023
        A      01/01/2023
        B      .
    )"),
              "");
}

TEST(Rule556, NoLongerAskedFrom2025) {
    EXPECT_EQ(mismatch("556", 2025, ""), "no definition of 556 is in force");
    EXPECT_EQ(mismatch("555", 2025, ""), "no definition of 555 is in force");
}

constexpr const char* left_care = R"(
    [Episodes]
    CHILD  PLACE  LS  REC
    A      A3     C2  E4A  <- no decision
    B      U1     E1  E45  <- reversed without a date
    C      A3     C2  E11
    C      A3     C2  E12
    C      A3     C2  X1
    C      A3     C2  .
    D      U1     C2  E4A
    E      A6     E1  E4A
    F      A4     C2  E4A  <- one of two is not reversed
    [PlacedAdoption]
    CHILD  DATE_PLACED_CEASED  REASON_PLACED_CEASED
    B      .                   RD1                   <- no date
    C      .                   .
    E      ?                   ?
    F      01/05/2023          RD1
    F      01/05/2023          .                     <- no reason
)";

TEST(Rule557, LeftOtherwiseThanByAdoptionWithoutReversalFails) {
    EXPECT_EQ(mismatch("557", 2024, left_care), "");
    EXPECT_EQ(mismatch("557", 2025, left_care), "");
}

TEST(Rule557, FreeingOrderCountsTo2024) {
    constexpr const char* failing = R"(
        [Episodes]
        CHILD  PLACE  LS  REC
        A      U1     D1  E4A  <- no decision
        [PlacedAdoption]
        CHILD  DATE_PLACED_CEASED  REASON_PLACED_CEASED
    )";
    EXPECT_EQ(mismatch("557", 2024, failing), "");
    EXPECT_EQ(mismatch("557", 2025, failing), "Episodes row 0 should fail; ");
}

}  // namespace
}  // namespace goldthread::ssda903
