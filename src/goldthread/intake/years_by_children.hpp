#pragma once
// Tables without dates that fall in the year, of a module that came more than once: whose children they hold tells
// which year they are of. Children who left are in last year's tables alone, those who came in this year's.

#include <vector>

#include "goldthread/intake/opened_file.hpp"

namespace goldthread {

/// For each group of tables that must be of one year, its decision. Those that are not told are held against the
/// children of those that are, and put to the year whose children alone they hold (more than three to one).
void settle_by_children(const std::vector<std::vector<OpenedFile*>>& groups, const Collection& collection,
                        std::vector<YearDecision>& decisions);

}  // namespace goldthread
