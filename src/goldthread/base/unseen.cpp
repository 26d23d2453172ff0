#include "goldthread/base/unseen.hpp"

#include <array>

namespace goldthread {

namespace {

struct Known {
    std::string_view bytes;
    std::string_view name;
    bool is_space;
};

constexpr bool takes_room = true;
constexpr bool zero_width = false;

// By code. What Unicode calls default-ignorable or a space, less what only scripts need that no return is written in.
constexpr Known known[] = {
    {"\xC2\xA0", "U+00A0 no-break space", takes_room},
    {"\xC2\xAD", "U+00AD soft hyphen", zero_width},
    {"\xD8\x9C", "U+061C Arabic letter mark", zero_width},
    {"\xE1\xA0\x8E", "U+180E Mongolian vowel separator", zero_width},
    {"\xE2\x80\x80", "U+2000 en quad", takes_room},
    {"\xE2\x80\x81", "U+2001 em quad", takes_room},
    {"\xE2\x80\x82", "U+2002 en space", takes_room},
    {"\xE2\x80\x83", "U+2003 em space", takes_room},
    {"\xE2\x80\x84", "U+2004 three-per-em space", takes_room},
    {"\xE2\x80\x85", "U+2005 four-per-em space", takes_room},
    {"\xE2\x80\x86", "U+2006 six-per-em space", takes_room},
    {"\xE2\x80\x87", "U+2007 figure space", takes_room},
    {"\xE2\x80\x88", "U+2008 punctuation space", takes_room},
    {"\xE2\x80\x89", "U+2009 thin space", takes_room},
    {"\xE2\x80\x8A", "U+200A hair space", takes_room},
    {"\xE2\x80\x8B", "U+200B zero-width space", zero_width},
    {"\xE2\x80\x8C", "U+200C zero-width non-joiner", zero_width},
    {"\xE2\x80\x8D", "U+200D zero-width joiner", zero_width},
    {"\xE2\x80\x8E", "U+200E left-to-right mark", zero_width},
    {"\xE2\x80\x8F", "U+200F right-to-left mark", zero_width},
    {"\xE2\x80\xA8", "U+2028 line separator", takes_room},
    {"\xE2\x80\xA9", "U+2029 paragraph separator", takes_room},
    {"\xE2\x80\xAA", "U+202A left-to-right embedding", zero_width},
    {"\xE2\x80\xAB", "U+202B right-to-left embedding", zero_width},
    {"\xE2\x80\xAC", "U+202C pop directional formatting", zero_width},
    {"\xE2\x80\xAD", "U+202D left-to-right override", zero_width},
    {"\xE2\x80\xAE", "U+202E right-to-left override", zero_width},
    {"\xE2\x80\xAF", "U+202F narrow no-break space", takes_room},
    {"\xE2\x81\x9F", "U+205F mathematical space", takes_room},
    {"\xE2\x81\xA0", "U+2060 word joiner", zero_width},
    {"\xE2\x81\xA1", "U+2061 function application", zero_width},
    {"\xE2\x81\xA2", "U+2062 invisible times", zero_width},
    {"\xE2\x81\xA3", "U+2063 invisible separator", zero_width},
    {"\xE2\x81\xA4", "U+2064 invisible plus", zero_width},
    {"\xE2\x81\xA6", "U+2066 left-to-right isolate", zero_width},
    {"\xE2\x81\xA7", "U+2067 right-to-left isolate", zero_width},
    {"\xE2\x81\xA8", "U+2068 first strong isolate", zero_width},
    {"\xE2\x81\xA9", "U+2069 pop directional isolate", zero_width},
    {"\xE3\x80\x80", "U+3000 ideographic space", takes_room},
    {"\xEF\xB8\x8E", "U+FE0E variation selector 15", zero_width},
    {"\xEF\xB8\x8F", "U+FE0F variation selector 16", zero_width},
    {"\xEF\xBB\xBF", "U+FEFF byte order mark", zero_width},
};
static_assert(std::size(known) <= 64, "a set has 64 places");

constexpr auto characters = [] {
    std::array<UnseenCharacter, std::size(known)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = {known[i].bytes, known[i].name, known[i].is_space, UnseenSet{1} << i};
    }
    return all;
}();

bool is_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

const UnseenCharacter* unseen_at_begin(std::string_view text) noexcept {
    if (text.empty() || is_ascii(text.front())) return nullptr;
    for (const UnseenCharacter& character : characters) {
        if (text.starts_with(character.bytes)) return &character;
    }
    return nullptr;
}

const UnseenCharacter* unseen_at_end(std::string_view text) noexcept {
    if (text.empty() || is_ascii(text.back())) return nullptr;
    for (const UnseenCharacter& character : characters) {
        if (text.ends_with(character.bytes)) return &character;
    }
    return nullptr;
}

UnseenSet unseen_in(std::string_view text) noexcept {
    UnseenSet found = 0;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (const UnseenCharacter* unseen = unseen_at_begin(text)) found |= unseen->in_set;
    }
    return found;
}

std::string names_of_unseen(UnseenSet set) {
    std::string names;
    for (const UnseenCharacter& character : characters) {
        if ((set & character.in_set) == 0) continue;
        if (!names.empty()) names += ", ";
        names += character.name;
    }
    return names;
}

}  // namespace goldthread
