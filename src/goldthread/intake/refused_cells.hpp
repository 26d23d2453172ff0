#pragma once
// Cells for which the portal refuses a row and which no rule fails on: blanks where every row must have a value, and
// texts that are too long.

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// Adds a problem for each file of this year's return and each field with such cells, with their count and the first
/// place. A module that is not part of that year's return is passed over, and so is what the file's form holds once for
/// several modules.
/// Cost: one look at each cell of the fields that are described as told by the reading.
void remark_on_refused_cells(ReturnFiles& files);

}  // namespace goldthread
