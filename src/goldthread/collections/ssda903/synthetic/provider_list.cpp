#include "goldthread/collections/ssda903/synthetic/provider_list.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "goldthread/base/date.hpp"
#include "goldthread/collections/ssda903/synthetic/providers.hpp"
#include "goldthread/reference/authorities.hpp"

namespace goldthread::synthetic {
namespace {

constexpr std::array<std::string_view, 24> first_words = {
    "Alder",    "Ashdown",  "Beacon",  "Bramble",  "Cedar", "Clover",  "Coppice", "Elder",
    "Fernhill", "Foxglove", "Gable",   "Hawthorn", "Heron", "Kestrel", "Larch",   "Linden",
    "Maple",    "Meadow",   "Orchard", "Primrose", "Rowan", "Saffron", "Thistle", "Willow"};
constexpr std::array<std::string_view, 6> homes = {"House", "Lodge", "View", "Cottage", "Place", "Court"};
constexpr std::uint32_t closed_share = 25;  // one in so many has a namesake that has closed

std::string name_of(const MadeUpProvider& provider, std::uint32_t number) {
    const std::string_view first = first_words[number % first_words.size()];
    const std::uint32_t round = number / static_cast<std::uint32_t>(first_words.size());
    const Code place = provider.places.front();
    if (place.at(0) == 'U') return fmt::format("{} Fostering {} (example)", first, round + 1);
    if (place.at(0) == 'A') return fmt::format("{} Adoption {} (example)", first, round + 1);
    if (place == "S1") return fmt::format("{} School {} (example)", first, round + 1);
    const std::string_view kind = homes[round % homes.size()];
    const std::uint32_t again = round / static_cast<std::uint32_t>(homes.size());
    return again == 0 ? fmt::format("{} {} (example)", first, kind)
                      : fmt::format("{} {} {} (example)", first, kind, again + 1);
}

std::string_view type_of(Code place) {
    if (place.at(0) == 'U') return "Independent Fostering Agency";
    if (place.at(0) == 'A') return "Adoption Agency";
    if (place == "K1") return "Secure Children's Home";
    if (place == "K3") return "Supported Accommodation";
    if (place == "S1") return "Residential Special School";
    if (place == "R3") return "Residential Family Centre";
    return "Children's Home";
}

struct Sector {
    std::string_view codes;
    std::string_view name;
    std::string_view owner;
};

Sector sector_of(Code provider) {
    if (provider == "PR1") return {"PR1/PR2", "Local Authority", "Hampshire County Council"};
    if (provider == "PR2") return {"PR1/PR2", "Local Authority", "Kent County Council"};
    if (provider == "PR3") return {"PR3", "Health Authority", "Example Health Trust"};
    if (provider == "PR5") return {"PR5", "Voluntary", "Example Trust for Children"};
    return {"PR4", "Private", "Example Care Limited"};
}

// The list groups the placement types of an agency.
std::string places_of(const MadeUpProvider& provider) {
    std::string text;
    for (const Code place : provider.places) text += (text.empty() ? "" : "/") + place.text();
    return text;
}

std::string authority_of(const Postcode& postcode) {
    const Authority* authority = AuthorityTable::built_in().by_code(Id::packed(postcode.authority));
    return authority == nullptr ? std::string() : authority->name;
}

// Agencies have an office somewhere; their carers live elsewhere.
Postcode address_of(const MadeUpProvider& provider, Random& random) {
    if (!provider.postcode.text.empty()) return provider.postcode;
    return any_postcode(random, provider.provider == "PR1" ? Area::home : Area::near);
}

}  // namespace

std::string provider_list_csv() {
    std::string csv =
        "URN,Provider name,Provider type,Sector,Placement code,Provider code,Registration date,Closed date,"
        "Setting address postcode,Local authority,Owner name\n";
    std::uint32_t number = 0;
    for (const MadeUpProvider& provider : every_provider()) {
        Random random(number, 1, 3);
        const Sector sector = sector_of(provider.provider);
        const Postcode postcode = address_of(provider, random);
        const std::string name = name_of(provider, number);
        const Date opened = Date::of(2008, 4, 1).plus_days(random.between(0, 3650));
        const std::string_view type = type_of(provider.places.front());
        const auto line = [&](const std::string& urn, Date from, const std::string& to) {
            csv +=
                fmt::format("{},{},{},{},{},{},{},{},{},\"{}\",{}\n", urn, name, type, sector.name, places_of(provider),
                            sector.codes, from.text(), to, postcode.text.text(), authority_of(postcode), sector.owner);
        };
        line(provider.urn.text(), opened, "");
        // A home that was registered anew keeps its address under another number.
        if (number % closed_share == 0) {
            line(fmt::format("SC8{:05}", number), Date::of(2001, 4, 1), opened.plus_days(-1).text());
        }
        ++number;
    }
    return csv;
}

}  // namespace goldthread::synthetic
