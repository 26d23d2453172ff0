#pragma once
// The collections that this program can check.

#include <string_view>
#include <vector>

#include "goldthread/rules/rule.hpp"

namespace goldthread {

/// Every rule set, in the order in which help lists them.
[[nodiscard]] const std::vector<const RuleSet*>& rule_sets();

/// The rule set of a collection by its name on the command line, in any letter case; null if there is none.
[[nodiscard]] const RuleSet* find_rule_set(std::string_view collection);

}  // namespace goldthread
