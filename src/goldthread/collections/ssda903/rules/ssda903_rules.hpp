#pragma once
// All rules of the SSDA903 return. Each file of this folder holds the rules on one subject and adds them to the book.

#include "goldthread/collections/ssda903/rules/child.hpp"
#include "goldthread/rules/rule_book.hpp"

namespace goldthread::ssda903 {

using Rules = RuleBook<Child>;

void add_characteristics(Rules& rules);
void add_mothers(Rules& rules);
void add_asylum(Rules& rules);
void add_header_last_year(Rules& rules);
void add_integrity(Rules& rules);
void add_episode_dates(Rules& rules);
void add_episode_order(Rules& rules);
void add_episode_codes(Rules& rules);
void add_episode_last_year(Rules& rules);
void add_legal_status(Rules& rules);
void add_placements(Rules& rules);
void add_placement_ages(Rules& rules);
void add_placement_providers(Rules& rules);
void add_distances(Rules& rules);
void add_providers(Rules& rules);
void add_leaving_care(Rules& rules);
void add_reviews(Rules& rules);
void add_missing(Rules& rules);
void add_deprivation_of_liberty(Rules& rules);
void add_health_outcomes(Rules& rules);
void add_care_leavers(Rules& rules);
void add_care_leaver_episodes(Rules& rules);
void add_adoption(Rules& rules);
void add_adoption_decisions(Rules& rules);
void add_adoption_orders(Rules& rules);
void add_adoption_last_year(Rules& rules);
void add_previous_permanence(Rules& rules);
void add_social_workers(Rules& rules);

/// The rule set; made once, alive to the end of the program.
[[nodiscard]] const RuleSet& rules();

}  // namespace goldthread::ssda903
