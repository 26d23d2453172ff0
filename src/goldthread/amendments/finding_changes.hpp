#pragma once
// What two changes, one after the other, did to the findings together.

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// What is new by the first and solved by the second is in neither, and the other way round; findings are told apart by
/// rule and child. Rows are numbered as the change says that each finding comes of.
[[nodiscard]] FindingChanges one_after_the_other(const FindingChanges& first, const FindingChanges& second);

}  // namespace goldthread
