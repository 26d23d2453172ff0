#include "goldthread/intake/column_names.hpp"

#include <algorithm>
#include <array>

#include "goldthread/base/text.hpp"
#include "goldthread/base/unseen.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread {

namespace {

struct Characters {
    char32_t first;
    char32_t last;
};

// Spaces and dashes of every width.
constexpr std::array<Characters, 6> separating = {
    {{0xA0, 0xA0}, {0x2000, 0x200A}, {0x2010, 0x2015}, {0x2028, 0x202F}, {0x2212, 0x2212}, {0x3000, 0x3000}}};

bool is_control(char c) noexcept {
    return (static_cast<unsigned char>(c) < 0x20U && !is_space(c)) || c == '\x7F';
}

bool is_word(char c) noexcept {
    return is_letter(c) || is_digit(c);
}

bool is_separator(char32_t character) noexcept {
    if (character < 0x80) return !is_word(static_cast<char>(character));
    return std::any_of(separating.begin(), separating.end(), [character](const Characters& range) {
        return character >= range.first && character <= range.last;
    });
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!is_separator(csv::take_utf8(text, at))) out += text.substr(begin, at - begin);
    }
    return out;
}

std::string upper(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_upper);
    return out;
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
    return unseen_in(text) != 0 || std::any_of(text.begin(), text.end(), is_control);
}

std::string without_unseen(std::string_view text) {
    std::string without(text);
    std::erase_if(without, is_control);
    return bare_text(without);
}

ColumnName::ColumnName(std::string_view text)
    : folded(upper(text)),
      seen(is_plain(folded) ? folded : without_unseen(folded)),
      squeezed(goldthread::squeezed(seen)) {}

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
