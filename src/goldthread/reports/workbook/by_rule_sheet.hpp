#pragma once
// The sheet "Findings by rule".

#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"
#include "goldthread/reports/workbook/rule_order.hpp"

namespace goldthread::excel {

/// Columns that charts are drawn from, one row a rule from row 1 on, most findings first.
inline constexpr std::size_t by_rule_code_column = 0;
inline constexpr std::size_t by_rule_findings_column = 4;
inline constexpr std::size_t by_rule_share_column = 7;

/// Code; title, with a link to the rule's lines in the list; module, stage, findings, children, shares, statement.
void add_by_rule_sheet(Book& book, const ReportFacts& facts, const RuleOrder& order);

}  // namespace goldthread::excel
