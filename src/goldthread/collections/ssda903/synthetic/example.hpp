#pragma once
// Something to try the program on: a made-up return of both years with the mistakes that councils make, and the
// provider list that it is looked up in.

#include <cstdint>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/generator.hpp"

namespace goldthread::synthetic {

/// Errors of every kind are planted, and slips in placements of this year (a URN left out or mistyped, another provider
/// code, a postcode with O for 0) that the list or last year's file can mend. The same number of children gives the
/// same files.
[[nodiscard]] Example make_ssda903_example(std::uint32_t children);

}  // namespace goldthread::synthetic
