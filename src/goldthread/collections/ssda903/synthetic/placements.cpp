#include "goldthread/collections/ssda903/synthetic/placements.hpp"

#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/collections/ssda903/synthetic/providers.hpp"

namespace goldthread::synthetic {
namespace {

const Date& registration_opened() {
    static const Date day = *Date::from_parts(2023, 4, 1);
    return day;
}

const Date& registration_required() {
    static const Date day = *Date::from_parts(2023, 10, 28);
    return day;
}

constexpr Weighted<Code> for_babies[] = {{"U6", 60}, {"U3", 20}, {"R3", 6}, {"U5", 4}, {"P1", 10}};
constexpr Weighted<Code> for_young_children[] = {{"U6", 44}, {"U4", 14}, {"U3", 14}, {"U1", 8}, {"P1", 12}, {"K2", 3}};
constexpr Weighted<Code> for_teenagers[] = {{"U6", 350}, {"U4", 170}, {"U3", 70}, {"U1", 60}, {"P1", 55},
                                            {"K2", 230}, {"S1", 20},  {"K1", 6},  {"R1", 15}, {"R2", 6},
                                            {"Z11", 4},  {"Z12", 4},  {"Z13", 4}, {"Z14", 3}};
constexpr Weighted<Code> from_sixteen[] = {{"U6", 240}, {"U4", 110}, {"U3", 40}, {"U1", 30}, {"P1", 30}, {"K2", 160},
                                           {"K3", 280}, {"P2", 25},  {"R1", 15}, {"R2", 8},  {"R5", 5},  {"P3", 3},
                                           {"Z11", 6},  {"Z12", 6},  {"Z13", 6}, {"Z14", 4}, {"S1", 8},  {"K1", 6}};
constexpr Weighted<Code> unaccompanied_young[] = {{"U6", 85}, {"U4", 7}, {"K2", 8}};
constexpr Weighted<Code> unaccompanied_older[] = {{"K3", 52}, {"U6", 40}, {"K2", 4}, {"P2", 4}};
constexpr Weighted<Code> on_remand[] = {{"R5", 40}, {"K1", 25}, {"K2", 20}, {"U6", 15}};
constexpr Weighted<Code> foster_only[] = {{"U6", 80}, {"U3", 12}, {"U5", 8}};

Code drawn_place(Random& random, const Setting& setting) {
    if (setting.legal == "J1") return choose(random, on_remand);
    if (setting.foster_only) return choose(random, foster_only);
    if (setting.unaccompanied) {
        return setting.age < 16 ? choose(random, unaccompanied_young) : choose(random, unaccompanied_older);
    }
    if (setting.age < 1) return choose(random, for_babies);
    if (setting.age < 10) return choose(random, for_young_children);
    return setting.age < 16 ? choose(random, for_teenagers) : choose(random, from_sixteen);
}

bool suits(Code place, const Setting& setting) {
    if (place == "P1") return setting.legal == "C1" || setting.legal == "C2";
    if (place == "P2") return setting.on < registration_opened();
    return true;
}

}  // namespace

std::optional<Date> must_end_by(const Placement& placement, Date from) noexcept {
    const bool affected = placement.place == "K3" || placement.place == "P2";
    if (affected && from < registration_opened()) return registration_required();
    return std::nullopt;
}

Placement choose_placement(Random& random, const Setting& setting) {
    Code place = drawn_place(random, setting);
    while (!suits(place, setting)) place = drawn_place(random, setting);
    return provided_placement(random, place, setting.on, setting.home);
}

Placement provided_placement(Random& random, Code place, Date on, Code home) {
    if (place == "P1") {
        const Code with_parents = home.empty() || random.chance(150) ? any_postcode(random, Area::home).text : home;
        return {place, "PR0", {}, with_parents};
    }
    Placement placement = offered_by_provider(random, place);
    while (placement.postcode == home) placement = offered_by_provider(random, place);
    if (must_end_by(placement, on)) placement.urn = {};
    return placement;
}

Placement temporary_placement(Random& random, Code place, Code home) {
    const Area area = random.chance(700) ? Area::home : Area::far;
    Placement placement{place, {}, {}, any_postcode(random, area).text};
    while (placement.postcode == home) placement.postcode = any_postcode(random, area).text;
    return placement;
}

bool is_fostering(Code place) noexcept {
    return place.at(0) == 'U';
}

bool is_for_adoption(Code place) noexcept {
    return place.at(0) == 'A';
}

bool is_temporary(Code place) noexcept {
    return place.at(0) == 'T';
}

}  // namespace goldthread::synthetic
