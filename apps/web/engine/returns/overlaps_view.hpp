#pragma once
// Files that hold much the same, as the page asks about them.

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// Gives the Survey of the page its `newer` and its `doubts`.
void add_overlaps(json& survey, const WorkingReturn& work);

}  // namespace goldthread::page
