#pragma once
// A checked return as the page lists it: children and findings by column.

#include "finding_order.hpp"
#include "values.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// FindingColumns of the page.
[[nodiscard]] val finding_columns_of(WorkingReturn& work, const FindingOrder& order);

/// Children of the page: every thread, those that have lost their last record too.
[[nodiscard]] val children_of(WorkingReturn& work);

/// Checked of the page; `again` is what check() answered.
[[nodiscard]] val checked_of(WorkingReturn& work, const FindingOrder& order, const MadeAgain& again);

}  // namespace goldthread::page
