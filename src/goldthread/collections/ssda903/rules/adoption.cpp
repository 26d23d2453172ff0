// AD1: children adopted, when it was decided and matched, and who adopted them. The decision to place for adoption has
// its own module, see adoption_decisions.cpp.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

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

void judge_334(const Child& child, Flagger& flag) {
    if (child.records<Ad1>().empty()) return;
    const Episode* entry = nullptr;  // the latest, the first in the file of several
    for (const Episode& e : child.dated_episodes()) {
        if (e.rne == "S" && (entry == nullptr || e.decom > entry->decom)) entry = &e;
    }
    if (entry == nullptr) return;
    for (const Ad1& a : child.records<Ad1>()) {
        if (a.date_int < entry->decom) flag(*entry, a);
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

void judge_521(const Child& child, Flagger& flag) {
    for (const Ad1& a : child.records<Ad1>()) {
        for (const Episode& e : child.episodes()) {
            if (is_adoptive_placement(e) && a.date_int > e.decom) flag(e, a);
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

void add_code_rules(Rules& rules) {
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

    rules.rule("175", "Number of adopters not 1 or 2")
        .fails_when("NB_ADOPTR is given and is not 1 or 2.")
        .flags(&Ad1::nb_adoptr)
        .each([](const Ad1& a) { return a.nb_adoptr.provided() && !a.nb_adoptr.in({"1", "2"}); });

    rules.rule("176", "Sex of adopters code not recognised")
        .fails_when("SEX_ADOPTR is given and is not M1, F1, MM, FF or MF.")
        .flags(&Ad1::sex_adoptr)
        .each([](const Ad1& a) { return a.sex_adoptr.provided() && !a.sex_adoptr.in({"M1", "F1", "MM", "FF", "MF"}); });

    rules.rule("177", "Legal status of adopters code not recognised")
        .fails_when("LS_ADOPTR is given and is not L0, L11, L12, L2, L3 or L4.")
        .flags(&Ad1::ls_adoptr)
        .each([](const Ad1& a) {
            return a.ls_adoptr.provided() && !a.ls_adoptr.in({"L0", "L11", "L12", "L2", "L3", "L4"});
        });
}

// A rule on what the legal status of the adopters says about their number and sexes.
template <class Fails>
void add_status_rule(Rules& rules, std::string_view code, std::string_view title, std::string_view statement,
                     Fails fails) {
    rules.rule(code, title).fails_when(statement).flags(&Ad1::ls_adoptr, &Ad1::sex_adoptr).each(fails);
}

void add_adopters_rules(Rules& rules) {
    rules.rule("511", "Two adopters but the sex of one")
        .fails_when("NB_ADOPTR is 2 and SEX_ADOPTR is M1 or F1.")
        .flags(&Ad1::nb_adoptr, &Ad1::sex_adoptr)
        .each([](const Ad1& a) { return a.nb_adoptr == "2" && a.sex_adoptr.in({"M1", "F1"}); });

    add_status_rule(rules, "514", "Single adopter but the sexes of a couple",
                    "LS_ADOPTR is L0 (single) and SEX_ADOPTR is not M1 or F1. Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L0" && !a.sex_adoptr.in({"M1", "F1"}); });

    add_status_rule(rules, "517", "Unmarried couple of different sex but other sexes given",
                    "LS_ADOPTR is L3 (unmarried, different sex) and SEX_ADOPTR is not MF. Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L3" && !(a.sex_adoptr == "MF"); });

    add_status_rule(rules, "518", "Unmarried couple of the same sex but other sexes given",
                    "LS_ADOPTR is L4 (neither married nor civil partners, same sex) and SEX_ADOPTR is not MM or FF. "
                    "Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L4" && !a.sex_adoptr.in({"MM", "FF"}); });

    add_status_rule(rules, "519", "Civil partners but not the sexes of a couple",
                    "LS_ADOPTR is L2 (civil partners) and SEX_ADOPTR is not MM, FF or MF. Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L2" && !a.sex_adoptr.in({"MM", "FF", "MF"}); });

    add_status_rule(rules, "520", "Married couple of different sex but other sexes given",
                    "LS_ADOPTR is L11 (married, different sex) and SEX_ADOPTR is not MF. Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L11" && !(a.sex_adoptr == "MF"); });

    add_status_rule(rules, "524", "Married couple of the same sex but other sexes given",
                    "LS_ADOPTR is L12 (married, same sex) and SEX_ADOPTR is not MM or FF. Blank fails.",
                    [](const Ad1& a) { return a.ls_adoptr == "L12" && !a.sex_adoptr.in({"MM", "FF"}); });
}

