// OC3: care leavers.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

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

    rules.rule("344", "Died or returned home but activity or accommodation given")
        .fails_when("IN_TOUCH is DIED or RHOM, and ACTIV or ACCOM is not 0.")
        .flags(&Oc3::in_touch, &Oc3::activ, &Oc3::accom)
        .each([](const Oc3& o) {
            return o.in_touch.in({"DIED", "RHOM"}) && !(o.activ == "0" && o.accom == "0");
        });
}

}  // namespace goldthread::ssda903
