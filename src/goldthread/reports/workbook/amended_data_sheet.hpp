#pragma once
// The data as it stands after amendments.

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// A sheet for each module and year that has been amended ("Episodes amended", "Header last year"), with all
/// its rows: what changed in a row is said before it, and its changed cells are coloured. Behind them stand the
/// rows that were deleted, as they were.
void add_amended_data_sheets(Book& book, const ReportFacts& facts);

}  // namespace goldthread::excel
