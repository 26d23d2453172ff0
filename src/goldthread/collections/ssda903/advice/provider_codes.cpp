// Advice on PLACE_PROVIDER: 178, 526, 224, 229, 1015, and 527 to 531 and 550, where it contradicts PLACE.

#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/grouped_types.hpp"
#include "goldthread/collections/ssda903/advice/wording.hpp"

namespace goldthread::ssda903 {

namespace {

bool has_no_provider(const Episode& e) {
    return e.place.in({"T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14"});
}

void suggest_parents(Case& c, Confidence confidence) {
    Answer answer;
    answer.confidence = confidence;
    answer.agreement.place = true;
    answer.basis = "a placement with parents has the provider PR0";
    c.answer(episode_fields().place_provider, "PR0", std::move(answer));
}

void advise_provider_code(Case& c) {
    const Episode& e = c.episode();
    if (has_no_provider(e)) {
        return suggest_blank(c, episode_fields().place_provider, "this type of placement has no provider code");
    }
    if (e.place == "P1") return suggest_parents(c, Confidence::likely);
    const Records records = c.records();
    suggest_place_provider(c, records);
    if (records.empty()) suggest_place_provider(c, c.settings_at_postcode(), Confidence::likely);
    suggest_own_data(c, episode_fields().place_provider);
    explain_urn(c);
    if (records.empty()) explain_settings_at_postcode(c);
}

// How sure the record of a URN can make an answer where the finding may as well be that the URN is wrong: nearly every
// agency offers every type of fostering or adoption, so that the type bears out a home's URN, but not an agency's.
Confidence most_by_record(const Episode& e) {
    return is_setting(e.place) ? Confidence::sure : Confidence::likely;
}

// (a) the provider code of the URN's record, (b) the URN of another provider at the postcode that has this code.
void advise_provider_of_urn(Case& c) {
    if (c.urn_is_unlisted()) {
        suggest_similar_urns(c);
    } else {
        suggest_place_provider(c, c.records(), most_by_record(c.episode()));
    }
    Records of_this_kind;
    for (const Provider* p : c.settings_at_postcode()) {
        if (is_of_kind(*p, c.episode().place_provider)) of_this_kind.push_back(p);
    }
    suggest_urn(c, of_this_kind);
    suggest_own_data(c, episode_fields().urn);
    suggest_urns_of_other_children(c);
    explain_urn(c);
}

// Rule 229 knows only where the provider is. Where the record says who runs it, the return may well be right.
void advise_authority_of_provider(Case& c) {
    if (c.urn_is_unlisted()) {
        suggest_urn(c, c.settings_at_postcode());
        suggest_similar_urns(c);
        return explain_urn(c);
    }
    const bool says_own = c.episode().place_provider == "PR1";
    Records contradicting;
    for (const Provider* p : c.records()) {
        const Runner runner = c.own_provision().runner_of(*p);
        const bool as_said = runner.certain() && (runner.who == Runner::Who::own) == says_own;
        if (!as_said) {
            contradicting.push_back(p);
            continue;
        }
        c.answers().explain(described(*p) + " is " + words_of(runner) + ": " + (says_own ? "PR1" : "PR2") +
                            " is right, wherever it lies. The rule looks only at the postcode; explain it to the "
                            "Department.");
    }
    suggest_place_provider(c, contradicting, most_by_record(c.episode()));
    suggest_own_data(c, episode_fields().urn);
    suggest_urns_of_other_children(c);
    explain_urn(c);
}

void advise_own_provision_elsewhere(Case& c) {
    if (c.episode().pl_la.blank()) {
        suggest_pl_post(c, c.records());
        suggest_similar_postcodes(c, episode_fields().pl_post);
        suggest_own_data(c, episode_fields().pl_post);
        return explain_postcode(c, episode_fields().pl_post);
    }
    Records not_own;
    for (const Provider* p : c.records()) {
        const Runner runner = c.own_provision().runner_of(*p);
        const bool own = runner.certain() && runner.who == Runner::Who::own;
        if (own) {
            c.answers().explain(described(*p) + " is " + words_of(runner) +
                                ": a home of your own in another authority's area is in order; explain it.");
        } else if (runner.certain() || !is_of_kind(*p, Code("PR1"))) {
            not_own.push_back(p);
        }
    }
    suggest_place_provider(c, not_own);
    explain_urn(c);
    c.answers().explain("A home of your own may lie in another authority's area; where that is so, explain it.");
}

// Whichever of PLACE and PLACE_PROVIDER the record contradicts.
void advise_provider_or_type(Case& c) {
    const Episode& e = c.episode();
    Records of_type;
    Records of_kind;
    for (const Provider* p : c.records()) {
        if (offers(*p, e.place)) of_type.push_back(p);
        if (is_of_kind(*p, e.place_provider)) of_kind.push_back(p);
    }
    suggest_place_provider(c, of_type);
    suggest_place(c, of_kind);
    if (e.place == "P1") {
        const bool at_home = e.pl_post.provided() && e.pl_post == e.home_post;
        suggest_parents(c, at_home ? Confidence::likely : Confidence::choose);
    }
    explain_urn(c);
    if (of_type.empty() && of_kind.empty() && !c.records().empty()) {
        c.answers().explain(
            "The record of the URN has neither this type nor this provider: " + described(*c.records().front()) + ".");
    }
}

}  // namespace

const std::vector<AdviceOnRule>& advice_on_provider_codes() {
    static const std::vector<AdviceOnRule> table{
        {"178", advise_provider_code},
        {"526", advise_provider_code},
        {"224", advise_provider_of_urn},
        {"229", advise_authority_of_provider},
        {"1015", advise_own_provision_elsewhere},
        {"527", advise_provider_or_type},
        {"528", advise_provider_or_type},
        {"529", advise_provider_or_type},
        {"530", advise_provider_or_type},
        {"531", advise_provider_or_type},
        {"550", advise_provider_or_type},
    };
    return table;
}

}  // namespace goldthread::ssda903