void add_date_rules(Rules& rules) {
    rules.rule("331", "Matched after adoption placement began")
        .fails_when("DATE_MATCH is after the DECOM of the episode that ended in adoption.")
        .flags(&Ad1::date_match)
        .flags(&Episode::decom, &Episode::rec)
        .mended_in(&Ad1::date_match)
        .mended_in(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_331(child, flag); });

    rules.rule("333", "Should-be-placed date missing or after match")
        .fails_when("DATE_MATCH is a date, and DATE_INT is missing, is not a date or is after it.")
        .flags(&Ad1::date_int)
        .reads(&Ad1::date_match)
        .each([](const Ad1& a) { return a.date_match.known() && !(a.date_int <= a.date_match); });

    rules.rule("334", "Should-be-placed date before latest entry to care")
        .fails_when("DATE_INT is before the DECOM of the child's latest episode with RNE S.")
        .flags(&Episode::decom, &Episode::rne)
        .flags(&Ad1::date_int)
        .mended_in(&Episode::decom)
        .mended_in(&Ad1::date_int)
        .child([](const Child& child, Flagger& flag) { judge_334(child, flag); });

    rules.rule("521", "Should-be-placed date after placement for adoption")
        .fails_when("DATE_INT is after the DECOM of an episode with an adoptive placement (A3 to A6).")
        .flags(&Episode::place, &Episode::decom)
        .flags(&Ad1::date_int)
        .mended_in(&Episode::decom)
        .mended_in(&Ad1::date_int)
        .child([](const Child& child, Flagger& flag) { judge_521(child, flag); });

    rules.rule("582", "Adopted on the day of the match")
        .fails_when("An episode that ended in adoption has the DEC that AD1 gives as DATE_MATCH.")
        .flags(&Episode::dec)
        .reads(&Episode::rec)
        .reads(&Ad1::date_match)
        .each([](const Episode& e, const Child& child) {
            return ended_in_adoption(e) &&
                   any_of(child.records<Ad1>(), [&](const Ad1& a) { return a.date_match == e.dec; });
        });
}

void add_completeness_rules(Rules& rules) {
    rules.rule("134", "Adoption data given for a care leaver")
        .fails_when("A child has both adoption details (AD1) and care leaver details (OC3).")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .mended_elsewhere()
        .reads(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Ad1& a, const Child& child) {
            return has_adoption_details(a) && any_of(child.records<Oc3>(), has_care_leaver_details);
        });

    rules.rule("151", "Adoption record only partly completed")
        .fails_when("Some but not all six fields of AD1 are given.")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .each([](const Ad1& a) { return has_adoption_details(a) && !is_complete(a); });

    rules.rule("187", "In care all year but adoption or care leaver data given")
        .fails_when("A child looked after all year has adoption details (AD1) or care leaver details (OC3).")
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec, &Episode::rne)
        .child([](const Child& child, Flagger& flag) { judge_187(child, flag); });

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
        .flags(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .flags(&Episode::rec)
        .mended_in(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr,
                   &Ad1::ls_adoptr)
        .reads(&Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_601(child, year, flag); });

    rules.rule("602", "Adoption data for child not adopted this year")
        .fails_when("AD1 has details, and no episode of the child ended in adoption in the year.")
        .flags(&Ad1::child)
        .reads(&Ad1::date_int, &Ad1::date_match, &Ad1::foster_care, &Ad1::nb_adoptr, &Ad1::sex_adoptr, &Ad1::ls_adoptr)
        .reads(&Episode::rec, &Episode::dec)
        .each([](const Ad1& a, const Child& child, const ReturnYear& year) {
            return has_adoption_details(a) &&
                   none_of(child.episodes(), [&](const Episode& e) { return adopted_in_year(e, year); });
        });
}

}  // namespace

void add_adoption(Rules& rules) {
    add_code_rules(rules);
    add_adopters_rules(rules);
    add_date_rules(rules);
    add_completeness_rules(rules);
}

}  // namespace goldthread::ssda903
