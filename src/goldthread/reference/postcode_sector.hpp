#pragma once
// How one sector of postcodes ("AB1 0") is packed, and how one of its postcodes is found again.
//
// A sector is cut into streets: the postcodes that share the first letter of the unit ("AB1 0A"). Those of a street
// lie near each other, so their coordinates are kept to the metre in the few bits that the street's extent needs.
// Numbers of whole bytes are little-endian.
//
//   sector   u32 which streets there are, by slot     i32 smallest easting     i32 smallest northing
//            u8 easting width, u8 northing width: of a street's own smallest easting and northing above those
//            u8 width of an authority's place below    u16 number of authorities, then u16 each, the file's index
//            u16 for each street, where it begins in the sector
//   street   bits, lowest first:
//            which postcodes there are, by slot (as many bits as the file has letters)
//            1 whether all have one authority; if so its place in the sector's list
//            2 Share of those with coordinates, 2 Share of those terminated, 1 whether any repeats coordinates
//            for a share of some: one bit a postcode, coordinates first, then terminated
//            if any repeats: one bit for each with coordinates, set where they are those of the one before
//            if authorities differ: the place of each
//            if any has coordinates: smallest easting and northing, 5 bits width of each, then for each that does
//            not repeat: easting and northing above the smallest
//
// The slot of a letter is its place among the letters that occur in units anywhere in the file.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "goldthread/reference/grid.hpp"

namespace goldthread {

/// One postcode of a sector.
struct SectorEntry {
    std::uint8_t first_slot = 0;   ///< Of the first letter of the unit, 0 to 25.
    std::uint8_t second_slot = 0;  ///< Of the second.
    std::uint16_t authority = 0;   ///< Index into the file's authorities.
    bool terminated = false;
    std::optional<GridPoint> grid;

    bool operator==(const SectorEntry&) const = default;
};

/// Packs the entries of a sector, which must be in order of their slots, without repeats, and at least one.
/// Coordinates of one sector must lie within 2^31 metres of each other.
[[nodiscard]] std::string pack_sector(std::span<const SectorEntry> entries, int letter_count);

/// The entry of those slots, or nothing if the sector has none. A damaged sector gives nothing or a wrong entry, but
/// is never read outside `bytes`.
[[nodiscard]] std::optional<SectorEntry> find_in_sector(std::string_view bytes, std::uint8_t first_slot,
                                                        std::uint8_t second_slot, int letter_count) noexcept;

}  // namespace goldthread
