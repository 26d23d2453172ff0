#include "goldthread/amendments/finding_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace goldthread {

namespace {

using Key = std::pair<std::uint32_t, std::uint16_t>;  // child, rule

Key key_of(const Finding& finding) {
    return {finding.child, finding.rule};
}

/// Findings, with one left out for each of the others of the same child and rule.
Findings without(const Findings& findings, const Findings& others) {
    std::map<Key, std::size_t> out;
    for (const Finding& other : others.findings) ++out[key_of(other)];
    Findings left;
    for (std::size_t i = 0; i < findings.findings.size(); ++i) {
        const auto found = out.find(key_of(findings.findings[i]));
        if (found != out.end() && found->second > 0) {
            --found->second;
        } else {
            left.append(findings.part(i, 1));
        }
    }
    return left;
}

Findings in_order(const Findings& a, const Findings& b) {
    Findings both = a;
    both.append(b);
    std::vector<std::size_t> places(both.findings.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t x, std::size_t y) { return key_of(both.findings[x]) < key_of(both.findings[y]); });
    Findings sorted;
    for (const std::size_t place : places) sorted.append(both.part(place, 1));
    return sorted;
}

}  // namespace

FindingChanges one_after_the_other(const FindingChanges& first, const FindingChanges& second) {
    FindingChanges both;
    both.solved = in_order(without(first.solved, second.added), without(second.solved, first.added));
    both.added = in_order(without(first.added, second.solved), without(second.added, first.solved));
    both.remaining = second.remaining;
    return both;
}

}  // namespace goldthread
