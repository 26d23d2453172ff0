#pragma once
// What the analyst takes away.

#include <string_view>

#include "values.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A Download of the page of that kind.
[[nodiscard]] val download_of(WorkingReturn& work, std::string_view kind);

}  // namespace goldthread::page
