#pragma once
// The sheet "Rules not run": which, and why.

#include <cstdint>
#include <vector>

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// Rules in force that could not run, those of one reason together; then rules in force that were not asked for.
void add_not_run_sheet(Book& book, const ReportFacts& facts);

/// Rules in force that were not asked for: the caller restricted the check to others.
[[nodiscard]] std::vector<std::uint16_t> rules_not_asked_for(const ReportFacts& facts);

}  // namespace goldthread::excel
