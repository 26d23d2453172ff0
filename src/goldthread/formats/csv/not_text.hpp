#pragma once
// Files that are no text at all, though they were given as CSV: what they are, and what to do instead.

#include <optional>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::csv {

/// The refusal of a file whose first bytes show another kind (Excel, zip, PDF); nothing for any other.
[[nodiscard]] std::optional<Error> refusal_of_known_kind(std::string_view bytes);

/// The refusal of a file that holds zero bytes, which no text does.
[[nodiscard]] Error refusal_of_zero_bytes();

}  // namespace goldthread::csv
