// Legal status: how long each may last, and what it goes with.

#include <vector>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// The Adoption and Children Act 2002 put placement orders (E1) in place of freeing orders (D1) in December 2005.
constexpr Date first_placement_order = Date::of(2005, 12, 1);
constexpr Date last_freeing_order = Date::of(2005, 12, 31);

void judge_358(const Child& child, Flagger& flag) {
    for (const Episode& e : child.episodes()) {
        if (!e.ls.in({"J1", "J2", "J3"})) continue;
        for (const Header& h : child.headers()) {
            if (h.dob.plus_years(10) > e.decom) flag(e, h);
        }
    }
}

DateCell end_counting_unreadable_as_open(const Episode& e, const ReturnYear& year) {
    return e.dec.or_if_unknown(year.end);
}
DateCell end_or_unreadable(const Episode& e, const ReturnYear& year) {
    return e.dec.or_if_blank(year.end);
}

// Joins the child's episodes under one legal status into runs, each beginning by the end of the one before; flags all
// episodes of a run that lasts longer than `most_days` from its first start to its latest end.
void flag_long_runs(const Child& child, Code status, int most_days,
                    DateCell (*end_of)(const Episode&, const ReturnYear&), Flagger& flag) {
    std::vector<const Episode*> run;
    DateCell previous_end;
    DateCell latest_end;
    const auto judge_run = [&] {
        if (!run.empty() && latest_end > run.front()->decom.plus_days(most_days)) flag.all(run);
    };
    for (const Episode& e : child.dated_episodes()) {
        if (!(e.ls == status)) continue;
        if (e.decom > previous_end) {
            judge_run();
            run.clear();
            latest_end = {};
        }
        run.push_back(&e);
        previous_end = end_of(e, child.year());
        if (!latest_end.known() || previous_end > latest_end) latest_end = previous_end;
    }
    judge_run();
}

// Days of a respite stay that lie in the year; 0 when it cannot be told.
int respite_days(const Episode& e, const ReturnYear& year) {
    if (!e.decom.known() || e.dec.unreadable()) return 0;
    const DateCell start = e.decom < year.start ? DateCell(year.start) : e.decom;
    const DateCell end = e.dec.blank() || e.dec > year.end ? DateCell(year.end) : e.dec;
    return end > start ? days_between(start, end) : 0;
}

void judge_367(const Child& child, const ReturnYear& year, Flagger& flag) {
    if (!child.known()) return;
    std::vector<const Episode*> stays;
    int days = 0;
    for (const Episode& e : child.episodes()) {
        const int days_of_stay = e.ls == "V3" ? respite_days(e, year) : 0;
        days += days_of_stay;
        if (days_of_stay > 0) stays.push_back(&e);
    }
    if (days > 75) flag.all(stays);
}

void judge_426(const Child& child, Flagger& flag) {
    const bool both = any_of(child.episodes(), [](const Episode& e) { return e.ls == "V3"; }) &&
                      any_of(child.episodes(), [](const Episode& e) { return e.ls == "V4"; });
    if (!both) return;
    for (const Episode& e : child.episodes()) {
        if (is_short_break(e)) flag(e);
    }
}

}  // namespace

