#pragma once
// The sheet "Reading": each file, what it was taken for, and every remark on it.

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// A line for each file, followed by a line for each remark; then the files that were left out.
void add_reading_sheet(Book& book, const ReportFacts& facts);

}  // namespace goldthread::excel
