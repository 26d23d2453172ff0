// Finding one postcode in a packed sector.

#include <bit>

#include "goldthread/reference/bit_stream.hpp"
#include "goldthread/reference/little_endian.hpp"
#include "goldthread/reference/postcode_sector.hpp"
#include "goldthread/reference/postcode_sector_form.hpp"

namespace goldthread {

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
    explicit SectorView(std::string_view bytes) noexcept
        : bytes_(bytes), sound_(bytes.size() >= sector_form::fixed_part) {
        if (!sound_) return;
        streets_ = load<std::uint32_t>(bytes, 0);
        west = static_cast<std::int64_t>(static_cast<std::int32_t>(load<std::uint32_t>(bytes, 4)));
        south = static_cast<std::int64_t>(static_cast<std::int32_t>(load<std::uint32_t>(bytes, 8)));
        easting_width = load<std::uint8_t>(bytes, 12);
        northing_width = load<std::uint8_t>(bytes, 13);
        authority_width = load<std::uint8_t>(bytes, 14);
        authority_count_ = load<std::uint16_t>(bytes, 15);
        sound_ = easting_width <= sector_form::widest && northing_width <= sector_form::widest &&
                 authority_width <= sector_form::widest &&
                 bytes.size() >= offsets_begin() + 2 * static_cast<std::size_t>(std::popcount(streets_));
    }

    [[nodiscard]] bool has_street(unsigned slot) const noexcept { return sound_ && is_set(streets_, slot); }

    [[nodiscard]] std::string_view street(unsigned slot) const noexcept {
        const std::size_t begin = load<std::uint16_t>(bytes_, offsets_begin() + std::size_t{2} * rank(streets_, slot));
        return begin <= bytes_.size() ? bytes_.substr(begin) : std::string_view();
    }

    [[nodiscard]] std::optional<std::uint16_t> authority(std::uint32_t place) const noexcept {
        if (place >= authority_count_) return std::nullopt;
        return load<std::uint16_t>(bytes_, sector_form::fixed_part + std::size_t{2} * place);
    }

    std::int64_t west = 0;
    std::int64_t south = 0;
    int easting_width = 0;
    int northing_width = 0;
    int authority_width = 0;

  private:
    [[nodiscard]] std::size_t offsets_begin() const noexcept { return sector_form::fixed_part + 2 * authority_count_; }

    std::string_view bytes_;
    bool sound_;
    std::uint32_t streets_ = 0;
    std::size_t authority_count_ = 0;
};

// Which of `count` things a share of them covers, one bit each.
std::uint32_t read_share(BitReader& in, std::uint32_t share, int count) noexcept {
    const std::uint32_t every = (1U << count) - 1;
    if (share == sector_form::some) return in.read(count);
    return share == sector_form::all ? every : 0;
}

std::optional<std::int32_t> fitting(std::int64_t metres) noexcept {
    if (metres < INT32_MIN || metres > INT32_MAX) return std::nullopt;
    return static_cast<std::int32_t>(metres);
}

// The `index`th of the distinct coordinates that follow in the stream.
std::optional<GridPoint> read_grid(BitReader& in, const SectorView& sector, std::uint32_t index) noexcept {
    const std::int64_t west = sector.west + in.read(sector.easting_width);
    const std::int64_t south = sector.south + in.read(sector.northing_width);
    const int easting_width = static_cast<int>(in.read(sector_form::width_bits));
    const int northing_width = static_cast<int>(in.read(sector_form::width_bits));
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
    const std::uint32_t grid_share = in.read(sector_form::share_bits);
    const std::uint32_t terminated_share = in.read(sector_form::share_bits);
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
