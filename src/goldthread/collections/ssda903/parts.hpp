#pragma once
// All that SSDA903 brings to the program.

#include "goldthread/collections/parts.hpp"

namespace goldthread::ssda903 {

/// Alive to the end of the program.
[[nodiscard]] const CollectionParts& parts();

}  // namespace goldthread::ssda903
