// OC3: care leavers, and what became of them.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

bool has_outcomes(const Oc2& o) {
    return any_provided(o.convicted, o.health_check, o.immunisations, o.teeth_check, o.health_assessment,
                        o.substance_misuse, o.intervention_received, o.intervention_offered);
}

void judge_215(const Child& child, Flagger& flag) {
    for (const Oc3& o3 : child.records<Oc3>()) {
        if (!has_care_leaver_details(o3)) continue;
        for (const Oc2& o2 : child.records<Oc2>()) {
            if (has_outcomes(o2)) flag(o3, o2);
        }
    }
}

}  // namespace

void add_care_leavers(Rules& rules) {
    rules.rule("131", "Care leaver in-touch code missing or not recognised")
        .fails_when("IN_TOUCH is blank or is not a code of the list.")
        .flags(&Oc3::in_touch)
        .each([](const Oc3& o) { return !o.in_touch.in({"YES", "NO", "DIED", "REFU", "NREQ", "RHOM"}); });

    rules.rule("132", "Care leaver activity code missing or not recognised")
        .fails_when("ACTIV is blank or is not a code of the list.")
        .flags(&Oc3::activ)
        .each([](const Oc3& o) {
            return !o.activ.in({"F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "0"});
        });

    rules.rule("133", "Care leaver accommodation code missing or not recognised")
        .fails_when("ACCOM is blank or is not a code of the list.")
        .flags(&Oc3::accom)
        .each([](const Oc3& o) {
            return !o.accom.in({"B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "G1", "G2", "H1",
                                "H2", "K1", "K2", "R1", "R2", "S2", "T1", "T2", "U1", "U2", "V1",
                                "V2", "W1", "W2", "X2", "Y1", "Y2", "Z1", "Z2", "0"});
        });

    rules.rule("153", "Care leaver record only partly completed")
        .fails_when("Some but not all of IN_TOUCH, ACTIV and ACCOM are given.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Oc3& o) { return partly_provided(o.in_touch, o.activ, o.accom); });

    rules.rule("215", "Care leaver with outcomes of children looked after")
        .fails_when("A child has care leaver details (OC3) and also items of OC2, strengths and difficulties aside.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .flags(&Oc2::convicted, &Oc2::health_check, &Oc2::immunisations, &Oc2::teeth_check, &Oc2::health_assessment,
               &Oc2::substance_misuse, &Oc2::intervention_received, &Oc2::intervention_offered)
        .mended_elsewhere()
        .child([](const Child& child, Flagger& flag) { judge_215(child, flag); });

    rules.rule("344", "Died or returned home but activity or accommodation given")
        .fails_when("IN_TOUCH is DIED or RHOM, and ACTIV or ACCOM is not 0.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Oc3& o) { return o.in_touch.in({"DIED", "RHOM"}) && !(o.activ == "0" && o.accom == "0"); });

    rules.rule("345", "In touch but activity or accommodation not known")
        .fails_when("IN_TOUCH is YES, and ACTIV or ACCOM is 0.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Oc3& o) { return o.in_touch == "YES" && (o.activ == "0" || o.accom == "0"); });

    rules.rule("347", "Care leaver under 18 living in a foyer")
        .since(2024)
        .fails_when("ACCOM is T1 or T2, and the 18th birthday is after the start of the collection year.")
        .flags(&Oc3::accom, &Oc3::dob)
        .each([](const Oc3& o, const ReturnYear& year) {
            return o.accom.in({"T1", "T2", "T"}) && o.dob.plus_years(18) > year.start;
        });

    rules.rule("348", "Died by last year's return but not by this year's")
        .since(2026)
        .fails_when("IN_TOUCH was DIED last year and is not DIED this year.")
        .flags(&Oc3::in_touch)
        .reads_last_year(&Oc3::in_touch)
        .each([](const Oc3& o, const Child& child) {
            return !(o.in_touch == "DIED") &&
                   any_of(child.last_year<Oc3>(), [](const Oc3& last) { return last.in_touch == "DIED"; });
        });

    rules.rule("391", "Care leaver details for a child under 17")
        .fails_when("IN_TOUCH, ACTIV or ACCOM is given, and the 17th birthday is after the end of the year.")
        .flags(&Oc3::dob, &Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .mended_in(&Oc3::dob)
        .each([](const Oc3& o, const ReturnYear& year) {
            return has_care_leaver_details(o) && o.dob.plus_years(17) > year.end;
        });

    rules.rule("3001", "With former foster carer in the year of the 17th birthday")
        .fails_when("ACCOM is Z1 or Z2, and the 17th birthday falls in the collection year.")
        .flags(&Oc3::accom)
        .reads(&Header::dob)
        .each([](const Oc3& o, const Child& child, const ReturnYear& year) {
            return o.accom.in({"Z1", "Z2"}) && any_of(child.headers(), [&](const Header& h) {
                       return h.dob.plus_years(17).within(year.start, year.end);
                   });
        });
}

}  // namespace goldthread::ssda903
