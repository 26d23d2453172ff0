#include "goldthread/reference/postcode_key.hpp"

#include <array>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t shortest = 5;
constexpr std::size_t longest = 7;

struct Letters {
    std::array<char, longest> text{};
    std::size_t length = 0;
};

// The text upper-cased without spaces; length 0 when it is too long or too short for a postcode.
Letters squeezed(std::string_view text) noexcept {
    Letters out;
    for (const char c : text) {
        if (is_space(c)) continue;
        if (out.length == longest) return {};
        out.text[out.length++] = to_upper(c);
    }
    return out.length < shortest ? Letters{} : out;
}

std::uint8_t letter_index(char c) noexcept {
    return static_cast<std::uint8_t>(c - 'A');
}

}  // namespace

std::optional<PostcodeKey> PostcodeKey::parse(std::string_view text) noexcept {
    const Letters letters = squeezed(text);
    if (letters.length == 0) return std::nullopt;
    const std::size_t outward_length = letters.length - 3;
    const char sector = letters.text[outward_length];
    const char first = letters.text[outward_length + 1];
    const char second = letters.text[outward_length + 2];
    if (!is_letter(letters.text[0]) || !is_digit(sector) || !is_letter(first) || !is_letter(second)) {
        return std::nullopt;
    }
    PostcodeKey key;
    for (std::size_t i = 0; i < outward_length; ++i) {
        const char c = letters.text[i];
        if (!is_letter(c) && !is_digit(c)) return std::nullopt;
        key.outward |= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << (24 - 8 * i);
    }
    key.sector = static_cast<std::uint8_t>(sector - '0');
    key.first = letter_index(first);
    key.second = letter_index(second);
    return key;
}

}  // namespace goldthread
