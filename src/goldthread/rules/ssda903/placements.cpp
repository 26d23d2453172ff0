// Placements: who may be placed where, and the fields derived from postcodes.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Whether the episode begins before the child's birthday of that age.
bool begins_before_age(const Episode& e, int age, const Child& child) {
    return any_of(child.headers(), [&](const Header& h) { return e.decom < h.dob.plus_years(age); });
}

// Where there is a Header its UASC status counts; without one, having UASC details does.
bool is_asylum_seeker(const Child& child, YearSlot year) {
    const bool this_year = year == YearSlot::this_year;
    if (child.given<Header>(year)) {
        return any_of(this_year ? child.headers() : child.last_year<Header>(),
                      [](const Header& h) { return h.uasc == "1"; });
    }
    return any_of(this_year ? child.records<Uasc>() : child.last_year<Uasc>(),
                  [](const Uasc& u) { return any_provided(u.sex, u.dob, u.duc); });
}

bool is_asylum_seeker(const Child& child) {
    return is_asylum_seeker(child, YearSlot::this_year) || is_asylum_seeker(child, YearSlot::last_year);
}

std::string no_asylum_status(const Threads& threads, const CheckSetting& /*setting*/) {
    const std::size_t uasc = threads.collection().modules[Header::module].field_at(offset_of(&Header::uasc));
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const RecordStore& header = threads.store(Header::module, year);
        const bool from_header = header.present() && header.has_field(uasc);
        const bool from_uasc = !header.present() && threads.store(Uasc::module, year).present();
        if (from_header || from_uasc) return {};
    }
    return "neither year says who is an unaccompanied asylum seeker (UASC was not given)";
}

}  // namespace

void add_placements(Rules& rules) {
    rules.rule("164", "Placement distance out of range")
        .fails_when(
            "PL_DISTANCE is below 0 or above 999.9. Short breaks and unaccompanied asylum-seeking children (this year "
            "or last) are exempt.")
        .flags(&Episode::pl_distance)
        .reads(&Episode::ls)
        .may_read(&Header::uasc, &Uasc::sex, &Uasc::dob, &Uasc::duc)
        .may_read_last_year(&Header::uasc, &Uasc::sex, &Uasc::dob, &Uasc::duc)
        .cannot_run(no_asylum_status)
        .each([](const Episode& e, const Child& child) {
            return (e.pl_distance < 0.0 || e.pl_distance > 999.9) && !is_short_break(e) && !is_asylum_seeker(child);
        });

    rules.rule("169", "Placement local authority not found")
        .fails_when("The authority of PL_POST could not be found. Short breaks are exempt.")
        .flags(&Episode::pl_la)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return !is_short_break(e) && e.pl_la.blank(); });

    rules.rule("179", "Placement location could not be derived")
        .fails_when("Whether PL_POST is in the authority could not be found. Short breaks are exempt.")
        .flags(&Episode::pl_location)
        .reads(&Episode::ls)
        .each([](const Episode& e) { return !is_short_break(e) && e.pl_location.blank(); });

    rules.rule("371", "Semi-independent living under age 14")
        .until(2023)
        .fails_when("An episode with PLACE H5 begins before the child's 14th birthday.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.place == "H5" && begins_before_age(e, 14, child); });

    rules.rule("371", "Semi-independent living under age 16")
        .since(2024)
        .until(2024)
        .fails_when("An episode with PLACE H5 begins before the child's 16th birthday.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.place == "H5" && begins_before_age(e, 16, child); });

    rules.rule("371", "Supported accommodation under age 16")
        .since(2025)
        .fails_when("An episode with PLACE K3 begins before the child's 16th birthday.")
        .flags(&Episode::decom, &Episode::place)
        .reads(&Header::dob)
        .each([](const Episode& e, const Child& child) { return e.place == "K3" && begins_before_age(e, 16, child); });
}

}  // namespace goldthread::ssda903
