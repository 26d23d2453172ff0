#pragma once
// Made-up providers. Nothing is stored: a provider is a number, and its URN and postcode follow from the number, so
// that two children in one home give the same URN and postcode. The URNs (SC9..., 9......) are outside the ranges in
// use.

#include "goldthread/synthetic/random.hpp"
#include "goldthread/synthetic/ssda903/life.hpp"

namespace goldthread::synthetic {

/// The placement as some provider of that kind offers it. `place` is neither P1 nor T0 to T4.
[[nodiscard]] Placement offered_by_provider(Random& random, Code place);

}  // namespace goldthread::synthetic
