#include <gtest/gtest.h>

#include <array>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {
namespace {

std::string mismatch_of_cumberland(std::string_view code, std::string_view picture) {
    const OwnAuthority own({Id::packed("E06000063"), Id::packed("E10000006")});
    CheckSetting setting = testing::csv_setting(2026);
    setting.authority = &own;
    return mismatch(code, setting, picture);
}

TEST(Rule164, DistanceLiesBetween0And999Point9) {
    EXPECT_EQ(mismatch("164", 2026, R"(
        [Header]
        CHILD  UASC
        A      0
        B      1
        [Episodes]
        CHILD  LS  PL_DISTANCE
        A      C2  -0.1         <- below nothing
        A      .   1000         <- too far
        A      C2  0.0
        A      C2  999.9
        A      C2  .
        A      C2  far
        A      V3  1000
        A      V4  1000
        B      C2  1000
    )"),
              "");
}

// What 164, 392a, 392b and 406 make of the status of a child: three ask for it, 392b goes without.
TEST(AsylumStatus, OfLastYearExemptsToo) {
    EXPECT_EQ(mismatch("392a", 2026, R"(
        [Header]
        CHILD  UASC
        A      0
        B      0
        [Header last year]
        CHILD  UASC
        B      1
        B      0
        D      1
        [Episodes]
        CHILD  LS  PL_DISTANCE
        A      C2  .            <- not an asylum seeker
        B      C2  .
        C      C2  .            <- in neither Header
        D      C2  .
    )"),
              "");
}

TEST(AsylumStatus, IsToldFromUascDetailsOnlyWhereThereIsNoHeader) {
    EXPECT_EQ(mismatch("392a", 2026, R"(
        [Header]
        CHILD  UASC
        A      0
        [UASC]
        CHILD  DUC
        A      01/04/2025
        [UASC last year]
        CHILD  SEX  DUC
        B      .    01/04/2024
        C      .    .
        D      F    .
        [Episodes]
        CHILD  LS  PL_DISTANCE
        A      C2  .            <- Header says not
        B      C2  .
        C      C2  .            <- no details
        D      C2  .
    )"),
              "");
}

TEST(AsylumStatus, WithoutItOnlyThePostcodeRuleRuns) {
    const std::string_view reason =
        "not run: neither year says who is an unaccompanied asylum seeker (UASC was not given)";
    const std::string_view picture = R"(
        [Header]
        CHILD
        A
        [UASC]
        CHILD  DUC
        A      01/04/2025
        [Episodes]
        CHILD  LS  HOME_POST  PL_POST  PL_DISTANCE
        A      C2  .          AB1_0AA  1000         <- no home
    )";
    EXPECT_EQ(mismatch("164", 2026, picture), reason);
    EXPECT_EQ(mismatch("392a", 2026, picture), reason);
    EXPECT_EQ(mismatch("406", 2026, picture), reason);
    EXPECT_EQ(mismatch("392b", 2026, picture), "");
}

TEST(Rule169, PlacementHasAnAuthority) {
    EXPECT_EQ(mismatch("169", 2026, R"(
        [Episodes]
        LS  PL_LA
        C2  .          <- not found
        .   .          <- not found
        C2  E06000063
        C2  NIR
        V3  .
        V4  .
    )"),
              "");
}

TEST(Rule179, PlacementHasALocation) {
    EXPECT_EQ(mismatch("179", 2026, R"(
        [Episodes]
        LS  PL_LOCATION
        C2  .            <- not known
        .   .            <- not known
        C2  IN
        C2  OUT
        V3  .
        V4  .
    )"),
              "");
}

TEST(Rule214, ShortBreaksHaveNeitherPostcodeNorUrn) {
    EXPECT_EQ(mismatch("214", 2026, R"(
        [Episodes]
        LS  PL_POST  URN
        V3  AB1_0AA  .        <- a postcode
        V4  .        XXXXXXX  <- a URN of any kind
        V3  .        .
        C2  AB1_0AA  SC000001
    )"),
              "");
}

TEST(Rule392a, PlacementHasADistance) {
    EXPECT_EQ(mismatch("392a", 2026, R"(
        [Header]
        CHILD  UASC
        A      0
        B      1
        [Episodes]
        CHILD  LS  PL_DISTANCE
        A      C2  .            <- none
        A      .   .            <- none
        A      V3  .
        A      V4  .
        A      C2  0.0
        A      C2  unreadable
        B      C2  .
    )"),
              "");
}

