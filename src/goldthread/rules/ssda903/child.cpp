#include "goldthread/rules/ssda903/child.hpp"

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"

namespace goldthread::ssda903 {

namespace {

DateCell start_of(const Episode& e) {
    return e.decom;
}

bool interrupts_the_year(const Episode& e, const ReturnYear& year) {
    const bool starts_care = e.rne == "S" && e.decom > year.start && e.decom <= year.end;
    const bool ends_care = !(e.rec == "X1") && e.dec >= year.start && e.dec < year.end;
    return starts_care || ends_care || (is_short_break(e) && in_year(e, year));
}

bool looked_after_all_year(std::span<const Episode> episodes, const ReturnYear& year) {
    return any_of(episodes, [&](const Episode& e) { return in_year(e, year); }) &&
           none_of(episodes, [&](const Episode& e) { return interrupts_the_year(e, year); });
}

}  // namespace

void Child::load(const Thread& thread) {
    thread_ = thread;
    episodes_.order_by(episodes(), start_of);
    last_years_final_ = latest(last_year<Episode>(), start_of);
    continuously_looked_after_ = looked_after_all_year(episodes(), year());
}

const Episode* Child::first_episode() const noexcept {
    return dated_episodes().empty() ? nullptr : &dated_episodes().front();
}

}  // namespace goldthread::ssda903
