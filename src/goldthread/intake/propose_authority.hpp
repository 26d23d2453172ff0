#pragma once
// Whose return it is, as its postcodes tell.

#include <optional>

#include "goldthread/intake/intake.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread {

/// The authority in which more than half of the located postcodes of this year's return lie, homes and placements
/// together; nothing when no one has so many, or fewer than ten postcodes could be located. It is a proposal: state it
/// when it is used. `on`: the day for which authorities are looked up.
[[nodiscard]] std::optional<Authority> propose_authority(const ReturnFiles& files, const PostcodeDirectory& postcodes,
                                                         const AuthorityTable& authorities, Date on);

}  // namespace goldthread
