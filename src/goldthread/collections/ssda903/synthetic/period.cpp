#include "goldthread/collections/ssda903/synthetic/period.hpp"

#include <algorithm>

#include "goldthread/collections/ssda903/synthetic/placements.hpp"

namespace goldthread::synthetic {
namespace {

constexpr Weighted<Code> reasons_for_moving[] = {{"CARPL", 40}, {"CREQB", 14}, {"CREQO", 9}, {"CHILD", 9},
                                                 {"LAREQ", 9},  {"STAND", 4},  {"ALLEG", 3}, {"CLOSE", 4},
                                                 {"APPRR", 1},  {"OTHER", 7}};

struct Temporary {
    Code place;
    int longest;
};
constexpr Weighted<Temporary> temporary_stays[] = {
    {{"T1", 42}, 30}, {{"T2", 21}, 25}, {{"T3", 21}, 25}, {{"T4", 7}, 15}, {{"T0", 14}, 5}};

bool legal_step_between(const Period& period, Date first, Date last) {
    return std::any_of(period.legal.begin(), period.legal.end(),
                       [&](const LegalStep& step) { return first <= step.from && step.from <= last; });
}

int temporary_stays_of(const Period& period, Code place) {
    return static_cast<int>(std::count_if(period.placements.begin(), period.placements.end(),
                                          [&](const PlacementStep& step) { return step.placement.place == place; }));
}

Code long_term(Code place) {
    if (place == "U6" || place == "U5") return "U4";
    if (place == "U3" || place == "U2") return "U1";
    return {};
}

Placement different_placement(Random& random, const Setting& setting, const Placement& from) {
    Placement next = choose_placement(random, setting);
    // Another home or carer: not the same provider at the same postcode under another name.
    while (next.postcode == from.postcode && next.urn == from.urn) next = choose_placement(random, setting);
    return next;
}

/// Adds a temporary stay and the return from it, if they fit; the day of the return, or nothing.
std::optional<Date> add_temporary_stay(Random& random, Period& period, Date from, Date until) {
    const Temporary stay = choose(random, temporary_stays);
    const Date back = from.plus_days(random.between(2, stay.longest));
    const Placement usual = period.placements.back().placement;
    if (back >= until || legal_step_between(period, from, back)) return std::nullopt;
    if (temporary_stays_of(period, stay.place) >= 2) return std::nullopt;
    period.placements.push_back({from, temporary_placement(random, stay.place, period.home), {}, false});
    period.placements.push_back({back, usual, {}, false});
    return back;
}

Code reason_for_move(Random& random, Code to) {
    if (to == "R5" || to == "K1") return "CUSTOD";
    return choose(random, reasons_for_moving);
}

}  // namespace

Code legal_status_on(const Period& period, Date date) noexcept {
    Code status;
    for (const LegalStep& step : period.legal) {
        if (step.from <= date) status = step.status;
    }
    return status;
}

void walk_placements(Random& random, Period& period, const Walk& walk) {
    const auto setting_on = [&](Date on) {
        return Setting{
            on, on.age_of(walk.born), legal_status_on(period, on), walk.unaccompanied, walk.foster_only, period.home};
    };
    Placement current;
    const auto move = [&](Date on) {
        if (period.placements.empty()) {
            current = choose_placement(random, setting_on(on));
            period.placements.push_back({on, current, {}, false});
            return;
        }
        current = different_placement(random, setting_on(on), period.placements.back().placement);
        period.placements.push_back({on, current, reason_for_move(random, current.place), false});
    };
    move(walk.from);
    Date since = walk.from;
    for (Date at = walk.from;;) {
        const std::optional<Date> limit = must_end_by(current, since);
        at = at.plus_days(random.waiting_time(walk.usual_stay) + 2);
        if (limit && at > *limit) at = *limit;
        if (at >= walk.until) return;
        if (!limit && random.chance(50)) {
            if (const auto back = add_temporary_stay(random, period, at, walk.until)) at = *back;
            continue;
        }
        const Code lasting = long_term(current.place);
        if (!walk.foster_only && !lasting.empty() && random.chance(150)) {
            current.place = lasting;
            period.placements.push_back({at, current, "PLACE", true});
            continue;
        }
        move(at);
        since = at;
    }
}

void append_episodes(Life& life, const Period& period) {
    std::size_t legal = 0;
    std::size_t place = 0;
    Date from = period.start;
    Code reason_new = "S";
    for (;;) {
        Episode episode;
        episode.from = from;
        episode.reason_new = reason_new;
        episode.legal = period.legal[legal].status;
        episode.need = period.need;
        episode.placement = period.placements[place].placement;
        episode.home = period.home;
        const bool more_legal = legal + 1 < period.legal.size();
        const bool more_places = place + 1 < period.placements.size();
        if (!more_legal && !more_places) {
            episode.to = period.end;
            episode.reason_ended = period.end ? period.reason_ended : Code();
            life.episodes.push_back(episode);
            return;
        }
        Date next = more_places ? period.placements[place + 1].from : period.legal[legal + 1].from;
        if (more_legal) next = std::min(next, period.legal[legal + 1].from);
        const bool legal_changes = more_legal && period.legal[legal + 1].from == next;
        const bool place_changes = more_places && period.placements[place + 1].from == next;
        episode.to = next;
        episode.reason_ended = "X1";
        reason_new = "L";
        if (place_changes) {
            const PlacementStep& step = period.placements[place + 1];
            episode.reason_change = step.reason;
            if (legal_changes) reason_new = step.same_carer ? "U" : "B";
            if (!legal_changes) reason_new = step.same_carer ? "T" : "P";
            ++place;
        }
        if (legal_changes) ++legal;
        life.episodes.push_back(episode);
        from = next;
    }
}

}  // namespace goldthread::synthetic
