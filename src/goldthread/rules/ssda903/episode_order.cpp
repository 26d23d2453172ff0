// How the episodes of a child follow one another.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

void judge_142(const Child& child, Flagger& flag) {
    for_each_successive(child.dated_episodes(), [&](const Episode& earlier, const Episode& /*next*/) {
        if (!earlier.dec.known() || earlier.rec.blank()) flag(earlier);
    });
}

void judge_501(const Child& child, Flagger& flag) {
    for_each_successive(child.episodes_in_order(), [&](const Episode& previous, const Episode& e) {
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
