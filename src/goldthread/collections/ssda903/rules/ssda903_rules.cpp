#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

#include <algorithm>

#include "goldthread/collections/ssda903/rules/derived_fields.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread::ssda903 {

namespace {

// "101" before "1000", numbers before letters: the order in which analysts look codes up.
bool listed_before(const Rule& a, const Rule& b) {
    const auto number = [](std::string_view code) {
        std::size_t digits = 0;
        int value = 0;
        for (; digits < code.size() && code[digits] >= '0' && code[digits] <= '9'; ++digits) {
            value = value * 10 + (code[digits] - '0');
        }
        return digits == 0 ? 1'000'000 : value;
    };
    const int na = number(a.code);
    const int nb = number(b.code);
    if (na != nb) return na < nb;
    if (a.code != b.code) return a.code < b.code;
    return a.since < b.since;
}

RuleSet make_rules() {
    Rules book(collection());
    add_characteristics(book);
    add_mothers(book);
    add_asylum(book);
    add_header_last_year(book);
    add_integrity(book);
    add_episode_dates(book);
    add_episode_order(book);
    add_episode_codes(book);
    add_episode_last_year(book);
    add_legal_status(book);
    add_placements(book);
    add_placement_ages(book);
    add_placement_providers(book);
    add_distances(book);
    add_providers(book);
    add_leaving_care(book);
    add_reviews(book);
    add_missing(book);
    add_deprivation_of_liberty(book);
    add_health_outcomes(book);
    add_care_leavers(book);
    add_care_leaver_episodes(book);
    add_adoption(book);
    add_adoption_decisions(book);
    add_adoption_orders(book);
    add_adoption_last_year(book);
    add_previous_permanence(book);
    add_social_workers(book);

    RuleSet set;
    set.collection = &collection();
    set.rules = std::move(book).take_rules();
    std::sort(set.rules.begin(), set.rules.end(), listed_before);
    set.make_loader = [](const CheckSetting& setting) { return std::make_unique<LoaderOf<Child>>(setting); };
    set.derive = derive_fields;
    set.derive_child = derive_child;
    return set;
}

}  // namespace

const RuleSet& rules() {
    static const RuleSet made = make_rules();
    return made;
}

}  // namespace goldthread::ssda903
