// The episode that was open over the year's end: this year against last year.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// This year's first episode and last year's final one, where both are dated.
struct Carried {
    const Episode* now;
    const Episode* before;
    explicit operator bool() const { return now != nullptr && before != nullptr; }
};

Carried carried_over(const Child& child) {
    return {child.first_episode(), child.last_years_final_episode()};
}

}  // namespace

void add_episode_last_year(Rules& rules) {
    rules.rule("502", "Open episode start date changed since last year")
        .fails_when("Last year's final episode was open, and this year's first episode has another DECOM.")
        .flags(&Episode::decom)
        .reads_last_year(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            const Carried pair = carried_over(child);
            if (pair && pair.before->dec.blank() && differs(pair.now->decom, pair.before->decom)) flag(*pair.now);
        });

    rules.rule("503A", "Reason for episode differs from last year")
        .fails_when("Last year's final episode was open, and this year's first episode has another RNE.")
        .flags(&Episode::rne)
        .reads(&Episode::decom)
        .reads_last_year(&Episode::decom, &Episode::dec, &Episode::rne)
        .child([](const Child& child, Flagger& flag) {
            const Carried pair = carried_over(child);
            if (pair && !pair.before->dec.known() && pair.now->rne != pair.before->rne) flag(*pair.now);
        });
}

}  // namespace goldthread::ssda903
