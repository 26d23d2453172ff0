// Legal status: short breaks and their lengths.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_legal_status(Rules& rules) {
    rules.rule("365", "Single respite stay longer than 17 days")
        .fails_when("An episode with LS V3 lasts more than 17 days; an open one lasts to the end of the year.")
        .flags(&Episode::ls, &Episode::decom, &Episode::dec)
        .each([](const Episode& e, const ReturnYear& year) {
            return e.ls == "V3" && e.dec.or_if_blank(year.end) > e.decom.plus_days(17);
        });

    rules.rule("366", "Respite episode not coded as start")
        .fails_when("LS is V3 and RNE is not S.")
        .flags(&Episode::rne)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return e.ls == "V3" && !(e.rne == "S"); });
}

}  // namespace goldthread::ssda903
