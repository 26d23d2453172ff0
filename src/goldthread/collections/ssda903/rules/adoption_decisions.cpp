// PlacedAdoption: decisions that a child should be placed for adoption, and their reversal. Court orders are held
// against them in adoption_orders.cpp.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

DateCell decision_date(const PlacedAdoption& p) {
    return p.date_placed;
}

void judge_117(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (child.records<PlacedAdoption>().empty()) return;
    const Episode* last = nullptr;  // the latest that another does not follow on the same day
    for (const Episode& e : child.dated_episodes()) {
        if (!(e.rec == "X1") && (last == nullptr || e.decom > last->decom)) last = &e;
    }
    const auto too_late = [&](DateCell date) { return date > year.end || (last != nullptr && date > last->dec); };
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        if (too_late(p.date_placed) || too_late(p.date_placed_ceased)) flag(p, last);
    }
}

void judge_118(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (child.records<PlacedAdoption>().empty()) return;
    const Episode* const entry =
        first_where(child.dated_episodes(), [](const Episode& e) { return !is_short_break(e); });
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        const bool before_care = entry != nullptr && p.date_placed_ceased < entry->decom;
        if (p.date_placed_ceased < year.start || before_care) flag(p, entry);
    }
}

// The date of birth is Header's; for a child who is not in Header, the decision's own.
bool decided_before_birth(const PlacedAdoption& p, const Child& child) {
    if (child.headers().empty()) return p.date_placed < p.dob;
    return any_of(child.headers(), [&](const Header& h) { return p.date_placed < h.dob; });
}

void judge_523(const Child& child, Flagger& flag) {
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        for (const Ad1& a : child.records<Ad1>()) {
            if (p.date_placed.known() && a.date_int.known() && differs(p.date_placed, a.date_int)) flag(p, a);
        }
    }
}

void judge_525(const Child& child, Flagger& flag) {
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        if (p.date_placed_ceased.blank()) continue;
        for (const Ad1& a : child.records<Ad1>()) {
            if (has_adoption_details(a)) flag(p, a);
        }
    }
}

void judge_552(const Child& child, Flagger& flag) {
    const PlacedAdoption* const decision = latest(child.records<PlacedAdoption>(), decision_date);
    if (decision == nullptr) return;
    const Episode* const placement = first_where(child.dated_episodes(), is_adoptive_placement);
    if (placement != nullptr && placement->decom < decision->date_placed) flag(*placement, *decision);
}

bool are_all_of_several_reversed(std::span<const PlacedAdoption> decisions) {
    return decisions.size() > 1 &&
           all_of(decisions, [](const PlacedAdoption& p) { return p.date_placed_ceased.provided(); });
}

void judge_579(const Child& child, Flagger& flag) {
    for_each_successive(child.adoption_decisions_in_order(),
                        [&](const PlacedAdoption& previous, const PlacedAdoption& p) {
                            const DateCell ceased = previous.date_placed_ceased;
                            if (!ceased.known() || p.date_placed < ceased) flag(p);
                        });
}

void judge_583(const Child& child, Flagger& flag) {
    const auto decisions = child.records<PlacedAdoption>();
    const PlacedAdoption* const last = latest_or_first(decisions, decision_date);
    for (const PlacedAdoption& p : decisions) {
        if (&p != last && p.date_placed_ceased.blank()) flag(p);
    }
}

void judge_1003(const Child& child, Flagger& flag) {
    if (child.records<PlacedAdoption>().empty()) return;
    const Episode* const entry = first_where(child.dated_episodes(), [](const Episode& e) { return e.rne == "S"; });
    if (entry == nullptr) return;
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        if (p.date_placed < entry->decom) flag(p, *entry);
    }
}

