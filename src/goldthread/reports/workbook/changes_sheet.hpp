#pragma once
// The sheet "Changes": findings of this run beside those of earlier runs.

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

inline constexpr auto changes_sheet = "Changes";

/// All findings, each module, each rule with findings in any run; a column for each run, and the change from the latest
/// earlier one. Needs an earlier run.
void add_changes_sheet(Book& book, const ReportFacts& facts);

/// Findings of all runs as lines, in all and for the modules with most. Draws on the sheet of changes.
[[nodiscard]] lxw_chart* chart_of_changes(Book& book, const ReportFacts& facts);

}  // namespace goldthread::excel
