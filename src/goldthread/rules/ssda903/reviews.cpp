// Reviews.

#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_reviews(Rules& /*rules*/) {}

}  // namespace goldthread::ssda903
