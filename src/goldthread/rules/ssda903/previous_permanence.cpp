// The permanence option by which a child had left care before.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Previous permanence is asked for of children who started to be looked after from this day on.
constexpr Date collected_from = Date::of(2016, 4, 1);

void judge_634(const Child& child, Flagger& flag) {
    if (child.dated_episodes().empty() || !(child.dated_episodes().back().decom < collected_from)) return;
    for (const PrevPerm& p : child.records<PrevPerm>()) {
        if (!any_provided(p.prev_perm, p.la_perm, p.date_perm)) continue;
        flag(p);
        flag.all(child.episodes());
    }
}

}  // namespace

void add_previous_permanence(Rules& rules) {
    rules.rule("634", "Previous permanence given but care began before April 2016")
        .fails_when("Previous permanence is given for a child whose latest episode began before 01/04/2016.")
        .flags(&PrevPerm::prev_perm, &PrevPerm::la_perm, &PrevPerm::date_perm)
        .flags(&Episode::decom)
        .child([](const Child& child, Flagger& flag) { judge_634(child, flag); });
}

}  // namespace goldthread::ssda903
