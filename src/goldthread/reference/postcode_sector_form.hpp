#pragma once
// What the packing and the reading of a sector of postcodes have in common; postcode_sector.hpp says where it stands.

#include <cstddef>
#include <cstdint>

namespace goldthread::sector_form {

/// Which of the postcodes of a street something holds for.
enum Share : std::uint32_t { all = 0, none = 1, some = 2 };

inline constexpr int share_bits = 2;
inline constexpr int width_bits = 5;           ///< Of the width of a coordinate.
inline constexpr int widest = 31;              ///< Coordinate or place, in bits.
inline constexpr std::size_t fixed_part = 17;  ///< Bytes before the list of authorities.

}  // namespace goldthread::sector_form
