#pragma once
// A checked return in counts: what a reader wants to see first.

#include <array>
#include <string>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

struct RuleCount {
    std::uint16_t rule = 0;  ///< Index into RuleSet::rules.
    std::size_t findings = 0;
    std::size_t children = 0;  ///< With at least one of them.
};

struct ChildCount {
    std::string child;
    std::size_t findings = 0;
    std::vector<std::uint16_t> rules;  ///< That fail for the child, each once.
};

/// Rules that did not run for one and the same reason.
struct NotRunReason {
    std::string reason;
    std::vector<std::uint16_t> rules;
};

struct ReturnSummary {
    std::array<std::size_t, year_slots> children{};  ///< With an identifier and a record of that year.
    std::array<std::size_t, year_slots> rows{};
    std::size_t children_with_findings = 0;
    std::vector<RuleCount> by_rule;          ///< Most findings first.
    std::vector<ChildCount> worst_children;  ///< Most findings first; at most as many as asked for.
    std::vector<NotRunReason> not_run;       ///< Most rules first.
};

[[nodiscard]] ReturnSummary summarise(const CheckedReturn& checked, std::size_t worst_children = 10);

}  // namespace goldthread
