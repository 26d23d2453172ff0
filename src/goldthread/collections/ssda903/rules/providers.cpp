// Ofsted numbers (URN): where one is due, and whether it fits Ofsted's lists of providers. XXXXXXX stands for a
// provider that another body inspects.

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/providers.hpp"

namespace goldthread::ssda903 {

namespace {

using Providers = std::span<const Provider>;

constexpr Code inspected_by_another_body{"XXXXXXX"};

// From this day on supported accommodation had to be registered.
constexpr Date supported_accommodation_registered = Date::of(2023, 10, 29);

bool names_provider(const Episode& e) {
    return e.urn.provided() && !(e.urn == inspected_by_another_body);
}

Providers providers_of(const Episode& e, const CheckSetting& setting) {
    return setting.providers->of_urn(e.urn.code());
}

// Placements that Ofsted has never registered. Others were or were not, depending on the year.
bool is_never_registered(const Episode& e) {
    return e.place.in({"P1", "P3", "R1", "R2", "R5"}) || is_temporary_move(e);
}

bool has_urn_missing(const Episode& e, const ReturnYear& year) {
    return e.urn.blank() && (e.dec.blank() || e.dec >= year.start);
}

char first_letter(const IdCell& cell) {
    return Code::from_bits(cell.id().low()).at(0);
}

bool is_outside_england_by_letter(const Episode& e) {
    const char letter = first_letter(e.pl_la);
    return letter == 'N' || letter == 'W' || letter == 'S';
}
bool is_confidential_by_letter(const Episode& e) {
    return first_letter(e.pl_la) == 'C';
}
bool is_outside_england_or_confidential(const Episode& e) {
    return CodeCell(e.pl_la.id().as_code()).in({"CON", "NIR", "SCO", "WAL", "NUK"});
}

bool contains(const std::vector<Code>& codes, CodeCell code) {
    return std::find(codes.begin(), codes.end(), code.code()) != codes.end();
}

// Whether the list does not have the episode's provider at the episode's postcode.
bool is_not_at_postcode(const Episode& e, const CheckSetting& setting) {
    return names_provider(e) && !is_short_break(e) && e.pl_post.provided() &&
           none_of(providers_of(e, setting), [&](const Provider& p) { return p.postcode == e.pl_post.code(); });
}

// The day on which the last registration of a provider ended; blank while it has one, or if it is not on the lists.
DateCell closed_on(Providers rows) {
    DateCell last;
    for (const Provider& row : rows) {
        if (!row.registration_end.known()) return {};
        if (last.blank() || row.registration_end > last) last = row.registration_end;
    }
    return last;
}

bool contradicts_authority(const Episode& e, const CheckSetting& setting) {
    const bool own_provision = e.place_provider == "PR1";
    const bool another_authoritys = e.place_provider == "PR2";
    if (!names_provider(e) || !(own_provision || another_authoritys)) return false;
    const Providers rows = providers_of(e, setting);
    const auto is_own = [&](const Provider& p) { return setting.authority->includes(p.postcode_authority); };
    if (own_provision) return none_of(rows, is_own);
    return !rows.empty() && all_of(rows, is_own);
}

std::string no_provider_placed(const Threads& /*threads*/, const CheckSetting& setting) {
    const auto is_placed = [](const Provider& p) { return !p.postcode_authority.empty(); };
    if (setting.postcodes != nullptr || any_of(setting.providers->rows(), is_placed)) return {};
    return "which authority each provider is in is not known (no postcode directory was given)";
}

void add_missing_urn(Rules& rules) {
    rules.rule("218", "Ofsted URN missing for an English placement")
        .until(2024)
        .fails_when(
            "URN is blank for an episode that is open or ends in the year. Exempt are PLACE H5, P1 to P3, R1, R2, R5, "
            "T0 to T4 and Z1, and a PL_LA that begins with N, W, S or C.")
        .flags(&Episode::urn)
        .reads(&Episode::place, &Episode::dec, &Episode::pl_la)
        .each([](const Episode& e, const ReturnYear& year) {
            return has_urn_missing(e, year) && !is_never_registered(e) && !e.place.in({"H5", "P2", "Z1"}) &&
                   !is_outside_england_by_letter(e) && !is_confidential_by_letter(e);
        });

    rules.rule("218", "Ofsted URN missing for an English placement")
        .since(2025)
        .until(2025)
        .fails_when(
            "URN is blank for an episode that is open or ends in the year. Exempt are PLACE P1, P3, R1, R2, R5, T0 to "
            "T4 and Z1, and a PL_LA that begins with N, W, S or C.")
        .flags(&Episode::urn)
        .reads(&Episode::place, &Episode::dec, &Episode::pl_la)
        .each([](const Episode& e, const ReturnYear& year) {
            return has_urn_missing(e, year) && !is_never_registered(e) && !(e.place == "Z1") &&
                   !is_outside_england_by_letter(e) && !is_confidential_by_letter(e);
        });

    rules.rule("218", "Ofsted URN missing for an English placement")
        .since(2026)
        .fails_when(
            "URN is blank for an episode that is open or ends in the year. Exempt are PLACE P1, P3, R1, R2, R5, T0 to "
            "T4 and Z11 to Z14, and PL_LA CON, NIR, SCO, WAL and NUK.")
        .flags(&Episode::urn)
        .reads(&Episode::place, &Episode::dec, &Episode::pl_la)
        .each([](const Episode& e, const ReturnYear& year) {
            return has_urn_missing(e, year) && !is_never_registered(e) && !e.place.in({"Z11", "Z12", "Z13", "Z14"}) &&
                   !is_outside_england_or_confidential(e);
        });

    rules.rule("230", "Ofsted URN missing for English supported accommodation")
        .since(2024)
        .until(2024)
        .fails_when(
            "PLACE is H5, DEC is on or after 29/10/2023, blank or not a date, and URN is blank or XXXXXXX. Exempt is "
            "a PL_LA that begins with N, W or S.")
        .flags(&Episode::place, &Episode::dec, &Episode::urn)
        .mended_in(&Episode::urn)
        .reads(&Episode::pl_la)
        .each([](const Episode& e) {
            return e.place == "H5" && (!e.dec.known() || e.dec >= supported_accommodation_registered) &&
                   !names_provider(e) && !is_outside_england_by_letter(e);
        });
}

void add_unexpected_urn(Rules& rules) {
    rules.rule("222", "Ofsted URN given where none should be")
        .until(2023)
        .fails_when("PLACE is H5, P1 to P3, R1, R2, R5, T0 to T4 or Z1, and URN is given and is not XXXXXXX.")
        .flags(&Episode::urn)
        .reads(&Episode::place)
        .each([](const Episode& e) {
            return names_provider(e) && (is_never_registered(e) || e.place.in({"H5", "P2", "Z1"}));
        });

    rules.rule("222", "Ofsted URN given where none should be")
        .since(2024)
        .until(2024)
        .fails_when("PLACE is P1 to P3, R1, R2, R5, T0 to T4 or Z1, and URN is given and is not XXXXXXX.")
        .flags(&Episode::urn)
        .reads(&Episode::place)
        .each(
            [](const Episode& e) { return names_provider(e) && (is_never_registered(e) || e.place.in({"P2", "Z1"})); });

    rules.rule("222", "Ofsted URN given where none should be")
        .since(2025)
        .until(2025)
        .fails_when("PLACE is P1, P3, R1, R2, R5, T0 to T4 or Z1, and URN is given and is not XXXXXXX.")
        .flags(&Episode::urn)
        .reads(&Episode::place)
        .each([](const Episode& e) { return names_provider(e) && (is_never_registered(e) || e.place == "Z1"); });

    rules.rule("222", "Ofsted URN given where none should be")
        .since(2026)
        .fails_when("PLACE is P1, P3, R1, R2, R5, T0 to T4 or Z11 to Z14, and URN is given and is not XXXXXXX.")
        .flags(&Episode::urn)
        .reads(&Episode::place)
        .each([](const Episode& e) {
            return names_provider(e) && (is_never_registered(e) || e.place.in({"Z11", "Z12", "Z13", "Z14"}));
        });
}

void add_wrong_postcode(Rules& rules) {
    rules.rule("221", "Ofsted URN does not fit the placement's postcode")
        .until(2023)
        .fails_when(
            "PLACE is K1, K2, R3 or S1, and no provider with the episode's URN is at PL_POST. Short breaks, a blank "
            "PL_POST and URN XXXXXXX are exempt.")
        .flags(&Episode::pl_post)
        .reads(&Episode::urn, &Episode::ls, &Episode::place)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return e.place.in({"K1", "K2", "R3", "S1"}) && is_not_at_postcode(e, setting);
        });

