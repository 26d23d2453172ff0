// Who provides a placement (PLACE_PROVIDER) against what kind of placement it is.

#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

bool is_provider_code(CodeCell provider) {
    return provider.in({"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"});
}

// Other placements were one code to 2025 and are four from 2026.
bool is_other_placement_to_2025(const Episode& e) {
    return e.place == "Z1";
}
bool is_other_placement(const Episode& e) {
    return e.place.in({"Z11", "Z12", "Z13", "Z14"});
}

}  // namespace

void add_placement_providers(Rules& rules) {
    rules.rule("178", "Placement provider not recognised or not expected")
        .until(2025)
        .fails_when("PLACE_PROVIDER is given, and it is not PR0 to PR5 or PLACE is T0 to T4 or Z1.")
        .flags(&Episode::place_provider)
        .reads(&Episode::place)
        .each([](const Episode& e) {
            return e.place_provider.provided() &&
                   (!is_provider_code(e.place_provider) || is_temporary_move(e) || is_other_placement_to_2025(e));
        });

    // T4 is left to rule 213.
    rules.rule("178", "Placement provider not recognised or not expected")
        .since(2026)
        .fails_when("PLACE_PROVIDER is given, and it is not PR0 to PR5 or PLACE is T0 to T3 or Z11 to Z14.")
        .flags(&Episode::place_provider)
        .reads(&Episode::place)
        .each([](const Episode& e) {
            return e.place_provider.provided() && (!is_provider_code(e.place_provider) ||
                                                   e.place.in({"T0", "T1", "T2", "T3"}) || is_other_placement(e));
        });

    rules.rule("213", "Provider given for a temporary placement")
        .until(2025)
        .fails_when("PLACE is T0 to T4 and PLACE_PROVIDER is given.")
        .flags(&Episode::place_provider)
        .reads(&Episode::place)
        .each([](const Episode& e) { return e.place_provider.provided() && is_temporary_move(e); });

    rules.rule("213", "Provider given for a temporary or other placement")
        .since(2026)
        .fails_when("PLACE is T0 to T4 or Z11 to Z14, and PLACE_PROVIDER is given.")
        .flags(&Episode::place_provider)
        .reads(&Episode::place)
        .each([](const Episode& e) {
            return e.place_provider.provided() && (is_temporary_move(e) || is_other_placement(e));
        });

    rules.rule("526", "Placement provider missing")
        .until(2025)
        .fails_when("PLACE_PROVIDER is blank and PLACE is not T0 to T4 or Z1. A blank PLACE fails too.")
        .flags(&Episode::place, &Episode::place_provider)
        .mended_in(&Episode::place_provider)
        .each([](const Episode& e) {
            return e.place_provider.blank() && !is_temporary_move(e) && !is_other_placement_to_2025(e);
        });

    rules.rule("526", "Placement provider missing")
        .since(2026)
        .fails_when("PLACE_PROVIDER is blank and PLACE is not T0 to T4 or Z11 to Z14. A blank PLACE fails too.")
        .flags(&Episode::place, &Episode::place_provider)
        .mended_in(&Episode::place_provider)
        .each([](const Episode& e) {
            return e.place_provider.blank() && !is_temporary_move(e) && !is_other_placement(e);
        });

    rules.rule("527", "Own provision of parents, hospital or custody")
        .fails_when("PLACE_PROVIDER is PR1 and PLACE is P1, R2 or R5.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) { return e.place_provider == "PR1" && e.place.in({"P1", "R2", "R5"}); });

    rules.rule("528", "Another authority's provision of parents, hospital or custody")
        .fails_when("PLACE_PROVIDER is PR2 and PLACE is P1, R2 or R5.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) { return e.place_provider == "PR2" && e.place.in({"P1", "R2", "R5"}); });

    rules.rule("529", "Other public provision of a family or children's home")
        .fails_when("PLACE_PROVIDER is PR3 and PLACE is A3 to A6, K1, K2, P1 or U1 to U6.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) {
            return e.place_provider == "PR3" &&
                   (is_with_foster_carers_or_adopters(e) || e.place.in({"K1", "K2", "P1"}));
        });

    rules.rule("530", "Private provider of a placement with parents")
        .fails_when("PLACE_PROVIDER is PR4 and PLACE is P1.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) { return e.place_provider == "PR4" && e.place == "P1"; });

    rules.rule("531", "Voluntary provider of a placement with parents")
        .fails_when("PLACE_PROVIDER is PR5 and PLACE is P1.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) { return e.place_provider == "PR5" && e.place == "P1"; });

    rules.rule("550", "Parents as provider of a placement elsewhere")
        .fails_when("PLACE_PROVIDER is PR0 and PLACE is not P1. A blank PLACE fails too.")
        .flags(&Episode::place, &Episode::place_provider)
        .each([](const Episode& e) { return e.place_provider == "PR0" && !(e.place == "P1"); });
}

}  // namespace goldthread::ssda903
