// Social worker episodes. Their dates may be partly unknown (ZZ); but for the checks of their form, such a date counts
// as none.

#include <cstdlib>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// From this day on the reason for a change of social worker is asked for.
constexpr Date reason_asked_from = Date::of(2023, 4, 1);

DateCell start_of(const SwEpisode& s) {
    return s.sw_decom.exact();
}
DateCell end_of(const SwEpisode& s) {
    return s.sw_dec.exact();
}

// Registration numbers begin so; XX is for a worker without one.
bool has_known_prefix(const IdCell& sw_id) {
    const Id id = sw_id.id();
    const Code prefix = Code::from_bits((id.whole() ? id.low() : id.high()) & 0xFFFFU);
    return prefix == "SW" || prefix == "XX";
}

bool is_known_reason(const CodeCell& reason) {
    return reason.in(
        {"MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS"});
}

// Outside the collection year and the year before it.
bool is_outside_two_years(DateCell date, const ReturnYear& year) {
    return date > year.end || date < year.start.plus_years(-1);
}

bool has_complete_details(std::span<const SwEpisode> rows) {
    return any_of(rows, [](const SwEpisode& s) { return s.sw_id.provided(); }) &&
           any_of(rows, [](const SwEpisode& s) { return s.sw_decom.provided(); }) &&
           any_of(rows, [](const SwEpisode& s) { return s.sw_reason.provided(); });
}

// SW08STG2 and, in 2024, SW14STG2.
void judge_earlier_without_end(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_social_workers(), [&](const SwEpisode& earlier, const SwEpisode& /*next*/) {
        if (!end_of(earlier).known()) flag(earlier);
    });
}

bool are_more_than_days_apart(DateCell a, DateCell b, int days) {
    return a.known() && b.known() && std::abs(days_between(a, b)) > days;
}

bool starts_far_from_end_of(const SwEpisode& previous, const SwEpisode& s) {
    return are_more_than_days_apart(end_of(previous), start_of(s), 7);
}

void judge_SW11a(const Child& child, const ReturnYear& year, Flagger& flag) {
    const Date last_days = year.end.plus_days(-5);
    for_each_successive(child.social_workers_in_order(), [&](const SwEpisode& previous, const SwEpisode& s) {
        const DateCell end = end_of(previous);
        const DateCell start = start_of(s);
        if (end <= last_days && (!start.known() || are_more_than_days_apart(end, start, 5))) flag(s);
    });
}

// Whether `other` takes over from an episode that ended then, or was there beside it and goes on.
bool follows_or_outlasts(const SwEpisode& other, DateCell end) {
    if (!start_of(other).known()) return false;
    return start_of(other) >= end || !end_of(other).known() || end_of(other) > end;
}

void judge_SW11b(const Child& child, const ReturnYear& year, Flagger& flag) {
    for (const SwEpisode& s : child.dated_social_workers()) {
        const DateCell end = end_of(s);
        if (!end.within(year.end.plus_days(-5), year.end)) continue;
        const bool succeeded = any_of(child.records<SwEpisode>(), [&](const SwEpisode& other) {
            return &other != &s && follows_or_outlasts(other, end);
        });
        if (!succeeded) flag(s);
    }
}

// The ends of a period of care: a worker is due from its start, and until its end.
bool covers(const SwEpisode& s, const Episode& e, const ReturnYear& year) {
    return (!(e.rec == "X1") && start_of(s) <= e.dec.or_if_unknown(year.end)) ||
           (e.rne == "S" && start_of(s) >= e.decom);
}

bool lacks_social_worker(const Episode& e, const Child& child, const ReturnYear& year) {
    const bool begins_or_ends_care = e.rne == "S" || !(e.rec == "X1");
    return begins_or_ends_care && !is_short_break(e) &&
           none_of(child.records<SwEpisode>(), [&](const SwEpisode& s) { return covers(s, e, year); });
}

