#pragma once
// Characters that nobody sees: zero-width ones, and spaces other than that of the keyboard. They come with text copied
// from web pages and documents, and with values that a program wrote beside one another.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace goldthread {

/// Some of the characters that nobody sees.
using UnseenSet = std::uint64_t;

struct UnseenCharacter {
    std::string_view bytes;  ///< In UTF-8.
    std::string_view name;   ///< "U+200B zero-width space".
    bool is_space = false;   ///< Takes room on the line, as a space does.
    UnseenSet in_set = 0;    ///< The set of this one alone.
};

/// The unseen character that `text` begins with, or null.
[[nodiscard]] const UnseenCharacter* unseen_at_begin(std::string_view text) noexcept;
/// The unseen character that `text` ends with, or null.
[[nodiscard]] const UnseenCharacter* unseen_at_end(std::string_view text) noexcept;

/// All that stand in `text`, at its ends or within.
[[nodiscard]] UnseenSet unseen_in(std::string_view text) noexcept;
/// "U+200B zero-width space, U+00A0 no-break space". Order: by code.
[[nodiscard]] std::string names_of_unseen(UnseenSet set);

}  // namespace goldthread
