#pragma once
// The rules of a collection as a page to read: made from the rules themselves, so that it is never out of date.

#include <string>
#include <vector>

#include "goldthread/rules/rule.hpp"

namespace goldthread {

/// "from 2023", "2023 to 2024", "2025": the return years in which a definition holds.
[[nodiscard]] std::string years_in_words(const Rule& rule, const Collection& collection);

/// "Header SEX, DOB; Episodes DECOM; last year's DoLo DOLO_END": what a rule highlights.
[[nodiscard]] std::string flagged_in_words(const Rule& rule, const Collection& collection);

/// All definitions of a rule set in Markdown: code, title, years, fields, statement.
[[nodiscard]] std::string rule_reference_markdown(const RuleSet& rules);

}  // namespace goldthread
