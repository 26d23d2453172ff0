#include "goldthread/views/return_summary.hpp"

#include <algorithm>

namespace goldthread {

namespace {

std::size_t count_children(const Threads& threads, YearSlot year) {
    std::size_t count = 0;
    for (std::size_t child = 0; child < threads.size(); ++child) {
        if (threads.id(child).empty()) continue;
        for (std::size_t m = 0; m < threads.collection().modules.size(); ++m) {
            if (threads.store(m, year).count_of_child(child) == 0) continue;
            ++count;
            break;
        }
    }
    return count;
}

std::size_t count_rows(const Threads& threads, YearSlot year) {
    std::size_t count = 0;
    for (std::size_t m = 0; m < threads.collection().modules.size(); ++m) count += threads.store(m, year).size();
    return count;
}

std::vector<RuleCount> count_by_rule(const CheckedReturn& checked) {
    constexpr auto nobody = static_cast<std::size_t>(-1);
    std::vector<RuleCount> counts(checked.rules().rules.size());
    std::vector<std::size_t> last_child(counts.size(), nobody);
    for (const Finding& finding : checked.findings().findings) {
        RuleCount& count = counts[finding.rule];
        count.rule = finding.rule;
        ++count.findings;
        if (last_child[finding.rule] != finding.child) ++count.children;
        last_child[finding.rule] = finding.child;
    }
    std::erase_if(counts, [](const RuleCount& count) { return count.findings == 0; });
    std::stable_sort(counts.begin(), counts.end(),
                     [](const RuleCount& a, const RuleCount& b) { return a.findings > b.findings; });
    return counts;
}

std::vector<std::size_t> findings_of_children(const CheckedReturn& checked) {
    std::vector<std::size_t> counts(checked.threads().size());
    for (const Finding& finding : checked.findings().findings) ++counts[finding.child];
    return counts;
}

std::vector<ChildCount> worst_of(const CheckedReturn& checked, const std::vector<std::size_t>& findings,
                                 std::size_t wanted) {
    std::vector<std::size_t> order;
    for (std::size_t child = 0; child < findings.size(); ++child) {
        if (findings[child] > 0 && !checked.threads().id(child).empty()) order.push_back(child);
    }
    wanted = std::min(wanted, order.size());
    std::partial_sort(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
        [&](std::size_t a, std::size_t b) { return findings[a] != findings[b] ? findings[a] > findings[b] : a < b; });
    order.resize(wanted);
    std::vector<ChildCount> worst;
    worst.reserve(order.size());
    for (const std::size_t child : order) worst.push_back({checked.threads().id(child).text(), findings[child], {}});
    for (const Finding& finding : checked.findings().findings) {
        const auto at = std::find(order.begin(), order.end(), finding.child);
        if (at == order.end()) continue;
        auto& rules = worst[static_cast<std::size_t>(at - order.begin())].rules;
        if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) rules.push_back(finding.rule);
    }
    return worst;
}

std::vector<NotRunReason> group_not_run(const Check& check) {
    std::vector<NotRunReason> groups;
    for (const RuleNotRun& not_run : check.rules_not_run()) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const NotRunReason& known) { return known.reason == not_run.reason; });
        if (group == groups.end()) group = groups.insert(groups.end(), {not_run.reason, {}});
        group->rules.push_back(not_run.rule);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const NotRunReason& a, const NotRunReason& b) { return a.rules.size() > b.rules.size(); });
    return groups;
}

}  // namespace

ReturnSummary summarise(const CheckedReturn& checked, std::size_t worst_children) {
    ReturnSummary summary;
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        summary.children[static_cast<std::size_t>(year)] = count_children(checked.threads(), year);
        summary.rows[static_cast<std::size_t>(year)] = count_rows(checked.threads(), year);
    }
    const std::vector<std::size_t> findings = findings_of_children(checked);
    summary.children_with_findings = static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](std::size_t count) { return count > 0; }));
    summary.by_rule = count_by_rule(checked);
    summary.worst_children = worst_of(checked, findings, worst_children);
    summary.not_run = group_not_run(checked.check());
    return summary;
}

}  // namespace goldthread
