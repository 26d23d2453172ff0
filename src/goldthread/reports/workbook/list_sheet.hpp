#pragma once
// The sheet "Findings": one line for each record of each finding, as in the CSV form.

#include <cstddef>

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"
#include "goldthread/reports/workbook/rule_order.hpp"

namespace goldthread::excel {

/// Ordered by rule, then child; the title links back to the rule. Returns how many sheets the list takes.
std::size_t add_list_sheet(Book& book, const ReportFacts& facts, const RuleOrder& order);

}  // namespace goldthread::excel
