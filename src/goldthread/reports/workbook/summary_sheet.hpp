#pragma once
// The sheet "Summary": what a manager reads.

#include <string>
#include <vector>

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// Return, counts, findings by module, charts, and links to the other sheets. `notes` are sentences about the workbook
/// itself. Fill it last: it draws on the others.
void fill_summary_sheet(Book& book, Sheet& sheet, const ReportFacts& facts, const std::vector<std::string>& notes);

}  // namespace goldthread::excel
