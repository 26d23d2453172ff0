// OC3 against the episodes: who can be a care leaver.

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// The 17th or 18th birthday of one who is 17 or 18 at the end of the year; unknown for others.
DateCell birthday_at_17_or_18(const DateCell& dob, const ReturnYear& year) {
    if (!(dob.plus_years(17) <= year.end && dob.plus_years(19) > year.end)) return {};
    return dob.plus_years(18) <= year.end ? dob.plus_years(18) : dob.plus_years(17);
}

bool looked_after_past(DateCell birthday, const Episode& e, const ReturnYear& year) {
    return (e.dec.blank() && e.decom <= year.end) || (e.decom <= birthday && e.dec > birthday);
}

template <class Visit>
void for_each_episode_of_both_years(const Child& child, Visit visit) {
    for (const Episode& e : child.episodes()) visit(e);
    for (const Episode& e : child.last_year<Episode>()) visit(e);
}

// Whether `e` has an end, and `other` none or a later one.
bool ends_before(const Episode& e, const Episode& other) {
    return e.dec.known() && !(other.dec <= e.dec);
}

// An episode that goes on over the year's end stands in both returns. Of those begun on one day only one counts: that
// which ended first, this year's before last year's.
const Episode* episode_begun_on(DateCell day, const Child& child) {
    const Episode* found = nullptr;
    for_each_episode_of_both_years(child, [&](const Episode& e) {
        if (e.decom == day && (found == nullptr || ends_before(e, *found))) found = &e;
    });
    return found;
}

const Episode* latest_of_both_years(const Child& child) {
    DateCell latest_start;
    for_each_episode_of_both_years(child, [&](const Episode& e) {
        if (e.decom.known() && !(e.decom <= latest_start)) latest_start = e.decom;
    });
    return episode_begun_on(latest_start, child);
}

// How many days of the time from `start` to `end` lie after the birthday.
int days_after(DateCell birthday, DateCell start, DateCell end) {
    return std::max(0, birthday.known() ? days_between(start < birthday ? birthday : start, end) : 0);
}

struct TimeInCare {
    int days_after_14 = 0;
    int days_after_16 = 0;
};

// Short breaks do not count. Only the latest episode may be open, and then runs to the year's end.
TimeInCare time_in_care(DateCell dob, const Episode* last, const Child& child) {
    TimeInCare time;
    for_each_episode_of_both_years(child, [&](const Episode& e) {
        if (is_short_break(e) || episode_begun_on(e.decom, child) != &e) return;
        const DateCell end = &e == last ? e.dec.or_if_unknown(child.year().end) : e.dec;
        time.days_after_14 += days_after(dob.plus_years(14), e.decom, end);
        time.days_after_16 += days_after(dob.plus_years(16), e.decom, end);
    });
    return time;
}

DateCell birth_date(const Oc3& o, const Child& child) {
    for (const Header& h : child.headers()) {
        if (h.dob.known()) return h.dob;
    }
    return o.dob;
}

constexpr int thirteen_weeks = 13 * 7;

bool fails_1001(const Oc3& o, const Child& child) {
    const DateCell dob = birth_date(o, child);
    if (dob.plus_years(20) <= child.year().end) return false;
    const Episode* const last = latest_of_both_years(child);
    if (last != nullptr && ended_in_adoption(*last)) return true;
    const TimeInCare time = time_in_care(dob, last, child);
    return time.days_after_14 < thirteen_weeks || time.days_after_16 < 1;
}

std::string no_rows_for_1001(const Threads& threads, const CheckSetting& /*setting*/) {
    for (const std::size_t module : {Header::module, Episode::module, Oc3::module}) {
        if (threads.store(module, YearSlot::this_year).size() > 0) continue;
        return std::string(threads.collection().modules[module].name) + " has no rows";
    }
    return threads.store(Episode::module, YearSlot::last_year).size() > 0 ? "" : "last year's Episodes has no rows";
}

bool died(const Episode& e) {
    return e.rec == "E2";
}

