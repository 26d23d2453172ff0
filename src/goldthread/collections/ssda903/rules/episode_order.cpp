// How the episodes of a child follow one another: that one ends as the next begins, and that the reason for the new
// episode says what changed.

#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

void judge_142(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_episodes(), [&](const Episode& earlier, const Episode& /*next*/) {
        if (!earlier.dec.known() || earlier.rec.blank()) flag(earlier);
    });
}

// With each episode but the first the one before it, undated episodes last: most rules here compare the two.
template <class Visit>
void for_each_with_previous(const Child& child, Visit visit) {
    for_each_successive(child.episodes_in_order(), visit);
}

bool is_placement_change(const Episode& e) {
    return e.rne.in({"P", "B", "T", "U"});
}

bool is_continuation(const Episode& e) {
    return e.rne.in({"P", "L", "T", "U", "B"});
}

bool is_same_placement(const Episode& a, const Episode& b) {
    return a.place == b.place && a.pl_post == b.pl_post && a.urn == b.urn && a.place_provider == b.place_provider;
}

void judge_225(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_episodes(), [&](const Episode& e, const Episode& next) {
        const bool lacks_reason = e.rec == "X1" && e.reason_place_change.blank() && is_placement_change(next);
        if (lacks_reason && !is_temporary_move(e) && !is_temporary_move(next)) flag(e);
    });
}

void judge_226(const Child& child, Flagger& flag) {
    const Episode* previous = nullptr;
    for (const Episode& e : child.episodes_in_order()) {
        const bool reason_before = previous != nullptr && previous->reason_place_change.provided();
        if (is_temporary_move(e) && (e.reason_place_change.provided() || reason_before)) flag(e);
        previous = &e;
    }
}

void judge_357(const Child& child, const ReturnYear& year, Flagger& flag) {
    const Episode* const first = child.known() ? child.first_episode() : nullptr;
    if (first != nullptr && first->decom >= year.start && !(first->rne == "S")) flag(*first);
}

// Flags the episode after a temporary move unless it goes back, by a change of placement and carer, to what
// `is_same(episode, the one before the move)` accepts.
template <class IsSame>
void flag_no_return(const Child& child, IsSame is_same, Flagger& flag) {
    const InOrder<Episode> episodes = child.episodes_in_order();
    for (std::size_t i = 2; i < episodes.size(); ++i) {
        if (!is_temporary_move(episodes[i - 1])) continue;
        const Episode& e = episodes[i];
        if (!(e.rne == "P") || !is_same(e, episodes[i - 2])) flag(e);
    }
}

void judge_388(const Child& child, Flagger& flag) {
    if (!child.known() || child.dated_episodes().empty()) return;
    for_each_successive(child.dated_episodes(), [&](const Episode& e, const Episode& next) {
        const bool goes_on = e.dec == next.decom;
        const bool said_to_end = e.rec.provided() && !(e.rec == "X1");
        if (e.dec.known() && ((e.rec == "X1" && !goes_on) || (said_to_end && goes_on))) flag(e);
    });
    const Episode& last = child.dated_episodes().back();
    if (last.dec.known() && last.rec == "X1") flag(last);
}

void judge_433(const Child& child, Flagger& flag) {
    for_each_successive(child.episodes_by_start_and_end(), [&](const Episode& previous, const Episode& e) {
        if (is_continuation(e) && !(previous.dec == e.decom)) flag(e);
    });
}

void judge_434(const Child& child, Flagger& flag) {
    for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
        if (e.rne == "L" && (e.ls == previous.ls || !is_same_placement(e, previous))) flag(e);
    });
}

void judge_435(const Child& child, Flagger& flag) {
    for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
        if (e.rne.in({"P", "T"}) && (e.ls != previous.ls || is_same_placement(e, previous))) flag(e);
    });
}

void judge_436(const Child& child, Flagger& flag) {
    for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
        if (e.rne.in({"U", "B"}) && (e.ls == previous.ls || is_same_placement(e, previous))) flag(e);
    });
}

void judge_437(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_episodes(), [&](const Episode& e, const Episode& /*next*/) {
        if (e.rec.in({"E2", "E15"})) flag(e);
    });
}

void judge_501(const Child& child, Flagger& flag) {
    for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
        if (e.decom < previous.dec) flag(e);
    });
}

void judge_504(const Child& child, Flagger& flag) {
    const Episode* period_start = nullptr;
    const Episode* previous = nullptr;
    for (const Episode& e : child.episodes_in_order()) {
        const bool continues = previous != nullptr && previous->rec == "X1" && previous->dec == e.decom;
        if (!continues) period_start = &e;
        if (continues && e.cin != period_start->cin) flag(e);
        previous = &e;
    }
}

}  // namespace

