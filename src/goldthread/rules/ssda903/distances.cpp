// Home, placement and the distance between: postcodes and what is derived from them.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_distances(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
