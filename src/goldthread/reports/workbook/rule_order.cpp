#include "goldthread/reports/workbook/rule_order.hpp"

namespace goldthread::excel {

RuleOrder order_by_rule(const ReportFacts& facts) {
    const std::vector<Finding>& findings = facts.checked.findings().findings;
    const std::vector<RuleCount>& rules = facts.summary.by_rule;
    RuleOrder order;
    order.positions.resize(facts.rules().rules.size());
    order.first_lines.resize(rules.size());
    std::vector<std::size_t> next(rules.size());  // where the next finding of that rule goes
    std::vector<std::size_t> lines(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        order.positions[rules[i].rule] = i;
        if (i > 0) next[i] = next[i - 1] + rules[i - 1].findings;
    }
    order.findings.resize(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const std::size_t position = order.positions[findings[i].rule];
        order.findings[next[position]++] = i;
        lines[position] += findings[i].row_count;
    }
    for (std::size_t i = 1; i < rules.size(); ++i) order.first_lines[i] = order.first_lines[i - 1] + lines[i - 1];
    return order;
}

}  // namespace goldthread::excel
