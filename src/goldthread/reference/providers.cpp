#include "goldthread/reference/providers.hpp"

#include <algorithm>
#include <utility>

namespace goldthread {

namespace {

bool by_urn(const Provider& a, const Provider& b) {
    return a.urn.bits() < b.urn.bits();
}

template <class T>
std::span<const T> part_of(const std::vector<T>& all, typename std::vector<T>::const_iterator first,
                           typename std::vector<T>::const_iterator last) {
    return std::span(all).subspan(static_cast<std::size_t>(first - all.begin()),
                                  static_cast<std::size_t>(last - first));
}

}  // namespace

ProviderList::ProviderList(std::vector<Provider> rows, std::vector<ProviderSource> sources, Remarks remarks)
    : rows_(std::move(rows)), sources_(std::move(sources)), remarks_(std::move(remarks)) {
    std::stable_sort(rows_.begin(), rows_.end(), by_urn);
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
        ++by_urn_.try_emplace(rows_[i].urn, Range{i, 0}).first->second.count;
        if (!rows_[i].postcode.empty()) by_postcode_.push_back(i);
    }
    std::stable_sort(by_postcode_.begin(), by_postcode_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return rows_[a].postcode.bits() < rows_[b].postcode.bits();
    });
}

std::span<const Provider> ProviderList::of_urn(Code urn) const noexcept {
    if (urn.empty()) return {};
    const auto found = by_urn_.find(urn);
    if (found == by_urn_.end()) return {};
    return std::span(rows_).subspan(found->second.first, found->second.count);
}

std::span<const std::uint32_t> ProviderList::at_postcode(Code postcode) const noexcept {
    if (postcode.empty()) return {};
    const auto bits_of = [this](std::uint32_t index) { return rows_[index].postcode.bits(); };
    const auto first = std::partition_point(by_postcode_.begin(), by_postcode_.end(),
                                            [&](std::uint32_t index) { return bits_of(index) < postcode.bits(); });
    const auto last = std::partition_point(first, by_postcode_.end(),
                                           [&](std::uint32_t index) { return bits_of(index) == postcode.bits(); });
    return part_of(by_postcode_, first, last);
}

}  // namespace goldthread
