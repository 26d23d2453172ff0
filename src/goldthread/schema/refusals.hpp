#pragma once
// What the portal refuses in a single cell, by the description of its field. Checking a return and writing it both ask
// here, so that they say the same.

#include <cstddef>
#include <string>
#include <string_view>

#include "goldthread/schema/collection.hpp"

namespace goldthread {

/// Characters of UTF-8 text, not bytes.
[[nodiscard]] std::size_t characters_in(std::string_view text) noexcept;

/// Whether the field must have a value and `text` is none: blank, or written as NULL, N/A and the like. The field that
/// names the child is taken as it stands.
[[nodiscard]] bool lacks_value(const Module& module, const Field& field, std::string_view text) noexcept;

/// Whether `text`, without the spaces around it, has more characters than the field may have.
[[nodiscard]] bool is_too_long(const Field& field, std::string_view text) noexcept;

/// "LS is blank: the portal refuses a row of Episodes without it."
[[nodiscard]] std::string lack_in_words(const Module& module, const Field& field);
/// "'SC1234567' has 9 characters: the portal takes at most 8 in URN."
[[nodiscard]] std::string excess_in_words(const Field& field, std::string_view text);

}  // namespace goldthread
