// Periods missing or away without authorisation.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/recorded_periods.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Open, though an episode in which it began has ended.
bool outlasts_its_episode(const Missing& m, const Child& child) {
    return m.mis_end.blank() &&
           any_of(child.episodes(), [&](const Episode& e) { return e.decom <= m.mis_start && m.mis_start <= e.dec; });
}

// The period with the earliest start, one without a known start only when there is no other; of several the first in
// the file.
const Missing& first_period(std::span<const Missing> periods) {
    const Missing* const first = earliest(periods, [](const Missing& m) { return m.mis_start; });
    return first == nullptr ? periods.front() : *first;
}

void judge_576(const Child& child, Flagger& flag) {
    const std::span<const Missing> periods = child.records<Missing>();
    for (const Missing& before : child.last_year<Missing>()) {
        if (before.mis_end.provided() || !before.mis_start.known()) continue;
        if (periods.empty())
            flag(before);
        else if (differs(first_period(periods).mis_start, before.mis_start))
            flag(first_period(periods));
    }
}

bool is_outside(const PeriodOfCare& care, DateCell day) {
    return day < care.start || day > care.end;
}

bool contains(const Episode& e, DateCell day) {
    return e.decom <= day && (day <= e.dec || !e.dec.known());
}

}  // namespace

void add_missing(Rules& rules) {
    rules.rule("564", "Missing episode without start date")
        .fails_when("MISSING is M or A, and MIS_START is not given.")
        .flags(&Missing::missing, &Missing::mis_start)
        .mended_in(&Missing::mis_start)
        .each([](const Missing& m) { return m.missing.in({"M", "A"}) && m.mis_start.blank(); });

    rules.rule("565", "Missing start date without missing type")
        .fails_when("MIS_START is given and MISSING is not.")
        .flags(&Missing::missing, &Missing::mis_start)
        .mended_in(&Missing::missing)
        .each([](const Missing& m) { return m.mis_start.provided() && m.missing.blank(); });

    rules.rule("566", "Missing end date without missing type")
        .fails_when("MIS_END is given and MISSING is not.")
        .flags(&Missing::missing, &Missing::mis_end)
        .mended_in(&Missing::missing)
        .each([](const Missing& m) { return m.mis_end.provided() && m.missing.blank(); });

    rules.rule("567", "Missing episode ends before it starts")
        .fails_when("MIS_END is before MIS_START.")
        .flags(&Missing::mis_start, &Missing::mis_end)
        .each([](const Missing& m) { return m.mis_end < m.mis_start; });

    rules.rule("570", "Missing episode starts after the end of the year")
        .fails_when("MIS_START is after the end of the collection year.")
        .flags(&Missing::mis_start)
        .each([](const Missing& m, const ReturnYear& year) { return m.mis_start > year.end; });

    rules.rule("571", "Missing period ends outside the collection year")
        .fails_when("MIS_END is before the start or after the end of the collection year.")
        .flags(&Missing::mis_end)
        .each([](const Missing& m, const ReturnYear& year) { return m.mis_end < year.start || m.mis_end > year.end; });

    rules.rule("574", "Missing period overlaps or follows an open one")
        .fails_when(
            "MIS_START is before the MIS_END of the child's missing period just before, or that one has no end. "
            "Periods are taken in order of MIS_END, an open one by its MIS_START.")
        .flags(&Missing::mis_start, &Missing::mis_end)
        .child([](const Child& child, Flagger& flag) { flag_overlaps<Missing>(child, flag); });

    rules.rule("575", "Missing period left open although placement ended")
        .fails_when("A missing period has no MIS_END, and the episode in which it began has ended.")
        .flags(&Missing::mis_end)
        .reads(&Missing::mis_start)
        .reads(&Episode::decom, &Episode::dec)
        .each([](const Missing& m, const Child& child) { return outlasts_its_episode(m, child); });

    rules.rule("576", "Last year's open missing period not carried forward")
        .fails_when(
            "A missing period was open at the end of last year, and this year's first one has another MIS_START, or "
            "there is none this year.")
        .flags(&Missing::child, &Missing::mis_start)
        .flags_last_year(&Missing::mis_start, &Missing::mis_end)
        .mended_in(&Missing::mis_start)
        .child([](const Child& child, Flagger& flag) { judge_576(child, flag); });

    rules.rule("577", "Missing period does not fit any period of care")
        .fails_when(
            "A missing period that has ended does not end within a period of care of the child; or an open one did "
            "not begin in a period of care that still goes on.")
        .flags(&Missing::mis_end)
        .reads(&Missing::mis_start)
        .reads(&Episode::decom, &Episode::dec)
        .each([](const Missing& m, const Child& child) { return fits_no_period_of_care(m, child); });

    rules.rule("578", "Missing start lies outside every period of care")
        .fails_when("MIS_START lies in no period of care of the child.")
        .flags(&Missing::mis_start)
        .reads(&Episode::decom, &Episode::dec)
        .each([](const Missing& m, const Child& child) {
            return !child.periods_of_care().empty() && all_of(child.periods_of_care(), [&](const PeriodOfCare& care) {
                return is_outside(care, m.mis_start);
            });
        });

    rules.rule("581", "Missing start not inside any episode")
        .fails_when("MIS_START lies in no episode of the child.")
        .flags(&Missing::mis_start)
        .reads(&Episode::decom, &Episode::dec)
        .each([](const Missing& m, const Child& child) {
            return m.mis_start.known() && !child.dated_episodes().empty() &&
                   none_of(child.episodes(), [&](const Episode& e) { return contains(e, m.mis_start); });
        });

    rules.rule("586", "Missing period starts on or before birth")
        .fails_when("MIS_START is not after the DOB given beside it.")
        .flags(&Missing::mis_start)
        .reads(&Missing::dob)
        .each([](const Missing& m) { return m.mis_start <= m.dob; });

    rules.rule("1004", "Missing start blank or not a date")
        .fails_when("MIS_START is not given or is not a date.")
        .flags(&Missing::mis_start)
        .each([](const Missing& m) { return !m.mis_start.known(); });

    rules.rule("1005", "Missing end is not a date")
        .fails_when("MIS_END is given and is not a date.")
        .flags(&Missing::mis_end)
        .each([](const Missing& m) { return m.mis_end.unreadable(); });

    rules.rule("1006", "Missing type code not recognised")
        .fails_when("MISSING is given and is not M or A.")
        .flags(&Missing::missing)
        .each([](const Missing& m) { return m.missing.provided() && !m.missing.in({"M", "A"}); });
}

}  // namespace goldthread::ssda903
