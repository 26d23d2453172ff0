#pragma once
// Return years as people write them.

#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread {

/// The return year of a text: "2026", the year in which it ends. Fails on all else; where a year can be made out ("26",
/// "2025-26", "2025/2026"), it says which text to write.
[[nodiscard]] Result<int> read_return_year(std::string_view text);

}  // namespace goldthread
