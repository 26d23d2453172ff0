#pragma once
// The three questions asked of a whole range.

#include <algorithm>
#include <iterator>

namespace goldthread {

template <class Range, class Predicate>
[[nodiscard]] constexpr bool any_of(const Range& range, Predicate holds) {
    return std::any_of(std::begin(range), std::end(range), holds);
}

template <class Range, class Predicate>
[[nodiscard]] constexpr bool all_of(const Range& range, Predicate holds) {
    return std::all_of(std::begin(range), std::end(range), holds);
}

template <class Range, class Predicate>
[[nodiscard]] constexpr bool none_of(const Range& range, Predicate holds) {
    return std::none_of(std::begin(range), std::end(range), holds);
}

}  // namespace goldthread
