// Rows that do not fit together: children missing from a module, given twice, or told differently.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_integrity(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
