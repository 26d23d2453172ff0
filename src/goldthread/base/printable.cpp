#include "goldthread/base/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>

namespace goldthread {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Turn the reading direction, end a line, or are not seen: what surrounds them is not what it looks like.
constexpr std::array<Range, 8> deceptive = {{{0x061C, 0x061C},
                                             {0x200B, 0x200F},
                                             {0x2028, 0x202E},
                                             {0x2060, 0x206F},
                                             {0xFEFF, 0xFEFF},
                                             {0xFFF9, 0xFFFB},
                                             {0xFFFE, 0xFFFF},
                                             {0xE0000, 0xE0FFF}}};

struct Character {
    char32_t code = 0;
    std::size_t length = 1;
    bool valid = false;  // Else one byte that is not UTF-8, and its value.
};

constexpr unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return static_cast<unsigned char>(text[at]);
}

std::size_t length_by(unsigned lead) noexcept {
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

Character character_at(std::string_view text, std::size_t at) noexcept {
    const unsigned lead = byte_at(text, at);
    const std::size_t length = length_by(lead);
    if (length == 1) return {lead, 1, true};
    if (length == 0 || text.size() - at < length) return {lead, 1, false};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, at + i);
        if ((next & 0xC0U) != 0x80) return {lead, 1, false};
        code = (code << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[length] || code > 0x10FFFF || surrogate) return {lead, 1, false};
    return {code, length, true};
}

bool is_deceptive(char32_t code) noexcept {
    return std::any_of(deceptive.begin(), deceptive.end(),
                       [code](const Range& range) { return code >= range.first && code <= range.last; });
}

bool is_control(char32_t code) noexcept {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

void append_shown(std::string& out, std::string_view text, std::size_t at, const Character& character) {
    const auto code = static_cast<std::uint32_t>(character.code);
    if (character.valid && !is_control(character.code)) {
        if (is_deceptive(character.code)) {
            fmt::format_to(std::back_inserter(out), "\\u{{{:04X}}}", code);
        } else {
            out += text.substr(at, character.length);
        }
        return;
    }
    switch (code) {
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", code);
    }
}

bool is_plain(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
}

// As JSON has them: beyond four digits in two halves.
void append_json_escape(std::string& out, char32_t code) {
    constexpr char32_t beyond = 0x10000;
    if (code < beyond) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(code));
        return;
    }
    append_json_escape(out, 0xD800 + ((code - beyond) >> 10U));
    append_json_escape(out, 0xDC00 + ((code - beyond) & 0x3FFU));
}

// Where the record ends that begins the text: at a line end that no quotes are about.
std::size_t end_of_record(std::string_view text) noexcept {
    bool in_quotes = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') in_quotes = !in_quotes;
        if (text[at] == '\n' && !in_quotes) return at;
    }
    return text.size();
}

constexpr std::size_t whole = std::numeric_limits<std::size_t>::max();

}  // namespace

std::string printable(std::string_view text, std::size_t most) {
    if (text.size() <= most && is_plain(text)) return std::string(text);
    std::string out;
    std::size_t shown = 0;
    for (std::size_t at = 0; at < text.size(); ++shown) {
        if (shown == most) return out + "…";
        const Character character = character_at(text, at);
        append_shown(out, text, at, character);
        at += character.length;
    }
    return out;
}

std::string printable_lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += printable(text.substr(0, end), whole);
        if (end == text.size()) break;
        out += '\n';
        text.remove_prefix(end + 1);
    }
    return out;
}

std::string printable_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::string out;
    while (!text.empty()) {
        const std::size_t end = end_of_record(text);
        std::string_view record = text.substr(0, end);
        if (record.ends_with('\r')) record.remove_suffix(1);
        out += printable(record, whole) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string printable_json(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const bool shown = text[at] == '\n' || (!is_control(character.code) && !is_deceptive(character.code));
        if (character.valid && shown) {
            out += text.substr(at, character.length);
        } else {
            append_json_escape(out, character.code);
        }
        at += character.length;
    }
    return out;
}

}  // namespace goldthread
