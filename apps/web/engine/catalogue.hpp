#pragma once
// What never changes while the page is open: modules, fields, code lists, rules, authorities.

#include "goldthread/rules/rule.hpp"
#include "values.hpp"

namespace goldthread::page {

[[nodiscard]] json catalogue_of(const RuleSet& rules);

}  // namespace goldthread::page
