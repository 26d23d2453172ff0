// Placements: how they begin, follow one another and end, and how long temporary ones last.

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// From this day on a placement for adoption with the child's own foster carers is no change of carer.
constexpr Date same_carers_from = Date::of(2015, 4, 1);
// The last day of unregistered independent living (P2): supported accommodation had to be registered after it.
constexpr Date last_day_of_p2 = Date::of(2023, 10, 28);

// Whether the episode lasts longer than that; an open one lasts to the end of the year.
bool lasts_longer_than(int days, const Episode& e, const ReturnYear& year) {
    return e.dec.or_if_blank(year.end) > e.decom.plus_days(days);
}

void judge_234(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_episodes(), [&](const Episode& moved_from, const Episode& next) {
        if (!(moved_from.reason_place_change == "CUSTOD")) return;
        for (const Header& h : child.headers()) {
            if (next.decom < h.dob.plus_years(10)) flag(moved_from, h);
        }
    });
}

void judge_336(const Child& child, Flagger& flag) {
    for_each_successive(child.episodes_in_order(), [&](const Episode& previous, const Episode& e) {
        if (e.place.in({"A3", "A5"}) && !is_with_foster_carers_or_adopters(previous)) flag(e);
    });
}

void judge_377(const Child& child, Flagger& flag) {
    const auto is_carers_holiday = [](const Episode& e) { return e.place == "T3"; };
    const auto episodes = child.episodes();
    if (std::count_if(episodes.begin(), episodes.end(), is_carers_holiday) <= 2) return;
    for (const Episode& e : episodes) {
        if (is_carers_holiday(e)) flag(e);
    }
}

}  // namespace

void add_placements(Rules& rules) {
    rules.rule("217", "Placed for adoption with foster carers for the wrong reason")
        .fails_when("An episode with PLACE A3 or A5 begins on or after 01/04/2015 and its RNE is not S, T or U.")
        .flags(&Episode::place, &Episode::decom, &Episode::rne)
        .each([](const Episode& e) {
            return e.place.in({"A3", "A5"}) && e.decom >= same_carers_from && !e.rne.in({"S", "T", "U"});
        });

    rules.rule("217t", "Independent living (P2) after 28 October 2023")
        .since(2024)
        .until(2024)
        .fails_when("PLACE is P2, and DEC is after 28/10/2023, is blank or is not a date.")
        .flags(&Episode::place, &Episode::dec)
        .each([](const Episode& e) { return e.place == "P2" && (!e.dec.known() || e.dec > last_day_of_p2); });

    rules.rule("233", "Reason for placement change on an open episode")
        .since(2026)
        .fails_when("REASON_PLACE_CHANGE is given and DEC is blank.")
        .flags(&Episode::reason_place_change)
        .reads(&Episode::dec)
        .each([](const Episode& e) { return e.dec.blank() && e.reason_place_change.provided(); });

    rules.rule("234", "Moved because of custody when under 10")
        .since(2026)
        .fails_when(
            "REASON_PLACE_CHANGE is CUSTOD and the child's next episode begins before the 10th birthday: the move "
            "came then.")
        .flags(&Episode::reason_place_change)
        .flags(&Header::dob)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_234(child, flag); });

    rules.rule("336", "Adoption by foster carers not preceded by fostering")
        .fails_when(
            "PLACE is A3 or A5, and the child's episode just before has a PLACE other than A3 to A6 and U1 to U6. The "
            "first episode passes.")
        .flags(&Episode::place)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_336(child, flag); });

    rules.rule("375", "Hospital stay longer than six weeks")
        .fails_when("An episode with PLACE T1 lasts more than 42 days; an open one lasts to the end of the year.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Episode::dec)
        .each(
            [](const Episode& e, const ReturnYear& year) { return e.place == "T1" && lasts_longer_than(42, e, year); });

    rules.rule("376", "Placement over carers' holiday longer than three weeks")
        .fails_when("An episode with PLACE T3 lasts more than 21 days; an open one lasts to the end of the year.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Episode::dec)
        .each(
            [](const Episode& e, const ReturnYear& year) { return e.place == "T3" && lasts_longer_than(21, e, year); });

    rules.rule("377", "More than two placements over carers' holidays")
        .fails_when("A child has more than two episodes with PLACE T3, whatever their dates.")
        .flags(&Episode::place)
        .child([](const Child& child, Flagger& flag) { judge_377(child, flag); });

    rules.rule("379", "Other temporary placement longer than a week")
        .fails_when("An episode with PLACE T4 lasts more than 7 days; an open one lasts to the end of the year.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Episode::dec)
        .each(
            [](const Episode& e, const ReturnYear& year) { return e.place == "T4" && lasts_longer_than(7, e, year); });

    rules.rule("380", "Temporary placement is not a change of placement")
        .fails_when("PLACE is T0 to T4 and RNE is not P or B.")
        .flags(&Episode::place, &Episode::rne)
        .each([](const Episode& e) { return is_temporary_move(e) && !e.rne.in({"P", "B"}); });

    rules.rule("381", "Care ends in a temporary placement")
        .fails_when("PLACE is T0 to T4, and REC is given and is not X1.")
        .flags(&Episode::place, &Episode::rec)
        .each([](const Episode& e) { return is_temporary_move(e) && e.rec.provided() && !(e.rec == "X1"); });
}

}  // namespace goldthread::ssda903
