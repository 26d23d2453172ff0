#pragma once
// The day on the user's clock.

#include "goldthread/base/date.hpp"

namespace goldthread::page {

[[nodiscard]] Date today();

}  // namespace goldthread::page
