#pragma once
// Which characters XML 1.0 takes, and where (sections 2.2 and 2.3 of the recommendation, fifth edition).

#include <string_view>

namespace goldthread::xml {

/// Whether a document may hold it at all, written as itself or by reference.
[[nodiscard]] bool is_character(char32_t c) noexcept;
[[nodiscard]] bool begins_name(char32_t c) noexcept;
[[nodiscard]] bool continues_name(char32_t c) noexcept;

/// The length of the name at the beginning of `text`, valid UTF-8; 0 if none stands there.
[[nodiscard]] std::size_t length_of_name(std::string_view text) noexcept;

}  // namespace goldthread::xml
