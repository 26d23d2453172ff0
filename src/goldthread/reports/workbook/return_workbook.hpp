#pragma once
// A whole return as it stands after amendments, as an Excel workbook to look through or to hand on.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

struct ReturnWorkbookOptions {
    Date made_on;
    std::vector<Amendment> amendments;  ///< Made to the return since it was read.
    std::size_t rows_per_sheet =
        1'048'576;  ///< Excel's own limit; longer tables go on in a further sheet. At least 10.
};

/// The bytes of an .xlsx file: a sheet for each module given, all rows, each cell the text that it has in the files;
/// what was amended is said before each row, and changed cells are coloured, with a note of what stood there. Where
/// last year's return was given too, the names of sheets say which year ("Episodes 2025-26"). The last sheet is the
/// change log. The same return and options give the same bytes. Fails when there is no memory.
[[nodiscard]] Result<std::string> return_workbook(const CheckedReturn& checked, const ReturnWorkbookOptions& options);

}  // namespace goldthread
