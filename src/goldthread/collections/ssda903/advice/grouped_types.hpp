#pragma once
// Types of placement that the lists group (A3 to A6, U1 to U6): which of a family the episode itself leaves open.

#include <string>
#include <vector>

#include "goldthread/collections/ssda903/advice/placement.hpp"

namespace goldthread::ssda903 {

struct OpenTypes {
    std::vector<Code> left;           ///< In the order given.
    std::vector<std::string> struck;  ///< Why others are out: "A5 needs the legal status E1".
};

/// Of the types of placement that a provider offers, those that the episode does not exclude by its legal status, its
/// reason or the episode before it (null if there is none).
[[nodiscard]] OpenTypes open_types(const std::vector<Code>& offered, const Episode& e, const Episode* before);

/// "U1, U3 or U6".
[[nodiscard]] std::string one_of(const std::vector<Code>& codes);

}  // namespace goldthread::ssda903
