#include "goldthread/formats/csv/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace goldthread::csv {

namespace {

// The characters of bytes 0x80 to 0x9F; all others have the code point of their byte.
constexpr std::array<char16_t, 32> windows_1252_upper = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return static_cast<unsigned char>(text[at]);
}

struct Sequence {
    std::size_t length;     // 0: no character starts so
    unsigned second_least;  // the range of the second byte, which shuts out overlong forms and surrogates
    unsigned second_most;
};

constexpr Sequence sequence_of(unsigned lead) noexcept {
    if (lead < 0x80) return {1, 0, 0};
    if (lead < 0xC2) return {0, 0, 0};
    if (lead < 0xE0) return {2, 0x80, 0xBF};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead < 0xF0) return {3, 0x80, 0xBF};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4, 0x80, 0xBF};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

std::size_t skip_ascii(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    while (text.size() - at >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & high_bits) != 0) break;
        at += sizeof word;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) noexcept {
    const Sequence sequence = sequence_of(byte_at(text, at));
    if (sequence.length < 2) return sequence.length;
    if (text.size() - at < sequence.length) return 0;
    const unsigned second = byte_at(text, at + 1);
    if (second < sequence.second_least || second > sequence.second_most) return 0;
    for (std::size_t i = 2; i < sequence.length; ++i) {
        if ((byte_at(text, at + i) & 0xC0U) != 0x80) return 0;
    }
    return sequence.length;
}

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

char32_t take_utf8(std::string_view text, std::size_t& at) noexcept {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
        ++at;
        return replacement_character;
    }
    const unsigned lead = byte_at(text, at);
    char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) character = (character << 6U) | (byte_at(text, at + i) & 0x3FU);
    at += length;
    return character;
}

void append_utf8(std::string& out, char32_t character) {
    const auto tail = [character](unsigned shift) { return static_cast<char>(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) {
        out += static_cast<char>(character);
    } else if (character < 0x800) {
        out += {static_cast<char>(0xC0U | (character >> 6U)), tail(0)};
    } else if (character < 0x10000) {
        out += {static_cast<char>(0xE0U | (character >> 12U)), tail(6), tail(0)};
    } else {
        out += {static_cast<char>(0xF0U | (character >> 18U)), tail(12), tail(6), tail(0)};
    }
}

std::string valid_utf8(std::string_view text) {
    if (find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) append_utf8(out, take_utf8(text, at));
    return out;
}

std::string writable_text(std::string_view text) {
    std::string out = valid_utf8(text);
    if (out.find('\0') == std::string::npos) return out;
    std::string without;
    for (const char c : out) {
        if (c == '\0') {
            append_utf8(without, replacement_character);
        } else {
            without += c;
        }
    }
    return without;
}

char32_t from_windows_1252(char byte) noexcept {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 && value < 0xA0 ? windows_1252_upper[value - 0x80U] : value;
}

std::optional<char> to_windows_1252(char32_t character) noexcept {
    if (character < 0x80 || (character >= 0xA0 && character <= 0xFF)) return static_cast<char>(character);
    const auto found = std::find(windows_1252_upper.begin(), windows_1252_upper.end(), character);
    if (found == windows_1252_upper.end()) return std::nullopt;
    return static_cast<char>(0x80 + (found - windows_1252_upper.begin()));
}

}  // namespace goldthread::csv
