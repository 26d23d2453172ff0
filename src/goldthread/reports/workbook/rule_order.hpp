#pragma once
// The order of the rules in the workbook, most findings first, and where each one's findings stand in the list.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/reports/workbook/long_table.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"

namespace goldthread::excel {

/// The sheets that link to each other.
inline constexpr auto by_rule_sheet = "Findings by rule";
inline constexpr auto list_sheet = "Findings";

/// Findings by rule, those of one rule in order of child; and for each rule of ReturnSummary::by_rule the number of its
/// first line in the list.
struct RuleOrder {
    std::vector<std::size_t> findings;     ///< Indices into Findings::findings.
    std::vector<std::size_t> first_lines;  ///< By position in ReturnSummary::by_rule.
    std::vector<std::size_t> positions;    ///< By rule: its position in ReturnSummary::by_rule, if it has findings.
};

[[nodiscard]] RuleOrder order_by_rule(const ReportFacts& facts);

}  // namespace goldthread::excel
