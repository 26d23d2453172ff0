#pragma once
// One identifier on the rows of many children: UNKNOWN, 0, NOT ISSUED, as systems write for a child not yet numbered.

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// Adds a problem for each file and identifier that stands on more rows of a module and year than a child can have
/// (Module::most_rows_of_child), with their count and the first place. A blank identifier is none.
/// Cost: a few operations for each row of a module that has so many.
void remark_on_crowded_identifiers(ReturnFiles& files);

}  // namespace goldthread
