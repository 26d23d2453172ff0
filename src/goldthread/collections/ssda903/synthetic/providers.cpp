#include "goldthread/collections/ssda903/synthetic/providers.hpp"

#include <string>

#include "goldthread/collections/ssda903/synthetic/placements.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"

namespace goldthread::synthetic {
namespace {

/// Providers of one kind in one sector.
struct Sector {
    Code provider;
    std::uint32_t providers = 0;  ///< How many there are; 0 for kinds that have no URN.
};

constexpr Weighted<Sector> fostering[] = {{{"PR1", 1}, 50}, {{"PR4", 40}, 38}, {{"PR5", 12}, 12}};
constexpr Weighted<Sector> adoption[] = {{{"PR1", 1}, 70}, {{"PR5", 6}, 30}};
constexpr Weighted<Sector> childrens_homes[] = {{{"PR1", 8}, 12}, {{"PR4", 160}, 74}, {{"PR5", 20}, 14}};
constexpr Weighted<Sector> secure_homes[] = {{{"PR2", 10}, 80}, {{"PR5", 3}, 20}};
constexpr Weighted<Sector> schools_and_centres[] = {{{"PR4", 16}, 70}, {{"PR5", 8}, 30}};
constexpr Weighted<Sector> supported[] = {{{"PR4", 80}, 84}, {{"PR5", 15}, 16}};
constexpr Weighted<Sector> care_homes[] = {{{"PR4", 0}, 80}, {{"PR5", 0}, 20}};
constexpr Weighted<Sector> health[] = {{{"PR3", 0}, 100}};
constexpr Weighted<Sector> custody[] = {{{"PR3", 0}, 75}, {{"PR4", 0}, 25}};

constexpr Weighted<Area> areas_of_homes[] = {{Area::home, 42}, {Area::near, 34}, {Area::far, 23}, {Area::wales, 1}};
constexpr Weighted<Area> areas_of_carers[] = {{Area::home, 72}, {Area::near, 20}, {Area::far, 8}};

Sector sector_of(Random& random, Code place) {
    if (is_fostering(place)) return choose(random, fostering);
    if (is_for_adoption(place)) return choose(random, adoption);
    if (place == "K2") return choose(random, childrens_homes);
    if (place == "K1") return choose(random, secure_homes);
    if (place == "K3") return choose(random, supported);
    if (place == "R2") return choose(random, health);
    if (place == "R5") return choose(random, custody);
    if (place == "S1" || place == "R3") return choose(random, schools_and_centres);
    return choose(random, care_homes);
}

/// One number for a provider: the kind of place, its sector, which of them. Fostering is one kind, and so is adoption.
std::uint32_t provider_number(Code place, Code provider, std::uint32_t which) {
    auto kind = static_cast<std::uint32_t>(place.at(1) - '0');
    if (place.at(0) == 'K') kind += 10;
    if (place.at(0) == 'R') kind += 20;
    if (place.at(0) == 'S') kind += 30;
    if (is_fostering(place)) kind = 40;
    if (is_for_adoption(place)) kind = 41;
    return (kind * 6 + static_cast<std::uint32_t>(provider.at(2) - '0')) * 200 + which;
}

Code urn_of(std::uint32_t number) {
    const std::uint32_t scattered = number * 7919U % 100000U;  // 7919 shares no factor with 100000: no URN twice.
    std::string digits = std::to_string(scattered);
    digits.insert(0, 5 - digits.size(), '0');
    return Code::packed((number % 3 == 0 ? "90" : "SC9") + digits);
}

Postcode postcode_of(std::uint32_t number, bool own) {
    Random random(number, 0, 9);
    return any_postcode(random, own ? Area::home : choose(random, areas_of_homes));
}

template <std::size_t N>
void add_providers(std::vector<MadeUpProvider>& all, const std::vector<Code>& places,
                   const Weighted<Sector> (&sectors)[N]) {
    const bool agency = places.size() > 1;
    for (const auto& [sector, weight] : sectors) {
        if (is_for_adoption(places.front()) && sector.provider == "PR1") continue;  // the regional adoption agency
        for (std::uint32_t which = 0; which < sector.providers; ++which) {
            const std::uint32_t number = provider_number(places.front(), sector.provider, which);
            const Postcode postcode = agency ? Postcode{{}, ""} : postcode_of(number, sector.provider == "PR1");
            if (postcode.authority[0] == 'W') continue;
            all.push_back({urn_of(number), places, sector.provider, postcode});
        }
    }
}

}  // namespace

std::vector<MadeUpProvider> every_provider() {
    std::vector<MadeUpProvider> all;
    add_providers(all, {"U1", "U2", "U3", "U4", "U5", "U6"}, fostering);
    add_providers(all, {"A3", "A4", "A5", "A6"}, adoption);
    add_providers(all, {"K2"}, childrens_homes);
    add_providers(all, {"K1"}, secure_homes);
    add_providers(all, {"K3"}, supported);
    add_providers(all, {"S1"}, schools_and_centres);
    add_providers(all, {"R3"}, schools_and_centres);
    return all;
}

Placement offered_by_provider(Random& random, Code place) {
    if (place.at(0) == 'Z') return {place, {}, {}, any_postcode(random, choose(random, areas_of_homes)).text};
    const Sector sector = sector_of(random, place);
    const bool at_carers = is_fostering(place) || is_for_adoption(place);
    if (sector.providers == 0 || place == "P2" || place == "P3") {
        return {place, sector.provider, {}, any_postcode(random, choose(random, areas_of_homes)).text};
    }
    const std::uint32_t number = provider_number(place, sector.provider, random.below(sector.providers));
    if (is_for_adoption(place) && sector.provider == "PR1") {  // The regional adoption agency.
        return {place, sector.provider, "XXXXXXX", any_postcode(random, choose(random, areas_of_carers)).text};
    }
    if (at_carers) {
        return {place, sector.provider, urn_of(number), any_postcode(random, choose(random, areas_of_carers)).text};
    }
    const Postcode postcode = postcode_of(number, sector.provider == "PR1");
    const bool in_wales = postcode.authority[0] == 'W';
    return {place, sector.provider, in_wales ? Code("XXXXXXX") : urn_of(number), postcode.text};
}

}  // namespace goldthread::synthetic