// Last year's latest episode, the last in the file of several, was still open.
bool open_last_year(const Child& child) {
    const Episode* final_one = nullptr;
    for (const Episode& e : child.last_year<Episode>()) {
        if (e.decom.known() && (final_one == nullptr || !(e.decom < final_one->decom))) final_one = &e;
    }
    return final_one != nullptr && final_one->dec.blank();
}

bool transferred(const Child& child) {
    const Episode* const latest_one = latest(child.episodes(), [](const Episode& e) { return e.decom; });
    return latest_one != nullptr && latest_one->rec == "E3";
}

}  // namespace

void add_care_leaver_episodes(Rules& rules) {
    rules.rule("1000", "Care leaver record for a child who died in care")
        .fails_when("An episode of the child, this year's or last year's, ended in death (REC E2).")
        .may_flag(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::child, &Episode::rec)
        .may_read_last_year(&Episode::rec)
        .each([](const Oc3& /*row*/, const Child& child) {
            return any_of(child.episodes(), died) || any_of(child.last_year<Episode>(), died);
        });

    rules.rule("1001", "Care leaver not looked after for long enough")
        .fails_when(
            "The child is under 20 at the end of the year. By this year's and last year's episodes, short breaks "
            "aside, there were not 13 weeks in care after the 14th birthday, or not a day after the 16th; or the "
            "latest episode ended in adoption.")
        .may_flag(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::child, &Header::dob, &Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec)
        .reads_last_year(&Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec)
        .may_read(&Oc3::dob)
        .cannot_run(no_rows_for_1001)
        .each([](const Oc3& o, const Child& child) { return fails_1001(o, child); });

    rules.rule("1002", "Care leaver record but no episodes")
        .fails_when("The child has no episode, this year or last.")
        .may_flag(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::child, &Episode::child)
        .reads_last_year(&Episode::child)
        .each([](const Oc3& /*row*/, const Child& child) {
            return child.episodes().empty() && child.last_year<Episode>().empty();
        });

    rules.rule("1007", "Care leaver details for one looked after on the 17th or 18th birthday")
        .fails_when(
            "IN_TOUCH, ACTIV or ACCOM is given for a child who is 17 or 18 at the end of the year and has an episode "
            "that is still open, or one that began by that birthday and ended after it.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::dob, &Episode::decom, &Episode::dec)
        .each([](const Oc3& o, const Child& child, const ReturnYear& year) {
            if (!has_care_leaver_details(o)) return false;
            const DateCell birthday = birthday_at_17_or_18(o.dob, year);
            return birthday.known() &&
                   any_of(child.episodes(), [&](const Episode& e) { return looked_after_past(birthday, e, year); });
        });

    rules.rule("1010", "Open episode last year, none this year, and a care leaver record")
        .fails_when("The child has no episode this year, and last year's latest episode has no DEC.")
        .may_flag(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::child, &Episode::child)
        .reads_last_year(&Episode::decom, &Episode::dec)
        .each([](const Oc3& /*row*/, const Child& child) { return child.episodes().empty() && open_last_year(child); });

    rules.rule("1011", "Care leaver details after transfer to another authority")
        .fails_when("IN_TOUCH, ACTIV or ACCOM is given, and the child's latest episode has REC E3.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Episode::decom, &Episode::rec)
        .each([](const Oc3& o, const Child& child) { return has_care_leaver_details(o) && transferred(child); });

    rules.rule("1016", "Care leaver details, but left care on or after the birthday")
        .since(2024)
        .fails_when(
            "IN_TOUCH, ACTIV or ACCOM is given for a child who is 17 or 18 at the end of the year, and an episode "
            "ended on or after that birthday.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_elsewhere()
        .reads(&Oc3::dob, &Episode::dec)
        .each([](const Oc3& o, const Child& child, const ReturnYear& year) {
            if (!has_care_leaver_details(o)) return false;
            const DateCell birthday = birthday_at_17_or_18(o.dob, year);
            return any_of(child.episodes(), [&](const Episode& e) { return e.dec >= birthday; });
        });
}

}  // namespace goldthread::ssda903
