#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

struct YoungestAge {
    const char* code;
    int return_year;
    const char* place;
    int age;
};

constexpr YoungestAge ages[] = {
    {"370", 2023, "P2", 15}, {"370", 2024, "P2", 16}, {"371", 2023, "H5", 14},
    {"371", 2024, "H5", 16}, {"371", 2025, "K3", 16}, {"371", 2027, "K3", 16},
    {"372", 2026, "R5", 10}, {"373", 2026, "S1", 4},  {"374", 2026, "P3", 14},
};

TEST(PlacementAges, PlacementFailsUpToTheDayBeforeTheBirthday) {
    for (const YoungestAge& rule : ages) {
        const std::string picture = fmt::format(R"(
            [Header]
            CHILD  DOB
            A      02/06/{birth_year}
            B      01/06/{birth_year}
            C      .
            E      31/02/{birth_year}
            [Episodes]
            CHILD  DECOM       PLACE    DEC
            A      01/06/2022  {place}  .           <- open, on the day before the birthday
            A      01/06/2022  {place}  01/07/2022  <- ended
            B      01/06/2022  {place}  .
            C      01/06/2022  {place}  .
            D      01/06/2022  {place}  .
            E      01/06/2022  {place}  .
            A      .           {place}  .
            A      31/02/2022  {place}  .
            A      01/06/2022  U1       .
        )",
                                                fmt::arg("place", rule.place), fmt::arg("birth_year", 2022 - rule.age));
        EXPECT_EQ(mismatch(rule.code, rule.return_year, picture), "") << rule.code << " in " << rule.return_year;
    }
}

TEST(PlacementAges, ABirthdayOn29FebruaryFallsOnThe28thInCommonYears) {
    EXPECT_EQ(mismatch("373", 2026, R"(
        [Header]
        CHILD  DOB
        A      29/02/2020
        [Episodes]
        CHILD  DECOM       PLACE
        A      28/02/2024  S1     <- 2024 has a 29th
        A      29/02/2024  S1
    )"),
              "");
    EXPECT_EQ(mismatch("374", 2026, R"(
        [Header]
        CHILD  DOB
        A      29/02/2012
        [Episodes]
        CHILD  DECOM       PLACE
        A      27/02/2026  P3     <- the day before
        A      28/02/2026  P3
    )"),
              "");
}

TEST(PlacementAges, IndependentLivingIsNotJudgedFrom2025) {
    EXPECT_EQ(mismatch("370", 2025, "[Header]\n CHILD DOB\n"), "no definition of 370 is in force");
}

}  // namespace
}  // namespace goldthread::ssda903
