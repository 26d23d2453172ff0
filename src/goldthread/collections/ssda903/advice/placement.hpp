#pragma once
// The fields of an episode that say where a child is placed, and the families that types of placement fall into.

#include <array>
#include <cstddef>
#include <string_view>

#include "goldthread/base/code.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/schema/collection.hpp"

namespace goldthread::ssda903 {

/// Where fields stand in the module of episodes.
struct EpisodeFields {
    std::size_t place, place_provider, home_post, pl_post, urn, pl_la, pl_location, pl_distance;
};

[[nodiscard]] inline const EpisodeFields& episode_fields() {
    static const EpisodeFields fields = [] {
        const Module& module = collection().modules[Episode::module];
        return EpisodeFields{
            module.field_at(offset_of(&Episode::place)),       module.field_at(offset_of(&Episode::place_provider)),
            module.field_at(offset_of(&Episode::home_post)),   module.field_at(offset_of(&Episode::pl_post)),
            module.field_at(offset_of(&Episode::urn)),         module.field_at(offset_of(&Episode::pl_la)),
            module.field_at(offset_of(&Episode::pl_location)), module.field_at(offset_of(&Episode::pl_distance))};
    }();
    return fields;
}

/// The URN of a provider that another body inspects, or of a regional adoption agency. Never looked up.
inline constexpr Code inspected_by_another_body{"XXXXXXX"};

/// Whether trimmed text stands in for a URN, as people write it who have none: one of X * 0 9 O - ? # . _ and nothing
/// else, any number of times; the marks also behind 'SC'. XXXXXXX itself is none, being what the Department asks for.
[[nodiscard]] bool stands_in_for_urn(std::string_view text) noexcept;

/// Families of placement types. In a setting the postcode is the provider's own; in fostering and adoption the provider
/// is an agency, and the postcode in the lists is its office's.
enum class Family : unsigned char { none, setting, fostering, adoption };

/// H5 counts as a setting: what was semi-independent living is supported accommodation since.
[[nodiscard]] constexpr Family family_of(CodeCell place) noexcept {
    if (place.in({"K1", "K2", "K3", "H5", "R3", "S1"})) return Family::setting;
    if (place.in({"U1", "U2", "U3", "U4", "U5", "U6"})) return Family::fostering;
    if (place.in({"A3", "A4", "A5", "A6"})) return Family::adoption;
    return Family::none;
}

[[nodiscard]] constexpr bool is_setting(CodeCell place) noexcept {
    return family_of(place) == Family::setting;
}

/// Whether the episode's URN is one to look up.
[[nodiscard]] constexpr bool has_urn_to_look_up(const Episode& e) noexcept {
    return e.urn.provided() && !(e.urn == inspected_by_another_body);
}

/// Whether the provider offers placements of that type. Supported accommodation was H5 before it was K3.
[[nodiscard]] bool offers(const Provider& provider, CodeCell place) noexcept;
/// Whether its postcode is that of a setting, where children live.
[[nodiscard]] bool is_setting(const Provider& provider) noexcept;
/// Whether it is of that kind, PR0 to PR5.
[[nodiscard]] bool is_of_kind(const Provider& provider, CodeCell place_provider) noexcept;

}  // namespace goldthread::ssda903
