#pragma once
// Which values of a list occur in it more than once.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace goldthread {

/// For each value whether another one is equal to it. One pass and two allocations, whatever the values are.
template <class T>
[[nodiscard]] std::vector<bool> find_repeats(std::span<const T> values) {
    constexpr auto vacant = std::numeric_limits<std::uint32_t>::max();
    std::vector<bool> repeats(values.size());
    // An open hash table of the first place of each value, at most half full.
    std::vector<std::uint32_t> first_places(std::bit_ceil(2 * values.size() + 2), vacant);
    const std::size_t mask = first_places.size() - 1;
    const int unused_bits = 64 - std::countr_zero(first_places.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        // The highest bits of the product depend on every bit of the hash.
        const std::uint64_t mixed = std::uint64_t{std::hash<T>{}(values[i])} * 0x9E3779B97F4A7C15ULL;
        auto slot = static_cast<std::size_t>(mixed >> unused_bits);
        while (first_places[slot] != vacant && !(values[first_places[slot]] == values[i])) slot = (slot + 1) & mask;
        if (first_places[slot] == vacant) {
            first_places[slot] = static_cast<std::uint32_t>(i);
        } else {
            repeats[i] = true;
            repeats[first_places[slot]] = true;
        }
    }
    return repeats;
}

}  // namespace goldthread
