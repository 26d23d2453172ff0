// Mothers: girls looked after who have a child of their own.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_mothers(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
