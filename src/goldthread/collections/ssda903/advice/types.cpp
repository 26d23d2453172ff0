// Advice on PLACE: 146, 219, 371.

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/wording.hpp"

namespace goldthread::ssda903 {

namespace {

void advise_unknown_type(Case& c) {
    const Episode& e = c.episode();
    if (e.place == "Z1") {
        c.answers().explain("Z1 has been divided into Z11 to Z14; which of them it is, no list knows.");
    } else if (e.place == "P2") {
        c.answers().explain(
            "P2, independent living, is no longer a type of placement; no list knows what it is now. "
            "Supported accommodation registered with Ofsted is K3.");
    } else if (e.place == "H5") {
        c.answers().explain(
            "H5 is no longer a type of placement; supported accommodation registered with Ofsted is "
            "K3.");
    }
    const Records records = c.records();
    suggest_place(c, records);
    if (records.empty()) suggest_place(c, c.providers().at_postcode(e.pl_post.code(), c.stay()));
    suggest_own_data(c, episode_fields().place);
    explain_urn(c);
    if (records.empty()) explain_settings_at_postcode(c);
}

// Some lists give supported accommodation no placement code, and so the rule nothing to find.
void explain_lists_without_types(Case& c) {
    for (const Provider* p : c.records()) {
        if (!p->supported_accommodation() || !p->placement_codes.empty() || !offers(*p, c.episode().place)) continue;
        c.answers().explain(described(*p) +
                            " is supported accommodation, for which this list gives no placement code: " +
                            "the rule fails whatever the type. The row may well be right.");
        return;
    }
}

// (a) the type of the URN's record, (b) the URN of another provider of this type at the postcode.
void advise_type_of_urn(Case& c) {
    if (c.urn_is_unlisted()) {
        suggest_similar_urns(c);
    } else {
        suggest_place(c, c.records());
    }
    if (is_setting(c.episode().place)) suggest_urn(c, c.settings_at_postcode());
    suggest_own_data(c, episode_fields().urn);
    suggest_urns_of_other_children(c);
    explain_lists_without_types(c);
    explain_urn(c);
}

void advise_too_young(Case& c) {
    Records of_other_type;
    for (const Provider* p : c.records()) {
        if (!offers(*p, c.episode().place)) {
            of_other_type.push_back(p);
            continue;
        }
        c.answers().explain(described(*p) +
                            " does offer this type of placement: either a date is wrong, or the child "
                            "was placed too young, which is no slip of the return.");
    }
    suggest_place(c, of_other_type);
    explain_urn(c);
}

}  // namespace

const std::vector<AdviceOnRule>& advice_on_types() {
    static const std::vector<AdviceOnRule> table{
        {"146", advise_unknown_type},
        {"219", advise_type_of_urn},
        {"371", advise_too_young},
    };
    return table;
}

}  // namespace goldthread::ssda903
