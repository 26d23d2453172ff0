#pragma once
// The directory at the end of a zip file.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/archive/zip.hpp"

namespace goldthread::archive {

struct Directory {
    std::vector<Entry> entries;
    std::size_t offset = 0;  ///< To be added to every Entry::header_at.
};

[[nodiscard]] Result<Directory> read_directory(std::string_view bytes, std::size_t most_entries);

/// The unsigned number in the `width` bytes at `at`, lowest byte first. They must lie within `bytes`.
[[nodiscard]] std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) noexcept;

/// Whether `width` bytes stand at `at`.
[[nodiscard]] constexpr bool holds(std::string_view bytes, std::uint64_t at, std::uint64_t width) noexcept {
    return at <= bytes.size() && width <= bytes.size() - at;
}

/// The error of an archive whose parts do not fit together; `what` says which.
[[nodiscard]] Error damaged(std::string what);

}  // namespace goldthread::archive
