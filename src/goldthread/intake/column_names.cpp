#include "goldthread/intake/column_names.hpp"

#include <algorithm>
#include <array>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread {

namespace {

struct Characters {
    char32_t first;
    char32_t last;
};

// Control characters; soft hyphen; zero-width and direction marks; word joiner; byte order mark.
constexpr std::array<Characters, 9> unseen = {{{0x00, 0x08},
                                               {0x0E, 0x1F},
                                               {0x7F, 0x9F},
                                               {0xAD, 0xAD},
                                               {0x61C, 0x61C},
                                               {0x200B, 0x200F},
                                               {0x202A, 0x202E},
                                               {0x2060, 0x206F},
                                               {0xFEFF, 0xFEFF}}};

// Spaces and dashes of every width.
constexpr std::array<Characters, 6> separating = {
    {{0xA0, 0xA0}, {0x2000, 0x200A}, {0x2010, 0x2015}, {0x2028, 0x202F}, {0x2212, 0x2212}, {0x3000, 0x3000}}};

template <std::size_t Size>
bool among(char32_t character, const std::array<Characters, Size>& ranges) noexcept {
    return std::any_of(ranges.begin(), ranges.end(), [character](const Characters& range) {
        return character >= range.first && character <= range.last;
    });
}

bool is_word(char c) noexcept {
    return is_letter(c) || is_digit(c);
}

// What `keep` keeps of the characters of the text.
template <class Keep>
std::string filtered(std::string_view text, Keep keep) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (keep(csv::take_utf8(text, at))) out += text.substr(begin, at - begin);
    }
    return out;
}

bool is_separator(char32_t character) noexcept {
    return character < 0x80 ? !is_word(static_cast<char>(character)) : among(character, separating);
}

// Whether the letters and digits of `name` are those of a squeezed one.
bool same_squeezed(std::string_view squeezed, std::string_view name) noexcept {
    std::size_t at = 0;
    for (const char c : name) {
        if (!is_word(c)) continue;
        if (at == squeezed.size() || squeezed[at] != c) return false;
        ++at;
    }
    return at == squeezed.size() && at > 0;
}

}  // namespace

bool has_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (among(csv::take_utf8(text, at), unseen)) return true;
    }
    return false;
}

std::string without_unseen(std::string_view text) {
    return std::string(trim(filtered(text, [](char32_t character) { return !among(character, unseen); })));
}

ColumnName::ColumnName(std::string_view text)
    : folded(goldthread::folded(text)),
      seen(has_unseen(folded) ? without_unseen(folded) : folded),
      squeezed(filtered(seen, [](char32_t character) { return !is_separator(character); })) {}

std::vector<ColumnName> column_names(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

NameFit fit_of(const ColumnName& name, const Field& field) noexcept {
    if (name.folded == field.name) return NameFit::exact;
    if (name.seen == field.name) return NameFit::unseen;
    const auto means_the_same = [&](std::string_view other) { return same_squeezed(name.squeezed, other); };
    if (means_the_same(field.name)) return NameFit::near;
    return std::any_of(field.other_names.begin(), field.other_names.end(), means_the_same) ? NameFit::near
                                                                                           : NameFit::none;
}

}  // namespace goldthread
