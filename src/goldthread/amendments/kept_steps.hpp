#pragma once
// Making the steps of changes that are kept again: those in force, those that took something back, and those undone.

#include <cstddef>
#include <vector>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/kept_change.hpp"

namespace goldthread {

/// Sorts changes as they were made.
void put_in_order(std::vector<KeptChange>& changes);

/// Makes all that was done with these changes again, step by step, on a log without changes. Answers with those that do
/// not stand in the log now: set aside, done in the source, or in a clash; one that is gone from among them is brought
/// back by undo as that. What is in force never depends on what is gone.
[[nodiscard]] std::vector<KeptChange> make_steps_again(std::vector<KeptChange> changes, const MarkOf& mark_of,
                                                       AmendmentLog& log);

/// Makes steps that were undone, as long as they fit, and undoes them again, so that the log can redo them. Answers
/// with how many. `beside` are the changes beside the log.
std::size_t make_and_undo(const std::vector<UndoneStep>& steps, std::vector<KeptChange>& beside, const MarkOf& mark_of,
                          AmendmentLog& log);

}  // namespace goldthread
