#include "goldthread/reference/postcodes.hpp"

#include <bit>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/little_endian.hpp"
#include "goldthread/reference/postcode_builder.hpp"
#include "goldthread/reference/postcode_file.hpp"
#include "goldthread/reference/postcode_sector.hpp"

namespace goldthread {

namespace {

std::uint32_t number_at(std::string_view table, std::size_t index) noexcept {
    return load<std::uint32_t>(table, 4 * index);
}

std::string_view taken(std::string_view& bytes, std::size_t length) noexcept {
    const std::string_view front = bytes.substr(0, length);
    bytes.remove_prefix(length);
    return front;
}

bool without_repeats(std::string_view ascending_numbers) noexcept {
    for (std::size_t i = 1; i < ascending_numbers.size() / 4; ++i) {
        if (number_at(ascending_numbers, i) == number_at(ascending_numbers, i - 1)) return false;
    }
    return true;
}

bool ascending(std::string_view numbers) noexcept {
    for (std::size_t i = 1; i < numbers.size() / 4; ++i) {
        if (number_at(numbers, i) < number_at(numbers, i - 1)) return false;
    }
    return true;
}

constexpr std::uint32_t digit_mask = (1U << sector_digit_bits) - 1;

// Whether every outward part's sectors are among those the file has.
bool within(std::string_view sectors, std::uint32_t sector_count) noexcept {
    for (std::size_t i = 0; i < sectors.size() / 4; ++i) {
        const std::uint32_t packed = number_at(sectors, i);
        const auto own = static_cast<std::uint32_t>(std::popcount(packed & digit_mask));
        if ((packed >> sector_digit_bits) + own > sector_count) return false;
    }
    return true;
}

std::size_t slot_of(std::uint32_t outward, std::size_t slots) noexcept {
    return static_cast<std::size_t>(outward * 0x9E3779B97F4A7C15ULL >> 32U) & (slots - 1);
}

Country country_at(std::uint8_t byte) noexcept {
    return byte <= static_cast<std::uint8_t>(Country::isle_of_man) ? static_cast<Country>(byte) : Country::unknown;
}

}  // namespace

Country country_of_code(std::string_view code) noexcept {
    switch (code.empty() ? '\0' : to_upper(code.front())) {
        case 'E':
            return Country::england;
        case 'W':
            return Country::wales;
        case 'S':
            return Country::scotland;
        case 'N':
            return Country::northern_ireland;
        case 'L':
            return Country::channel_islands;
        case 'M':
            return Country::isle_of_man;
        default:
            return Country::unknown;
    }
}

Result<PostcodeDirectory> PostcodeDirectory::open(const std::string& path) {
    auto file = MappedFile::open(path);
    if (!file) return tl::unexpected<Error>(std::move(file.error()));
    auto directory = from_file(*std::move(file));
    if (!directory) directory.error().place.file = path;
    return directory;
}

Result<PostcodeDirectory> PostcodeDirectory::from_bytes(std::string bytes) {
    return from_file(MappedFile::holding(std::move(bytes)));
}

Result<PostcodeDirectory> PostcodeDirectory::from_file(MappedFile file) {
    const auto header = PostcodeFileHeader::read(file.bytes());
    if (!header) return tl::unexpected<Error>(header.error());

    PostcodeDirectory directory(std::move(file));
    std::string_view rest = directory.file_.bytes().substr(PostcodeFileHeader::length);
    const bool intact = checksum(rest.substr(0, header->tables_length())) == header->tables_checksum;
    directory.outwards_ = taken(rest, std::size_t{4} * header->outward_count);
    directory.sectors_ = taken(rest, std::size_t{4} * header->outward_count);
    directory.sector_offsets_ = taken(rest, std::size_t{4} * header->sector_count + 4);
    for (std::uint32_t i = 0; i < header->authority_count; ++i) {
        const std::string_view record = taken(rest, postcode_authority_length);
        const std::string_view code = record.substr(0, postcode_authority_length - 1);
        directory.authorities_.push_back(
            {Id::packed(code.substr(0, code.find('\0'))), country_at(static_cast<std::uint8_t>(record.back()))});
    }
    directory.body_ = rest;
    const std::string_view offsets = directory.sector_offsets_;
    if (!intact || !ascending(directory.outwards_) || !without_repeats(directory.outwards_) ||
        !within(directory.sectors_, header->sector_count) || !ascending(offsets) ||
        number_at(offsets, header->sector_count) != directory.body_.size()) {
        return fail("The postcode file is damaged: its tables do not match their checksum.",
                    "Copy or build the postcode file again.");
    }
    directory.index_outwards();
    directory.postcode_count_ = header->postcode_count;
    directory.body_checksum_ = header->body_checksum;
    directory.letters_ = header->letters & ((1U << 26U) - 1);
    directory.edition_ = Date::from_day_number(header->edition);
    directory.records_termination_ = (header->flags & PostcodeFileHeader::termination_flag) != 0;
    return directory;
}

PostcodeDirectory PostcodeDirectory::of(std::span<const PostcodeRow> rows) {
    PostcodeFileBuilder builder;
    for (const PostcodeRow& row : rows) builder.add(row, country_of_code(row.authority));
    builder.records_termination();
    return from_bytes(builder.finish(Date::from_parts(2025, 1, 1).value())).value();
}

Result<void> PostcodeDirectory::verify() const {
    if (checksum(body_) == body_checksum_) return {};
    return fail("The postcode file is damaged: its body does not match its checksum.",
                "Copy or build the postcode file again.");
}

std::optional<PostcodeEntry> PostcodeDirectory::find(std::string_view postcode) const noexcept {
    const auto key = PostcodeKey::parse(postcode);
    return key ? find(*key) : std::nullopt;
}

std::optional<PostcodeEntry> PostcodeDirectory::find(Code postcode) const noexcept {
    const auto key = PostcodeKey::of(postcode);
    return key ? find(*key) : std::nullopt;
}

std::optional<PostcodeEntry> PostcodeDirectory::find(const PostcodeKey& key) const noexcept {
    const std::uint32_t first_bit = 1U << key.first;
    const std::uint32_t second_bit = 1U << key.second;
    if ((letters_ & first_bit) == 0 || (letters_ & second_bit) == 0) return std::nullopt;
    const auto first_slot = static_cast<std::uint8_t>(std::popcount(letters_ & (first_bit - 1)));
    const auto second_slot = static_cast<std::uint8_t>(std::popcount(letters_ & (second_bit - 1)));
    const auto found = find_in_sector(sector_of(key), first_slot, second_slot, std::popcount(letters_));
    if (!found || found->authority >= authorities_.size()) return std::nullopt;

    const Authority& authority = authorities_[found->authority];
    PostcodeEntry entry{authority.code, found->grid, authority.country, PostcodeState::not_recorded};
    if (records_termination_) entry.state = found->terminated ? PostcodeState::terminated : PostcodeState::live;
    return entry;
}

// Outward parts are found by their hash; a slot holds one more than an index, 0 being empty.
void PostcodeDirectory::index_outwards() {
    const std::size_t count = outwards_.size() / 4;
    slots_.assign(std::bit_ceil(2 * count + 1), 0);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t slot = slot_of(number_at(outwards_, i), slots_.size());
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

std::optional<std::size_t> PostcodeDirectory::outward_index(std::uint32_t outward) const noexcept {
    std::size_t slot = slot_of(outward, slots_.size());
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const std::size_t index = slots_[slot] - std::size_t{1};
        if (number_at(outwards_, index) == outward) return index;
    }
    return std::nullopt;
}

// The packed sector of a postcode; empty when the directory has none.
std::string_view PostcodeDirectory::sector_of(const PostcodeKey& key) const noexcept {
    const auto outward = outward_index(key.outward);
    if (!outward) return {};
    const std::uint32_t packed = number_at(sectors_, *outward);
    if ((packed >> key.sector & 1U) == 0) return {};
    const auto before = static_cast<std::uint32_t>(std::popcount(packed & ((1U << key.sector) - 1)));
    const std::uint32_t sector = (packed >> sector_digit_bits) + before;
    const std::size_t from = number_at(sector_offsets_, sector);
    return body_.substr(from, number_at(sector_offsets_, sector + std::size_t{1}) - from);
}

}  // namespace goldthread
