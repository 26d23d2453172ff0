#include "goldthread/reference/postcode_key.hpp"

#include <array>
#include <bit>

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

bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}

bool has_space(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const std::uint64_t zero_where_space = bytes ^ (ones * ' ');
    return ((zero_where_space - ones) & ~zero_where_space & (ones * 0x80)) != 0;
}

std::optional<PostcodeKey> parse_text_of(Code postcode) noexcept {
    if (postcode.overlong()) return std::nullopt;
    std::array<char, 8> text{};
    std::size_t length = 0;
    for (int i = 0; i < 8 && postcode.at(i) != '\0'; ++i) text[length++] = postcode.at(i);
    return PostcodeKey::parse({text.data(), length});
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

// Nearly every postcode looked up is upper-case without spaces: its parts are cut out of the packed number.
std::optional<PostcodeKey> PostcodeKey::of(Code postcode) noexcept {
    const std::uint64_t bits = postcode.bits();
    const int length = (static_cast<int>(std::bit_width(bits)) + 7) / 8;
    if (length < 5 || length > 7 || has_space(bits)) return parse_text_of(postcode);
    const int outward_length = length - 3;
    const char sector = postcode.at(outward_length);
    const char first = postcode.at(outward_length + 1);
    const char second = postcode.at(outward_length + 2);
    if (!is_digit(sector) || !is_upper(first) || !is_upper(second)) return parse_text_of(postcode);
    const auto letters = static_cast<std::uint32_t>(bits & ((std::uint64_t{1} << (8 * outward_length)) - 1));
    PostcodeKey key;
    key.outward = letters << 24U | (letters & 0xFF00U) << 8U | (letters >> 8U & 0xFF00U) | letters >> 24U;
    key.sector = static_cast<std::uint8_t>(sector - '0');
    key.first = letter_index(first);
    key.second = letter_index(second);
    return key;
}

}  // namespace goldthread
