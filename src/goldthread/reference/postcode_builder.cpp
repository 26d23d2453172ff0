#include "goldthread/reference/postcode_builder.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/little_endian.hpp"
#include "goldthread/reference/postcode_file.hpp"
#include "goldthread/reference/postcode_sector.hpp"

namespace goldthread {

namespace {

constexpr std::int32_t farthest = 2'000'000;  // metres from the false origin: beyond every British postcode

bool on_the_grid(GridPoint point) {
    return std::abs(point.easting) <= farthest && std::abs(point.northing) <= farthest;
}

// Tables and body as they grow, sector by sector.
struct Parts {
    std::string outwards;
    std::string sectors;
    std::string sector_offsets;
    std::string body;
    std::uint32_t sector_count = 0;
    std::uint32_t outward = 0;  // the present outward part, and which digits it has so far
    std::uint32_t digits = 0;

    void add_sector(const PostcodeKey& sector, std::span<const SectorEntry> entries, int letter_count) {
        if (sector.outward != outward) end_outward();
        outward = sector.outward;
        digits |= 1U << sector.sector;
        append(sector_offsets, static_cast<std::uint32_t>(body.size()));
        body += pack_sector(entries, letter_count);
        ++sector_count;
    }

    void end_outward() {
        if (digits == 0) return;
        const auto first_sector = sector_count - static_cast<std::uint32_t>(std::popcount(digits));
        append(outwards, outward);
        append(sectors, first_sector << sector_digit_bits | digits);
        digits = 0;
    }

    void end() {
        end_outward();
        append(sector_offsets, static_cast<std::uint32_t>(body.size()));
    }
};

// The part of PostcodeKey::order() that the postcodes of a sector share.
std::uint64_t sector_order(std::uint64_t order) {
    return order >> 16U;
}

std::uint8_t slot(std::uint32_t letters, unsigned letter) {
    return static_cast<std::uint8_t>(std::popcount(letters & ((1U << letter) - 1)));
}

}  // namespace

PostcodeFileBuilder::Added PostcodeFileBuilder::add(const PostcodeRow& row, Country country) {
    const auto key = PostcodeKey::parse(row.postcode);
    if (!key) return Added::not_a_postcode;
    std::string authority = folded(row.authority);
    if (authority.size() >= postcode_authority_length) return Added::not_an_authority;
    authority.resize(postcode_authority_length - 1, '\0');
    authority += static_cast<char>(country);
    const auto next = static_cast<std::uint16_t>(authorities_.size());
    const auto [known, is_new] = authority_index_.try_emplace(authority, next);
    if (is_new) {
        if (authorities_.size() == UINT16_MAX) {
            authority_index_.erase(known);
            return Added::not_an_authority;
        }
        authorities_.push_back(std::move(authority));
    }
    const bool has_grid = row.grid && on_the_grid(*row.grid);
    rows_.push_back({key->order(), has_grid ? *row.grid : GridPoint{}, known->second, has_grid, row.terminated});
    return row.grid && !has_grid ? Added::without_coordinates : Added::taken;
}

void PostcodeFileBuilder::sort_rows() {
    const auto same_postcode = [](const Row& a, const Row& b) { return a.order == b.order; };
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.order < b.order; });
    const auto end = std::unique(rows_.begin(), rows_.end(), same_postcode);
    repeated_count_ = static_cast<std::size_t>(rows_.end() - end);
    rows_.erase(end, rows_.end());
}

std::uint32_t PostcodeFileBuilder::letters_used() const {
    std::uint32_t letters = 0;
    for (const Row& row : rows_) {
        const PostcodeKey key = PostcodeKey::from_order(row.order);
        letters |= 1U << key.first | 1U << key.second;
    }
    return letters;
}

std::string PostcodeFileBuilder::finish(Date edition) {
    sort_rows();
    const std::uint32_t letters = letters_used();
    Parts parts;
    std::vector<SectorEntry> entries;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const PostcodeKey key = PostcodeKey::from_order(row.order);
        entries.push_back({slot(letters, key.first), slot(letters, key.second), row.authority,
                           records_termination_ && row.terminated,
                           row.has_grid ? std::optional(row.grid) : std::nullopt});
        const bool last_of_sector =
            i + 1 == rows_.size() || sector_order(rows_[i + 1].order) != sector_order(row.order);
        if (!last_of_sector) continue;
        parts.add_sector(key, entries, std::popcount(letters));
        entries.clear();
    }
    parts.end();

    std::string tables = parts.outwards + parts.sectors + parts.sector_offsets;
    for (const std::string& authority : authorities_) tables += authority;
    PostcodeFileHeader header;
    header.edition = edition.day_number();
    header.postcode_count = static_cast<std::uint32_t>(rows_.size());
    header.outward_count = static_cast<std::uint32_t>(parts.outwards.size() / 4);
    header.sector_count = parts.sector_count;
    header.authority_count = static_cast<std::uint32_t>(authorities_.size());
    header.letters = letters;
    header.flags = records_termination_ ? PostcodeFileHeader::termination_flag : 0;
    header.body_length = parts.body.size();
    header.tables_checksum = checksum(tables);
    header.body_checksum = checksum(parts.body);
    return header.bytes() + tables + parts.body;
}

}  // namespace goldthread
