// Advice on URNs: 218, 230, 1008, 222, 227, 228.

#include <cstdlib>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/advice/advice_on_rules.hpp"
#include "goldthread/collections/ssda903/advice/field_answers.hpp"
#include "goldthread/collections/ssda903/advice/wording.hpp"

namespace goldthread::ssda903 {

namespace {

// A home registered anew, by another owner say, has its new number within this many days of the old one's end.
constexpr int days_of_registration_anew = 31;

bool placed_with_carers(const Episode& e) {
    const Family family = family_of(e.place);
    return family == Family::fostering || family == Family::adoption;
}

// The authority's own fostering or adoption service.
void suggest_own_service(Case& c) {
    if (!c.own_provision().authority_known()) return;
    Records own;
    for (const Provider* p : c.providers().authorities_agencies(c.episode().place, c.stay())) {
        const Runner runner = c.own_provision().runner_of(*p);
        if (runner.who == Runner::Who::own && runner.certain()) own.push_back(p);
    }
    const bool adoption = family_of(c.episode().place) == Family::adoption;
    suggest_urn(c, own, adoption ? Confidence::choose : Confidence::likely, "your own authority's service");
    if (adoption) {
        c.answers().explain(
            "For adoption through a regional agency that your authority hosts the URN is XXXXXXX; put "
            "that only if you know it to be so.");
    }
}

void explain_agency(Case& c) {
    if (!c.providers().loaded() || !placed_with_carers(c.episode())) return;
    if (c.episode().place_provider.in({"PR4", "PR5"})) {
        c.answers().explain("Which agency it is can be searched for by name in the lists.");
    }
}

void advise_missing_urn(Case& c) {
    suggest_urn(c, c.settings_at_postcode());
    suggest_urns_at_similar_postcode(c);
    suggest_own_data(c, episode_fields().urn);
    suggest_urns_of_other_children(c);
    if (placed_with_carers(c.episode()) && c.episode().place_provider == "PR1") suggest_own_service(c);
    if (!c.providers().loaded()) c.answers().lack_provider_list();
    explain_settings_at_postcode(c);
    explain_agency(c);
}

void advise_unlisted_urn(Case& c) {
    explain_urn(c);
    suggest_urn(c, c.settings_at_postcode());
    suggest_similar_urns(c);
    suggest_own_data(c, episode_fields().urn);
    suggest_urns_of_other_children(c);
    explain_settings_at_postcode(c);
}

void advise_unexpected_urn(Case& c) {
    if (!c.providers().loaded()) c.answers().lack_provider_list();
    // A URN on the lists may as well be right, and the type wrong.
    const Confidence at_most = c.urn_is_unlisted() ? Confidence::likely : Confidence::choose;
    suggest_blank(c, episode_fields().urn, "this type of placement has no URN", at_most);
    Records of_one_type;
    for (const Provider* p : c.records()) {
        if (p->placement_codes.size() <= 1) of_one_type.push_back(p);
    }
    suggest_place(c, of_one_type);
    c.answers().explain(
        "Either the URN does not belong here or the type of placement is wrong; which, the list "
        "cannot tell.");
}

// The last of the URN's records to be closed; null where one is open or none is known.
const Provider* last_closed(const Records& records) {
    const Provider* last = nullptr;
    for (const Provider* p : records) {
        if (!p->registration_end.known()) return nullptr;
        if (last == nullptr || p->registration_end > last->registration_end) last = p;
    }
    return last;
}

bool succeeds(const Provider& next, const Provider& closed, const Episode& e) {
    return !(next.urn == closed.urn) && !next.registration_end.known() && next.registration_start.known() &&
           std::abs(days_between(closed.registration_end, next.registration_start)) <= days_of_registration_anew &&
           next.postcode == closed.postcode && offers(next, e.place);
}

// Open records of the type at the closed one's postcode, registered when it closed.
Records successors_of(const Case& c, const Provider& closed) {
    Records found;
    if (!is_setting(closed)) return found;
    for (const Provider* p : c.providers().at_postcode(closed.postcode, c.stay())) {
        if (succeeds(*p, closed, c.episode())) found.push_back(p);
    }
    return found;
}

void advise_closed_provider(Case& c) {
    const Provider* const closed = last_closed(c.providers().of_urn(c.episode().urn.code()));
    if (closed == nullptr) return explain_urn(c);
    const Records successors = successors_of(c, *closed);
    const std::string end = closed->registration_end.date().text();
    if (closed->registration_end <= c.episode().decom) {
        suggest_urn(c, successors, Confidence::sure,
                    "registered anew when " + closed->urn.text() + " closed on " + end);
        c.answers().explain(described(*closed) + " had closed before the episode began.");
        if (!is_setting(*closed)) {
            c.answers().explain("Which agency the carer belongs to since, the lists do not say.");
        } else if (successors.empty()) {
            c.answers().explain("No home of this type was registered at its postcode within 31 days of the end.");
        }
        return;
    }
    c.answers().explain(described(*closed) + " closed on " + end + ", during the episode.");
    for (const Provider* next : successors) {
        c.answers().explain("It was registered anew as " + described(*next) +
                            ": end this episode that day and begin another with RNE T and the new URN.");
    }
}

}  // namespace

const std::vector<AdviceOnRule>& advice_on_urns() {
    static const std::vector<AdviceOnRule> table{
        {"218", advise_missing_urn},    {"230", advise_missing_urn},     {"1008", advise_unlisted_urn},
        {"222", advise_unexpected_urn}, {"227", advise_closed_provider}, {"228", advise_closed_provider},
    };
    return table;
}

}  // namespace goldthread::ssda903
