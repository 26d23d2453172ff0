#include "goldthread/reference/distance.hpp"

#include <gtest/gtest.h>

#include <array>

namespace goldthread {
namespace {

PostcodeDirectory directory() {
    static constexpr std::array rows{
        PostcodeRow{"YO1 7HH", "E06000014", GridPoint{460335, 452170}},
        PostcodeRow{"LS1 1UR", "E08000035", GridPoint{429919, 433752}},
        PostcodeRow{"IM1 1AA", "M99999999", std::nullopt},
    };
    return PostcodeDirectory::of(rows);
}

DistanceGap gap(Code home, Code placement) {
    const PlacementDistance distance = placement_distance(home, placement, directory());
    EXPECT_EQ(distance.miles.has_value(), distance.gap == DistanceGap::none);
    return distance.gap;
}

TEST(PlacementDistance, YorkToLeedsIsTwentyTwoMiles) {
    EXPECT_EQ(placement_distance("YO17HH", "LS11UR", directory()).miles, 22.1);
}

TEST(PlacementDistance, IsNoneAtHome) {
    EXPECT_EQ(placement_distance("YO17HH", "YO17HH", directory()).miles, 0.0);
}

TEST(PlacementDistance, SaysWhyThereIsNone) {
    EXPECT_EQ(gap("", "LS11UR"), DistanceGap::home_blank);
    EXPECT_EQ(gap("YO17HH", ""), DistanceGap::placement_blank);
    EXPECT_EQ(gap("YO99ZZ", "LS11UR"), DistanceGap::home_unknown);
    EXPECT_EQ(gap("YO17HH", "not one"), DistanceGap::placement_unknown);
    EXPECT_EQ(gap("IM11AA", "LS11UR"), DistanceGap::home_off_grid);
    EXPECT_EQ(gap("YO17HH", "IM11AA"), DistanceGap::placement_off_grid);
    EXPECT_EQ(gap("YO17HH", "LS11UR"), DistanceGap::none);
}

// Expected values by numpy: round(sqrt(e**2 + n**2) / 1000 / 1.6093, 1).
TEST(MilesBetween, RoundsHalvesToTheEvenDigit) {
    const auto east = [](std::int32_t metres) { return miles_between({0, 0}, {metres, 0}); };
    EXPECT_EQ(east(1609), 1.0);
    EXPECT_EQ(east(16093), 10.0);
    EXPECT_EQ(east(80465), 50.0);
    EXPECT_EQ(east(402325), 250.0);
    EXPECT_EQ(east(8046), 5.0);
    EXPECT_EQ(east(1689), 1.0);  // 1.0495
    EXPECT_EQ(east(1690), 1.1);  // 1.0501
    EXPECT_EQ(miles_between({3, 4}, {0, 0}), 0.0);
    EXPECT_EQ(miles_between({-250000, 700000}, {650000, -100000}), 748.3);
}

}  // namespace
}  // namespace goldthread
