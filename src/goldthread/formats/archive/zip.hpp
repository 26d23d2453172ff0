#pragma once
// A zip file in memory: what is in it, and the bytes of each file, with bounds that keep a small hostile archive from
// claiming all memory. Reads stored and deflated files and zip64.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "goldthread/base/error.hpp"

namespace goldthread::archive {

/// What an archive may ask for. The returns of all England's children unpack to a few hundred mebibytes, real archives
/// to 5 to 20 times their size.
struct Limits {
    static constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;

    std::size_t most_entries = 100'000;
    std::uint64_t most_entry_bytes = 512 * mebibyte;   ///< Of one file, unpacked.
    std::uint64_t most_total_bytes = 1024 * mebibyte;  ///< Of all files of one archive, and of all that is read of it.
    std::uint64_t most_ratio = 200;                    ///< All files unpacked to the archive, beyond small_bytes.
    std::uint64_t small_bytes = 16 * mebibyte;
};

/// One file or folder of an archive.
struct Entry {
    std::string name;  ///< As in the archive: any bytes. For people, see display_name().
    std::uint64_t packed_bytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t header_at = 0;
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    bool encrypted = false;

    [[nodiscard]] bool is_folder() const noexcept { return name.ends_with('/') || name.ends_with('\\'); }
};

/// An opened archive. Errors name the file within the archive; their place is left empty for the caller, who knows
/// the archive's own name.
class Zip {
  public:
    /// Takes the bytes of a zip file and reads its directory. Fails if that is damaged, if files in it share bytes, or
    /// if they would all together exceed the limits, before anything is unpacked.
    [[nodiscard]] static Result<Zip> open(std::string bytes, const Limits& limits = {});

    /// In the order of the directory.
    [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }
    /// The entry of that name, letter case ignored, the first of several; null if there is none. Cost: a look-up.
    [[nodiscard]] const Entry* find(std::string_view name) const;
    /// The bytes of an entry, whole and of the right checksum, or why they cannot be had: encrypted, damaged, too
    /// large, packed in a way that is not read here. `entry` is one of entries().
    [[nodiscard]] Result<std::string> read(const Entry& entry);
    /// The first bytes of an entry, at most `most`, to tell by them what it is: not held against its checksum, and
    /// fewer or none where the entry is damaged, or could not be read either.
    [[nodiscard]] std::string beginning_of(const Entry& entry, std::size_t most) const;

  private:
    Zip() = default;

    [[nodiscard]] Result<std::string_view> packed(const Entry& entry) const;
    [[nodiscard]] Result<void> within_limits() const;
    [[nodiscard]] Result<void> without_overlap() const;
    [[nodiscard]] std::uint64_t end_of(const Entry& entry) const;
    [[nodiscard]] Result<void> within_limits(const Entry& entry) const;

    std::string bytes_;
    Limits limits_;
    std::size_t offset_ = 0;  // what stands before the archive proper (self-extracting archives)
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> by_name_;  // in capitals
    std::uint64_t read_so_far_ = 0;
};

/// Whether the bytes begin as a zip file does, an empty one included.
[[nodiscard]] bool looks_like_zip(std::string_view bytes) noexcept;

/// A name from an archive as it may be shown and logged: forward slashes, no control characters, valid UTF-8.
[[nodiscard]] std::string display_name(std::string_view name);

}  // namespace goldthread::archive
