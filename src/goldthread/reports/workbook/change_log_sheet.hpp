#pragma once
// The sheet "Change log": what was changed in the data, when, by whom and why.

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

inline constexpr auto change_log_sheet = "Change log";

/// A line for each amendment, in the order in which they were made.
void add_change_log_sheet(Book& book, const ReportFacts& facts);

}  // namespace goldthread::excel
