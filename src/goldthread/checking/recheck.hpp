#pragma once
// What two sets of findings have in common, where rows have been numbered anew in between.

#include <cstdint>
#include <optional>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// How a change numbers the rows of one table anew: those behind `where` by one more or less.
struct Renumbering {
    enum class Kind : std::uint8_t { none, inserted, erased };
    Kind kind = Kind::none;
    RowRef where;

    /// The row's number after the change; nothing for a row that is gone.
    [[nodiscard]] std::optional<RowRef> after(RowRef before) const noexcept;
};

/// Renumbers the rows of all findings. One that has lost a row keeps its number: it is about to be replaced.
void renumber(Findings& findings, const Renumbering& change);

/// Compares findings before a change with those after it: the same rule failing at the same rows, in whatever order.
[[nodiscard]] FindingChanges compare(const Findings& before, const Findings& after, const Renumbering& change);

}  // namespace goldthread
