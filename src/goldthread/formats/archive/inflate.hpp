#pragma once
// Unpacking of deflated data (RFC 1951).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goldthread::archive {

/// What `packed` unpacks to, if that is exactly `size` bytes; nothing if the data are damaged or of another size. Never
/// allocates more than `size` bytes, nor more than deflate can make of `packed`.
[[nodiscard]] std::optional<std::string> inflate_to(std::string_view packed, std::size_t size);

/// What the first bytes of `packed` unpack to, at most `most` bytes; as far as it goes where the data are damaged.
[[nodiscard]] std::string inflate_beginning(std::string_view packed, std::size_t most);

/// CRC-32, as zip files use it.
[[nodiscard]] std::uint32_t checksum_of(std::string_view bytes) noexcept;

}  // namespace goldthread::archive
