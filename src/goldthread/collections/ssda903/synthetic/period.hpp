#pragma once
// One period of care: when it ran, the legal statuses and the placements in turn, and how they become episodes.

#include <optional>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

struct LegalStep {
    Date from;
    Code status;
};

struct PlacementStep {
    Date from;
    Placement placement;
    Code reason;              ///< Why the placement before it ended.
    bool same_carer = false;  ///< Only the kind of placement changed.
};

/// Steps are in order of date; the first of each is at the start. All dates are before `end`.
struct Period {
    Date start;
    std::optional<Date> end;  ///< None: still looked after when the story stops.
    Code reason_ended;
    Code need;
    Code home;
    std::vector<LegalStep> legal;
    std::vector<PlacementStep> placements;
};

[[nodiscard]] Code legal_status_on(const Period& period, Date date) noexcept;

/// Adds the period's episodes to the life. Each episode ends the day the next begins, reason X1; steps of both kinds
/// on one day make one episode.
void append_episodes(Life& life, const Period& period);

struct Walk {
    Date from;
    Date until;  ///< No step on or after this day.
    Date born;
    bool unaccompanied = false;
    bool foster_only = false;
    int usual_stay = 300;  ///< Days in one placement, on average.
};

/// Fills in placements one after another: moves, the same carer becoming long term, short temporary stays after
/// which the child comes back. The legal steps must be there already. When the period already has placements, the
/// first one here is a move from the last.
void walk_placements(Random& random, Period& period, const Walk& walk);

}  // namespace goldthread::synthetic
