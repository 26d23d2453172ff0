#pragma once
// The sheet "Children": each child with its findings, rule by rule.

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// Children with most findings first; a line for each child and rule, with the places of its records. Findings in rows
/// without a child identifier come last.
void add_children_sheet(Book& book, const ReportFacts& facts);

}  // namespace goldthread::excel
