// Deprivation of liberty orders, returned from 2027.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/recorded_periods.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

void judge_706(const Child& child, Flagger& flag) {
    for (const DoLo& before : child.last_year<DoLo>()) {
        const bool carried_forward =
            any_of(child.records<DoLo>(), [&](const DoLo& now) { return now.dolo_start == before.dolo_start; });
        if (before.dolo_end.blank() && !carried_forward) flag(before);
    }
}

// Whether an order that has ended was in force during a dated episode; one without a known end goes on.
bool overlap(const DoLo& d, const Episode& e) {
    return d.dolo_end >= e.decom && (d.dolo_start <= e.dec || !e.dec.known());
}

// Flags every order with the episodes during which it was in force and whose placement is not acceptable.
template <class Unacceptable>
void flag_placements(const Child& child, Unacceptable unacceptable, Flagger& flag) {
    for (const DoLo& d : child.records<DoLo>()) {
        if (!d.dolo_start.known()) continue;
        for (const Episode& e : child.episodes()) {
            if (overlap(d, e) && unacceptable(e)) flag(d, e);
        }
    }
}

}  // namespace

void add_deprivation_of_liberty(Rules& rules) {
    rules.rule("700", "DoLO start missing or not a date")
        .since(2027)
        .fails_when("DOLO_START is not given or is not a date.")
        .flags(&DoLo::dolo_start)
        .each([](const DoLo& d) { return !d.dolo_start.known(); });

    rules.rule("701", "DoLO end is not a date")
        .since(2027)
        .fails_when("DOLO_END is given and is not a date.")
        .flags(&DoLo::dolo_end)
        .each([](const DoLo& d) { return d.dolo_end.unreadable(); });

    rules.rule("702", "DoLO ends on or before its start")
        .since(2027)
        .fails_when("DOLO_END is not after DOLO_START.")
        .flags(&DoLo::dolo_start, &DoLo::dolo_end)
        .each([](const DoLo& d) { return d.dolo_end <= d.dolo_start; });

    rules.rule("703", "DoLO starts after the end of the year")
        .since(2027)
        .fails_when("DOLO_START is after the end of the collection year.")
        .flags(&DoLo::dolo_start)
        .each([](const DoLo& d, const ReturnYear& year) { return d.dolo_start > year.end; });

    rules.rule("704", "DoLO ends outside the collection year")
        .since(2027)
        .fails_when("DOLO_END is before the start or after the end of the collection year.")
        .flags(&DoLo::dolo_end)
        .each([](const DoLo& d, const ReturnYear& year) { return d.dolo_end < year.start || d.dolo_end > year.end; });

    rules.rule("705", "DoLO overlaps or follows an open one")
        .since(2027)
        .fails_when(
            "DOLO_START is before the DOLO_END of the child's order just before, or that one has no end. Orders are "
            "taken by DOLO_END, an open one by its DOLO_START.")
        .flags(&DoLo::dolo_start, &DoLo::dolo_end)
        .child([](const Child& child, Flagger& flag) { flag_overlaps<DoLo>(child, flag); });

    rules.rule("706", "Last year's open DoLO not carried forward")
        .since(2027)
        .fails_when("An order of last year has no DOLO_END, and none of the child's this year has its DOLO_START.")
        .flags_last_year(&DoLo::dolo_start, &DoLo::dolo_end)
        .mended_elsewhere()
        .reads(&DoLo::dolo_start)
        .child([](const Child& child, Flagger& flag) { judge_706(child, flag); });

    rules.rule("707", "DoLO does not fit any period of care")
        .since(2027)
        .fails_when(
            "An order that has ended does not end within a period of care of the child; or an open one did not begin "
            "in a period of care that still goes on.")
        .flags(&DoLo::dolo_end)
        .reads(&DoLo::dolo_start)
        .reads(&Episode::decom, &Episode::dec)
        .each([](const DoLo& d, const Child& child) { return fits_no_period_of_care(d, child); });

    rules.rule("708", "DoLO starts on or before birth")
        .since(2027)
        .fails_when("DOLO_START is not after the DOB given beside it.")
        .flags(&DoLo::dolo_start)
        .reads(&DoLo::dob)
        .each([](const DoLo& d) { return d.dolo_start <= d.dob; });

    rules.rule("709", "Child with DoLO in unexpected placement")
        .since(2027)
        .fails_when("An order that has ended was in force during an episode whose PLACE is not K2, Z12 or Z13.")
        .flags(&DoLo::dolo_start)
        .flags(&Episode::place)
        .mended_in(&Episode::place)
        .reads(&DoLo::dolo_end)
        .reads(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            flag_placements(child, [](const Episode& e) { return !e.place.in({"K2", "Z12", "Z13"}); }, flag);
        });

    rules.rule("710", "Child with DoLO in prohibited placement")
        .since(2027)
        .fails_when("An order that has ended was in force during an episode with PLACE K1, K3, P1 or R5.")
        .flags(&DoLo::dolo_start)
        .flags(&Episode::place)
        .mended_in(&Episode::place)
        .reads(&DoLo::dolo_end)
        .reads(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            flag_placements(child, [](const Episode& e) { return e.place.in({"K1", "K3", "P1", "R5"}); }, flag);
        });
}

}  // namespace goldthread::ssda903
