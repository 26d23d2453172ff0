// Placement and freeing orders, and placements for adoption, against the decisions they rest on.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// 553 and 555: an order that rests on a decision, without a decision that stands.
void judge_order_without_decision(const Child& child, Code order, Flagger& flag) {
    const auto is_under_order = [&](const Episode& e) { return e.ls == order; };
    if (none_of(child.episodes(), is_under_order)) return;
    const auto decisions = child.records<PlacedAdoption>();
    if (decisions.empty()) {
        for (const Episode& e : child.episodes()) {
            if (is_under_order(e)) flag(e);
        }
        return;
    }
    const bool undecided = none_of(decisions, has_decision_date);
    const bool in_force =
        any_of(child.episodes(), [&](const Episode& e) { return is_under_order(e) && e.dec.blank(); });
    for (const PlacedAdoption& p : decisions) {
        if (undecided || (in_force && has_reversal(p))) flag(p);
    }
}

void judge_554(const Child& child, Flagger& flag) {
    if (child.records<PlacedAdoption>().empty()) return;
    const Episode* const order = first_where(child.dated_episodes(), [](const Episode& e) { return e.ls == "E1"; });
    if (order == nullptr) return;
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        if (p.date_placed > order->decom) flag(*order, p);
    }
}

// 557: `orders` are the legal statuses that stand for adoption in the definition.
void judge_left_unadopted(const Child& child, std::initializer_list<Code> orders, Flagger& flag) {
    for (const Episode& e : child.episodes()) {
        const bool left_unadopted = e.rec.provided() && !e.rec.in({"E11", "E12", "X1"});
        if (!left_unadopted || !(is_adoptive_placement(e) || e.ls.in(orders))) continue;
        if (child.records<PlacedAdoption>().empty()) flag(e);
        for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
            if (any_blank(p.date_placed_ceased, p.reason_placed_ceased)) flag(e, p);
        }
    }
}

}  // namespace

void add_adoption_orders(Rules& rules) {
    rules.rule("553", "Placement order without an adoption decision")
        .fails_when(
            "A child with LS E1 has no decision, or none with a DATE_PLACED; or a reversal is recorded while an "
            "episode with E1 is open.")
        .flags(&Episode::child)
        .flags(&PlacedAdoption::child, &PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased,
               &PlacedAdoption::reason_placed_ceased)
        .reads(&Episode::ls, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { judge_order_without_decision(child, "E1", flag); });

    rules.rule("554", "Adoption decision later than placement order")
        .fails_when("DATE_PLACED is after the DECOM of the child's first episode with LS E1.")
        .flags(&Episode::decom, &Episode::ls)
        .flags(&PlacedAdoption::date_placed)
        .mended_in(&Episode::decom)
        .mended_in(&PlacedAdoption::date_placed)
        .child([](const Child& child, Flagger& flag) { judge_554(child, flag); });

    rules.rule("555", "Freeing order without an adoption decision")
        .until(2024)
        .fails_when(
            "A child with LS D1 has no decision, or none with a DATE_PLACED; or a reversal is recorded while an "
            "episode with D1 is open.")
        .flags(&Episode::child)
        .flags(&PlacedAdoption::child, &PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased,
               &PlacedAdoption::reason_placed_ceased)
        .reads(&Episode::ls, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { judge_order_without_decision(child, "D1", flag); });

    rules.rule("556", "Adoption decision later than freeing order")
        .until(2024)
        .fails_when("An episode with LS D1 begins before a DATE_PLACED of the child.")
        .flags(&Episode::decom)
        .reads(&Episode::ls)
        .reads(&PlacedAdoption::date_placed)
        .each([](const Episode& e, const Child& child) {
            return e.ls == "D1" && any_of(child.records<PlacedAdoption>(),
                                          [&](const PlacedAdoption& p) { return p.date_placed > e.decom; });
        });

    rules.rule("557", "Left care unadopted but the decision not reversed")
        .until(2024)
        .fails_when(
            "A child placed for adoption (PLACE A3 to A6, or LS D1 or E1) left care otherwise than by adoption, and "
            "has no decision, or one without DATE_PLACED_CEASED or REASON_PLACED_CEASED.")
        .flags(&PlacedAdoption::date_placed_ceased, &PlacedAdoption::reason_placed_ceased)
        .flags(&Episode::place, &Episode::ls, &Episode::rec)
        .mended_in(&PlacedAdoption::date_placed_ceased, &PlacedAdoption::reason_placed_ceased)
        .child([](const Child& child, Flagger& flag) { judge_left_unadopted(child, {"D1", "E1"}, flag); });

    rules.rule("557", "Left care unadopted but the decision not reversed")
        .since(2025)
        .fails_when(
            "A child placed for adoption (PLACE A3 to A6, or LS E1) left care otherwise than by adoption, and has no "
            "decision, or one without DATE_PLACED_CEASED or REASON_PLACED_CEASED.")
        .flags(&PlacedAdoption::date_placed_ceased, &PlacedAdoption::reason_placed_ceased)
        .flags(&Episode::place, &Episode::ls, &Episode::rec)
        .mended_in(&PlacedAdoption::date_placed_ceased, &PlacedAdoption::reason_placed_ceased)
        .child([](const Child& child, Flagger& flag) { judge_left_unadopted(child, {"E1"}, flag); });
}

}  // namespace goldthread::ssda903
