#pragma once
// Periods recorded for a child beside the episodes: missing periods and deprivation of liberty orders. The same is
// asked of both: that they follow one another, and that they lie within care.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/child.hpp"
#include "goldthread/rules/finding.hpp"

namespace goldthread::ssda903 {

[[nodiscard]] constexpr DateCell start_of(const Missing& m) noexcept {
    return m.mis_start;
}
[[nodiscard]] constexpr DateCell end_of(const Missing& m) noexcept {
    return m.mis_end;
}
[[nodiscard]] constexpr DateCell start_of(const DoLo& d) noexcept {
    return d.dolo_start;
}
[[nodiscard]] constexpr DateCell end_of(const DoLo& d) noexcept {
    return d.dolo_end;
}

/// Flags each period that begins before the one just before it has ended, or follows one without a known end. Periods
/// are ordered by their ends, an open one by its start.
template <class Rec>
void flag_overlaps(const Child& child, Flagger& flag) {
    if (child.records<Rec>().size() < 2) return;
    Ordering<Rec> order;
    order.order_by(
        child.records<Rec>(), [](const Rec& r) { return end_of(r).known() ? end_of(r) : start_of(r); },
        [](const Rec& r) { return start_of(r); });
    for_each_successive(order.all(), [&](const Rec& previous, const Rec& r) {
        if (!end_of(previous).known() || start_of(r) < end_of(previous)) flag(r);
    });
}

/// Whether a period recorded could be of this period of care: one that has ended ends within it, one that goes on is of
/// a period of care that goes on too. Where it starts is not asked of one that has ended.
template <class Rec>
[[nodiscard]] bool fits(const Rec& r, const PeriodOfCare& care) {
    if (!end_of(r).known()) return !care.end.known() && !(start_of(r) < care.start);
    return !(end_of(r) > care.end) && !(end_of(r) < care.start);
}

/// False where there is nothing to compare: no known start, or no dated episode.
template <class Rec>
[[nodiscard]] bool fits_no_period_of_care(const Rec& r, const Child& child) {
    return start_of(r).known() && !child.periods_of_care().empty() &&
           none_of(child.periods_of_care(), [&](const PeriodOfCare& care) { return fits(r, care); });
}

}  // namespace goldthread::ssda903