void add_content_rules(Rules& rules) {
    rules.rule("SW01STG1", "Looked after on 31 March but social worker data incomplete")
        .since(2024)
        .until(2024)
        .stage(1)
        .fails_when(
            "An episode other than a short break is open, and SW_ID, SW_DECOM or SW_REASON is in none of the child's "
            "social worker episodes.")
        .flags(&Episode::dec)
        .mended_elsewhere()
        .reads(&Episode::ls)
        .reads(&SwEpisode::sw_id, &SwEpisode::sw_decom, &SwEpisode::sw_reason)
        .each([](const Episode& e, const Child& child) {
            return e.dec.blank() && !is_short_break(e) && !has_complete_details(child.records<SwEpisode>());
        });

    rules.rule("SW01aSTG1", "Social worker episode before April 2023 incomplete")
        .since(2025)
        .stage(1)
        .fails_when("SW_DECOM is blank or not a date; or it is before 01/04/2023 and SW_ID is blank.")
        .flags(&SwEpisode::sw_decom, &SwEpisode::sw_id)
        .each([](const SwEpisode& s) {
            return !start_of(s).known() || (start_of(s) < reason_asked_from && s.sw_id.blank());
        });

    rules.rule("SW01bSTG1", "Social worker episode from April 2023 incomplete")
        .since(2025)
        .stage(1)
        .fails_when("SW_DECOM is blank or not a date; or it is 01/04/2023 or later and SW_ID or SW_REASON is blank.")
        .flags(&SwEpisode::sw_decom, &SwEpisode::sw_id, &SwEpisode::sw_reason)
        .each([](const SwEpisode& s) {
            return !start_of(s).known() || (start_of(s) >= reason_asked_from && any_blank(s.sw_id, s.sw_reason));
        });

    rules.rule("SW02STG1", "Social worker number begins with neither SW nor XX")
        .since(2024)
        .stage(1)
        .fails_when("SW_ID is blank, or begins with neither SW nor XX.")
        .flags(&SwEpisode::sw_id)
        .each([](const SwEpisode& s) { return !has_known_prefix(s.sw_id); });

    rules.rule("SW03STG1", "Social worker episode incomplete")
        .since(2024)
        .until(2024)
        .stage(1)
        .fails_when("SW_ID, SW_DECOM or SW_REASON is blank.")
        .flags(&SwEpisode::sw_id, &SwEpisode::sw_decom, &SwEpisode::sw_reason)
        .each([](const SwEpisode& s) { return any_blank(s.sw_id, s.sw_decom, s.sw_reason); });

    rules.rule("SW04STG1", "Social worker episode start not a valid date")
        .since(2024)
        .stage(1)
        .fails_when("SW_DECOM is given and is not a date. ZZ for an unknown day or month and ZZZZ for the year pass.")
        .flags(&SwEpisode::sw_decom)
        .each([](const SwEpisode& s) { return s.sw_decom.unreadable(); });

    rules.rule("SW05STG1", "Social worker episode end not a valid date")
        .since(2024)
        .stage(1)
        .fails_when("SW_DEC is given and is not a date. ZZ for an unknown day or month and ZZZZ for the year pass.")
        .flags(&SwEpisode::sw_dec)
        .each([](const SwEpisode& s) { return s.sw_dec.unreadable(); });

    rules.rule("SW13STG1", "Reason for change of social worker blank or not recognised")
        .since(2024)
        .until(2024)
        .stage(1)
        .fails_when("SW_REASON is blank or is not a code of the list.")
        .flags(&SwEpisode::sw_reason)
        .each([](const SwEpisode& s) { return !is_known_reason(s.sw_reason); });

    rules.rule("SW13STG1", "Reason for change of social worker missing or not recognised")
        .since(2025)
        .stage(1)
        .fails_when(
            "SW_REASON is given and is not a code of the list; or it is blank and SW_DECOM is 01/04/2023 or later.")
        .flags(&SwEpisode::sw_reason)
        .reads(&SwEpisode::sw_decom)
        .each([](const SwEpisode& s) {
            return s.sw_reason.blank() ? start_of(s) >= reason_asked_from : !is_known_reason(s.sw_reason);
        });
}

void add_date_rules(Rules& rules) {
    rules.rule("SW06STG2", "Social worker episode starts after the year")
        .since(2024)
        .stage(2)
        .fails_when("SW_DECOM is after the end of the year.")
        .flags(&SwEpisode::sw_decom)
        .each([](const SwEpisode& s, const ReturnYear& year) { return start_of(s) > year.end; });

    rules.rule("SW07STG2", "Social worker episode ends outside the year")
        .since(2024)
        .until(2024)
        .stage(2)
        .fails_when("SW_DEC is before the start of the year or after its end.")
        .flags(&SwEpisode::sw_dec)
        .each(
            [](const SwEpisode& s, const ReturnYear& year) { return end_of(s) < year.start || end_of(s) > year.end; });

    rules.rule("SW07STG2", "Social worker episode ends outside this year and last")
        .since(2025)
        .stage(2)
        .fails_when("SW_DEC is before the start of the year before, or after the end of the year.")
        .flags(&SwEpisode::sw_dec)
        .each([](const SwEpisode& s, const ReturnYear& year) { return is_outside_two_years(end_of(s), year); });

    rules.rule("SW09STG2", "Social worker episode starts and ends on one day")
        .since(2024)
        .stage(2)
        .fails_when("SW_DECOM and SW_DEC are the same day.")
        .flags(&SwEpisode::sw_decom, &SwEpisode::sw_dec)
        .each([](const SwEpisode& s) { return start_of(s) == end_of(s); });
}

