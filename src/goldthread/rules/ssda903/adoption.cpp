// Adoption: the decision to place, its reversal, and the details of those adopted.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

void judge_117(const Child& child, const ReturnYear& year, Flagger& flag) {
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
    const Episode* first = nullptr;  // entry to care, short breaks aside
    for (const Episode& e : child.dated_episodes()) {
        if (!is_short_break(e) && first == nullptr) first = &e;
    }
    for (const PlacedAdoption& p : child.records<PlacedAdoption>()) {
        const bool before_care = first != nullptr && p.date_placed_ceased < first->decom;
        if (p.date_placed_ceased < year.start || before_care) flag(p, first);
    }
}

void judge_187(const Child& child, Flagger& flag) {
    if (!child.continuously_looked_after()) return;
    for (const Oc3& o : child.records<Oc3>()) {
        if (has_care_leaver_details(o)) flag(o);
    }
    for (const Ad1& a : child.records<Ad1>()) {
        if (has_adoption_details(a)) flag(a);
    }
}

void judge_331(const Child& child, Flagger& flag) {
    for (const Ad1& a : child.records<Ad1>()) {
        for (const Episode& e : child.episodes()) {
            if (ended_in_adoption(e) && a.date_match > e.decom) flag(a, e);
        }
    }
}

bool contradicts_foster_care(const Episode& e, const Ad1& a) {
    return (e.place.in({"A2", "A3", "A5"}) && a.foster_care == "0") ||
           (e.place.in({"A1", "A4", "A6"}) && a.foster_care == "1");
}

void judge_335(const Child& child, Flagger& flag) {
    for (const Episode& e : child.episodes()) {
        if (!e.rec.in({"E1", "E11", "E12"})) continue;
        for (const Ad1& a : child.records<Ad1>()) {
            if (contradicts_foster_care(e, a)) flag(e, a);
        }
    }
}

bool is_complete(const Ad1& a) {
    return all_provided(a.date_int, a.date_match, a.foster_care, a.nb_adoptr, a.sex_adoptr, a.ls_adoptr);
}

void judge_601(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Episode& e : child.episodes()) {
        if (!adopted_in_year(e, year)) continue;
        if (child.records<Ad1>().empty()) flag(e);
        for (const Ad1& a : child.records<Ad1>()) {
            if (!is_complete(a)) flag(a, e);
        }
    }
}

}  // namespace

void add_adoption(Rules& rules) {
    rules.rule("112", "Should-be-placed date is not a date")
        .fails_when("DATE_INT is given and is not a date.")
        .flags(&Ad1::date_int)
        .each([](const Ad1& a) { return a.date_int.unreadable(); });

    rules.rule("113", "Adoption match date is not a date")
        .fails_when("DATE_MATCH is given and is not a date.")
        .flags(&Ad1::date_match)
        .each([](const Ad1& a) { return a.date_match.unreadable(); });

    rules.rule("114", "Former-carer adoption flag not 0 or 1")
        .fails_when("FOSTER_CARE is given and is not 0 or 1.")
        .flags(&Ad1::foster_care)
        .each([](const Ad1& a) { return a.foster_care.provided() && !a.foster_care.in({"0", "1"}); });

    rules.rule("115", "Placement-for-adoption decision date is not a date")
        .fails_when("DATE_PLACED is given and is not a date.")
        .flags(&PlacedAdoption::date_placed)
        .each([](const PlacedAdoption& p) { return p.date_placed.unreadable(); });

    rules.rule("117", "Adoption decision after year end or leaving care")
        .fails_when(
            "DATE_PLACED or DATE_PLACED_CEASED is after the end of the year, or after the DEC of the child's latest "
            "episode with a REC other than X1.")
        .flags(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .flags(&Episode::decom, &Episode::dec, &Episode::rec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_117(child, year, flag); });

    rules.rule("118", "Adoption reversal before year start or entry to care")
        .fails_when(
            "DATE_PLACED_CEASED is before the start of the year, or before the DECOM of the child's first episode "
            "other than a short break.")
        .flags(&PlacedAdoption::date_placed_ceased)
        .flags(&Episode::decom, &Episode::ls)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_118(child, year, flag); });

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

    rules.rule("134", "Adoption data given for a care leaver")
        .fails_when("A child has both adoption details (AD1) and care leaver details (OC3).")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
               &Ad1::ls_adoptr)
        .reads(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Ad1& a, const Child& child) {
            return has_adoption_details(a) && any_of(child.records<Oc3>(), has_care_leaver_details);
        });

    rules.rule("151", "Adoption record only partly completed")
        .fails_when("Some but not all six fields of AD1 are given.")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
               &Ad1::ls_adoptr)
        .each([](const Ad1& a) { return has_adoption_details(a) && !is_complete(a); });

    rules.rule("187", "In care all year but adoption or care leaver data given")
        .fails_when("A child looked after all year has adoption details (AD1) or care leaver details (OC3).")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
               &Ad1::ls_adoptr)
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .reads(&Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec, &Episode::rne)
        .child([](const Child& child, Flagger& flag) { judge_187(child, flag); });

    rules.rule("331", "Matched after adoption placement began")
        .fails_when("DATE_MATCH is after the DECOM of the episode that ended in adoption.")
        .flags(&Ad1::date_match)
        .flags(&Episode::decom, &Episode::rec)
        .child([](const Child& child, Flagger& flag) { judge_331(child, flag); });

    rules.rule("333", "Should-be-placed date missing or after match")
        .fails_when("DATE_MATCH is given, and DATE_INT is missing or after it.")
        .flags(&Ad1::date_int)
        .reads(&Ad1::date_match)
        .each([](const Ad1& a) {
            return a.date_match.known() && (!a.date_int.known() || a.date_int > a.date_match);
        });

    rules.rule("335", "Foster-carer adoption flag contradicts placement")
        .fails_when(
            "The episode that ended in adoption was with the child's foster carer (A3, A5) and FOSTER_CARE is 0; or "
            "with another (A4, A6) and FOSTER_CARE is 1.")
        .flags(&Episode::place)
        .flags(&Ad1::foster_care)
        .reads(&Episode::rec)
        .child([](const Child& child, Flagger& flag) { judge_335(child, flag); });

    rules.rule("601", "Adopted in year but adoption fields incomplete")
        .fails_when("An episode ended in adoption in the year, and AD1 is missing or not complete.")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
               &Ad1::ls_adoptr)
        .flags(&Episode::rec)
        .reads(&Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_601(child, year, flag); });

    rules.rule("602", "Adoption data for child not adopted this year")
        .fails_when("AD1 has details, and no episode of the child ended in adoption in the year.")
        .flags(&Ad1::child)
        .reads(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
               &Ad1::ls_adoptr)
        .reads(&Episode::rec, &Episode::dec)
        .each([](const Ad1& a, const Child& child, const ReturnYear& year) {
            return has_adoption_details(a) &&
                   none_of(child.episodes(), [&](const Episode& e) { return adopted_in_year(e, year); });
        });
}

}  // namespace goldthread::ssda903
