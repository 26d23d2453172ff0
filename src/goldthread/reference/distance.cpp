#include "goldthread/reference/distance.hpp"

#include <cmath>

namespace goldthread {

double miles_between(GridPoint a, GridPoint b) noexcept {
    const double east = static_cast<double>(a.easting) - b.easting;
    const double north = static_cast<double>(a.northing) - b.northing;
    // In this order of divisions: it decides the last bit, and with it the rounding of a half.
    const double miles = std::sqrt(east * east + north * north) / 1000 / 1.6093;
    return std::nearbyint(miles * 10) / 10;
}

PlacementDistance placement_distance(Code home, Code placement, const PostcodeDirectory& directory) noexcept {
    const auto without = [](DistanceGap gap) { return PlacementDistance{std::nullopt, gap}; };
    if (home.empty()) return without(DistanceGap::home_blank);
    if (placement.empty()) return without(DistanceGap::placement_blank);
    const auto from = directory.find(home);
    if (!from) return without(DistanceGap::home_unknown);
    const auto to = directory.find(placement);
    if (!to) return without(DistanceGap::placement_unknown);
    if (!from->grid) return without(DistanceGap::home_off_grid);
    if (!to->grid) return without(DistanceGap::placement_off_grid);
    return {miles_between(*from->grid, *to->grid), DistanceGap::none};
}

}  // namespace goldthread
