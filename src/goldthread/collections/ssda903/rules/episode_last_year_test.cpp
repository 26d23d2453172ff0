#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule199, EpisodesAfterAdoptionFail) {
    EXPECT_EQ(mismatch("199", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/04/2025  E11
        A      01/05/2025  X1   <- after the adoption
        A      01/06/2025  E12  <- adopted again
        B      01/06/2025  .    <- after the one below
        B      01/04/2025  E12
        C      01/04/2025  X1
        C      .           E11
        C      01/05/2025  .
    )"),
              "");
}

TEST(Rule199, AdoptionOfLastYearCountsAndTheEpisodeOfBothYearsPasses) {
    EXPECT_EQ(mismatch("199", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/05/2025  .    <- adopted last year
        B      01/03/2025  E11
        C      01/03/2025  .
        [Episodes last year]
        CHILD  DECOM       REC
        A      01/04/2024  E11
        B      01/03/2025  E11
        C      01/03/2025  E12
    )"),
              "");
}

TEST(Rule199, EpisodesOnOneDayAreInOrderOfTheFile) {
    EXPECT_EQ(mismatch("199", 2026, R"(
        [Episodes]
        CHILD  DECOM       REC
        A      01/04/2025  E11
        A      01/04/2025  .    <- the second
        B      01/04/2025  .
        B      01/04/2025  E11
    )"),
              "");
}

TEST(Rule502, StartOfTheOpenEpisodeMayNotChange) {
    EXPECT_EQ(mismatch("502", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      02/03/2025  <- began a day later
        A      01/06/2025
        B      02/03/2025
        C      02/03/2025
        D      01/03/2025
        E      02/03/2025
        [Episodes last year]
        CHILD  DECOM       DEC
        A      01/03/2025  .
        B      01/03/2025  31/03/2025
        C      01/03/2025  31/02/2025
        D      01/03/2025  .
    )"),
              "");
}

TEST(Rule502, OnlyLastYearsFinalDatedEpisodeIsCompared) {
    EXPECT_EQ(mismatch("502", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      01/03/2025
        B      .
        C      01/03/2025
        [Episodes last year]
        CHILD  DECOM       DEC
        A      01/01/2025  .
        A      01/03/2025  .
        A      .           .
        B      01/03/2025  .
        C      .           .
    )"),
              "");
}

struct Compared {
    const char* code;
    const char* field;
    const char* value;
    const char* another;
};

TEST(Rules503, OpenEpisodeMustNotDifferFromLastYear) {
    const Compared fields[] = {
        {"503A", "RNE", "S", "P"},
        {"503B", "LS", "C1", "C2"},
        {"503C", "CIN", "N1", "N2"},
        {"503D", "PLACE", "U1", "U2"},
        {"503E", "PLACE_PROVIDER", "PR1", "PR4"},
        {"503F", "URN", "SC000001", "SC000002"},
        {"503G", "PL_DISTANCE", "1.5", "2.5"},
        {"503H", "PL_LA", "E06000001", "E10000002"},
        {"503J", "PL_LOCATION", "IN", "OUT"},
    };
    for (const Compared& f : fields) {
        const std::string picture =
            fmt::format(R"(
            [Episodes]
            CHILD  DECOM       {field}
            A      01/03/2025  {another}  <- changed
            A      01/06/2025  {another}
            B      01/03/2025  {value}
            C      01/03/2025  .          <- now blank
            D      01/03/2025  {value}    <- was blank
            E      01/03/2025  .
            F      01/03/2025  {another}
            G      02/03/2025  {another}  <- an end that cannot be read is none
            H      .           {another}
            I      01/03/2025  {another}
            [Episodes last year]
            CHILD  DECOM       DEC         {field}
            A      01/03/2025  .           {value}
            A      01/02/2025  .           {another}
            B      01/03/2025  .           {value}
            C      01/03/2025  .           {value}
            D      01/03/2025  .           .
            E      01/03/2025  .           .
            F      01/03/2025  31/03/2025  {value}
            G      01/03/2025  31/02/2025  {value}
            H      01/03/2025  .           {value}
            I      .           .           {value}
        )",
                        fmt::arg("field", f.field), fmt::arg("value", f.value), fmt::arg("another", f.another));
        EXPECT_EQ(mismatch(f.code, 2027, picture), "") << f.code;
    }
}

TEST(Rules503, FirstInTheFileCountsWhereEpisodesStartTogether) {
    EXPECT_EQ(mismatch("503B", 2026, R"(
        [Episodes]
        CHILD  DECOM       LS
        A      01/03/2025  C1
        A      01/03/2025  C2
        [Episodes last year]
        CHILD  DECOM       DEC  LS
        A      01/03/2025  .    C1
        A      01/03/2025  .    C2
    )"),
              "");
}

