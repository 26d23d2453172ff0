#pragma once
// The rows of a return's tables put together by child: Header's children in its order, then those that it lacks.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/thread/threads.hpp"

namespace goldthread {

/// One child's rows.
struct ChildRows {
    std::vector<std::vector<std::uint32_t>> rows;  ///< By module: in the order of its table.
};

struct ChildrenOfTables {
    std::vector<ChildRows> children;
    std::vector<std::vector<std::uint32_t>> without_child;  ///< By module: rows that name no child.
};

/// Two identifiers are the same child when they are so after trimming and upper-casing. A row of `first_module` makes a
/// child of its own each time, a second one with the same identifier too; rows of other modules go to the first.
[[nodiscard]] ChildrenOfTables children_of(const Collection& collection, const ModuleTables& tables,
                                           std::size_t first_module);

}  // namespace goldthread
