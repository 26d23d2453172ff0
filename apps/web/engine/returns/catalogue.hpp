#pragma once
// What never changes while the page is open: modules, fields, code lists, rules, authorities.

#include "goldthread/rules/rule.hpp"
#include "json.hpp"

namespace goldthread::page {

[[nodiscard]] json catalogue_of(const RuleSet& rules);

}  // namespace goldthread::page
