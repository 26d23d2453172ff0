#pragma once
// The findings of a return child by child.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// All findings of one child. They point into the checked return.
struct FindingsOfChild {
    std::uint32_t child = 0;               ///< Its number among the threads.
    bool known = false;                    ///< Else a row without an identifier.
    std::vector<const Finding*> findings;  ///< In order of rule; at least one.
};

/// Children with findings, most findings first, in the order of the threads where they have as many. Behind them the
/// rows without an identifier.
[[nodiscard]] std::vector<FindingsOfChild> findings_of_children(const CheckedReturn& checked);

/// The identifier as in the file; empty where there is none.
[[nodiscard]] std::string identifier_of(const CheckedReturn& checked, const FindingsOfChild& child);

}  // namespace goldthread
