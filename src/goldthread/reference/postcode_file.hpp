#pragma once
// The layout of postcodes.gtp around its sectors (postcode_sector.hpp). Numbers are little-endian.
//
//   header    96 bytes, below
//   tables    u32 for each outward part, ascending: its text, first letter in the highest byte
//             u32 for each outward part: number of its first sector << 10 | which digits have a sector
//             u32 for each sector and one more: where it begins in the body; the last is the body's length
//             16 bytes for each authority: up to 15 of its code, filled with zeros, then Country
//   body      the sectors

#include <cstdint>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread {

struct PostcodeFileHeader {
    static constexpr std::string_view magic = "GTPCODE\n";
    static constexpr std::uint32_t current_version = 1;
    static constexpr std::size_t length = 96;
    static constexpr std::uint32_t termination_flag = 1;

    std::int32_t edition = 0;           // at byte 12, day number
    std::uint32_t postcode_count = 0;   // 16
    std::uint32_t outward_count = 0;    // 20
    std::uint32_t sector_count = 0;     // 24
    std::uint32_t authority_count = 0;  // 28
    std::uint32_t letters = 0;          // 32, bit 0 being A: those that occur in the units
    std::uint32_t flags = 0;            // 36
    std::uint64_t body_length = 0;      // 40
    std::uint64_t tables_checksum = 0;  // 48
    std::uint64_t body_checksum = 0;    // 56
    // 64 to 87 are zero; 88 is the checksum of bytes 0 to 87.

    [[nodiscard]] std::size_t tables_length() const noexcept;
    [[nodiscard]] std::string bytes() const;

    /// Reads and checks a header. Fails unless `file` begins with one of the current version, undamaged, and has just
    /// the length it gives.
    [[nodiscard]] static Result<PostcodeFileHeader> read(std::string_view file);
};

inline constexpr std::size_t postcode_authority_length = 16;
inline constexpr unsigned sector_digit_bits = 10;

/// FNV-1a.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes) noexcept;

/// Makes the checksums of a changed file right again, for tests that change one. Does nothing to what is too short
/// to have a header and tables.
void correct_checksums(std::string& file);

}  // namespace goldthread
