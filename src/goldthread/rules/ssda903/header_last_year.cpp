// A child's Header this year against last year's.

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

}  // namespace

void add_header_last_year(Rules& rules) {
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
}

}  // namespace goldthread::ssda903
