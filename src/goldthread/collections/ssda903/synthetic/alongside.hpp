#pragma once
// What happens while a child is looked after besides moves: reviews, going missing, social workers, deprivation of
// liberty orders, becoming a mother; and how an earlier time in care ended.

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/year.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// Fills in everything of the life but identity, care and adoption, from its episodes. Leaves out what was over
/// before last year. Short breaks have none of it but the question about an earlier time in care.
void add_what_happens_alongside(Random& random, const TwoYears& years, Life& life);

}  // namespace goldthread::synthetic
