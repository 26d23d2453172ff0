#pragma once
// A made-up return with the world it is looked up in: a list of providers with a postcode of their own each, and a
// postcode directory.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/providers.hpp"

struct PlacementWorld {
    goldthread::ReturnFiles files;  ///< Clean.
    goldthread::ProviderList providers;
    goldthread::PostcodeDirectory postcodes;
    goldthread::OwnAuthority own;
};

/// The providers of the return are hidden among three thousand others of the same kinds; one postcode in a hundred is
/// shared by two homes, as in the lists of 2020. Three children in ten may have a foster carer together with others.
[[nodiscard]] PlacementWorld make_placement_world(std::uint32_t children);
