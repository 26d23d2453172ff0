#pragma once
// Seeded random numbers that are the same on every platform. The standard library's distributions are not: each
// implementation may draw differently. Everything here is whole-number arithmetic, so no compiler can round it apart.

#include <cstddef>
#include <cstdint>

namespace goldthread::synthetic {

/// A stream of random numbers (SplitMix64). Streams of different (seed, stream, purpose) are independent, so one
/// child can have a stream of its own, and one purpose of that child another.
class Random {
  public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0, std::uint64_t purpose = 0) noexcept;

    /// 64 random bits.
    std::uint64_t next() noexcept;

    /// 0 to bound - 1; 0 when bound is 0.
    std::uint32_t below(std::uint32_t bound) noexcept;

    /// low to high, both included; low when high is less.
    int between(int low, int high) noexcept;

    /// True `per_thousand` times in a thousand.
    bool chance(std::uint32_t per_thousand) noexcept;

    /// A waiting time in whole units, at least 1: exponential with about this mean, and at most five times it.
    int waiting_time(int mean) noexcept;

  private:
    std::uint64_t state_;
};

/// One line of a table of choices.
template <class T>
struct Weighted {
    T value;
    std::uint32_t weight;
};

/// A line of the table, in proportion to the weights.
template <class T, std::size_t N>
[[nodiscard]] T choose(Random& random, const Weighted<T> (&table)[N]) noexcept {
    std::uint32_t total = 0;
    for (const auto& line : table) total += line.weight;
    std::uint32_t drawn = random.below(total);
    for (const auto& line : table) {
        if (drawn < line.weight) return line.value;
        drawn -= line.weight;
    }
    return table[0].value;
}

/// A line of the table, all alike.
template <class T, std::size_t N>
[[nodiscard]] T choose(Random& random, const T (&table)[N]) noexcept {
    return table[random.below(static_cast<std::uint32_t>(N))];
}

}  // namespace goldthread::synthetic
