#include "goldthread/base/text.hpp"

#include <algorithm>

#include "goldthread/base/unseen.hpp"

namespace goldthread {

namespace {

// Bytes of white space or an unseen character at the ends of a text; 0 for none.
std::size_t blank_at_begin(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (is_space(text.front())) return 1;
    const UnseenCharacter* unseen = unseen_at_begin(text);
    return unseen == nullptr ? 0 : unseen->bytes.size();
}

std::size_t blank_at_end(std::string_view text) noexcept {
    if (text.empty()) return 0;
    if (is_space(text.back())) return 1;
    const UnseenCharacter* unseen = unseen_at_end(text);
    return unseen == nullptr ? 0 : unseen->bytes.size();
}

}  // namespace

bool has_lower_case(std::string_view text) noexcept {
    // The two bits below the top one are both set in small letters and the four signs behind them, and beyond ASCII.
    const std::uint64_t both = over_words(text, [](std::uint64_t bytes) { return bytes & bytes << 1U; });
    return (both & eight_times(0x40)) != 0 &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view trim(std::string_view text) noexcept {
    while (const std::size_t size = blank_at_begin(text)) text.remove_prefix(size);
    while (const std::size_t size = blank_at_end(text)) text.remove_suffix(size);
    return text;
}

std::string_view without_wrapping(std::string_view trimmed) noexcept {
    constexpr std::string_view opening = "=\"";
    if (trimmed.starts_with(opening)) {
        const std::string_view inside = trimmed.substr(opening.size());
        const bool closed = !inside.empty() && inside.find('"') == inside.size() - 1;
        return closed ? inside.substr(0, inside.size() - 1) : trimmed;
    }
    if (!trimmed.starts_with('\'')) return trimmed;
    trimmed.remove_prefix(1);
    if (trimmed.ends_with('\'')) trimmed.remove_suffix(1);
    return trimmed;
}

std::string_view bare_text(std::string_view raw, std::string& room) {
    std::string_view text = trim(raw);
    for (;;) {
        const std::string_view inside = without_wrapping(text);
        if (inside.size() == text.size()) break;
        text = trim(inside);
    }
    if (unseen_in(text) == 0) return text;
    room.clear();
    while (!text.empty()) {
        const UnseenCharacter* unseen = unseen_at_begin(text);
        if (unseen == nullptr) {
            room += text.front();
        } else if (unseen->is_space) {
            room += ' ';
        }
        text.remove_prefix(unseen == nullptr ? 1 : unseen->bytes.size());
    }
    return room;
}

std::string bare_text(std::string_view raw) {
    return with_bare_text(raw, [](std::string_view bare) { return std::string(bare); });
}

std::string folded(std::string_view text) {
    std::string out = bare_text(text);
    std::transform(out.begin(), out.end(), out.begin(), to_upper);
    return out;
}

std::string without_spaces(std::string_view text) {
    std::string out = folded(text);
    out.erase(std::remove_if(out.begin(), out.end(), is_space), out.end());
    return out;
}

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_upper(x) == to_upper(y); });
}

}  // namespace goldthread