// What each year makes of codes that took the place of others.
std::string recoded_places(const char* k3_mark, const char* z11_mark) {
    return fmt::format(R"(
        [Episodes]
        CHILD  DECOM       PLACE
        A      01/03/2020  K3     {k3}
        B      01/03/2020  H5     <- backwards
        C      01/03/2020  Z11    {z11}
        D      01/03/2020  Z14    {z11}
        E      01/03/2020  Z1     <- backwards
        [Episodes last year]
        CHILD  DECOM       DEC  PLACE
        A      01/03/2020  .    H5
        B      01/03/2020  .    K3
        C      01/03/2020  .    Z1
        D      01/03/2020  .    Z1
        E      01/03/2020  .    Z11
    )",
                       fmt::arg("k3", k3_mark), fmt::arg("z11", z11_mark));
}

TEST(Rule503D, ANewCodeIsNoChangeInTheYearItCameIn) {
    EXPECT_EQ(mismatch("503D", 2023, recoded_places("<-", "<-")), "");
    EXPECT_EQ(mismatch("503D", 2024, recoded_places("<-", "<-")), "");
    EXPECT_EQ(mismatch("503D", 2025, recoded_places("", "<-")), "");
    EXPECT_EQ(mismatch("503D", 2026, recoded_places("<-", "")), "");
    EXPECT_EQ(mismatch("503D", 2027, recoded_places("<-", "<-")), "");
}

TEST(Rules453And503G, DistancesMayDifferByATenthOfAMile) {
    const std::string picture = R"(
        [Episodes]
        CHILD  DECOM       RNE  PL_DISTANCE
        A      01/03/2025  S    10.1
        B      01/03/2025  S    10.2         <- two tenths
        C      01/03/2025  S    10.3         <- two tenths
        D      01/03/2025  S    9.9
        E      01/03/2025  S    9.8          <- two tenths
        F      01/03/2025  S    .            <- no longer measured
        G      01/03/2025  S    10.0         <- not measured before
        H      01/03/2025  S    .
        [Episodes last year]
        CHILD  DECOM       DEC  RNE  PL_DISTANCE
        A      01/03/2025  .    S    10.0
        B      01/03/2025  .    S    10.0
        C      01/03/2025  .    S    10.1
        D      01/03/2025  .    S    10.0
        E      01/03/2025  .    S    10.0
        F      01/03/2025  .    S    10
        G      01/03/2025  .    S    .
        H      01/03/2025  .    S    .
    )";
    EXPECT_EQ(mismatch("453", 2026, picture), "");
    EXPECT_EQ(mismatch("503G", 2026, picture), "");
}

TEST(Rule453, OnlyEpisodesOfTheSameReasonAreCompared) {
    EXPECT_EQ(mismatch("453", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PL_DISTANCE
        A      01/03/2025  P    1.0
        B      01/03/2025  .    1.0
        C      02/03/2025  S    1.0          <- last year's end cannot be read
        D      01/03/2025  S    1.0
        [Episodes last year]
        CHILD  DECOM       DEC         RNE  PL_DISTANCE
        A      01/03/2025  .           S    2.0
        B      01/03/2025  .           .    2.0
        C      01/03/2025  31/02/2025  S    2.0
        D      01/03/2025  31/03/2025  S    2.0
    )"),
              "");
}

TEST(Rule452, AuthorityOfTheOpenEpisodeMayNotChange) {
    EXPECT_EQ(mismatch("452", 2026, R"(
        [Episodes]
        CHILD  DECOM       RNE  PL_LA
        A      02/03/2025  S    E06000001  <- another
        B      01/03/2025  S    .          <- not known now
        C      01/03/2025  S    .
        D      01/03/2025  P    E06000001
        E      01/03/2025  .    E06000001
        F      01/03/2025  S    E06000001
        G      01/03/2025  S    E06000001
        H      01/03/2025  S    WAL
        [Episodes last year]
        CHILD  DECOM       DEC         RNE  PL_LA
        A      01/03/2025  .           S    E06000002
        B      01/03/2025  .           S    E06000002
        C      01/03/2025  .           S    .
        D      01/03/2025  .           S    E06000002
        E      01/03/2025  .           .    E06000002
        F      01/03/2025  31/02/2025  S    E06000002
        G      01/03/2025  31/03/2025  S    E06000002
        H      01/03/2025  .           S    WAL
    )"),
              "");
}

TEST(Rule562, FirstEpisodeFromBeforeTheYearIsLastYearsFinalOne) {
    EXPECT_EQ(mismatch("562", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      01/03/2025  <- another began last
        A      01/02/2026
        B      31/03/2025  <- not in last year's return
        C      31/03/2025  <- no date in last year's return
        D      01/03/2025
        E      01/04/2025
        F      .
        .      01/03/2025
        [Episodes last year]
        CHILD  DECOM
        A      01/03/2025
        A      02/03/2025
        C      .
        D      01/02/2025
        D      01/03/2025
    )"),
              "");
}

TEST(RuleNoE, ChildInCareBeforeTheYearWasInLastYearsReturn) {
    EXPECT_EQ(mismatch("NoE", 2026, R"(
        [Episodes]
        CHILD  DECOM
        A      31/03/2025  <- was in care
        A      01/03/2025  <- was in care
        A      01/04/2025
        B      31/03/2025
        C      31/02/2025
        .      31/03/2025
        [Episodes last year]
        CHILD  DECOM
        B      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
