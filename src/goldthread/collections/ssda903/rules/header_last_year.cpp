// A child's Header this year against last year's.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// SEX as a return of this year codes it: up to 2024 as it stands, from 2025 on with letters.
CodeCell sex_as_coded(const CodeCell& sex, const ReturnYear& year) {
    if (year.number < 2025) return sex;
    if (sex == "1") return Code("M");
    if (sex == "2") return Code("F");
    return sex;
}

// Whether a pupil number may change from `before` to `now`: a reason for having none may become a number, and "not of
// school age" (UN1) or nothing may become another reason.
bool upn_may_become(const IdCell& before, const IdCell& now) {
    if (before == now || before.blank()) return true;
    if (!is_reason_for_no_upn(before) || now.blank()) return false;
    return !is_reason_for_no_upn(now) || before.id().as_code() == Code("UN1");
}

}  // namespace

void add_header_last_year(Rules& rules) {
    rules.rule("202", "Sex differs from last year")
        .fails_when("SEX differs from last year's. From 2025 on, 1 counts as M and 2 as F in both years.")
        .flags(&Header::sex)
        .reads_last_year(&Header::sex)
        .each([](const Header& h, const Child& child, const ReturnYear& year) {
            return any_of(child.last_year<Header>(), [&](const Header& last) {
                return !(sex_as_coded(h.sex, year) == sex_as_coded(last.sex, year));
            });
        });

    rules.rule("203", "Date of birth differs from last year")
        .fails_when("DOB differs from last year's. A date against none differs.")
        .flags(&Header::dob)
        .reads_last_year(&Header::dob)
        .each([](const Header& h, const Child& child) {
            return any_of(child.last_year<Header>(), [&](const Header& last) { return differs(h.dob, last.dob); });
        });

    rules.rule("204", "Ethnicity differs from last year")
        .fails_when("ETHNIC differs from last year's. A code against a blank differs.")
        .flags(&Header::ethnic)
        .reads_last_year(&Header::ethnic)
        .each([](const Header& h, const Child& child) {
            return any_of(child.last_year<Header>(), [&](const Header& last) { return !(h.ethnic == last.ethnic); });
        });

    rules.rule("207", "No longer a mother")
        .fails_when("MOTHER was 1 last year and is not 1 this year, for a child with episodes this year.")
        .flags(&Header::mother)
        .reads(&Episode::child)
        .reads_last_year(&Header::mother)
        .each([](const Header& h, const Child& child) {
            return !(h.mother == "1") && !child.episodes().empty() &&
                   any_of(child.last_year<Header>(), [](const Header& last) { return last.mother == "1"; });
        });

    rules.rule("208", "UPN differs from last year")
        .fails_when(
            "UPN differs from last year's. Allowed: from blank to anything; from UN1 to another of the UN codes; from "
            "any UN code to a number.")
        .flags(&Header::upn)
        .reads_last_year(&Header::upn)
        .each([](const Header& h, const Child& child) {
            const auto last = child.last_year<Header>();
            return !last.empty() && none_of(last, [&](const Header& l) { return upn_may_become(l.upn, h.upn); });
        });

    rules.rule("624", "Date of birth of the mother's child differs from last year")
        .fails_when("MC_DOB was a date last year, and this year it is another, is missing or is not a date.")
        .flags(&Header::mc_dob)
        .reads_last_year(&Header::mc_dob)
        .each([](const Header& h, const Child& child) {
            return any_of(child.last_year<Header>(),
                          [&](const Header& last) { return last.mc_dob.known() && !(h.mc_dob == last.mc_dob); });
        });

    rules.rule("626", "Mother for the first time, but of a child born before this year")
        .fails_when("MOTHER is 1 and was 0 last year, and MC_DOB is before the start of the collection year.")
        .flags(&Header::mother, &Header::mc_dob)
        .reads_last_year(&Header::mother)
        .each([](const Header& h, const Child& child, const ReturnYear& year) {
            return h.mother == "1" && h.mc_dob < year.start &&
                   any_of(child.last_year<Header>(), [](const Header& last) { return last.mother == "0"; });
        });
}

}  // namespace goldthread::ssda903
