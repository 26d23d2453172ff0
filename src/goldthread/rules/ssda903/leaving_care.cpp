// Leaving care: the reason an episode ceased against age, placement and what else is known.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_leaving_care(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
