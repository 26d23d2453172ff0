#include "goldthread/formats/csv/encoding.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "goldthread/formats/csv/not_text.hpp"
#include "goldthread/formats/csv/survey.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::csv {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_le_mark = "\xFF\xFE";
constexpr std::string_view utf16_be_mark = "\xFE\xFF";

bool starts_with(std::string_view bytes, std::string_view mark) noexcept {
    return bytes.starts_with(mark);
}

// Latin text in UTF-16 has a zero in nearly every second byte and nowhere else.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) noexcept {
    constexpr std::size_t sample = 4096;
    const std::size_t pairs = std::min(bytes.size(), sample) / 2;
    std::size_t first_zero = 0;
    std::size_t second_zero = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (bytes[2 * i] == '\0') ++first_zero;
        if (bytes[2 * i + 1] == '\0') ++second_zero;
    }
    if (first_zero == 0 && second_zero * 2 > pairs) return Encoding::utf16_le;
    if (second_zero == 0 && first_zero * 2 > pairs) return Encoding::utf16_be;
    return std::nullopt;
}

void note_damage(Decoded& decoded) {
    if (decoded.damaged++ == 0) decoded.damaged_line = line_at(decoded.text, decoded.text.size());
}

constexpr bool is_first_surrogate(char32_t unit) noexcept {
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_second_surrogate(char32_t unit) noexcept {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// The 16-bit units of UTF-16 bytes; a last half unit is left out.
struct Units {
    std::string_view bytes;
    Encoding encoding;

    [[nodiscard]] std::size_t size() const noexcept { return bytes.size() / 2; }
    [[nodiscard]] char32_t at(std::size_t index) const noexcept {
        const auto first = static_cast<unsigned char>(bytes[2 * index]);
        const auto second = static_cast<unsigned char>(bytes[2 * index + 1]);
        return encoding == Encoding::utf16_le ? first | static_cast<char32_t>(second) << 8U
                                              : second | static_cast<char32_t>(first) << 8U;
    }
};

Result<Decoded> decode_utf16(std::string_view bytes, Encoding encoding, bool byte_order_mark) {
    Decoded decoded;
    decoded.encoding = encoding;
    decoded.byte_order_mark = byte_order_mark;
    decoded.text.reserve(bytes.size() / 2 + bytes.size() / 16);
    const Units units{bytes, encoding};
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t unit = units.at(i);
        if (is_first_surrogate(unit) && i + 1 < units.size() && is_second_surrogate(units.at(i + 1))) {
            unit = 0x10000 + ((unit - 0xD800) << 10U) + (units.at(++i) - 0xDC00);
        } else if (is_first_surrogate(unit) || is_second_surrogate(unit)) {
            note_damage(decoded);
            unit = replacement_character;
        }
        append_utf8(decoded.text, unit);
    }
    if (bytes.size() % 2 != 0) note_damage(decoded);
    const Survey survey = survey_of(decoded.text);
    if (survey.nul) return tl::unexpected(refusal_of_zero_bytes());
    decoded.newlines = survey.newlines;
    return decoded;
}

std::string windows_1252_as_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes) append_utf8(text, from_windows_1252(byte));
    return text;
}

/// Whether a text that is not all valid UTF-8 is so for the greater part of its characters beyond ASCII.
bool mostly_utf8(std::string_view bytes) noexcept {
    std::size_t valid = 0;
    std::size_t invalid = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8_length(bytes, at);
        if (length == 0) ++invalid;
        if (length > 1) ++valid;
        at += std::max<std::size_t>(length, 1);
    }
    return valid > invalid;
}

void mend_utf8(Decoded& decoded) {
    const std::string damaged = std::exchange(decoded.text, {});
    decoded.text.reserve(damaged.size() + damaged.size() / 16);
    for (std::size_t at = 0; at < damaged.size();) {
        const std::size_t length = utf8_length(damaged, at);
        if (length == 0) {
            note_damage(decoded);
            append_utf8(decoded.text, from_windows_1252(damaged[at++]));
        } else {
            decoded.text.append(damaged, at, length);
            at += length;
        }
    }
}

Decoded decode_bytes(std::string bytes, const Survey& survey) {
    Decoded decoded;
    decoded.newlines = survey.newlines;
    decoded.byte_order_mark = starts_with(bytes, utf8_mark);
    decoded.start = decoded.byte_order_mark ? utf8_mark.size() : 0;
    decoded.text = std::move(bytes);
    if (survey.ascii || find_invalid_utf8(decoded.text) == std::string_view::npos) return decoded;
    if (decoded.byte_order_mark || mostly_utf8(decoded.text)) {
        mend_utf8(decoded);
    } else {
        decoded.encoding = Encoding::windows_1252;
        decoded.text = windows_1252_as_utf8(decoded.text);
    }
    return decoded;
}

std::string as_utf16(std::string_view text, Encoding encoding) {
    std::string out;
    out.reserve(2 * text.size() + 2);
    const auto add = [&](char32_t unit) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        if (encoding == Encoding::utf16_le) {
            out += {low, high};
        } else {
            out += {high, low};
        }
    };
    add(0xFEFF);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = take_utf8(text, at);
        if (character < 0x10000) {
            add(character);
        } else {
            add(0xD800 + ((character - 0x10000) >> 10U));
            add(0xDC00 + ((character - 0x10000) & 0x3FFU));
        }
    }
    return out;
}

std::optional<std::string> as_windows_1252(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = to_windows_1252(take_utf8(text, at));
        if (!byte) return std::nullopt;
        out += *byte;
    }
    const auto read_back = decode(out);
    if (!read_back || read_back->text != text) return std::nullopt;
    return out;
}

}  // namespace

Result<Decoded> decode(std::string bytes) {
    if (auto refusal = refusal_of_known_kind(bytes)) return tl::unexpected(*std::move(refusal));
    const std::string_view after_mark = std::string_view(bytes).substr(std::min(bytes.size(), utf16_le_mark.size()));
    if (starts_with(bytes, utf16_le_mark)) return decode_utf16(after_mark, Encoding::utf16_le, true);
    if (starts_with(bytes, utf16_be_mark)) return decode_utf16(after_mark, Encoding::utf16_be, true);

    const Survey survey = survey_of(bytes);
    if (!survey.nul) return decode_bytes(std::move(bytes), survey);
    const auto encoding = utf16_by_zeros(bytes);
    if (!encoding) return tl::unexpected(refusal_of_zero_bytes());
    return decode_utf16(bytes, *encoding, false);
}

std::string encode(std::string text, Encoding encoding, bool byte_order_mark) {
    if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) return as_utf16(text, encoding);
    if (encoding == Encoding::windows_1252) {
        if (auto bytes = as_windows_1252(text)) return *std::move(bytes);
        byte_order_mark = true;
    }
    // Text that itself begins with the mark's character would lose it without another before it.
    if (byte_order_mark || starts_with(text, utf8_mark)) text.insert(0, utf8_mark);
    return text;
}

}  // namespace goldthread::csv
