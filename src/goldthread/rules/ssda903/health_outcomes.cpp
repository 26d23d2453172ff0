// OC2: health, strengths and difficulties, offending and substance misuse of children looked after all year.

#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_health_outcomes(Rules& rules) {
    rules.rule("158", "Intervention received but offer also answered")
        .fails_when("INTERVENTION_RECEIVED is 1 and INTERVENTION_OFFERED is given.")
        .flags(&Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) { return o.intervention_received == "1" && o.intervention_offered.provided(); });

    rules.rule("159", "Intervention not received and offer unanswered")
        .fails_when("SUBSTANCE_MISUSE is 1, INTERVENTION_RECEIVED is 0 and INTERVENTION_OFFERED is blank.")
        .flags(&Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) {
            return o.substance_misuse == "1" && o.intervention_received == "0" && o.intervention_offered.blank();
        });

    rules.rule("182", "Core health items missing")
        .fails_when(
            "One of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE is blank while another item of "
            "the record is given.")
        .flags(&Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment, &Oc2::substance_misuse,
               &Oc2::convicted, &Oc2::health_check, &Oc2::intervention_received, &Oc2::intervention_offered)
        .each([](const Oc2& o) {
            return any_blank(o.immunisations, o.teeth_check, o.health_assessment, o.substance_misuse) &&
                   any_provided(o.convicted, o.health_check, o.intervention_received, o.intervention_offered);
        });

    rules.rule("186", "Strengths and difficulties score missing")
        .fails_when(
            "A child looked after all year, aged 4 or over at its start and under 17 at its end, has neither SDQ_SCORE "
            "nor SDQ_REASON.")
        .flags(&Oc2::sdq_score)
        .reads(&Oc2::dob, &Oc2::sdq_reason)
        .reads(&Episode::decom, &Episode::dec, &Episode::ls, &Episode::rec, &Episode::rne)
        .each([](const Oc2& o, const Child& child, const ReturnYear& year) {
            const bool of_age = o.dob.plus_years(4) <= year.start && o.dob.plus_years(17) > year.end;
            return of_age && child.continuously_looked_after() && !any_provided(o.sdq_score, o.sdq_reason);
        });
}

}  // namespace goldthread::ssda903
