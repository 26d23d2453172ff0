#pragma once
// Trying changes that are kept, one after the other, on the files at hand.

#include <vector>

#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/amendments/replay_newer.hpp"

namespace goldthread {

/// Why there is no table that a change means: table_meant() fails.
[[nodiscard]] WhyAside why_no_table(const CheckedReturn& checked, const RowName& row);

/// On files as they were, changes are made as they were made first; on newer ones by child and record. What it is given
/// must outlive it.
class Trying {
  public:
    /// Must be made before any of `changes` is.
    Trying(const std::vector<KeptChange>& changes, const MarkOf& mark_of, AmendmentLog& log);

    /// Tries the change of that index. To be called in order.
    [[nodiscard]] Tried make(std::size_t index);

  private:
    const std::vector<KeptChange>& changes_;
    std::vector<bool> is_newer_;
    // Apart, so that what is gone has no say in where a row is found that a change in force is of.
    NewerReplaying newer_;
    NewerReplaying newer_and_gone_;
    Replaying as_it_was_;
    AmendmentLog& log_;
};

}  // namespace goldthread
