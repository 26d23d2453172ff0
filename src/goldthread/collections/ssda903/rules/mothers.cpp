// Mothers: girls looked after who have a child of their own.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

struct Years {
    int since = 0;
    int until = Rule().until;
};

// MOTHER is out of place, or what stands there is no code.
bool mother_is_wrong(const Header& h, const ReturnYear& year) {
    return h.mother.provided() && (!h.mother.in({"0", "1"}) || is_male(h, year));
}

bool looked_after_in_year(const Child& child) {
    return any_of(child.episodes(), [&](const Episode& e) { return !is_short_break(e) && in_year(e, child.year()); });
}

void judge_165(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Header& h : child.headers()) {
        const bool wrong = mother_is_wrong(h, year);
        const bool missing = h.mother.blank() && is_female(h, year);
        if ((!wrong && !missing) || !child.beyond_short_breaks()) continue;
        const bool care_leavers_excused = !wrong && !looked_after_in_year(child);
        if (child.records<Oc3>().empty()) flag(h);
        for (const Oc3& o : child.records<Oc3>()) {
            if (!care_leavers_excused || !has_care_leaver_details(o)) flag(h, o);
        }
    }
}

bool left_care_in_year(const Episode& e, const ReturnYear& year) {
    return e.dec.within(year.start, year.end) && e.rec.provided() && !(e.rec == "X1") && !is_short_break(e);
}

void judge_607(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Header& h : child.headers()) {
        if (h.mother.provided() || !is_female(h, year)) continue;
        for (const Episode& e : child.episodes()) {
            if (left_care_in_year(e, year)) flag(e, h);
        }
    }
}

// The episode that lasts longest: one without a known end, of several the last to start; else the last to end.
const Episode* last_to_end(const Child& child) {
    const Episode* open = nullptr;
    for (const Episode& e : child.episodes_in_order()) {
        if (!e.dec.known() && (open == nullptr || e.decom > open->decom)) open = &e;
    }
    return open != nullptr ? open : latest(child.episodes(), [](const Episode& e) { return e.dec; });
}

void judge_625(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const Header& h : child.headers()) {
        if (!h.mc_dob.known()) continue;
        const Episode* const last = last_to_end(child);
        if (h.mc_dob > year.end || (last != nullptr && h.mc_dob > last->dec)) flag(h, last);
    }
}

// Rules that name a sex: the code of each sex changed in 2025, and with it their definitions.
void add_rules_by_sex(Rules& rules, Years years) {
    rules.rule("174", "Boy with a child's date of birth")
        .since(years.since)
        .until(years.until)
        .fails_when("SEX is male and MC_DOB is given.")
        .flags(&Header::sex, &Header::mc_dob)
        .each([](const Header& h, const ReturnYear& year) { return h.mc_dob.provided() && is_male(h, year); });

    rules.rule("393", "Mother status missing for a girl in care")
        .since(years.since)
        .until(years.until)
        .fails_when("SEX is female and MOTHER is blank for a child with an episode other than a short break.")
        .flags(&Header::mother)
        .reads(&Header::sex, &Episode::ls)
        .each([](const Header& h, const Child& child, const ReturnYear& year) {
            return h.mother.blank() && is_female(h, year) && child.beyond_short_breaks();
        });

    rules.rule("607", "Girl left care but mother status missing")
        .since(years.since)
        .until(years.until)
        .fails_when(
            "SEX is female and MOTHER is blank, and an episode of the child, short breaks aside, ended in the year "
            "with a REC other than X1.")
        .flags(&Episode::dec, &Episode::rec, &Episode::ls)
        .flags(&Header::mother, &Header::sex)
        .mended_in(&Header::mother)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_607(child, year, flag); });

    rules.rule("612", "Girl with a child's date of birth is not shown as a mother")
        .since(years.since)
        .until(years.until)
        .fails_when("SEX is female, MC_DOB is given, and MOTHER is blank or 0.")
        .flags(&Header::sex, &Header::mother, &Header::mc_dob)
        .mended_in(&Header::mother, &Header::mc_dob)
        .each([](const Header& h, const ReturnYear& year) {
            return h.mc_dob.provided() && (h.mother.blank() || h.mother == "0") && is_female(h, year);
        });
}

}  // namespace

void add_mothers(Rules& rules) {
    rules.rule("165", "Mother status invalid, misplaced or missing")
        .fails_when(
            "A child looked after other than in short breaks has MOTHER given and not 0 or 1; or is male with MOTHER "
            "given; or is female with MOTHER blank, unless she was not looked after in the year and has care leaver "
            "details (OC3).")
        .flags(&Header::mother, &Header::sex)
        .flags(&Oc3::activ, &Oc3::accom, &Oc3::in_touch)
        .mended_in(&Header::mother)
        .reads(&Episode::ls, &Episode::decom, &Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_165(child, year, flag); });

    rules.rule("171", "Date of birth of the mother's child is not a date")
        .fails_when("MC_DOB is given and is not a date.")
        .flags(&Header::mc_dob)
        .each([](const Header& h) { return h.mc_dob.unreadable(); });

    add_rules_by_sex(rules, {.until = 2024});
    add_rules_by_sex(rules, {.since = 2025});

    rules.rule("611", "Mother, but her child's date of birth is missing")
        .fails_when("MOTHER is 1 and MC_DOB is blank.")
        .flags(&Header::mother, &Header::mc_dob)
        .each([](const Header& h) { return h.mother == "1" && h.mc_dob.blank(); });

    rules.rule("620", "Mother under 11")
        .fails_when("MOTHER is 1, and the 11th birthday is after the start of the collection year.")
        .flags(&Header::dob, &Header::mother)
        .each([](const Header& h, const ReturnYear& year) {
            return h.mother == "1" && h.dob.plus_years(11) > year.start;
        });

    rules.rule("621", "Mother not older than her child")
        .fails_when("MC_DOB is the same day as DOB, or before it.")
        .flags(&Header::dob, &Header::mc_dob)
        .each([](const Header& h) { return h.mc_dob <= h.dob; });

    rules.rule("625", "Mother's child born after the year or after she left care")
        .fails_when(
            "MC_DOB is after the end of the year, or after the DEC of the child's latest episode. An open episode is "
            "the latest.")
        .flags(&Header::mc_dob)
        .flags(&Episode::dec)
        .may_read(&Episode::decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_625(child, year, flag); });

    rules.rule("628", "Mother status given for a care leaver without episodes")
        .fails_when("MOTHER is given for a child who has care leaver details (OC3) and no episode.")
        .flags(&Header::mother)
        .reads(&Episode::child, &Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Header& h, const Child& child) {
            return h.mother.provided() && child.episodes().empty() &&
                   any_of(child.records<Oc3>(), has_care_leaver_details);
        });
}

}  // namespace goldthread::ssda903
