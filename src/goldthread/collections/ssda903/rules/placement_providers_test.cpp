#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule178, To2025ProviderMustBeListedAndExpected) {
    for (const int year : {2023, 2025}) {
        EXPECT_EQ(mismatch("178", year, R"(
            [Episodes]
            PLACE  PLACE_PROVIDER
            U1     PR6             <- no such code
            .      PR9             <- nor this
            T0     PR1             <- not expected
            T4     PR1             <- not expected
            Z1     PR1             <- not expected
            U1     pr5
            Z11    PR1
            .      PR0
            T0     .
        )"),
                  "");
    }
}

TEST(Rule178, From2026OtherPlacementsAreZ11ToZ14AndT4IsLeftOut) {
    EXPECT_EQ(mismatch("178", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        U1     PR6             <- no such code
        T3     PR1             <- not expected
        Z11    PR1             <- not expected
        Z14    PR1             <- not expected
        T4     PR1
        Z1     PR1
        Z11    .
    )"),
              "");
}

TEST(Rule213, TemporaryPlacementHasNoProvider) {
    EXPECT_EQ(mismatch("213", 2025, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        T0     PR1             <- a code
        T4     whatever        <- anything
        T1     .
        Z1     PR1
        Z11    PR1
        U1     PR1
    )"),
              "");
    EXPECT_EQ(mismatch("213", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        T4     PR1             <- temporary
        Z11    PR1             <- other
        Z14    PR1             <- other
        Z12    .
        Z1     PR1
    )"),
              "");
}

TEST(Rule526, OtherPlacementsHaveAProvider) {
    EXPECT_EQ(mismatch("526", 2025, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        U1     .               <- missing
        .      .               <- missing, whatever the placement
        Z11    .               <- not yet a code
        T0     .
        T4     .
        Z1     .
        U1     PR1
    )"),
              "");
    EXPECT_EQ(mismatch("526", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        U1     .               <- missing
        Z1     .               <- no longer a code
        Z11    .
        Z14    .
        T2     .
    )"),
              "");
}

TEST(Rules527And528, AuthoritiesDoNotProvideParentsHospitalsOrCustody) {
    EXPECT_EQ(mismatch("527", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        P1     PR1             <- parents
        R2     PR1             <- hospital
        R5     PR1             <- custody
        R1     PR1
        .      PR1
        P1     PR2
    )"),
              "");
    EXPECT_EQ(mismatch("528", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        P1     PR2             <- parents
        R2     PR2             <- hospital
        R5     PR2             <- custody
        R1     PR2
        P1     PR1
    )"),
              "");
}

TEST(Rule529, OtherPublicBodiesDoNotProvideFamiliesOrHomes) {
    EXPECT_EQ(mismatch("529", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        A3     PR3             <- adoption
        A6     PR3             <- adoption
        U1     PR3             <- fostering
        U6     PR3             <- fostering
        K1     PR3             <- secure home
        K2     PR3             <- children's home
        P1     PR3             <- parents
        K3     PR3
        R2     PR3
        .      PR3
        U1     PR4
    )"),
              "");
}

TEST(Rules530And531, PrivateAndVoluntaryBodiesDoNotProvideParents) {
    EXPECT_EQ(mismatch("530", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        P1     PR4             <- private
        P1     PR5
        R2     PR4
    )"),
              "");
    EXPECT_EQ(mismatch("531", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        P1     PR5             <- voluntary
        P1     PR4
        R2     PR5
    )"),
              "");
}

TEST(Rule550, ParentsProvideOnlyPlacementsWithThem) {
    EXPECT_EQ(mismatch("550", 2026, R"(
        [Episodes]
        PLACE  PLACE_PROVIDER
        U1     PR0             <- foster carers
        .      PR0             <- not given
        P1     PR0
        U1     PR1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
