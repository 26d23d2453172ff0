#pragma once
// What one year's return shows of a life.

#include <optional>
#include <vector>

#include "goldthread/collections/ssda903/synthetic/life.hpp"
#include "goldthread/collections/ssda903/synthetic/year.hpp"

namespace goldthread::synthetic {

struct YearView {
    CollectionYear year;
    /// Every episode that touches the year; one that ends after it is open. In last year's view of someone who left
    /// long ago: the closing episode, since a check of care leavers sees no further back than that file.
    std::vector<Episode> episodes;
    bool all_year = false;     ///< Continuously looked after for twelve months, as the outcome items ask.
    bool care_leaver = false;  ///< Has a row of care-leaver items.

    [[nodiscard]] bool listed() const noexcept { return !episodes.empty() || care_leaver; }
};

struct TwoViews {
    YearView current;
    YearView before;
};

[[nodiscard]] TwoViews views_of(const Life& life, const TwoYears& years);

/// Whether the return gives MOTHER: a girl with an episode that is not a short break.
[[nodiscard]] bool mother_is_asked(const Life& life, const YearView& view);

}  // namespace goldthread::synthetic
