#pragma once
// The changes of two sessions of one return as one list.

#include <cstdint>
#include <vector>

#include "goldthread/amendments/kept_change.hpp"

namespace goldthread {

/// `mine` followed by those of `theirs` that are not among them already. Of theirs, a cell to which mine give another
/// text, and a row that one of the two deletes and the other changes, becomes one change that clashes, with the last of
/// mine that it clashes with. What both do to the same end is kept once. Numbers are mine's, and higher ones for
/// theirs, above `numbers_taken` too; rows that were added are renamed along. Mine must have numbers of their own.
/// Those of mine that are gone stay among them, and stand in the way of none.
[[nodiscard]] std::vector<KeptChange> join_changes(std::vector<KeptChange> mine, std::vector<KeptChange> theirs,
                                                   std::uint32_t numbers_taken = 0);

}  // namespace goldthread