void add_order_rules(Rules& rules) {
    rules.rule("SW08STG2", "Earlier social worker episode left open")
        .since(2024)
        .stage(2)
        .fails_when("A social worker episode that another of the child follows has no date in SW_DEC.")
        .flags(&SwEpisode::sw_dec)
        .reads(&SwEpisode::sw_decom)
        .child([](const Child& child, Flagger& flag) { judge_earlier_without_end(child, flag); });

    rules.rule("SW10STG2", "Social worker starts more than 7 days from the end of the previous one")
        .since(2024)
        .until(2024)
        .stage(2)
        .fails_when("SW_DECOM is more than 7 days before or after the SW_DEC of the child's episode just before.")
        .flags(&SwEpisode::sw_decom)
        .reads(&SwEpisode::sw_dec)
        .child([](const Child& child, Flagger& flag) {
            for_each_successive(child.social_workers_by_start_and_end(),
                                [&](const SwEpisode& previous, const SwEpisode& s) {
                                    if (starts_far_from_end_of(previous, s)) flag(s);
                                });
        });

    rules.rule("SW10STG2", "Social worker starts more than 7 days from the end of the previous one")
        .since(2025)
        .stage(2)
        .fails_when(
            "SW_DECOM is more than 7 days before or after the SW_DEC of the child's episode just before. First "
            "contact or re-referral (FCONTA) is exempt.")
        .flags(&SwEpisode::sw_decom)
        .reads(&SwEpisode::sw_dec, &SwEpisode::sw_reason)
        .child([](const Child& child, Flagger& flag) {
            for_each_successive(child.social_workers_by_start_and_end(),
                                [&](const SwEpisode& previous, const SwEpisode& s) {
                                    if (!(s.sw_reason == "FCONTA") && starts_far_from_end_of(previous, s)) flag(s);
                                });
        });

    rules.rule("SW11aSTG2", "Social worker ended by 26 March and the next did not start close to it")
        .since(2024)
        .until(2024)
        .stage(2)
        .fails_when(
            "The child's episode just before ended by 26 March, and SW_DECOM is not a date within 5 days of its end.")
        .flags(&SwEpisode::sw_dec)
        .reads(&SwEpisode::sw_decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_SW11a(child, year, flag); });

    rules.rule("SW11bSTG2", "Social worker ended in the last days of the year without successor")
        .since(2024)
        .stage(2)
        .fails_when(
            "SW_DEC is from 26 to 31 March at the end of the year, and no other social worker of the child starts "
            "then or later, or stays longer.")
        .flags(&SwEpisode::sw_dec)
        .reads(&SwEpisode::sw_decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_SW11b(child, year, flag); });

    rules.rule("SW14STG2", "Earlier social worker episode has no end date")
        .since(2024)
        .until(2024)
        .stage(2)
        .fails_when("A social worker episode that another of the child follows has no date in SW_DEC.")
        .flags(&SwEpisode::sw_dec)
        .reads(&SwEpisode::sw_decom)
        .child([](const Child& child, Flagger& flag) { judge_earlier_without_end(child, flag); });

    rules.rule("SW17STG2", "Latest social worker episode is not open")
        .since(2026)
        .stage(2)
        .fails_when("SW_DEC is given in the child's latest social worker episode.")
        .flags(&SwEpisode::sw_dec, &SwEpisode::sw_decom)
        .mended_in(&SwEpisode::sw_dec)
        .child([](const Child& child, Flagger& flag) {
            const SwEpisode* const last = latest_or_first(child.records<SwEpisode>(), start_of);
            if (last != nullptr && last->sw_dec.provided()) flag(*last);
        });
}

void add_care_rules(Rules& rules) {
    rules.rule("SW12STG2", "No social worker for an episode of care")
        .since(2024)
        .until(2024)
        .stage(2)
        .fails_when(
            "An episode begins or ends a period of care, and no social worker of the child starts from its start on "
            "(RNE S) or by its end (REC other than X1). An open episode runs to the end of the year. Short breaks are "
            "exempt.")
        .flags(&Episode::decom, &Episode::dec)
        .mended_elsewhere()
        .reads(&Episode::ls, &Episode::rne, &Episode::rec)
        .reads(&SwEpisode::sw_decom)
        .each([](const Episode& e, const Child& child, const ReturnYear& year) {
            return lacks_social_worker(e, child, year);
        });

    rules.rule("SW12STG2", "No social worker for an episode of care")
        .since(2025)
        .stage(2)
        .fails_when(
            "An episode begins or ends a period of care, and no social worker of the child starts from its start on "
            "(RNE S) or by its end (REC other than X1). An open episode runs to the end of the year. Short breaks are "
            "exempt, and so are episodes that end before the start of the year before, or after the year's end.")
        .flags(&Episode::decom, &Episode::dec)
        .mended_elsewhere()
        .reads(&Episode::ls, &Episode::rne, &Episode::rec)
        .reads(&SwEpisode::sw_decom)
        .each([](const Episode& e, const Child& child, const ReturnYear& year) {
            return !is_outside_two_years(e.dec, year) && lacks_social_worker(e, child, year);
        });
}

}  // namespace

void add_social_workers(Rules& rules) {
    add_content_rules(rules);
    add_date_rules(rules);
    add_order_rules(rules);
    add_care_rules(rules);
}

}  // namespace goldthread::ssda903
