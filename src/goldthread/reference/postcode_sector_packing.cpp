// Packing a sector of postcodes.

#include <algorithm>
#include <vector>

#include "goldthread/reference/bit_stream.hpp"
#include "goldthread/reference/little_endian.hpp"
#include "goldthread/reference/postcode_sector.hpp"
#include "goldthread/reference/postcode_sector_form.hpp"

namespace goldthread {

namespace {

using Entries = std::span<const SectorEntry>;

// The smallest rectangle that holds the coordinates of some entries.
struct Extent {
    std::int32_t west = 0, east = 0, south = 0, north = 0;
    bool empty = true;

    explicit Extent(Entries entries) {
        for (const SectorEntry& entry : entries) {
            if (entry.grid) include(*entry.grid);
        }
    }

    void include(GridPoint point) {
        if (empty) {
            west = east = point.easting;
            south = north = point.northing;
            empty = false;
        }
        west = std::min(west, point.easting);
        east = std::max(east, point.easting);
        south = std::min(south, point.northing);
        north = std::max(north, point.northing);
    }

    [[nodiscard]] int easting_width() const { return bits_needed(static_cast<std::uint32_t>(east - west)); }
    [[nodiscard]] int northing_width() const { return bits_needed(static_cast<std::uint32_t>(north - south)); }
};

struct SectorFrame {
    std::int32_t west = 0;
    std::int32_t south = 0;
    int easting_width = 0;
    int northing_width = 0;
    int authority_width = 0;
    std::vector<std::uint16_t> authorities;

    [[nodiscard]] std::uint32_t place_of(std::uint16_t authority) const {
        const auto found = std::find(authorities.begin(), authorities.end(), authority);
        return static_cast<std::uint32_t>(found - authorities.begin());
    }
};

std::vector<Entries> streets_of(Entries entries) {
    std::vector<Entries> streets;
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin;
        while (end < entries.size() && entries[end].first_slot == entries[begin].first_slot) ++end;
        streets.push_back(entries.subspan(begin, end - begin));
        begin = end;
    }
    return streets;
}

SectorFrame frame_of(Entries entries, const std::vector<Entries>& streets) {
    SectorFrame frame;
    for (const SectorEntry& entry : entries) {
        if (frame.place_of(entry.authority) == frame.authorities.size()) frame.authorities.push_back(entry.authority);
    }
    frame.authority_width = bits_needed(static_cast<std::uint32_t>(frame.authorities.size() - 1));
    const Extent whole(entries);
    frame.west = whole.west;
    frame.south = whole.south;
    for (const Entries street : streets) {
        const Extent extent(street);
        if (extent.empty) continue;
        const auto east_of = static_cast<std::uint32_t>(extent.west - whole.west);
        const auto north_of = static_cast<std::uint32_t>(extent.south - whole.south);
        frame.easting_width = std::max(frame.easting_width, bits_needed(east_of));
        frame.northing_width = std::max(frame.northing_width, bits_needed(north_of));
    }
    return frame;
}

template <class Predicate>
sector_form::Share share_of(Entries entries, Predicate holds) {
    if (std::all_of(entries.begin(), entries.end(), holds)) return sector_form::all;
    return std::none_of(entries.begin(), entries.end(), holds) ? sector_form::none : sector_form::some;
}

bool has_grid(const SectorEntry& entry) {
    return entry.grid.has_value();
}

bool is_terminated(const SectorEntry& entry) {
    return entry.terminated;
}

// For each entry with coordinates, whether they are those of the one before it.
std::vector<bool> repeats_in(Entries street) {
    std::vector<bool> repeats;
    std::optional<GridPoint> before;
    for (const SectorEntry& entry : street) {
        if (!entry.grid) continue;
        repeats.push_back(entry.grid == before);
        before = entry.grid;
    }
    return repeats;
}

void write_coordinates(BitWriter& out, Entries street, const std::vector<bool>& repeats, const SectorFrame& frame) {
    const Extent extent(street);
    if (extent.empty) return;
    out.write(static_cast<std::uint32_t>(extent.west - frame.west), frame.easting_width);
    out.write(static_cast<std::uint32_t>(extent.south - frame.south), frame.northing_width);
    out.write(static_cast<std::uint32_t>(extent.easting_width()), sector_form::width_bits);
    out.write(static_cast<std::uint32_t>(extent.northing_width()), sector_form::width_bits);
    std::size_t index = 0;
    for (const SectorEntry& entry : street) {
        if (!entry.grid || repeats[index++]) continue;
        out.write(static_cast<std::uint32_t>(entry.grid->easting - extent.west), extent.easting_width());
        out.write(static_cast<std::uint32_t>(entry.grid->northing - extent.south), extent.northing_width());
    }
}

std::string pack_street(Entries street, const SectorFrame& frame, int letter_count) {
    BitWriter out;
    std::uint32_t present = 0;
    for (const SectorEntry& entry : street) present |= 1U << entry.second_slot;
    out.write(present, letter_count);

    const bool one_authority = std::all_of(street.begin(), street.end(), [&](const SectorEntry& entry) {
        return entry.authority == street.front().authority;
    });
    out.write(one_authority ? 1 : 0, 1);
    if (one_authority) out.write(frame.place_of(street.front().authority), frame.authority_width);

    const sector_form::Share with_grid = share_of(street, has_grid);
    const sector_form::Share terminated = share_of(street, is_terminated);
    const std::vector<bool> repeats = repeats_in(street);
    const bool any_repeats = std::find(repeats.begin(), repeats.end(), true) != repeats.end();
    out.write(with_grid, sector_form::share_bits);
    out.write(terminated, sector_form::share_bits);
    out.write(any_repeats ? 1 : 0, 1);
    if (with_grid == sector_form::some) {
        for (const SectorEntry& entry : street) out.write(has_grid(entry) ? 1 : 0, 1);
    }
    if (terminated == sector_form::some) {
        for (const SectorEntry& entry : street) out.write(is_terminated(entry) ? 1 : 0, 1);
    }
    if (any_repeats) {
        for (const bool repeat : repeats) out.write(repeat ? 1 : 0, 1);
    }
    if (!one_authority) {
        for (const SectorEntry& entry : street) out.write(frame.place_of(entry.authority), frame.authority_width);
    }
    write_coordinates(out, street, repeats, frame);
    return out.bytes();
}

}  // namespace

std::string pack_sector(std::span<const SectorEntry> entries, int letter_count) {
    const std::vector<Entries> streets = streets_of(entries);
    const SectorFrame frame = frame_of(entries, streets);
    std::uint32_t present = 0;
    for (const Entries street : streets) present |= 1U << street.front().first_slot;

    std::string sector;
    append(sector, present);
    append(sector, frame.west);
    append(sector, frame.south);
    append(sector, static_cast<std::uint8_t>(frame.easting_width));
    append(sector, static_cast<std::uint8_t>(frame.northing_width));
    append(sector, static_cast<std::uint8_t>(frame.authority_width));
    append(sector, static_cast<std::uint16_t>(frame.authorities.size()));
    for (const std::uint16_t authority : frame.authorities) append(sector, authority);

    std::string packed;
    const std::size_t streets_begin = sector.size() + 2 * streets.size();
    for (const Entries street : streets) {
        append(sector, static_cast<std::uint16_t>(streets_begin + packed.size()));
        packed += pack_street(street, frame, letter_count);
    }
    return sector + packed;
}

}  // namespace goldthread
