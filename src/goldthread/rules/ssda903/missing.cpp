// Periods missing or away without authorisation.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_missing(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
