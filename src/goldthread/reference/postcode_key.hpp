#pragma once
// A postcode taken apart: outward part, sector digit and the two letters of the unit.

#include <cstdint>
#include <optional>
#include <string_view>

#include "goldthread/base/code.hpp"

namespace goldthread {

struct PostcodeKey {
    std::uint32_t outward = 0;  ///< Two to four letters and digits, the first in the highest byte: orders as text.
    std::uint8_t sector = 0;    ///< 0 to 9.
    std::uint8_t first = 0;     ///< First letter of the unit, A being 0.
    std::uint8_t second = 0;    ///< Second letter of the unit.

    /// Reads a postcode in any letter case with spaces anywhere. Nothing unless it has the shape of one: two to four
    /// letters and digits that begin with a letter, a digit, two letters.
    [[nodiscard]] static std::optional<PostcodeKey> parse(std::string_view text) noexcept;

    /// The same of a postcode packed as one.
    [[nodiscard]] static std::optional<PostcodeKey> of(Code postcode) noexcept;

    /// One number that orders as the postcodes do.
    [[nodiscard]] constexpr std::uint64_t order() const noexcept {
        return static_cast<std::uint64_t>(outward) << 24U | static_cast<std::uint64_t>(sector) << 16U |
               static_cast<std::uint64_t>(first) << 8U | second;
    }
    [[nodiscard]] static constexpr PostcodeKey from_order(std::uint64_t order) noexcept {
        return {static_cast<std::uint32_t>(order >> 24U), static_cast<std::uint8_t>(order >> 16U & 0xFFU),
                static_cast<std::uint8_t>(order >> 8U & 0xFFU), static_cast<std::uint8_t>(order & 0xFFU)};
    }
};

}  // namespace goldthread
