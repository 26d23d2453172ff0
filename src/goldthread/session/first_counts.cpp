#include "goldthread/session/first_counts.hpp"

#include <algorithm>
#include <set>

namespace goldthread {

bool FirstCounts::has(int year) const noexcept {
    return std::any_of(counts_.begin(), counts_.end(), [&](const FirstCount& first) { return first.year == year; });
}

bool FirstCounts::has(int year, const Rule& rule) const noexcept {
    return std::any_of(counts_.begin(), counts_.end(), [&](const FirstCount& first) {
        return first.year == year && first.code == rule.code && first.since == rule.since;
    });
}

void FirstCounts::take(const CheckedReturn& checked) {
    const int year = checked.setting().year.number;
    const bool later = has(year);
    std::vector<std::uint32_t> counts(checked.rules().rules.size());
    for (const Finding& finding : checked.findings().findings) ++counts[finding.rule];
    for (const std::uint16_t number : checked.check().rules_run()) {
        const Rule& rule = checked.rules().rules[number];
        if (later && has(year, rule)) continue;
        counts_.push_back({year, std::string(rule.code), rule.since, counts[number], later});
    }
}

void FirstCounts::take(const std::vector<FirstCount>& counts) {
    std::set<int> known;
    for (const FirstCount& first : counts_) known.insert(first.year);
    for (const FirstCount& first : counts) {
        if (!known.contains(first.year)) counts_.push_back(first);
    }
}

std::vector<FirstCounts::OfRule> FirstCounts::of(const RuleSet& rules, int year) const {
    std::vector<OfRule> all;
    for (const FirstCount& first : counts_) {
        if (first.year != year) continue;
        for (std::size_t i = 0; i < rules.rules.size(); ++i) {
            if (rules.rules[i].code != first.code || rules.rules[i].since != first.since) continue;
            all.push_back({static_cast<std::uint16_t>(i), first.count, first.later});
        }
    }
    return all;
}

}  // namespace goldthread
