#pragma once
// Trimming and folding of the text of a cell. ASCII only on purpose: the codes of every return are ASCII, and
// bytes beyond it (names in UTF-8) pass through untouched.

#include <string>
#include <string_view>

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

/// The text without leading and trailing white space (a non-breaking space in UTF-8 counts as white space).
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Trimmed and upper-cased: the form in which codes and identifiers are compared.
[[nodiscard]] std::string folded(std::string_view text);

/// Upper-cased with every space removed: the form in which postcodes are compared.
[[nodiscard]] std::string without_spaces(std::string_view text);

/// Whether two texts are the same but for letter case (ASCII).
[[nodiscard]] bool same_ignoring_case(std::string_view a, std::string_view b) noexcept;

}  // namespace goldthread
