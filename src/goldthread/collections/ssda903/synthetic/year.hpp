#pragma once
// The collection years a made-up return spans.

#include "goldthread/base/date.hpp"

namespace goldthread::synthetic {

inline constexpr int earliest_return_year = 2023;
inline constexpr int latest_return_year = 2027;

/// Year N runs from 1 April N-1 to 31 March N.
struct CollectionYear {
    int number = 0;
    Date first;
    Date last;

    [[nodiscard]] bool holds(Date date) const noexcept { return first <= date && date <= last; }
};

[[nodiscard]] inline CollectionYear collection_year(int number) {
    return {number, *Date::from_parts(number - 1, 4, 1), *Date::from_parts(number, 3, 31)};
}

/// The return's year and the one before it: lives are followed up to the end of the first.
struct TwoYears {
    CollectionYear current;
    CollectionYear before;

    explicit TwoYears(int return_year)
        : current(collection_year(return_year)), before(collection_year(return_year - 1)) {}
};

}  // namespace goldthread::synthetic
