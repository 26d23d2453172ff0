#pragma once
// The row that would follow another in time: the same but for its beginning, which is the other's end.

#include <optional>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// The cells of a row that follows that one: a copy of it that begins where it ends, with its own end and whatever is
/// told anew of each row (RowSpan) blank. Columns that the collection does not know are left out. Empty where the
/// module's rows are not spans of time, or the return has no such row.
[[nodiscard]] std::vector<CellText> row_that_follows(const CheckedReturn& checked, RowRef row);

/// The row that another would follow, of those of the same child, module and year as `row`: the one that ends last, or
/// the one that begins last, if that has no end. None where the module's rows are not spans of time, the return has no
/// such row, or none of them has a date.
[[nodiscard]] std::optional<RowRef> last_by_date(const CheckedReturn& checked, RowRef row);

}  // namespace goldthread
