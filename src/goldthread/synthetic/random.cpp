#include "goldthread/synthetic/random.hpp"

namespace goldthread::synthetic {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t z) noexcept {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

// -ln(1 - k/32) in thousandths; the last point stands for the tail.
constexpr std::int64_t exponential[33] = {0,    32,   65,   98,   134,  170,  208,  247,  288,  330,  375,
                                          421,  470,  521,  575,  633,  693,  758,  827,  901,  981,  1068,
                                          1163, 1269, 1386, 1520, 1674, 1856, 2079, 2367, 2773, 3466, 5000};

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream, std::uint64_t purpose) noexcept
    : state_(mixed(mixed(mixed(seed + golden) + stream) + purpose * golden)) {}

std::uint64_t Random::next() noexcept {
    state_ += golden;
    return mixed(state_);
}

std::uint32_t Random::below(std::uint32_t bound) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
}

int Random::between(int low, int high) noexcept {
    if (high <= low) return low;
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low) + 1U));
}

bool Random::chance(std::uint32_t per_thousand) noexcept {
    return below(1000) < per_thousand;
}

int Random::waiting_time(int mean) noexcept {
    const std::uint32_t drawn = below(32U * 1024U);
    const std::uint32_t step = drawn / 1024U;
    const std::int64_t part = drawn % 1024U;
    const std::int64_t thousandths = exponential[step] + (exponential[step + 1] - exponential[step]) * part / 1024;
    const std::int64_t time = thousandths * mean / 1000;
    return time < 1 ? 1 : static_cast<int>(time);
}

}  // namespace goldthread::synthetic
