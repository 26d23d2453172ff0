#include "goldthread/reference/providers.hpp"

#include <algorithm>
#include <utility>

namespace goldthread {

namespace {

struct ByUrn {
    bool operator()(const Provider& a, const Provider& b) const { return a.urn.bits() < b.urn.bits(); }
    bool operator()(const Provider& a, Code b) const { return a.urn.bits() < b.bits(); }
    bool operator()(Code a, const Provider& b) const { return a.bits() < b.urn.bits(); }
};

}  // namespace

ProviderList::ProviderList(std::vector<Provider> rows, std::vector<ProviderSource> sources, Remarks remarks)
    : rows_(std::move(rows)), sources_(std::move(sources)), remarks_(std::move(remarks)) {
    std::stable_sort(rows_.begin(), rows_.end(), ByUrn());
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].postcode.empty()) by_postcode_.push_back(i);
    }
    std::stable_sort(by_postcode_.begin(), by_postcode_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return rows_[a].postcode.bits() < rows_[b].postcode.bits();
    });
}

std::span<const Provider> ProviderList::of_urn(Code urn) const noexcept {
    if (urn.empty()) return {};
    const auto [first, last] = std::equal_range(rows_.begin(), rows_.end(), urn, ByUrn());
    return {first, last};
}

std::span<const std::uint32_t> ProviderList::at_postcode(Code postcode) const noexcept {
    if (postcode.empty()) return {};
    const auto bits_of = [this](std::uint32_t index) { return rows_[index].postcode.bits(); };
    const auto first = std::partition_point(by_postcode_.begin(), by_postcode_.end(),
                                            [&](std::uint32_t index) { return bits_of(index) < postcode.bits(); });
    const auto last = std::partition_point(first, by_postcode_.end(),
                                           [&](std::uint32_t index) { return bits_of(index) == postcode.bits(); });
    return {first, last};
}

}  // namespace goldthread
