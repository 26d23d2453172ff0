#pragma once
// The text of a cell: what is meant by it, and the form in which it is compared.
//
// A cell may hold more than its value: spaces around it, characters that nobody sees (base/unseen.hpp), a wrapping that
// makes Excel keep it as text (="001", '001). The *bare text* is the value alone. Letters are folded in ASCII only: the
// codes of every return are ASCII, and names in other letters pass through untouched.

#include <string>
#include <string_view>

#include "goldthread/base/byte_words.hpp"

namespace goldthread {

/// Space, tab, carriage return, line feed, form feed, vertical tab.
[[nodiscard]] constexpr bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether any letter is a small one.
[[nodiscard]] bool has_lower_case(std::string_view text) noexcept;

/// The text without leading and trailing white space and characters that nobody sees.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Whether the text is seen at a glance to be its own bare text: printable ASCII without spaces around it or a
/// wrapping. True of nearly every cell.
[[nodiscard]] inline bool is_plain(std::string_view text) noexcept {
    if (text.empty()) return true;
    const char first = text.front();
    if (first == ' ' || text.back() == ' ' || first == '=' || first == '\'') return false;
    // The top bit of a byte that is beyond ASCII, below the space, or DEL.
    const std::uint64_t odd = over_words(
        text, [](std::uint64_t bytes) { return bytes | (bytes - eight_times(' ')) | (bytes + eight_times(1)); });
    return (odd & eight_times(0x80)) == 0;
}

/// What is inside a wrapping that makes Excel keep a value as text: ="001", '001, '001'. Must be trimmed. Any other
/// text comes back as it is.
[[nodiscard]] std::string_view without_wrapping(std::string_view trimmed) noexcept;

/// The bare text. Within it a space that is not that of the keyboard is an ordinary one, and zero-width characters are
/// gone. It may lie in `room`. Cost: allocates only where characters are taken out of a long text.
[[nodiscard]] std::string_view bare_text(std::string_view raw, std::string& room);
[[nodiscard]] std::string bare_text(std::string_view raw);

/// Returns what `read` makes of the bare text of a cell.
template <class Read>
auto with_bare_text(std::string_view raw, Read read) {
    if (is_plain(raw)) return read(raw);
    std::string room;
    return read(bare_text(raw, room));
}

/// The bare text upper-cased: the form in which codes and identifiers are compared.
[[nodiscard]] std::string folded(std::string_view text);

/// The same with every space removed: the form in which postcodes are compared.
[[nodiscard]] std::string without_spaces(std::string_view text);

/// Whether two texts are the same but for letter case (ASCII).
[[nodiscard]] bool same_ignoring_case(std::string_view a, std::string_view b) noexcept;

}  // namespace goldthread
