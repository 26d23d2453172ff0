#pragma once
// What the engine made of the files given.

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A Survey of the page.
[[nodiscard]] json survey_of(const WorkingReturn& work);

}  // namespace goldthread::page
