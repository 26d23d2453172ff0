// Decisions that a child should be placed for adoption: this year's return against last year's.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_adoption_last_year(Rules& rules) {
    rules.rule("559", "Earlier adoption decision not in last year's return")
        .fails_when("DATE_PLACED is before the start of the year, and last year's return has no decision on the child.")
        .flags(&PlacedAdoption::date_placed)
        .reads_last_year(&PlacedAdoption::date_placed)
        .each([](const PlacedAdoption& p, const Child& child, const ReturnYear& year) {
            return p.date_placed < year.start &&
                   none_of(
                       child.last_year<PlacedAdoption>(),
                       [](const PlacedAdoption& last) { return last.date_placed.known(); });
        });

    rules.rule("560", "Date of a standing adoption decision changed")
        .fails_when("Last year's return has a decision that was not reversed, and DATE_PLACED is not its date.")
        .flags(&PlacedAdoption::date_placed)
        .may_flag(&PlacedAdoption::date_placed_ceased)
        .mended_in(&PlacedAdoption::date_placed)
        .reads_last_year(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased)
        .each([](const PlacedAdoption& p, const Child& child) {
            return any_of(child.last_year<PlacedAdoption>(), [&](const PlacedAdoption& last) {
                return last.date_placed.known() && last.date_placed_ceased.blank() &&
                       differs(p.date_placed, last.date_placed);
            });
        });

    rules.rule("561", "Decision date repeated after last year's reversal")
        .fails_when("DATE_PLACED is that of a decision which last year's return shows reversed.")
        .flags(&PlacedAdoption::date_placed)
        .reads_last_year(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased,
                         &PlacedAdoption::reason_placed_ceased)
        .each([](const PlacedAdoption& p, const Child& child) {
            return any_of(child.last_year<PlacedAdoption>(), [&](const PlacedAdoption& last) {
                return p.date_placed == last.date_placed && has_reversal(last);
            });
        });

    rules.rule("584", "Adoption decision not later than last year's reversed one")
        .fails_when(
            "Last year's return has a dated decision that was reversed, and DATE_PLACED is not a date after it.")
        .flags(&PlacedAdoption::date_placed)
        .reads_last_year(&PlacedAdoption::date_placed, &PlacedAdoption::date_placed_ceased,
                         &PlacedAdoption::reason_placed_ceased)
        .each([](const PlacedAdoption& p, const Child& child) {
            return any_of(child.last_year<PlacedAdoption>(), [&](const PlacedAdoption& last) {
                return last.date_placed.known() && has_reversal(last) && !(p.date_placed > last.date_placed);
            });
        });
}

}  // namespace goldthread::ssda903
