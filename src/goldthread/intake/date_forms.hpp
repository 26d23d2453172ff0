#pragma once
// Dates in forms that a return does not accept, read as what they probably mean.

#include <optional>
#include <string_view>

#include "goldthread/base/date.hpp"

namespace goldthread {

struct LikelyDate {
    Date date;
    std::string_view form;  ///< "a two-digit year", "year first": completes "written with ..." or "written ...".
};

/// What trimmed text that is not d/m/yyyy probably means: two-digit year, ISO, other separators, a time of day behind
/// it, or a spreadsheet's day number. Nothing where no one reading is likely. Never applied silently: it is offered.
[[nodiscard]] std::optional<LikelyDate> likely_date(std::string_view text);

}  // namespace goldthread
