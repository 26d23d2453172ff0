// Placements against Ofsted's lists of providers.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_providers(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
