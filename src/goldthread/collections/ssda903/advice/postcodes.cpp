// Advice on postcodes and what is worked out from them: 221, 164, 392a to 392d, 454, 169, 179.

#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/wording.hpp"
#include "goldthread/reference/distance.hpp"

namespace goldthread::ssda903 {

namespace {

void suggest_placement_postcode(Case& c) {
    suggest_pl_post(c, c.records());
    suggest_similar_postcodes(c, episode_fields().pl_post);
    suggest_own_data(c, episode_fields().pl_post);
    explain_urn(c);
    if (!is_setting(c.episode().place) && c.type_is_known()) {
        c.answers().explain("The lists know where homes are, not where carers live.");
    }
}

void suggest_home_postcode(Case& c) {
    suggest_similar_postcodes(c, episode_fields().home_post);
    suggest_own_home(c);
    c.answers().explain("HOME_POST, the home when the child entered care, is on no list.");
}

bool leads_nowhere(const Case& c, const PostcodeCell& postcode) {
    return postcode.blank() || !c.is_postcode(postcode.code());
}

// Both postcodes at once, where each alone would leave the finding standing.
void suggest_both_postcodes(Case& c) {
    Case home(c);
    home.answers() = Answers();
    suggest_home_postcode(home);
    suggest_placement_postcode(c);
    c.answers().pair_with(home.answers());
}

// The postcodes that lead nowhere, or the one that has no coordinates.
void advise_postcodes(Case& c) {
    const Episode& e = c.episode();
    const bool home = leads_nowhere(c, e.home_post);
    const bool placement = leads_nowhere(c, e.pl_post);
    if (home && placement) {
        suggest_both_postcodes(c);
    } else if (home) {
        suggest_home_postcode(c);
    } else {
        suggest_placement_postcode(c);
    }
    if (home || !placement) explain_postcode(c, episode_fields().home_post);
    if (placement || !home) explain_postcode(c, episode_fields().pl_post);
}

void advise_placement_postcode(Case& c) {
    suggest_placement_postcode(c);
    explain_postcode(c, episode_fields().pl_post);
}

// (a) the postcode of the URN's record, (b) the URN of the home at the postcode.
void advise_postcode_of_urn(Case& c) {
    const bool is_slip = leads_nowhere(c, c.episode().pl_post) && c.setting().postcodes != nullptr;
    if (c.urn_is_unlisted()) {
        suggest_similar_urns(c);
    } else {
        // A home may have other buildings than the one the list names.
        suggest_pl_post(c, c.records(), is_slip ? Confidence::sure : Confidence::likely);
        c.answers().remark("A home may have several buildings, or a dormitory elsewhere: the return may be right.");
    }
    suggest_urn(c, c.settings_at_postcode());
    suggest_own_data(c, episode_fields().urn);
    explain_urn(c);
    explain_settings_at_postcode(c);
}

void advise_same_postcodes(Case& c) {
    suggest_pl_post(c, c.records());
    suggest_own_home(c);
    explain_urn(c);
    c.answers().remark(
        "Both postcodes may be right: a relative who cares for the child in the child's own home, or "
        "parents living where the child is placed.");
}

// Records whose postcode is nearer to the child's home than the episode's.
Records nearer(const Case& c) {
    Records found;
    const Episode& e = c.episode();
    if (c.setting().postcodes == nullptr) return found;
    for (const Provider* p : c.records()) {
        const auto distance = placement_distance(e.home_post.code(), p->postcode, *c.setting().postcodes);
        if (distance.miles && e.pl_distance > *distance.miles) found.push_back(p);
    }
    return found;
}

void advise_far_placement(Case& c) {
    suggest_pl_post(c, nearer(c));
    explain_urn(c);
    c.answers().explain("The placement may truly be that far away.");
}

}  // namespace

const std::vector<AdviceOnRule>& advice_on_postcodes() {
    static const std::vector<AdviceOnRule> table{
        {"221", advise_postcode_of_urn}, {"164", advise_postcodes},          {"392a", advise_postcodes},
        {"392b", advise_postcodes},      {"392c", advise_postcodes},         {"392d", advise_same_postcodes},
        {"454", advise_far_placement},   {"169", advise_placement_postcode}, {"179", advise_placement_postcode},
    };
    return table;
}

}  // namespace goldthread::ssda903
