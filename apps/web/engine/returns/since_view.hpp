#pragma once
// What has changed since an earlier check of which the counts were given.

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A SinceRun of the page; null where no counts were given.
[[nodiscard]] json since_of(WorkingReturn& work);

/// The counts of the return as it stands, to be given on a later day: run_json().
[[nodiscard]] std::string counts_of(WorkingReturn& work);

}  // namespace goldthread::page
