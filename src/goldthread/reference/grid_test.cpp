#include "goldthread/reference/grid.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace goldthread {
namespace {

// Expected points: PROJ 9 with the same published parameters, EPSG 29903 to EPSG 27700 by transformations 1954 and
// 1314. One metre is allowed for rounding to whole metres and the series' own truncation.
void expect_near(IrishGridPoint irish, double easting, double northing) {
    const GridPoint british = to_british_grid(irish);
    EXPECT_NEAR(british.easting, easting, 1.0);
    EXPECT_NEAR(british.northing, northing, 1.0);
}

TEST(IrishGrid, CentreOfBelfastFallsOnTheBritishGrid) {
    expect_near({333720, 374670}, 146183.2, 530149.6);
}

TEST(IrishGrid, Londonderry) {
    expect_near({243300, 417000}, 59664.7, 580086.9);
}

TEST(IrishGrid, Enniskillen) {
    expect_near({223300, 346300}, 33668.9, 511277.4);
}

TEST(IrishGrid, TheArdsPeninsulaAtItsEasternEnd) {
    expect_near({366000, 374000}, 178288.9, 526728.8);
}

TEST(IrishGrid, KeepsDistancesWithinTheScaleOfTheTwoProjections) {
    const GridPoint belfast = to_british_grid({333720, 374670});
    const GridPoint derry = to_british_grid({243300, 417000});
    const double irish = std::hypot(333720.0 - 243300.0, 374670.0 - 417000.0);
    const double british = std::hypot(belfast.easting - derry.easting, belfast.northing - derry.northing);
    EXPECT_NEAR(british / irish, 1.0, 0.002);
}

TEST(IrishGrid, BelfastToStranraerIsFiftyMilesNotHundreds) {
    const GridPoint belfast = to_british_grid({333720, 374670});
    const GridPoint stranraer{206000, 560800};  // DG9 7
    const double miles =
        std::hypot(belfast.easting - stranraer.easting, belfast.northing - stranraer.northing) / 1000 / 1.6093;
    EXPECT_NEAR(miles, 41.8, 0.5);
}

TEST(IrishGrid, APointOfNoMeaningStaysFinite) {
    (void)to_british_grid({1e18, -1e18});
    (void)to_british_grid({NAN, INFINITY});
}

}  // namespace
}  // namespace goldthread
