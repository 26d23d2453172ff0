// When episodes begin and end.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// The day on which the Children Act 1989 came into force.
constexpr Date children_act = Date::of(1991, 10, 14);

void judge_302(const Child& child, Flagger& flag) {
    const Episode* const first = child.first_episode();
    if (first == nullptr) return;
    for (const Header& h : child.headers()) {
        if (h.dob > first->decom) flag(*first, h);
    }
}

// Section 20 in a children's home may go on after 18.
bool may_stay_past_18(const Episode& e) {
    return e.ls == "V2" && e.place == "K2";
}

}  // namespace

void add_episode_dates(Rules& rules) {
    rules.rule("141", "Episode start is not a date")
        .fails_when("DECOM is given and is not a date.")
        .flags(&Episode::decom)
        .each([](const Episode& e) { return e.decom.unreadable(); });

    rules.rule("147", "Episode end is not a date")
        .fails_when("DEC is given and is not a date.")
        .flags(&Episode::dec)
        .each([](const Episode& e) { return e.dec.unreadable(); });

    rules.rule("148", "Episode end date and reason not both given")
        .fails_when("One of DEC and REC is given and the other is not.")
        .flags(&Episode::dec, &Episode::rec)
        .each([](const Episode& e) { return partly_provided(e.dec, e.rec); });

    rules.rule("302", "First episode starts before birth")
        .fails_when("DOB is after the DECOM of the child's first episode.")
        .flags(&Episode::decom)
        .flags(&Header::dob)
        .child([](const Child& child, Flagger& flag) { judge_302(child, flag); });

    rules.rule("352", "Entered care aged 18 or over")
        .fails_when("An episode with RNE S begins on or after the child's 18th birthday.")
        .flags(&Episode::decom, &Episode::rne)
        .mended_in(&Episode::decom)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.rne == "S" && child.has_reached_age(18, e.decom); });

    rules.rule("353", "Episode starts before 14 October 1991")
        .fails_when("DECOM is before 14/10/1991, when the Children Act 1989 came into force.")
        .flags(&Episode::decom)
        .each([](const Episode& e) { return e.decom < children_act; });

    rules.rule("354", "Episode starts after the end of the year")
        .fails_when("DECOM is after the end of the collection year.")
        .flags(&Episode::decom)
        .each([](const Episode& e, const ReturnYear& year) { return e.decom > year.end; });

    rules.rule("355", "Episode starts and ends on the same day")
        .fails_when("DECOM and DEC are the same day.")
        .flags(&Episode::decom, &Episode::dec)
        .each([](const Episode& e) { return e.decom == e.dec; });

    rules.rule("356", "Episode ends before it starts")
        .fails_when("DEC is before DECOM.")
        .flags(&Episode::decom, &Episode::dec)
        .each([](const Episode& e) { return e.dec < e.decom; });

    rules.rule("359", "Still looked after when over 18")
        .fails_when(
            "An episode has no DEC, and the child turned 18 before the last day of the collection year. Section 20 in "
            "a children's home (LS V2 with PLACE K2) is exempt.")
        .flags(&Episode::dec, &Episode::ls, &Episode::place)
        .mended_in(&Episode::dec)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child, const ReturnYear& year) {
            return e.dec.blank() && !may_stay_past_18(e) && child.has_reached_age(18, year.end.plus_days(-1));
        });

    rules.rule("385", "Episode ends after the end of the year")
        .fails_when("DEC is after the end of the collection year.")
        .flags(&Episode::dec)
        .each([](const Episode& e, const ReturnYear& year) { return e.dec > year.end; });
}

}  // namespace goldthread::ssda903
