#pragma once
// What undo would take back, and redo make again, in words that go on a button: "DEC to 01/05/2025, child A".

#include <string>
#include <vector>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/kept_change.hpp"

namespace goldthread {

/// `leaving` are the changes that leave from beside the return in that step (KeptChanges::leaving()).
[[nodiscard]] std::string words_of_step(const Step& step, const std::vector<KeptChange>& leaving);

}  // namespace goldthread
