// Social worker episodes.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// From this day on the reason for a change of social worker is asked for.
constexpr Date reason_asked_from = Date::of(2023, 4, 1);

}  // namespace

void add_social_workers(Rules& rules) {
    rules.rule("SW01aSTG1", "Social worker episode before April 2023 incomplete")
        .since(2025)
        .stage(1)
        .fails_when("SW_DECOM is blank or not a date; or it is before 01/04/2023 and SW_ID is blank.")
        .flags(&SwEpisode::sw_decom, &SwEpisode::sw_id)
        .each([](const SwEpisode& s) {
            const DateCell start = s.sw_decom.exact();
            return !start.known() || (start < reason_asked_from && s.sw_id.blank());
        });

    rules.rule("SW04STG1", "Social worker episode start not a valid date")
        .since(2024)
        .stage(1)
        .fails_when("SW_DECOM is given and is not a date. ZZ for an unknown day or month and ZZZZ for the year pass.")
        .flags(&SwEpisode::sw_decom)
        .each([](const SwEpisode& s) { return s.sw_decom.unreadable(); });
}

}  // namespace goldthread::ssda903
