#include "goldthread/formats/xml/characters.hpp"

#include <algorithm>
#include <array>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread::xml {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 12> name_starts = {{{0xC0, 0xD6},
                                                {0xD8, 0xF6},
                                                {0xF8, 0x2FF},
                                                {0x370, 0x37D},
                                                {0x37F, 0x1FFF},
                                                {0x200C, 0x200D},
                                                {0x2070, 0x218F},
                                                {0x2C00, 0x2FEF},
                                                {0x3001, 0xD7FF},
                                                {0xF900, 0xFDCF},
                                                {0xFDF0, 0xFFFD},
                                                {0x10000, 0xEFFFF}}};
constexpr std::array<Range, 3> name_goes_on = {{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t N>
bool lies_in(const std::array<Range, N>& ranges, char32_t c) noexcept {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// ASCII characters that a name may go on with.
constexpr std::array<bool, 256> make_plain() {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0; c < 128; ++c) {
        const char ascii = static_cast<char>(c);
        plain[c] = is_letter(ascii) || is_digit(ascii) || ascii == '_' || ascii == '-' || ascii == '.' || ascii == ':';
    }
    return plain;
}

constexpr std::array<bool, 256> plain_name_characters = make_plain();

bool is_plain_name_character(char c) noexcept {
    return plain_name_characters[static_cast<unsigned char>(c)];
}

}  // namespace

bool is_character(char32_t c) noexcept {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

bool begins_name(char32_t c) noexcept {
    if (c < 0x80) return is_letter(static_cast<char>(c)) || c == '_' || c == ':';
    return lies_in(name_starts, c);
}

bool continues_name(char32_t c) noexcept {
    if (c < 0x80) return is_plain_name_character(static_cast<char>(c));
    return lies_in(name_starts, c) || lies_in(name_goes_on, c);
}

std::size_t length_of_name(std::string_view text) noexcept {
    std::size_t at = !text.empty() && is_letter(text.front()) ? 1 : 0;
    for (;;) {
        while (at > 0 && at < text.size() && is_plain_name_character(text[at])) ++at;
        if (at == text.size() || (at > 0 && static_cast<unsigned char>(text[at]) < 0x80)) break;
        std::size_t next = at;
        const char32_t c = csv::take_utf8(text, next);
        if (!(at == 0 ? begins_name(c) : continues_name(c))) break;
        at = next;
    }
    return at;
}

}  // namespace goldthread::xml
