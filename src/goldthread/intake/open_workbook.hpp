#pragma once
// The tables of a workbook: one for each sheet.

#include <string>
#include <vector>

#include "goldthread/formats/workbook/workbook.hpp"
#include "goldthread/intake/open.hpp"
#include "goldthread/table/cell_budget.hpp"

namespace goldthread {

/// One entry for each sheet of the file called `name`, in their order; what was said of the workbook as a whole is with
/// the first. A workbook without a cell gives one entry with an error; an empty sheet beside others is passed over.
/// The cells of the tables are taken from `cells`.
[[nodiscard]] std::vector<OpenedTable> tables_of_workbook(const std::string& name, const workbook::Workbook& book,
                                                          const IsHeader& is_header, CellBudget& cells);

}  // namespace goldthread
