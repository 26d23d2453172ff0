#pragma once
// A checked return as the page lists it: children and findings by column.

#include <cstdint>
#include <string>
#include <vector>

#include "finding_order.hpp"
#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// FindingColumns of the page.
struct FindingColumns {
    std::vector<std::uint16_t> rule;
    std::vector<std::uint32_t> child;
    std::vector<std::uint8_t> advisable;
    std::vector<std::uint8_t> noted;
};

/// Children of the page.
struct ChildColumns {
    std::vector<std::string> ids;
    std::vector<std::uint8_t> in_this_year;
    std::vector<std::uint8_t> in_last_year;
};

/// Checked of the page.
struct CheckedColumns {
    json facts;  ///< All of it that is no column.
    ChildColumns children;
    FindingColumns findings;
};

[[nodiscard]] FindingColumns finding_columns_of(WorkingReturn& work, const FindingOrder& order);

/// Every thread, those that have lost their last record too.
[[nodiscard]] ChildColumns children_of(WorkingReturn& work);

/// `again` is what check() answered.
[[nodiscard]] CheckedColumns checked_of(WorkingReturn& work, const FindingOrder& order, const MadeAgain& again);

}  // namespace goldthread::page
