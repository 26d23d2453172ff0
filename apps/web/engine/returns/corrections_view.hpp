#pragma once
// Corrections of whole columns, as the page shows them.

#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// All ColumnCorrections of the page that the return as it stands has need of.
[[nodiscard]] json corrections_of_return(WorkingReturn& work);

}  // namespace goldthread::page
