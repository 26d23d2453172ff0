#pragma once
// The registry: every collection of the program. A new one is one line in all.cpp.

#include <span>
#include <string_view>

#include "goldthread/collections/parts.hpp"

namespace goldthread {

/// In the order in which help lists them.
[[nodiscard]] std::span<const CollectionParts* const> all_collections();

/// A collection by its name on the command line, in any letter case; null if there is none.
[[nodiscard]] const CollectionParts* find_collection(std::string_view name);

}  // namespace goldthread
