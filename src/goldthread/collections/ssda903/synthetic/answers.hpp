#pragma once
// The questions asked once a year: outcomes of children looked after all year (OC2), and care leavers (OC3).

#include <string>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/view.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// The cells of the child's OC2 row, each item given at the ages it is asked for. The view is of all year.
[[nodiscard]] std::vector<std::string> outcomes_row(Random& random, const Life& life, const YearView& view);

/// The cells of the child's OC3 row. The view has the child as a care leaver.
[[nodiscard]] std::vector<std::string> care_leaver_row(Random& random, const Life& life, const YearView& view);

}  // namespace goldthread::synthetic
