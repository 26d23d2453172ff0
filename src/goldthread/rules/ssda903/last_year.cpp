// This year against last year: the same child, and the episode that was open over the year's end.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Whether a pupil number may change from `before` to `now`: a reason for having none may become a number, and "not of
// school age" (UN1) or nothing may become another reason.
bool upn_may_become(const IdCell& before, const IdCell& now) {
    if (before == now || before.blank()) return true;
    if (!is_reason_for_no_upn(before) || now.blank()) return false;
    return !is_reason_for_no_upn(now) || before.id().as_code() == Code("UN1");
}

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

void add_last_year(Rules& rules) {
    rules.rule("203", "Date of birth differs from last year")
        .fails_when("DOB differs from last year's. A date against none differs.")
        .flags(&Header::dob)
        .reads_last_year(&Header::dob)
        .each([](const Header& h, const Child& child) {
            return any_of(child.last_year<Header>(), [&](const Header& last) { return differs(h.dob, last.dob); });
        });

    rules.rule("208", "UPN differs from last year")
        .fails_when(
            "UPN differs from last year's. Allowed: from blank to anything; from UN1 to UN2 to UN5; from UN1 to UN5 to a "
            "number.")
        .flags(&Header::upn)
        .reads_last_year(&Header::upn)
        .each([](const Header& h, const Child& child) {
            const auto last = child.last_year<Header>();
            return !last.empty() && none_of(last, [&](const Header& l) { return upn_may_become(l.upn, h.upn); });
        });

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
