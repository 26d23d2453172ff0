#pragma once
// Whole numbers as little-endian bytes.

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace goldthread {

/// Reads the number at `offset`; all its bytes must lie within `bytes`.
template <std::unsigned_integral T>
[[nodiscard]] T load(std::string_view bytes, std::size_t offset) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        T value;
        std::memcpy(&value, bytes.data() + offset, sizeof value);
        return value;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[offset + i])) << (8 * i);
    }
    return static_cast<T>(value);
}

/// Adds the bytes of a number.
template <std::integral T>
void append(std::string& bytes, T value) {
    const auto whole = static_cast<std::uint64_t>(static_cast<std::make_unsigned_t<T>>(value));
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes += static_cast<char>(whole >> (8 * i) & 0xFFU);
}

/// Writes a number over the bytes at `offset`; all of them must lie within `bytes`.
template <std::unsigned_integral T>
void store(std::string& bytes, std::size_t offset, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        bytes[offset + i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU);
    }
}

}  // namespace goldthread
