#pragma once
// A short table of ordinary postcodes: one county, its neighbours, the rest of England, Wales. They are public
// geography, here so that authorities and distances can be derived; they say nothing of anyone who lives there.

#include "goldthread/base/code.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// The authority that makes the made-up returns: Hampshire.
inline constexpr char home_authority[] = "E10000014";

struct Postcode {
    Code text;              ///< With its space.
    const char* authority;  ///< Upper-tier code, or WAL.
};

enum class Area { home, near, far, wales };

[[nodiscard]] Postcode any_postcode(Random& random, Area area) noexcept;

}  // namespace goldthread::synthetic
