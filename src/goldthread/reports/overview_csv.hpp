#pragma once
// Two short lists of what a check found, as CSV files written like findings_csv(): which rules fail, and which children
// they fail for.

#include <string>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// code, title, findings, children: a line for each rule with findings, most findings first.
[[nodiscard]] std::string rules_csv(const CheckedReturn& checked);

/// child, findings, codes: a line for each child with findings, most findings first, the codes of the rules that fail
/// for it once each, separated by "; ". Records without an identifier, whose child is blank, have a line each at the
/// end.
[[nodiscard]] std::string children_csv(const CheckedReturn& checked);

}  // namespace goldthread
