#pragma once
// Made-up providers. Nothing is stored: a provider is a number, and its URN and postcode follow from the number, so
// that two children in one home give the same URN and postcode. The URNs (SC9..., 9......) are outside the ranges in
// use.

#include <vector>

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// The placement as some provider of that kind offers it. `place` is neither P1 nor T0 to T4.
[[nodiscard]] Placement offered_by_provider(Random& random, Code place);

/// A provider as a list would have it.
struct MadeUpProvider {
    Code urn;
    std::vector<Code> places;  ///< Placement types: all of its family for fostering and adoption.
    Code provider;             ///< PR1 to PR5, as seen by the authority that makes the returns.
    Postcode postcode;         ///< Of a setting. Of an agency blank: its carers live anywhere.
};

/// Every provider that a return can have with a URN of its own; none in Wales, and no regional adoption agency.
[[nodiscard]] std::vector<MadeUpProvider> every_provider();

}  // namespace goldthread::synthetic