TEST(Rule392b, BothPostcodesAreGiven) {
    EXPECT_EQ(mismatch("392b", 2026, R"(
        [Header]
        CHILD  UASC
        A      0
        B      1
        [Episodes]
        CHILD  LS  HOME_POST  PL_POST
        A      C2  .          AB1_0AA  <- no home
        A      .   AB1_0AA    .        <- no placement
        A      C2  .          .        <- neither
        A      C2  AB1_0AA    AB1_0AB
        A      V3  .          .
        A      V4  .          .
        B      C2  .          .
    )"),
              "");
}

TEST(Rule392c, PostcodesAreInTheDirectory) {
    const std::array<PostcodeRow, 2> rows{
        {{"AB1 0AA", "S12000033", std::nullopt}, {"AB1 0JD", "S12000033", std::nullopt, true}}};
    const PostcodeDirectory directory = PostcodeDirectory::of(rows);
    CheckSetting setting = testing::csv_setting(2026);
    setting.postcodes = &directory;
    EXPECT_EQ(mismatch("392c", setting, R"(
        [Episodes]
        HOME_POST  PL_POST
        AB1_0AB    AB1_0AA   <- home is not
        AB1_0AA    AB1_0AB   <- the placement is not
        nowhere    .         <- no postcode at all
        AB1_0AA    AB1_0AA_AND_MORE  <- nor this
        ab10aa     AB1_0JD
        AB_10_AA   AB10JD
        .          .
    )"),
              "");
    EXPECT_EQ(mismatch("392c", 2026, "[Episodes]\n HOME_POST PL_POST\n nowhere ."),
              "not run: no postcode directory was given");
}

TEST(Rule392d, OnlyParentsLiveAtHome) {
    EXPECT_EQ(mismatch("392d", 2026, R"(
        [Episodes]
        PLACE  HOME_POST  PL_POST
        U1     AB1_0JD    AB10JD   <- the same but for a space
        .      ab10jd     AB10JD   <- the same but for case
        P1     AB10JD     AB10JD
        U1     AB10JD     AB10JE
        U1     .          .
        U1     AB10JD     .
    )"),
              "");
}

TEST(Rule398, ShortBreaksHaveNoPostcodes) {
    EXPECT_EQ(mismatch("398", 2026, R"(
        [Episodes]
        LS  HOME_POST  PL_POST
        V3  AB1_0AA    .        <- home
        V4  .          nowhere  <- placement
        V3  .          .
        C2  AB1_0AA    AB1_0AB
    )"),
              "");
}

TEST(Rule406, AsylumSeekingChildHasNoDistance) {
    EXPECT_EQ(mismatch("406", 2026, R"(
        [Header]
        CHILD  UASC
        A      1
        B      0
        [Episodes]
        CHILD  PL_DISTANCE
        A      10.0         <- a distance
        A      far          <- any
        A      .
        B      10.0
    )"),
              "");
}

TEST(Rule411, InMeansInTheAuthorityOrThoseBeforeAndAfterIt) {
    EXPECT_EQ(mismatch_of_cumberland("411", R"(
        [Episodes]
        PL_LA      PL_LOCATION
        E06000001  IN           <- another
        .          IN           <- not known
        E06000063  IN
        E10000006  IN
        E06000001  OUT
        E06000063  OUT
        E06000001  .
    )"),
              "");
    EXPECT_EQ(mismatch("411", 2026, "[Episodes]\n PL_LA PL_LOCATION\n WAL IN"),
              "not run: the authority making the return is not known");
}

TEST(Rule420, ShortBreaksHaveNoPlacementAuthority) {
    EXPECT_EQ(mismatch("420", 2026, R"(
        [Episodes]
        LS  PL_LA
        V3  WAL    <- given
        V4  E06000001  <- given
        V3  .
        C2  WAL
    )"),
              "");
}

TEST(Rule454, DistanceAbove350MilesIsQueried) {
    EXPECT_EQ(mismatch("454", 2026, R"(
        [Episodes]
        PL_DISTANCE
        350.1        <- far
        1000         <- farther
        350
        999.9
        .
        far
    )"),
              "");
}

TEST(Rule1015, OwnProvisionIsInTheAuthority) {
    EXPECT_EQ(mismatch_of_cumberland("1015", R"(
        [Episodes]
        PLACE  LS  PLACE_PROVIDER  PL_LA
        K2     C2  PR1             E06000001  <- in another
        K2     C2  PR1             .          <- not known
        K2     C2  PR1             E06000063
        K2     C2  PR1             E10000006
        K2     C2  PR2             E06000001
        K2     C2  .               E06000001
        K2     V3  PR1             E06000001
        K2     V4  PR1             E06000001
        K2     .   PR1             E06000001
        .      C2  PR1             E06000001
        A3     C2  PR1             E06000001
        A6     C2  PR1             E06000001
        U1     C2  PR1             E06000001
        U6     C2  PR1             E06000001
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
