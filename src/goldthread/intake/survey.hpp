#pragma once
// What the cells of a table needed to be understood: what stands around values, letters upper-cased, disguised blanks,
// values that a spreadsheet has lost.

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Looks at every cell of a table whose columns are named as the module's fields. One remark for each column and kind
/// of liberty, with a count and the first place. The table is not changed.
[[nodiscard]] Remarks survey_cells(const Table& table, const Module& module);

}  // namespace goldthread
