#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule166, ReviewWithoutAReadableDateFails) {
    EXPECT_EQ(mismatch("166", 2026, R"(
        [Reviews]
        CHILD  REVIEW
        A      01/05/2025
        A      .           <- blank
        A      31/04/2025  <- not a date
        A      2025-05-01  <- another layout
    )"),
              "");
}

TEST(Rule167, CodeAndDateGoTogether) {
    EXPECT_EQ(mismatch("167", 2026, R"(
        [Reviews]
        CHILD  REVIEW      REVIEW_CODE
        A      01/05/2025  PN0
        A      01/05/2025  pn7
        A      01/05/2025  PN8          <- not in the list
        A      01/05/2025  .            <- no code
        A      .           PN1          <- no date
        A      .           .
        A      31/04/2025  PN1
    )"),
              "");
}

TEST(Rule440, UnderFourGivenFromTheFourthBirthdayOnFails) {
    EXPECT_EQ(mismatch("440", 2026, R"(
        [Reviews]
        CHILD  DOB         REVIEW      REVIEW_CODE
        A      01/05/2021  01/05/2025  PN0          <- on the birthday
        A      01/05/2021  02/05/2025  PN0          <- after it
        A      01/05/2021  30/04/2025  PN0
        A      01/05/2021  01/05/2025  PN1
        A      .           01/05/2025  PN0
        A      01/05/2021  .           PN0
        A      31/04/2021  01/05/2025  PN0
    )"),
              "");
}

TEST(Rule440, BornOnTheLeapDayIsFourOnTheNextOne) {
    EXPECT_EQ(mismatch("440", 2024, R"(
        [Reviews]
        CHILD  DOB         REVIEW      REVIEW_CODE
        A      29/02/2020  28/02/2024  PN0
        A      29/02/2020  29/02/2024  PN0          <- on the birthday
    )"),
              "");
}

TEST(Rule441, CodeOfAnOlderChildBeforeTheFourthBirthdayFails) {
    EXPECT_EQ(mismatch("441", 2026, R"(
        [Reviews]
        CHILD  DOB         REVIEW      REVIEW_CODE
        A      01/05/2021  30/04/2025  PN1          <- the day before
        A      01/05/2021  30/04/2025  PN7          <- the day before
        A      01/05/2021  01/05/2025  PN1
        A      01/05/2021  30/04/2025  PN0
        A      01/05/2021  30/04/2025  PN8
        A      .           30/04/2025  PN1
        A      01/05/2021  .           PN1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
