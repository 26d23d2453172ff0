// Rows that do not fit together: children missing from a module, given twice, or told differently. Most of these are
// not rules of the Department but must hold for its rules to make sense.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

template <class Rec>
void child_in_header(Rules& rules, std::string_view code, std::string_view title) {
    rules.rule(code, title)
        .fails_when("CHILD is not in Header.")
        .flags(&Rec::child)
        .reads(&Header::child)
        .even_of_crowds()
        .each([](const Rec& /*row*/, const Child& child) { return child.headers().empty(); });
}

template <class Rec>
void same_birth_date(Rules& rules, std::string_view code, std::string_view title) {
    rules.rule(code, title)
        .fails_when("DOB is another date than Header's.")
        .flags(&Rec::dob)
        .reads(&Header::dob)
        .each([](const Rec& row, const Child& child) {
            return row.dob.known() &&
                   any_of(child.headers(), [&](const Header& h) { return h.dob.known() && differs(row.dob, h.dob); });
        });
}

template <class Rec>
void one_row_per_child(Rules& rules, std::string_view code, std::string_view title) {
    rules.rule(code, title)
        .fails_when("CHILD stands on more than one row. All of them fail.")
        .flags(&Rec::child)
        .even_of_crowds()
        .each([](const Rec& /*row*/, const Child& child) { return child.records<Rec>().size() > 1; });
}

std::string nothing_beside_episodes(const Threads& threads, const CheckSetting& /*setting*/) {
    for (const std::size_t module :
         {PlacedAdoption::module, Missing::module, Review::module, Ad1::module, PrevPerm::module, Oc2::module}) {
        if (threads.store(module, YearSlot::this_year).present()) return {};
    }
    return "none of PlacedAdoption, Missing, Reviews, AD1, PrevPerm and OC2 was given";
}

template <class... Recs>
void flag_all_rows(const Child& child, Flagger& flag) {
    const auto flag_each = [&](const auto& rows) {
        for (const auto& row : rows) flag(row);
    };
    (flag_each(child.records<Recs>()), ...);
}

void judge_1012(const Child& child, Flagger& flag) {
    if (!child.episodes().empty()) return;
    flag_all_rows<PlacedAdoption, Missing, Review, Ad1, PrevPerm, Oc2>(child, flag);
}

bool has_content(const Review& r) {
    return any_provided(r.review, r.review_code);
}

void judge_399(const Child& child, Flagger& flag) {
    if (child.episodes().empty() || child.beyond_short_breaks()) return;
    const bool mother = any_of(child.headers(), [](const Header& h) { return h.mother.provided(); });
    const bool review = any_of(child.records<Review>(), has_content);
    if (!mother && !review) return;
    flag.all(child.episodes());
    for (const Header& h : child.headers()) {
        if (review || h.mother.provided()) flag(h);
    }
    for (const Review& r : child.records<Review>()) {
        if (mother || has_content(r)) flag(r);
    }
}

}  // namespace

void add_integrity(Rules& rules) {
    rules.rule("EPI", "Child without episodes or care leaver details")
        .fails_when("CHILD is in neither Episodes nor OC3.")
        .flags(&Header::child)
        .may_read(&Episode::child, &Oc3::child)
        .even_of_crowds()
        .each([](const Header& /*row*/, const Child& child) {
            return child.episodes().empty() && child.records<Oc3>().empty();
        });

    child_in_header<Ad1>(rules, "INT01", "Adopted child (AD1) not in Header");
    child_in_header<PlacedAdoption>(rules, "INT02", "Child with an adoption decision (PlacedAdoption) not in Header");
    child_in_header<Episode>(rules, "INT03", "Child with episodes not in Header");
    child_in_header<Missing>(rules, "INT04", "Child with a missing period not in Header");
    child_in_header<Oc2>(rules, "INT05", "Child with outcomes (OC2) not in Header");
    child_in_header<Oc3>(rules, "INT06", "Care leaver (OC3) not in Header");
    child_in_header<PrevPerm>(rules, "INT07", "Child with previous permanence (PrevPerm) not in Header");
    child_in_header<Review>(rules, "INT08", "Child with a review not in Header");
    child_in_header<Uasc>(rules, "INT09", "Asylum seeker (UASC) not in Header");

    same_birth_date<Ad1>(rules, "INT11", "Date of birth in AD1 differs from Header");
    same_birth_date<PlacedAdoption>(rules, "INT12", "Date of birth in PlacedAdoption differs from Header");
    same_birth_date<Missing>(rules, "INT13", "Date of birth in Missing differs from Header");
    same_birth_date<Oc2>(rules, "INT14", "Date of birth in OC2 differs from Header");
    same_birth_date<Oc3>(rules, "INT15", "Date of birth in OC3 differs from Header");
    same_birth_date<PrevPerm>(rules, "INT16", "Date of birth in PrevPerm differs from Header");
    same_birth_date<Review>(rules, "INT17", "Date of birth in Reviews differs from Header");
    same_birth_date<Uasc>(rules, "INT18", "Date of birth in UASC differs from Header");

    rules.rule("INT21", "Sex in UASC differs from Header")
        .fails_when("SEX is another than Header's, both being given.")
        .flags(&Uasc::sex)
        .reads(&Header::sex)
        .each([](const Uasc& u, const Child& child) {
            return u.sex.provided() &&
                   any_of(child.headers(), [&](const Header& h) { return h.sex.provided() && !(h.sex == u.sex); });
        });

    one_row_per_child<Ad1>(rules, "INT31", "Child more than once in AD1");
    one_row_per_child<Header>(rules, "INT32", "Child more than once in Header");
    one_row_per_child<Oc2>(rules, "INT33", "Child more than once in OC2");
    one_row_per_child<Oc3>(rules, "INT34", "Child more than once in OC3");
    one_row_per_child<PrevPerm>(rules, "INT35", "Child more than once in PrevPerm");
    one_row_per_child<Uasc>(rules, "INT36", "Child more than once in UASC");

    rules.rule("1012", "Details given for a child without episodes")
        .fails_when("A child in PlacedAdoption, Missing, Reviews, AD1, PrevPerm or OC2 is not in Episodes.")
        .may_flag(&PlacedAdoption::child, &Missing::child, &Review::child, &Ad1::child, &PrevPerm::child, &Oc2::child)
        .reads(&Episode::child)
        .cannot_run(nothing_beside_episodes)
        .child([](const Child& child, Flagger& flag) { judge_1012(child, flag); });

    rules.rule("399", "Mother status or review given for short breaks only")
        .fails_when("All episodes of a child are short breaks (V3, V4), and MOTHER, REVIEW or REVIEW_CODE is given.")
        .flags(&Episode::ls)
        .flags(&Header::mother)
        .flags(&Review::review, &Review::review_code)
        .mended_in(&Header::mother)
        .mended_in(&Review::review, &Review::review_code)
        .child([](const Child& child, Flagger& flag) { judge_399(child, flag); });
}

}  // namespace goldthread::ssda903
