#pragma once
// The kinds of life a children-looked-after return is made of, and the telling of one.

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/year.hpp"
#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {

/// The life of child `index` under this seed: depends on nothing else but the years. Not every life shows in the
/// return's own year (some children left the year before); every one shows in one of the two years or the other.
/// `index` is below 10,000,000, so that no two children share CHILD or UPN.
[[nodiscard]] Life make_life(std::uint64_t seed, std::uint64_t index, const TwoYears& years);

/// What one story needs. The identity (CHILD, UPN, sex, ethnic group) is there already; a story sets the birth date
/// and the care.
struct Teller {
    Random& random;
    const TwoYears& years;
    Life& life;

    [[nodiscard]] Date last_day() const noexcept { return years.current.last; }
};

void tell_ordinary_care(const Teller& teller);
void tell_unaccompanied(const Teller& teller);
void tell_adoption(const Teller& teller);
void tell_remand(const Teller& teller);
void tell_recorded_short_breaks(const Teller& teller);
void tell_agreed_short_breaks(const Teller& teller);

/// Someone who left care before last year and is 20 to 24 at the end of the return's year. Carries the closing episode.
void tell_older_care_leaver(const Teller& teller);

/// Why care ended, given the child's age then, the legal status and the last placement.
[[nodiscard]] Code reason_for_leaving(Random& random, int age, Code legal, Code place);

}  // namespace goldthread::synthetic
