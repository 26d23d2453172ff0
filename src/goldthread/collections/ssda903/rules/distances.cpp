// Where a placement is: its postcode, and what is derived from it: authority, location and distance from home.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {

namespace {

// What is reported where home is unknown or outside England.
constexpr double distance_not_measured = 999.9;

bool is_asylum_seeker(const Child& child) {
    const auto has_details = [](const Uasc& u) { return any_provided(u.sex, u.dob, u.duc); };
    return child.uasc_status(YearSlot::this_year, has_details) == "1" ||
           child.uasc_status(YearSlot::last_year, has_details) == "1";
}

std::string no_asylum_status(const Threads& threads, const CheckSetting& /*setting*/) {
    if (tells_uasc_status(threads, YearSlot::this_year) || tells_uasc_status(threads, YearSlot::last_year)) return {};
    return "neither year says who is an unaccompanied asylum seeker (UASC was not given)";
}

// A rule to which it matters whether the child was an unaccompanied asylum seeker, this year or last.
RuleSentence<Child> asylum_aware_rule(Rules& rules, std::string_view code, std::string_view title) {
    return rules.rule(code, title)
        .may_read(&Header::uasc, &Uasc::sex, &Uasc::dob, &Uasc::duc)
        .may_read_last_year(&Header::uasc, &Uasc::sex, &Uasc::dob, &Uasc::duc);
}

bool is_unknown(const PostcodeCell& postcode, const CheckSetting& setting) {
    return postcode.provided() && !setting.postcodes->find(postcode.code());
}

bool is_in_own_authority(const Episode& e, const CheckSetting& setting) {
    return setting.authority->includes(e.pl_la.id());
}

void add_postcodes(Rules& rules) {
    rules.rule("214", "Placement postcode or URN given for short breaks")
        .fails_when("LS is V3 or V4, and PL_POST or URN is given.")
        .flags(&Episode::pl_post, &Episode::urn)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return is_short_break(e) && any_provided(e.pl_post, e.urn); });

    asylum_aware_rule(rules, "392b", "Home or placement postcode missing")
        .fails_when(
            "HOME_POST or PL_POST is blank. Short breaks and unaccompanied asylum-seeking children (this year or "
            "last) are exempt.")
        .flags(&Episode::home_post, &Episode::pl_post)
        .reads(&Episode::ls)
        .each([](const Episode& e, const Child& child) {
            return any_blank(e.home_post, e.pl_post) && !is_short_break(e) && !is_asylum_seeker(child);
        });

    rules.rule("392c", "Postcode not in the postcode directory")
        .fails_when("HOME_POST or PL_POST is given and is not a postcode, live or terminated. Spaces do not matter.")
        .flags(&Episode::home_post, &Episode::pl_post)
        .needs(Source::postcodes)
        .each([](const Episode& e, const CheckSetting& setting) {
            return is_unknown(e.home_post, setting) || is_unknown(e.pl_post, setting);
        });

    rules.rule("392d", "Home and placement have the same postcode")
        .fails_when("HOME_POST and PL_POST are given and are the same, and PLACE is not P1. Spaces do not matter.")
        .flags(&Episode::home_post, &Episode::pl_post, &Episode::place)
        .each(
            [](const Episode& e) { return e.home_post.provided() && e.home_post == e.pl_post && !(e.place == "P1"); });

    rules.rule("398", "Postcode given for short breaks")
        .fails_when("LS is V3 or V4, and HOME_POST or PL_POST is given.")
        .flags(&Episode::ls, &Episode::home_post, &Episode::pl_post)
        .each([](const Episode& e) { return is_short_break(e) && any_provided(e.home_post, e.pl_post); });
}

void add_authority_and_location(Rules& rules) {
    rules.rule("169", "Placement local authority not found")
        .fails_when("The authority of PL_POST could not be found. Short breaks are exempt.")
        .flags(&Episode::pl_la)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return e.pl_la.blank() && !is_short_break(e); });

    rules.rule("179", "Placement location could not be derived")
        .fails_when("Whether PL_POST is in the authority could not be found. Short breaks are exempt.")
        .flags(&Episode::pl_location)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return e.pl_location.blank() && !is_short_break(e); });

    rules.rule("411", "Placed inside the authority, but in another")
        .fails_when("PL_LOCATION is IN and PL_LA is not the authority making the return. A blank PL_LA fails.")
        .flags(&Episode::pl_location)
        .reads(&Episode::pl_la)
        .needs(Source::authority)
        .each([](const Episode& e, const CheckSetting& setting) {
            return e.pl_location == "IN" && !is_in_own_authority(e, setting);
        });

    rules.rule("420", "Placement authority given for short breaks")
        .fails_when("LS is V3 or V4, and PL_LA is given or PL_POST has led to one.")
        .flags(&Episode::pl_la)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return is_short_break(e) && e.pl_la.provided(); });

    rules.rule("1015", "Own provision, but placed in another authority")
        .fails_when(
            "PLACE_PROVIDER is PR1 and PL_LA is not the authority making the return; a blank PL_LA fails. Short "
            "breaks, fostering and adoption (A3 to A6, U1 to U6), a blank LS and a blank PLACE are exempt.")
        .flags(&Episode::pl_la)
        .reads(&Episode::place_provider, &Episode::ls, &Episode::place)
        .needs(Source::authority)
        .each([](const Episode& e, const CheckSetting& setting) {
            return e.place_provider == "PR1" && all_provided(e.ls, e.place) && !is_short_break(e) &&
                   !is_with_foster_carers_or_adopters(e) && !is_in_own_authority(e, setting);
        });
}

}  // namespace

void add_distances(Rules& rules) {
    add_postcodes(rules);
    add_authority_and_location(rules);

    asylum_aware_rule(rules, "164", "Placement distance out of range")
        .fails_when(
            "PL_DISTANCE is below 0 or above 999.9. Short breaks and unaccompanied asylum-seeking children (this year "
            "or last) are exempt.")
        .flags(&Episode::pl_distance)
        .reads(&Episode::ls)
        .cannot_run(no_asylum_status)
        .each([](const Episode& e, const Child& child) {
            return (e.pl_distance < 0.0 || e.pl_distance > distance_not_measured) && !is_short_break(e) &&
                   !is_asylum_seeker(child);
        });

    asylum_aware_rule(rules, "392a", "Placement distance not recorded")
        .fails_when(
            "PL_DISTANCE is blank. Short breaks and unaccompanied asylum-seeking children (this year or last) are "
            "exempt.")
        .flags(&Episode::pl_distance)
        .reads(&Episode::ls)
        .cannot_run(no_asylum_status)
        .each([](const Episode& e, const Child& child) {
            return e.pl_distance.blank() && !is_short_break(e) && !is_asylum_seeker(child);
        });

    asylum_aware_rule(rules, "406", "Placement distance given for an asylum-seeking child")
        .fails_when(
            "PL_DISTANCE is given, or both postcodes are known, for an unaccompanied asylum-seeking child (this year "
            "or last).")
        .flags(&Episode::pl_distance)
        .cannot_run(no_asylum_status)
        .each([](const Episode& e, const Child& child) { return e.pl_distance.provided() && is_asylum_seeker(child); });

    rules.rule("454", "Placed more than 350 miles from home")
        .since(2026)
        .fails_when("PL_DISTANCE is above 350 and is not 999.9.")
        .flags(&Episode::pl_distance)
        .each([](const Episode& e) { return e.pl_distance > 350.0 && !(e.pl_distance == distance_not_measured); });
}

}  // namespace goldthread::ssda903