void add_episode_order(Rules& rules) {
    rules.rule("142", "Earlier episode left open")
        .fails_when("An episode that another of the child follows has no date or no reason for its end.")
        .flags(&Episode::dec, &Episode::rec)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_142(child, flag); });

    rules.rule("225", "Placement change reason not recorded")
        .fails_when(
            "An episode has REC X1 and no REASON_PLACE_CHANGE, though the next one is a change of placement (RNE P, "
            "B, T or U). Changes to or from a temporary move (T0 to T4) need no reason.")
        .flags(&Episode::reason_place_change)
        .reads(&Episode::decom, &Episode::rne, &Episode::place, &Episode::rec)
        .child([](const Child& child, Flagger& flag) { judge_225(child, flag); });

    rules.rule("226", "Placement change reason around a temporary placement")
        .fails_when(
            "An episode is a temporary move (T0 to T4), and REASON_PLACE_CHANGE is given on it or on the child's "
            "episode just before.")
        .flags(&Episode::reason_place_change, &Episode::place)
        .mended_in(&Episode::reason_place_change)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_226(child, flag); });

    rules.rule("357", "First episode not coded as start of care")
        .fails_when("The child's first episode of the return begins in the collection year or later, and RNE is not S.")
        .flags(&Episode::rne)
        .reads(&Episode::decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_357(child, year, flag); });

    rules.rule("383", "No return to normal placement after temporary")
        .until(2025)
        .fails_when(
            "The episode after a temporary move (T0 to T4) does not have RNE P, or its PLACE is not that of the "
            "episode before the move.")
        .flags(&Episode::place)
        .reads(&Episode::decom, &Episode::rne)
        .child([](const Child& child, Flagger& flag) {
            flag_no_return(child, [](const Episode& a, const Episode& b) { return a.place == b.place; }, flag);
        });

    rules.rule("383", "No return to normal placement after temporary")
        .since(2026)
        .fails_when(
            "The episode after a temporary move (T0 to T4) does not have RNE P, or its PLACE or PL_POST is not that "
            "of the episode before the move.")
        .flags(&Episode::place, &Episode::rne, &Episode::pl_post)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) {
            flag_no_return(
                child, [](const Episode& a, const Episode& b) { return a.place == b.place && a.pl_post == b.pl_post; },
                flag);
        });

    rules.rule("388", "Reason ceased and continuation episode disagree")
        .fails_when(
            "An episode has ended with REC X1, and the child's next one does not begin on that day, or there is none; "
            "or it has ended with another REC, and the next one does begin on that day.")
        .flags(&Episode::rec)
        .reads(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { judge_388(child, flag); });

    rules.rule("431", "New start on or before previous end")
        .fails_when("RNE is S, and DECOM is on or before the DEC of the child's episode just before.")
        .flags(&Episode::rne, &Episode::decom)
        .reads(&Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
                if (e.rne == "S" && e.decom <= previous.dec) flag(e);
            });
        });

    rules.rule("432", "Restart after leaving care not coded S")
        .fails_when("The child left care at the end of the episode just before (any REC but X1), and RNE is not S.")
        .flags(&Episode::rne)
        .reads(&Episode::decom, &Episode::rec)
        .child([](const Child& child, Flagger& flag) {
            for_each_with_previous(child, [&](const Episode& previous, const Episode& e) {
                if (!(e.rne == "S") && ended_care(previous)) flag(e);
            });
        });

    rules.rule("433", "Continuation does not start when last ended")
        .fails_when("RNE is P, L, T, U or B, and DECOM is not the DEC of the child's episode just before.")
        .flags(&Episode::rne, &Episode::decom)
        .reads(&Episode::dec)
        .child([](const Child& child, Flagger& flag) { judge_433(child, flag); });

    rules.rule("434", "Legal status change not reflected in data")
        .fails_when(
            "RNE is L, but LS is that of the child's episode just before, or one of PLACE, PL_POST, URN and "
            "PLACE_PROVIDER is not.")
        .flags(&Episode::rne, &Episode::ls, &Episode::place, &Episode::pl_post, &Episode::urn, &Episode::place_provider)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_434(child, flag); });

    rules.rule("435", "Placement change not reflected in data")
        .fails_when(
            "RNE is P or T, but LS is not that of the child's episode just before, or PLACE, PL_POST, URN and "
            "PLACE_PROVIDER all are.")
        .flags(&Episode::ls, &Episode::place, &Episode::pl_post, &Episode::urn, &Episode::place_provider)
        .reads(&Episode::decom, &Episode::rne)
        .child([](const Child& child, Flagger& flag) { judge_435(child, flag); });

    rules.rule("436", "Status and placement change not reflected")
        .fails_when(
            "RNE is U or B, but LS is that of the child's episode just before, or PLACE, PL_POST, URN and "
            "PLACE_PROVIDER all are.")
        .flags(&Episode::rne, &Episode::ls, &Episode::place, &Episode::pl_post, &Episode::urn, &Episode::place_provider)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_436(child, flag); });

    rules.rule("437", "Further episodes after death or age found 18")
        .fails_when("An episode that another of the child follows has REC E2 (died) or E15 (found to be 18 or over).")
        .flags(&Episode::rec)
        .reads(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_437(child, flag); });

    rules.rule("501", "Episode starts before previous one ends")
        .fails_when("DECOM is before the DEC of the child's episode just before.")
        .flags(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) { judge_501(child, flag); });

    rules.rule("504", "Category of need changed during care")
        .fails_when("CIN differs from that of the first episode of the same period of care.")
        .flags(&Episode::cin)
        .reads(&Episode::decom, &Episode::dec, &Episode::rec)
        .child([](const Child& child, Flagger& flag) { judge_504(child, flag); });
}

}  // namespace goldthread::ssda903
