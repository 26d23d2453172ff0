#pragma once
// What could mend a finding, as the page shows it.

#include "finding_order.hpp"
#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// Advice of the page on the finding of that number.
[[nodiscard]] json advice_of(WorkingReturn& work, const FindingOrder& order, std::size_t finding);

}  // namespace goldthread::page