void add_record_rules(Rules& rules) {
    rules.rule("115", "Placement-for-adoption decision date is not a date")
        .fails_when("DATE_PLACED is given and is not a date.")
        .flags(&PlacedAdoption::date_placed)
        .each([](const PlacedAdoption& p) { return p.date_placed.unreadable(); });

    rules.rule("116", "Adoption reversal date is not a date")
        .fails_when("DATE_PLACED_CEASED is given and is not a date.")
        .flags(&PlacedAdoption::date_placed_ceased)
        .each([](const PlacedAdoption& p) { return p.date_placed_ceased.unreadable(); });

    rules.rule("119", "Reversal date and reason not both given")
        .fails_when("One of DATE_PLACED_CEASED and REASON_PLACED_CEASED is given and the other is not.")
        .flags(&PlacedAdoption::reason_placed_ceased, &PlacedAdoption::date_placed_ceased)
        .each([](const PlacedAdoption& p) { return partly_provided(p.date_placed_ceased, p.reason_placed_ceased); });

    rules.rule("120", "Adoption reversal reason code not recognised")
        .fails_when("REASON_PLACED_CEASED is given and is not RD1 to RD4.")
        .flags(&PlacedAdoption::reason_placed_ceased)
        .each([](const PlacedAdoption& p) {
            return p.reason_placed_ceased.provided() && !p.reason_placed_ceased.in({"RD1", "RD2", "RD3", "RD4"});
        });

    rules.rule("184", "Adoption decision before birth")
        .fails_when("DATE_PLACED is before the DOB of the child's Header, or of this record for a child without one.")
        .flags(&PlacedAdoption::date_placed)
        .may_flag(&PlacedAdoption::dob)
        .reads(&Header::dob)
        .each([](const PlacedAdoption& p, const Child& child) { return decided_before_birth(p, child); });

    rules.rule("522", "Adoption decision reversed before it was made")
        .fails_when("DATE_PLACED_CEASED is before DATE_PLACED.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .each([](const PlacedAdoption& p) { return p.date_placed_ceased < p.date_placed; });

    rules.rule("563", "Adoption decision reversed but not dated")
        .fails_when("DATE_PLACED_CEASED and REASON_PLACED_CEASED are given and DATE_PLACED is not.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::reason_placed_ceased, &PlacedAdoption::date_placed_ceased)
        .mended_in(&PlacedAdoption::date_placed)
        .each([](const PlacedAdoption& p) {
            return !has_decision_date(p) && all_provided(p.reason_placed_ceased, p.date_placed_ceased);
        });
}

void add_sequence_rules(Rules& rules) {
    rules.rule("579", "Adoption decision made before the previous one was reversed")
        .fails_when(
            "The child's decision just before, by DATE_PLACED, has no date in DATE_PLACED_CEASED, or has one after "
            "this decision's DATE_PLACED.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .child([](const Child& child, Flagger& flag) { judge_579(child, flag); });

    rules.rule("583", "Earlier adoption decision not reversed")
        .fails_when("DATE_PLACED_CEASED is blank in a decision other than the child's latest.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .child([](const Child& child, Flagger& flag) { judge_583(child, flag); });
}

void add_adoption_record_rules(Rules& rules) {
    rules.rule("523", "Dates of the decision to place differ")
        .fails_when("DATE_PLACED and AD1's DATE_INT are both dates, and not the same.")
        .flags(&PlacedAdoption::date_placed)
        .flags(&Ad1::date_int)
        .child([](const Child& child, Flagger& flag) { judge_523(child, flag); });

    rules.rule("525", "Adoption details despite reversed decision")
        .fails_when("DATE_PLACED_CEASED is given for a child with adoption details (AD1).")
        .flags(&PlacedAdoption::date_placed_ceased)
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .mended_in(&PlacedAdoption::date_placed_ceased)
        .child([](const Child& child, Flagger& flag) { judge_525(child, flag); });
}

void add_care_rules(Rules& rules) {
    rules.rule("117", "Adoption decision after year end or leaving care")
        .fails_when(
            "DATE_PLACED or DATE_PLACED_CEASED is after the end of the year, or after the DEC of the child's latest "
            "episode with a REC other than X1.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .flags(&Episode::decom, &Episode::dec, &Episode::rec)
        .mended_in(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .mended_in(&Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_117(child, year, flag); });

    rules.rule("118", "Adoption reversal before year start or entry to care")
        .fails_when(
            "DATE_PLACED_CEASED is before the start of the year, or before the DECOM of the child's first episode "
            "other than a short break.")
        .flags(&PlacedAdoption::date_placed_ceased)
        .flags(&Episode::decom, &Episode::ls)
        .mended_in(&PlacedAdoption::date_placed_ceased)
        .mended_in(&Episode::decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_118(child, year, flag); });

    rules.rule("551", "Adoptive placement without a decision")
        .fails_when("PLACE is A3 to A6, and the child has no decision with a DATE_PLACED.")
        .flags(&Episode::place)
        .mended_elsewhere()
        .reads(&PlacedAdoption::date_placed)
        .each([](const Episode& e, const Child& child) {
            return is_adoptive_placement(e) && none_of(child.records<PlacedAdoption>(), has_decision_date);
        });

    rules.rule("552", "Adoptive placement before the decision")
        .fails_when("The child's first episode with PLACE A3 to A6 begins before the latest DATE_PLACED.")
        .flags(&PlacedAdoption::date_placed)
        .flags(&Episode::decom)
        .reads(&Episode::place)
        .child([](const Child& child, Flagger& flag) { judge_552(child, flag); });

    rules.rule("558", "Adopted but every decision reversed")
        .fails_when("A child who was adopted has several decisions, and all of them have a DATE_PLACED_CEASED.")
        .flags(&Episode::rec)
        .mended_elsewhere()
        .reads(&PlacedAdoption::date_placed_ceased)
        .each([](const Episode& e, const Child& child) {
            return ended_in_adoption(e) && are_all_of_several_reversed(child.records<PlacedAdoption>());
        });

    rules.rule("1003", "Adoption decision before care started")
        .fails_when("DATE_PLACED is before the DECOM of the child's first episode with RNE S.")
        .flags(&Episode::decom, &Episode::rne)
        .flags(&PlacedAdoption::date_placed)
        .mended_in(&Episode::decom)
        .mended_in(&PlacedAdoption::date_placed)
        .child([](const Child& child, Flagger& flag) { judge_1003(child, flag); });
}

}  // namespace

void add_adoption_decisions(Rules& rules) {
    add_record_rules(rules);
    add_sequence_rules(rules);
    add_adoption_record_rules(rules);
    add_care_rules(rules);
}

}  // namespace goldthread::ssda903
