#pragma once
// The postcode directory: where a postcode is, and which authority it belongs to.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/base/mapped_file.hpp"
#include "goldthread/reference/grid.hpp"
#include "goldthread/reference/postcode_key.hpp"

namespace goldthread {

enum class Country : std::uint8_t { unknown, england, wales, scotland, northern_ireland, channel_islands, isle_of_man };

/// The country that a nine-character geography code names by its first letter (E, W, S, N, L, M).
[[nodiscard]] Country country_of_code(std::string_view code) noexcept;

enum class PostcodeState : std::uint8_t {
    live,
    terminated,   ///< No longer in use; still right for an address of its time.
    not_recorded  ///< The directory was built from a source that does not say.
};

struct PostcodeEntry {
    Id authority;                   ///< Lower-tier code (nine characters); empty where the directory has none.
    std::optional<GridPoint> grid;  ///< British National Grid, also for Northern Ireland; nothing if not known.
    Country country = Country::unknown;
    PostcodeState state = PostcodeState::not_recorded;
};

/// One postcode as given to a directory, for tests and small lists.
struct PostcodeRow {
    std::string_view postcode;
    std::string_view authority;
    std::optional<GridPoint> grid;
    bool terminated = false;
};

/// All postcodes of one edition of the ONS Postcode Directory, packed in one file (postcodes.gtp) of which a look-up
/// reads a few hundred bytes. Copies are cheap and share the file. Look-ups may run on several threads at once.
class PostcodeDirectory {
  public:
    /// Opens a packed file without reading it all. Fails, saying why, when it cannot be opened, is not such a file, is
    /// of another version, is cut short, or its tables do not match their checksum. The body is not checked: verify().
    [[nodiscard]] static Result<PostcodeDirectory> open(const std::string& path);

    /// The same of bytes in memory.
    [[nodiscard]] static Result<PostcodeDirectory> from_bytes(std::string bytes);

    /// A directory of just these postcodes, edition 1 January 2025. Rows that are no postcodes are left out, and of a
    /// postcode given twice the first counts.
    [[nodiscard]] static PostcodeDirectory of(std::span<const PostcodeRow> rows);

    /// What the directory says of a postcode, in any letter case and spacing; nothing if it does not have it.
    [[nodiscard]] std::optional<PostcodeEntry> find(std::string_view postcode) const noexcept;
    [[nodiscard]] std::optional<PostcodeEntry> find(Code postcode) const noexcept;
    [[nodiscard]] std::optional<PostcodeEntry> find(const char* postcode) const noexcept {
        return find(std::string_view(postcode));
    }

    /// Reads the whole file and compares it with its checksum. Fails when the file was damaged.
    [[nodiscard]] Result<void> verify() const;

    [[nodiscard]] std::size_t size() const noexcept { return postcode_count_; }
    /// The first day of the month the edition is named after.
    [[nodiscard]] Date edition() const noexcept { return edition_; }
    /// Whether entries say live or terminated.
    [[nodiscard]] bool records_termination() const noexcept { return records_termination_; }

  private:
    struct Authority {
        Id code;
        Country country = Country::unknown;
    };

    [[nodiscard]] static Result<PostcodeDirectory> from_file(MappedFile file);
    void index_outwards();
    [[nodiscard]] std::optional<std::size_t> outward_index(std::uint32_t outward) const noexcept;
    [[nodiscard]] std::string_view sector_of(const PostcodeKey& key) const noexcept;
    [[nodiscard]] std::optional<PostcodeEntry> find(const PostcodeKey& key) const noexcept;

    explicit PostcodeDirectory(MappedFile file) : file_(std::move(file)) {}

    MappedFile file_;
    std::string_view outwards_;        // u32 each, ascending
    std::string_view sectors_;         // u32 each, for each outward: first sector and which digits there are
    std::string_view sector_offsets_;  // u32 each, and one more: the end of the last
    std::string_view body_;
    std::vector<Authority> authorities_;
    std::vector<std::uint32_t> slots_;  // hash table over outwards_
    std::size_t postcode_count_ = 0;
    std::uint64_t body_checksum_ = 0;
    std::uint32_t letters_ = 0;
    Date edition_;
    bool records_termination_ = false;
};

}  // namespace goldthread
