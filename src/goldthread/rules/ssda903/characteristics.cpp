// Who the child is: sex, date of birth, ethnic group, motherhood, pupil number.

#include <unordered_map>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/rules/ssda903/notions.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// Whether the statement of 165 holds against this Header row. `in_year` says whether the child was looked after in the
// year other than in short breaks.
bool mother_is_wrong(const Header& h, const Child& child, bool looked_after_in_year) {
    if (h.mother.provided() && !h.mother.in({"0", "1"})) return true;
    if (h.mother.provided() && is_male(h, child.year())) return true;
    if (!is_female(h, child.year()) || h.mother.provided()) return false;
    const bool care_leaver = any_of(child.records<Oc3>(), has_care_leaver_details);
    return looked_after_in_year || !care_leaver;
}

void judge_165(const Child& child, const ReturnYear& year, Flagger& flag) {
    const auto counts = [](const Episode& e) { return !is_short_break(e); };
    if (none_of(child.episodes(), counts)) return;
    const bool looked_after_in_year =
        any_of(child.episodes(), [&](const Episode& e) { return counts(e) && in_year(e, year); });
    for (const Header& h : child.headers()) {
        if (!mother_is_wrong(h, child, looked_after_in_year)) continue;
        flag(h);
        for (const Oc3& o : child.records<Oc3>()) flag(o);
    }
}

void judge_444(const Threads& threads, const CheckSetting& /*setting*/, Flagger& flag) {
    const auto headers = threads.store(Header::module, YearSlot::this_year).all<Header>();
    const auto is_number = [](const Header& h) { return h.upn.provided() && !is_reason_for_no_upn(h.upn); };
    std::unordered_map<Id, std::size_t> uses;
    for (const Header& h : headers) {
        if (is_number(h)) ++uses[h.upn.id()];
    }
    for (const Header& h : headers) {
        if (is_number(h) && uses[h.upn.id()] > 1) flag(h);
    }
}

}  // namespace

void add_characteristics(Rules& rules) {
    rules.rule("101", "Sex code missing or not recognised")
        .until(2024)
        .fails_when("SEX is blank, or is not 1 or 2.")
        .flags(&Header::sex)
        .each([](const Header& h) { return !h.sex.in({"1", "2"}); });

    rules.rule("101", "Sex code missing or not M, F or U")
        .since(2025)
        .fails_when("SEX is blank, or is not M, F or U. The codes 1 and 2 of earlier years fail.")
        .flags(&Header::sex)
        .each([](const Header& h) { return !h.sex.in({"M", "F", "U"}); });

    rules.rule("102", "Date of birth missing or not a date")
        .fails_when("DOB is blank or is not a date.")
        .flags(&Header::dob)
        .each([](const Header& h) { return !h.dob.known(); });

    rules.rule("103", "Ethnicity code missing or not recognised")
        .fails_when("ETHNIC is blank or is not a code of the list.")
        .flags(&Header::ethnic)
        .each([](const Header& h) {
            return !h.ethnic.in({"WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND",
                                 "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"});
        });

    rules.rule("165", "Mother status invalid, misplaced or missing")
        .fails_when(
            "A child looked after other than in short breaks has MOTHER given and not 0 or 1; or is male with MOTHER "
            "given; or is female with MOTHER blank, unless she was not looked after in the year and has care leaver "
            "details (OC3).")
        .flags(&Header::mother, &Header::sex)
        .flags(&Oc3::activ, &Oc3::accom, &Oc3::in_touch)
        .reads(&Episode::ls, &Episode::decom, &Episode::dec)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_165(child, year, flag); });

    rules.rule("301", "Born after the end of the year")
        .fails_when("DOB is after the end of the collection year.")
        .flags(&Header::dob)
        .each([](const Header& h, const ReturnYear& year) { return h.dob > year.end; });

    rules.rule("351", "Over 25 at the start of the year")
        .fails_when("The 25th birthday was before the start of the collection year.")
        .flags(&Header::dob)
        .each([](const Header& h, const ReturnYear& year) { return h.dob.plus_years(25) < year.start; });

    rules.rule("444", "Same pupil number used more than once")
        .since(2026)
        .fails_when("A UPN other than UN1 to UN5 stands on more than one row of Header.")
        .flags(&Header::upn)
        .whole_return(judge_444);
}

}  // namespace goldthread::ssda903
