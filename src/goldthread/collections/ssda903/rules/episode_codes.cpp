// Codes of an episode, each against its list.

#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

void add_episode_codes(Rules& rules) {
    rules.rule("143", "Reason for new episode not recognised")
        .fails_when("RNE is given and is not S, P, L, T, U or B.")
        .flags(&Episode::rne)
        .each([](const Episode& e) { return e.rne.provided() && !e.rne.in({"S", "P", "L", "T", "U", "B"}); });

    rules.rule("144", "Legal status code not recognised")
        .fails_when("LS is given and is not a code of the list.")
        .flags(&Episode::ls)
        .each([](const Episode& e) {
            return e.ls.provided() &&
                   !e.ls.in({"C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"});
        });

    rules.rule("145", "Category of need code not recognised")
        .fails_when("CIN is given and is not N1 to N8.")
        .flags(&Episode::cin)
        .each([](const Episode& e) {
            return e.cin.provided() && !e.cin.in({"N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"});
        });

    rules.rule("146", "Placement type code not recognised")
        .until(2024)
        .fails_when("PLACE is given and is not a code of the year's list.")
        .flags(&Episode::place)
        .each([](const Episode& e) {
            return e.place.provided() &&
                   !e.place.in({"A3", "A4", "A5", "A6", "H5", "K1", "K2", "P1", "P2", "P3", "R1", "R2", "R3", "R5",
                                "S1", "T0", "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1"});
        });

    rules.rule("146", "Placement type code not recognised")
        .since(2025)
        .until(2025)
        .fails_when("PLACE is given and is not a code of the year's list. K3 is new in 2025.")
        .flags(&Episode::place)
        .each([](const Episode& e) {
            return e.place.provided() &&
                   !e.place.in({"A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "P3", "R1", "R2", "R3",
                                "R5", "S1", "T0", "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1"});
        });

    rules.rule("146", "Placement type code not recognised")
        .since(2026)
        .fails_when(
            "PLACE is given and is not a code of the year's list. From 2026 H5, P2 and Z1 are no longer accepted, "
            "also on episodes that ended before; Z11 to Z14 are new.")
        .flags(&Episode::place)
        .each([](const Episode& e) {
            return e.place.provided() && !e.place.in({"A3", "A4", "A5", "A6", "K1", "K2",  "K3",  "P1",  "P3", "R1",
                                                      "R2", "R3", "R5", "S1", "T0", "T1",  "T2",  "T3",  "T4", "U1",
                                                      "U2", "U3", "U4", "U5", "U6", "Z11", "Z12", "Z13", "Z14"});
        });

    rules.rule("149", "Reason episode ceased not recognised")
        .fails_when("REC is given and is not a code of the list.")
        .flags(&Episode::rec)
        .each([](const Episode& e) { return e.rec.provided() && !(e.rec == "X1") && !ended_care(e); });

    rules.rule("1009", "Reason for placement change not recognised")
        .fails_when("REASON_PLACE_CHANGE is given and is not a code of the list.")
        .flags(&Episode::reason_place_change)
        .each([](const Episode& e) {
            return e.reason_place_change.provided() &&
                   !e.reason_place_change.in({"CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD",
                                              "LAREQ", "PLACE", "CUSTOD", "OTHER"});
        });
}

}  // namespace goldthread::ssda903