void add_legal_status(Rules& rules) {
    rules.rule("358", "Youth justice legal status under age 10")
        .fails_when("An episode with LS J1, J2 or J3 begins before the child's 10th birthday.")
        .flags(&Episode::decom, &Episode::ls)
        .flags(&Header::dob)
        .child([](const Child& child, Flagger& flag) { judge_358(child, flag); });

    rules.rule("361", "Police protection lasting over 72 hours")
        .fails_when(
            "Adjoining episodes with LS L1 last more than 3 days in all. An episode without a readable DEC lasts to "
            "the end of the year.")
        .flags(&Episode::decom, &Episode::ls, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            if (child.known()) flag_long_runs(child, "L1", 3, end_counting_unreadable_as_open, flag);
        });

    rules.rule("362", "Emergency protection order over 21 days")
        .fails_when(
            "Adjoining episodes with LS L2 last more than 21 days in all. An episode without a readable DEC lasts to "
            "the end of the year.")
        .flags(&Episode::decom, &Episode::ls, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            if (child.known()) flag_long_runs(child, "L2", 21, end_counting_unreadable_as_open, flag);
        });

    rules.rule("363", "Child assessment order over 7 days")
        .fails_when(
            "Adjoining episodes with LS L3 last more than 7 days in all. An open one lasts to the end of the year; a "
            "DEC that cannot be read is left out of account.")
        .flags(&Episode::ls, &Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { flag_long_runs(child, "L3", 7, end_or_unreadable, flag); });

    rules.rule("364", "PACE detention in accommodation over 21 days")
        .fails_when(
            "Adjoining episodes with LS J2 last more than 21 days in all. An open one lasts to the end of the year; a "
            "DEC that cannot be read is left out of account.")
        .flags(&Episode::ls, &Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { flag_long_runs(child, "J2", 21, end_or_unreadable, flag); });

    rules.rule("365", "Single respite stay longer than 17 days")
        .fails_when("An episode with LS V3 lasts more than 17 days; an open one lasts to the end of the year.")
        .flags(&Episode::ls, &Episode::decom, &Episode::dec)
        .each([](const Episode& e, const ReturnYear& year) {
            return e.ls == "V3" && e.dec.or_if_blank(year.end) > e.decom.plus_days(17);
        });

    rules.rule("366", "Respite episode not coded as start")
        .fails_when("LS is V3 and RNE is not S.")
        .flags(&Episode::rne)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return e.ls == "V3" && !(e.rne == "S"); });

    rules.rule("367", "Respite care above 75 days in the year")
        .fails_when(
            "The days of the child's episodes with LS V3 that lie in the collection year add up to more than 75; an "
            "open one lasts to the end of the year.")
        .flags(&Episode::ls, &Episode::decom, &Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_367(child, year, flag); });

    rules.rule("378", "Section 20 status while placed with parents")
        .fails_when("PLACE is P1 and LS is V2.")
        .flags(&Episode::place, &Episode::ls)
        .each([](const Episode& e) { return e.place == "P1" && e.ls == "V2"; });

    rules.rule("382", "Respite child in temporary placement")
        .fails_when("LS is V3 or V4 and PLACE is a temporary move (T0 to T4).")
        .flags(&Episode::ls, &Episode::place)
        .each([](const Episode& e) { return is_short_break(e) && is_temporary_move(e); });

    rules.rule("384", "Respite child in long-term foster placement")
        .fails_when("LS is V3 or V4 and PLACE is U1 or U4.")
        .flags(&Episode::place, &Episode::ls)
        .each([](const Episode& e) { return is_short_break(e) && e.place.in({"U1", "U4"}); });

    rules.rule("408", "Adoptive placement lacks placement order")
        .fails_when("PLACE is A5 or A6 and LS is not E1.")
        .flags(&Episode::place, &Episode::ls)
        .each([](const Episode& e) { return e.place.in({"A5", "A6"}) && !(e.ls == "E1"); });

    rules.rule("426", "Both respite statuses in one year")
        .fails_when("A child has episodes with LS V3 and episodes with LS V4.")
        .flags(&Episode::ls)
        .child([](const Child& child, Flagger& flag) { judge_426(child, flag); });

    rules.rule("445", "Freeing order status after December 2005")
        .until(2024)
        .fails_when("An episode with LS D1 begins after 31/12/2005.")
        .flags(&Episode::ls, &Episode::decom)
        .each([](const Episode& e) { return e.ls == "D1" && e.decom > last_freeing_order; });

    rules.rule("446", "Placement order status before December 2005")
        .fails_when("An episode with LS E1 begins before 01/12/2005.")
        .flags(&Episode::ls, &Episode::decom)
        .each([](const Episode& e) { return e.ls == "E1" && e.decom < first_placement_order; });

    rules.rule("451", "Open episode still under freeing order")
        .until(2024)
        .fails_when("LS is D1, and neither DEC nor REC is given.")
        .flags(&Episode::dec, &Episode::rec, &Episode::ls)
        .each([](const Episode& e) { return e.ls == "D1" && e.dec.blank() && e.rec.blank(); });
}

}  // namespace goldthread::ssda903
