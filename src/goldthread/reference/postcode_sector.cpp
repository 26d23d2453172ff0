#include "goldthread/reference/postcode_sector.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "goldthread/reference/bit_stream.hpp"
#include "goldthread/reference/little_endian.hpp"

namespace goldthread {

namespace {

using Entries = std::span<const SectorEntry>;

enum Share : std::uint32_t { all = 0, none = 1, some = 2 };

constexpr int share_bits = 2;
constexpr int width_bits = 5;
constexpr int widest = 31;
constexpr std::size_t fixed_part = 17;  // bytes before the list of authorities

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
Share share_of(Entries entries, Predicate holds) {
    if (std::all_of(entries.begin(), entries.end(), holds)) return all;
    return std::none_of(entries.begin(), entries.end(), holds) ? none : some;
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
    out.write(static_cast<std::uint32_t>(extent.easting_width()), width_bits);
    out.write(static_cast<std::uint32_t>(extent.northing_width()), width_bits);
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

    const Share with_grid = share_of(street, has_grid);
    const Share terminated = share_of(street, is_terminated);
    const std::vector<bool> repeats = repeats_in(street);
    const bool any_repeats = std::find(repeats.begin(), repeats.end(), true) != repeats.end();
    out.write(with_grid, share_bits);
    out.write(terminated, share_bits);
    out.write(any_repeats ? 1 : 0, 1);
    if (with_grid == some) {
        for (const SectorEntry& entry : street) out.write(has_grid(entry) ? 1 : 0, 1);
    }
    if (terminated == some) {
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

namespace {

// Place of bit `slot` among the bits set.
std::uint32_t rank(std::uint32_t bits, unsigned slot) noexcept {
    return static_cast<std::uint32_t>(std::popcount(bits & ((1U << slot) - 1)));
}

bool is_set(std::uint32_t bits, unsigned slot) noexcept {
    return (bits >> slot & 1U) != 0;
}

// The fixed part of a sector and where its lists begin.
class SectorView {
  public:
    explicit SectorView(std::string_view bytes) noexcept : bytes_(bytes), sound_(bytes.size() >= fixed_part) {
        if (!sound_) return;
        streets_ = load<std::uint32_t>(bytes, 0);
        west = static_cast<std::int64_t>(static_cast<std::int32_t>(load<std::uint32_t>(bytes, 4)));
        south = static_cast<std::int64_t>(static_cast<std::int32_t>(load<std::uint32_t>(bytes, 8)));
        easting_width = load<std::uint8_t>(bytes, 12);
        northing_width = load<std::uint8_t>(bytes, 13);
        authority_width = load<std::uint8_t>(bytes, 14);
        authority_count_ = load<std::uint16_t>(bytes, 15);
        sound_ = easting_width <= widest && northing_width <= widest && authority_width <= widest &&
                 bytes.size() >= offsets_begin() + 2 * static_cast<std::size_t>(std::popcount(streets_));
    }

    [[nodiscard]] bool has_street(unsigned slot) const noexcept { return sound_ && is_set(streets_, slot); }

    [[nodiscard]] std::string_view street(unsigned slot) const noexcept {
        const std::size_t begin = load<std::uint16_t>(bytes_, offsets_begin() + std::size_t{2} * rank(streets_, slot));
        return begin <= bytes_.size() ? bytes_.substr(begin) : std::string_view();
    }

    [[nodiscard]] std::optional<std::uint16_t> authority(std::uint32_t place) const noexcept {
        if (place >= authority_count_) return std::nullopt;
        return load<std::uint16_t>(bytes_, fixed_part + std::size_t{2} * place);
    }

    std::int64_t west = 0;
    std::int64_t south = 0;
    int easting_width = 0;
    int northing_width = 0;
    int authority_width = 0;

  private:
    [[nodiscard]] std::size_t offsets_begin() const noexcept { return fixed_part + 2 * authority_count_; }

    std::string_view bytes_;
    bool sound_;
    std::uint32_t streets_ = 0;
    std::size_t authority_count_ = 0;
};

// Which of `count` things a share of them covers, one bit each.
std::uint32_t read_share(BitReader& in, std::uint32_t share, int count) noexcept {
    const std::uint32_t every = (1U << count) - 1;
    if (share == some) return in.read(count);
    return share == all ? every : 0;
}

std::optional<std::int32_t> fitting(std::int64_t metres) noexcept {
    if (metres < INT32_MIN || metres > INT32_MAX) return std::nullopt;
    return static_cast<std::int32_t>(metres);
}

// The `index`th of the distinct coordinates that follow in the stream.
std::optional<GridPoint> read_grid(BitReader& in, const SectorView& sector, std::uint32_t index) noexcept {
    const std::int64_t west = sector.west + in.read(sector.easting_width);
    const std::int64_t south = sector.south + in.read(sector.northing_width);
    const int easting_width = static_cast<int>(in.read(width_bits));
    const int northing_width = static_cast<int>(in.read(width_bits));
    in.skip(static_cast<std::size_t>(index) * static_cast<std::size_t>(easting_width + northing_width));
    const auto easting = fitting(west + in.read(easting_width));
    const auto northing = fitting(south + in.read(northing_width));
    if (in.failed() || !easting || !northing) return std::nullopt;
    return GridPoint{*easting, *northing};
}

// The place of the authority of the postcode of that `index`, from the bits that give one for each of `count`.
std::uint32_t read_place(BitReader& in, int width, std::uint32_t index, int count) noexcept {
    const auto each = static_cast<std::size_t>(width);
    in.skip(index * each);
    const std::uint32_t place = in.read(width);
    in.skip((static_cast<std::size_t>(count) - index - 1) * each);
    return place;
}

}  // namespace

std::optional<SectorEntry> find_in_sector(std::string_view bytes, std::uint8_t first_slot, std::uint8_t second_slot,
                                          int letter_count) noexcept {
    const SectorView sector(bytes);
    if (!sector.has_street(first_slot)) return std::nullopt;
    BitReader in(sector.street(first_slot));
    const std::uint32_t present = in.read(letter_count);
    if (!is_set(present, second_slot)) return std::nullopt;
    const int count = std::popcount(present);
    const std::uint32_t index = rank(present, second_slot);

    const bool one_authority = in.read(1) != 0;
    std::uint32_t place = one_authority ? in.read(sector.authority_width) : 0;
    const std::uint32_t grid_share = in.read(share_bits);
    const std::uint32_t terminated_share = in.read(share_bits);
    const bool any_repeats = in.read(1) != 0;
    const std::uint32_t with_grid = read_share(in, grid_share, count);
    const std::uint32_t terminated = read_share(in, terminated_share, count);
    const std::uint32_t repeats = any_repeats ? in.read(std::popcount(with_grid)) : 0;
    if (!one_authority) place = read_place(in, sector.authority_width, index, count);

    const auto authority = sector.authority(place);
    if (in.failed() || !authority) return std::nullopt;
    SectorEntry entry{first_slot, second_slot, *authority, is_set(terminated, index), std::nullopt};
    if (is_set(with_grid, index)) {
        const std::uint32_t grid_index = rank(with_grid, index);
        const std::uint32_t repeated = rank(repeats, grid_index + 1);
        if (repeated > grid_index) return std::nullopt;  // the first cannot repeat another
        entry.grid = read_grid(in, sector, grid_index - repeated);
        if (!entry.grid) return std::nullopt;
    }
    return entry;
}

}  // namespace goldthread
