#include "goldthread/reports/overview_csv.hpp"

#include <utility>

#include "goldthread/reports/csv_line.hpp"
#include "goldthread/views/findings_of_children.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread {

namespace {

// "142; 501". Not joined by a comma alone: Excel would read "142,501" as a number.
std::string codes_of(const CheckedReturn& checked, const FindingsOfChild& child) {
    std::string codes;
    const Finding* before = nullptr;
    for (const Finding* finding : child.findings) {
        const bool repeated = before != nullptr && before->rule == finding->rule;
        before = finding;
        if (repeated) continue;
        if (!codes.empty()) codes += "; ";
        codes += checked.rule_of(*finding).code;
    }
    return codes;
}

}  // namespace

std::string rules_csv(const CheckedReturn& checked) {
    std::string out = "code,title,findings,children\n";
    for (const RuleCount& count : summarise(checked, 0).by_rule) {
        const Rule& rule = checked.rules().rules[count.rule];
        CsvLine line(out);
        line.text(rule.code);
        line.text(rule.title);
        line.number(count.findings);
        line.number(count.children);
    }
    return csv_report_of(std::move(out));
}

std::string children_csv(const CheckedReturn& checked) {
    std::string out = "child,findings,codes\n";
    for (const FindingsOfChild& child : findings_of_children(checked)) {
        CsvLine line(out);
        line.text(identifier_of(checked, child));
        line.number(child.findings.size());
        line.text(codes_of(checked, child));
    }
    return csv_report_of(std::move(out));
}

}  // namespace goldthread
