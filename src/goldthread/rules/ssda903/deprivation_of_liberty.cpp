// Deprivation of liberty orders.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_deprivation_of_liberty(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
