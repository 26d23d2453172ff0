// Leaving care: the reason an episode ceased against age, placement and what else is known.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

void judge_407(const Child& child, Flagger& flag) {
    for (const Episode& e : child.episodes()) {
        if (!e.rec.in({"E45", "E46", "E47", "E48"})) continue;
        for (const Header& h : child.headers()) {
            if (h.dob.plus_years(18) <= e.dec) flag(e, h);
        }
    }
}

}  // namespace

void add_leaving_care(Rules& rules) {
    rules.rule("386", "Adopted at age 18 or over")
        .fails_when("An episode ended in adoption (REC E11, E12) on or after the child's 18th birthday.")
        .flags(&Episode::rec)
        .reads(&Episode::dec)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) {
            return ended_in_adoption(e) && child.has_reached_age(18, e.dec);
        });

    rules.rule("387", "Moved to independent living under age 14")
        .fails_when("An episode ended in independent living (REC E5, E6) before the child's 14th birthday.")
        .flags(&Episode::rec)
        .reads(&Episode::dec)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) {
            return e.rec.in({"E5", "E6"}) && child.is_under_age(14, e.dec);
        });

    rules.rule("389", "Transferred to adult care under age 16")
        .fails_when("An episode ended in adult social care (REC E7) before the child's 16th birthday.")
        .flags(&Episode::rec)
        .reads(&Episode::dec)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.rec == "E7" && child.is_under_age(16, e.dec); });

    rules.rule("390", "Adopted without adoptive placement")
        .fails_when("An episode ended in adoption (REC E11, E12), and its PLACE is not A3, A4, A5 or A6.")
        .flags(&Episode::place, &Episode::rec)
        .each([](const Episode& e) { return ended_in_adoption(e) && !e.place.in({"A3", "A4", "A5", "A6"}); });

    rules.rule("407", "Special guardianship at age 18 or over")
        .fails_when("An episode ended in special guardianship (REC E45 to E48) on or after the child's 18th birthday.")
        .flags(&Episode::dec, &Episode::rec)
        .flags(&Header::dob)
        .child([](const Child& child, Flagger& flag) { judge_407(child, flag); });

    rules.rule("460", "Stayed with carers code before age 18")
        .fails_when("An episode ended with the child staying with carers (REC E17) before the 18th birthday.")
        .flags(&Episode::dec, &Episode::rec)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.rec == "E17" && child.is_under_age(18, e.dec); });

    rules.rule("516", "Guardianship by former carer without foster placement")
        .fails_when(
            "An episode ended in special guardianship of the child's former foster carer (REC E45, E46), and its "
            "PLACE is not U1 to U6.")
        .flags(&Episode::rec, &Episode::place)
        .each([](const Episode& e) {
            return e.rec.in({"E45", "E46"}) && !e.place.in({"U1", "U2", "U3", "U4", "U5", "U6"});
        });

    rules.rule("580", "Child missing when care ended at 18, not E8")
        .fails_when(
            "An episode ended on the child's 18th birthday, on which a missing period ended as well, and REC is not "
            "E8. The birthday is told from the DOB of the missing period.")
        .flags(&Episode::rec)
        .reads(&Episode::dec)
        .reads(&Missing::dob, &Missing::mis_end)
        .each([](const Episode& e, const Child& child) {
            return !(e.rec == "E8") && any_of(child.records<Missing>(), [&](const Missing& m) {
                return m.mis_end == e.dec && m.dob.plus_years(18) == e.dec;
            });
        });
}

}  // namespace goldthread::ssda903
