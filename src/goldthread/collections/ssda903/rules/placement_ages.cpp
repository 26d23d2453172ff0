// Placements for which a child can be too young.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Whether a placement of that kind begins before the child's birthday of that age.
bool begins_before(int age, Code place, const Episode& e, const Child& child) {
    return e.place == place &&
           any_of(child.headers(), [&](const Header& h) { return e.decom < h.dob.plus_years(age); });
}

RuleSentence<Child> age_rule(Rules& rules, std::string_view code, std::string_view title) {
    return rules.rule(code, title).flags(&Episode::decom, &Episode::place).reads(&Header::dob);
}

}  // namespace

void add_placement_ages(Rules& rules) {
    age_rule(rules, "370", "Independent living under age 15")
        .until(2023)
        .fails_when("An episode with PLACE P2 begins before the child's 15th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(15, "P2", e, child); });

    age_rule(rules, "370", "Independent living under age 16")
        .since(2024)
        .until(2024)
        .fails_when("An episode with PLACE P2 begins before the child's 16th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(16, "P2", e, child); });

    age_rule(rules, "371", "Semi-independent living under age 14")
        .until(2023)
        .fails_when("An episode with PLACE H5 begins before the child's 14th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(14, "H5", e, child); });

    age_rule(rules, "371", "Semi-independent living under age 16")
        .since(2024)
        .until(2024)
        .fails_when("An episode with PLACE H5 begins before the child's 16th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(16, "H5", e, child); });

    age_rule(rules, "371", "Supported accommodation under age 16")
        .since(2025)
        .fails_when("An episode with PLACE K3 begins before the child's 16th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(16, "K3", e, child); });

    age_rule(rules, "372", "Young offender institution under age 10")
        .fails_when("An episode with PLACE R5 begins before the child's 10th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(10, "R5", e, child); });

    age_rule(rules, "373", "Residential school under age 4")
        .fails_when("An episode with PLACE S1 begins before the child's 4th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(4, "S1", e, child); });

    age_rule(rules, "374", "Residential employment under age 14")
        .fails_when("An episode with PLACE P3 begins before the child's 14th birthday.")
        .each([](const Episode& e, const Child& child) { return begins_before(14, "P3", e, child); });
}

}  // namespace goldthread::ssda903
