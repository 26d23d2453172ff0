#pragma once
// PL_DISTANCE: how far a placement lies from home.

#include <cstdint>
#include <optional>

#include "goldthread/base/code.hpp"
#include "goldthread/reference/grid.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread {

/// Why there is no distance. Where both postcodes stand in the way, home is named.
enum class DistanceGap : std::uint8_t {
    none,  ///< There is a distance.
    home_blank,
    placement_blank,
    home_unknown,  ///< Not in the directory.
    placement_unknown,
    home_off_grid,  ///< In the directory, without coordinates.
    placement_off_grid
};

struct PlacementDistance {
    std::optional<double> miles;  ///< To one decimal.
    DistanceGap gap = DistanceGap::none;
};

/// The straight line between two points in miles of 1.6093 km, to one decimal, halves to the even digit: digit for
/// digit what numpy's round gives for the same formula.
[[nodiscard]] double miles_between(GridPoint a, GridPoint b) noexcept;

/// The distance between two postcodes, upper-case without spaces; both on the British National Grid, Northern Ireland
/// converted to it.
[[nodiscard]] PlacementDistance placement_distance(Code home, Code placement,
                                                   const PostcodeDirectory& directory) noexcept;

}  // namespace goldthread
