#include "finding_order.hpp"

#include <algorithm>
#include <numeric>

#include "refusal.hpp"

namespace goldthread::page {

FindingOrder::FindingOrder(const Findings& findings) : places_(findings.findings.size()) {
    std::iota(places_.begin(), places_.end(), 0U);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const Finding& x = findings.findings[a];
        const Finding& y = findings.findings[b];
        return x.child != y.child ? x.child < y.child : x.rule < y.rule;
    };
    if (!std::is_sorted(places_.begin(), places_.end(), before))
        std::stable_sort(places_.begin(), places_.end(), before);
}

std::size_t FindingOrder::place_of(std::size_t number) const {
    if (number >= places_.size()) throw Refusal("There is no such finding any more. Choose it again.");
    return places_[number];
}

std::pair<std::size_t, std::size_t> FindingOrder::numbers_of(const Findings& findings, std::size_t child) const {
    const auto first = std::partition_point(places_.begin(), places_.end(),
                                            [&](std::uint32_t p) { return findings.findings[p].child < child; });
    const auto last = std::partition_point(first, places_.end(),
                                           [&](std::uint32_t p) { return findings.findings[p].child == child; });
    return {static_cast<std::size_t>(first - places_.begin()), static_cast<std::size_t>(last - places_.begin())};
}

}  // namespace goldthread::page
