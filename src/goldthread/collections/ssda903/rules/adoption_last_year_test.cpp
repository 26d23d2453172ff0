#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule559, EarlierDecisionUnknownToLastYearsReturnFails) {
    EXPECT_EQ(mismatch("559", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      31/03/2025   <- not in last year's return
        B      01/04/2025
        C      31/03/2025
        D      31/03/2025   <- without a date last year
        E      31/03/2025   <- without a readable date last year
        F      31/03/2025
        G      .
        H      31/02/2025
        [PlacedAdoption last year]
        CHILD  DATE_PLACED
        C      01/02/2024
        D      .
        E      31/02/2025
        F      .
        F      31/03/2025
    )"),
              "");
}

TEST(Rule560, DateOfAStandingDecisionChangedFails) {
    EXPECT_EQ(mismatch("560", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      02/05/2024   .                   <- another day
        B      1/5/2024     .
        C      .            .                   <- no longer given
        D      31/04/2024   .                   <- no longer a date
        E      02/05/2024   .
        F      02/05/2024   .
        G      02/05/2024   .
        H      01/05/2024   .                   <- unlike one of two
        [PlacedAdoption last year]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED
        A      01/05/2024   .
        B      01/05/2024   .
        C      01/05/2024   .
        D      01/05/2024   .
        E      01/05/2024   01/06/2024
        F      .            .
        H      01/05/2024   .
        H      02/05/2024   .
    )"),
              "");
}

TEST(Rule561, DateOfADecisionReversedLastYearRepeatedFails) {
    EXPECT_EQ(mismatch("561", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      1/5/2024     <- reversed by date
        B      01/05/2024   <- reversed by reason
        C      01/05/2024
        D      02/05/2024
        E      .
        F      01/05/2024
        [PlacedAdoption last year]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED  REASON_PLACED_CEASED
        A      01/05/2024   01/06/2024          .
        B      01/05/2024   .                   RD1
        C      01/05/2024   .                   .
        D      01/05/2024   01/06/2024          RD1
        E      .            01/06/2024          RD1
    )"),
              "");
}

TEST(Rule584, DecisionNotLaterThanOneReversedLastYearFails) {
    EXPECT_EQ(mismatch("584", 2026, R"(
        [PlacedAdoption]
        CHILD  DATE_PLACED
        A      01/05/2024   <- the same day
        B      30/04/2024   <- earlier
        C      02/05/2024
        D      .            <- no date
        E      31/04/2024   <- not a date
        F      01/05/2024
        G      .
        H      01/05/2024
        I      02/05/2024   <- later than one of two only
        [PlacedAdoption last year]
        CHILD  DATE_PLACED  DATE_PLACED_CEASED  REASON_PLACED_CEASED
        A      01/05/2024   01/06/2024          RD1
        B      01/05/2024   01/06/2024          .
        C      01/05/2024   .                   RD1
        D      01/05/2024   .                   RD1
        E      01/05/2024   01/06/2024          .
        F      01/05/2024   .                   .
        G      .            01/06/2024          RD1
        I      01/05/2024   01/06/2024          RD1
        I      03/05/2024   01/06/2024          RD1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