    rules.rule("221", "Ofsted URN does not fit the placement's postcode")
        .since(2024)
        .until(2024)
        .fails_when(
            "PLACE is H5, K1, K2, R3 or S1, and no provider with the episode's URN is at PL_POST. Short breaks, a "
            "blank PL_POST and URN XXXXXXX are exempt.")
        .flags(&Episode::pl_post)
        .reads(&Episode::urn, &Episode::ls, &Episode::place)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return e.place.in({"H5", "K1", "K2", "R3", "S1"}) && is_not_at_postcode(e, setting);
        });

    rules.rule("221", "Ofsted URN does not fit the placement's postcode")
        .since(2025)
        .fails_when(
            "PLACE is K1, K2, K3, R3 or S1, and no provider with the episode's URN is at PL_POST. Short breaks, a "
            "blank PL_POST and URN XXXXXXX are exempt.")
        .flags(&Episode::pl_post)
        .reads(&Episode::urn, &Episode::ls, &Episode::place)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return e.place.in({"K1", "K2", "K3", "R3", "S1"}) && is_not_at_postcode(e, setting);
        });
}

}  // namespace

void add_providers(Rules& rules) {
    add_missing_urn(rules);
    add_unexpected_urn(rules);
    add_wrong_postcode(rules);

    rules.rule("219", "Ofsted URN does not fit the type of placement")
        .fails_when(
            "URN is given and is not XXXXXXX, and no provider with that URN offers placements of type PLACE. A URN "
            "that is not on the lists and a blank PLACE fail.")
        .flags(&Episode::urn, &Episode::place)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return names_provider(e) && none_of(providers_of(e, setting), [&](const Provider& p) {
                       return contains(p.placement_codes, e.place);
                   });
        });

    rules.rule("224", "Ofsted URN does not fit the placement provider")
        .fails_when(
            "URN is given and is not XXXXXXX, and no provider with that URN is of kind PLACE_PROVIDER. A URN that is "
            "not on the lists and a blank PLACE_PROVIDER fail.")
        .flags(&Episode::place_provider)
        .reads(&Episode::urn)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return names_provider(e) && none_of(providers_of(e, setting), [&](const Provider& p) {
                       return contains(p.provider_codes, e.place_provider);
                   });
        });

    rules.rule("227", "Provider closed before the episode began")
        .fails_when(
            "All registrations of the URN have ended, the last on or before DECOM. XXXXXXX and a URN that is not on "
            "the lists pass.")
        .flags(&Episode::urn, &Episode::decom)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return names_provider(e) && e.decom >= closed_on(providers_of(e, setting));
        });

    rules.rule("228", "Provider closed before the episode ended")
        .fails_when(
            "All registrations of the URN have ended, the last before DEC, or before the end of the year where DEC is "
            "blank or not a date. XXXXXXX and a URN that is not on the lists pass.")
        .flags(&Episode::urn, &Episode::dec)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return names_provider(e) && e.dec.or_if_unknown(setting.year.end) > closed_on(providers_of(e, setting));
        });

    rules.rule("229", "Placement provider disagrees with the provider's authority")
        .fails_when(
            "URN is given and is not XXXXXXX, and PLACE_PROVIDER is PR1 but no provider with that URN has its "
            "postcode in the authority making the return; or PLACE_PROVIDER is PR2 and all of them have. PR1 with a "
            "URN that is not on the lists fails.")
        .flags(&Episode::urn, &Episode::place_provider)
        .needs(Source::providers)
        .needs(Source::authority)
        .cannot_run(no_provider_placed)
        .each([](const Episode& e, const CheckSetting& setting) { return contradicts_authority(e, setting); });

    rules.rule("1008", "Ofsted URN not on the lists of providers")
        .fails_when("URN is given, is not XXXXXXX, and is not on the lists of providers, open or closed.")
        .flags(&Episode::urn)
        .needs(Source::providers)
        .each([](const Episode& e, const CheckSetting& setting) {
            return names_provider(e) && providers_of(e, setting).empty();
        });
}

}  // namespace goldthread::ssda903
