#pragma once
// Points of the British National Grid, and the way there from the Irish Grid.
//
// The postcode directory gives Northern Ireland on the Irish Grid, whose origin and ellipsoid are others: taking one
// grid's eastings from the other's gives distances wrong by hundreds of kilometres. Convert first.

#include <cstdint>

namespace goldthread {

/// A point of the British National Grid (OSGB36), in whole metres from its false origin.
struct GridPoint {
    std::int32_t easting = 0;
    std::int32_t northing = 0;

    constexpr bool operator==(const GridPoint&) const noexcept = default;
};

/// A point of the Irish Grid (TM75), in metres from its false origin.
struct IrishGridPoint {
    double easting = 0;
    double northing = 0;
};

/// The same place on the British National Grid: Irish Grid, geodetic on Airy Modified, WGS84, geodetic on Airy 1830,
/// British National Grid. Good to about 5 m within Northern Ireland (the two datum shifts are published as good to
/// 1 m and 3 to 5 m), which is 0.003 mile. For points far outside Ireland the result is finite but of no meaning.
[[nodiscard]] GridPoint to_british_grid(IrishGridPoint point) noexcept;

}  // namespace goldthread
