#pragma once
// One character at a time between UTF-8, code points and Windows-1252.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace goldthread::csv {

/// What stands for a character that cannot be read.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The length of the valid UTF-8 character at `at`, or 0 if the bytes there are not one.
[[nodiscard]] std::size_t utf8_length(std::string_view text, std::size_t at) noexcept;

/// The position of the first byte that is not part of valid UTF-8, or npos. Quick over stretches of ASCII.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text) noexcept;

/// The character at `at`, which is moved past it. An invalid byte gives the replacement character.
[[nodiscard]] char32_t take_utf8(std::string_view text, std::size_t& at) noexcept;

void append_utf8(std::string& out, char32_t character);

/// The text with a replacement character for each byte that is not part of valid UTF-8.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// The same, and one for each zero byte: a text that a CSV file, and the name of a file, can hold.
[[nodiscard]] std::string writable_text(std::string_view text);

/// Every byte has a character: the five that Windows-1252 leaves open are taken as control characters, as browsers do.
[[nodiscard]] char32_t from_windows_1252(char byte) noexcept;

/// Nothing when Windows-1252 lacks the character.
[[nodiscard]] std::optional<char> to_windows_1252(char32_t character) noexcept;

}  // namespace goldthread::csv
