#include "goldthread/collections/ssda903/synthetic/stories.hpp"

#include "goldthread/collections/ssda903/synthetic/alongside.hpp"

namespace goldthread::synthetic {
namespace {

using Story = void (*)(const Teller&);

constexpr Weighted<Story> stories[] = {
    {tell_ordinary_care, 715}, {tell_older_care_leaver, 105},    {tell_unaccompanied, 70},       {tell_adoption, 60},
    {tell_remand, 12},         {tell_recorded_short_breaks, 18}, {tell_agreed_short_breaks, 20},
};

constexpr Weighted<Code> ethnicities[] = {{"WBRI", 700}, {"WIRI", 5},  {"WOTH", 40}, {"WIRT", 4},  {"WROM", 6},
                                          {"MWBC", 35},  {"MWBA", 15}, {"MWAS", 18}, {"MOTH", 30}, {"AIND", 7},
                                          {"APKN", 18},  {"ABAN", 12}, {"AOTH", 15}, {"BCRB", 16}, {"BAFR", 30},
                                          {"BOTH", 12},  {"CHNE", 3},  {"OOTH", 20}, {"REFU", 4},  {"NOBT", 6}};
constexpr Weighted<Code> ethnicities_of_unaccompanied[] = {{"AOTH", 30}, {"OOTH", 30}, {"BAFR", 30}, {"WOTH", 6},
                                                           {"APKN", 2},  {"ABAN", 1},  {"BOTH", 1}};

std::string padded(std::uint64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

/// The numbers below `count` in another order: no two indexes give the same. `count` is a power of ten and `stride` a
/// prime other than 2 and 5.
std::uint64_t shuffled(std::uint64_t index, std::uint64_t seed, std::uint64_t count, std::uint64_t stride) {
    return (index * stride + Random(seed, 0, stride).next() % count) % count;
}

/// Thirteen characters of the right shape, with the check letter of the next remainder instead of its own: well
/// formed to a return, but never the number of a real pupil.
std::string made_up_upn(std::uint64_t seed, std::uint64_t index) {
    constexpr char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
    const std::string digits = "850" + padded(shuffled(index, seed, 1'000'000'000, 715827883), 9);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        sum += static_cast<std::uint32_t>(digits[i] - '0') * static_cast<std::uint32_t>(i + 2);
    }
    return letters[(sum + 1) % 23] + digits;
}

void name_child(Random& random, Life& life, std::uint64_t seed) {
    life.child = "GT" + padded(shuffled(life.index, seed, 10'000'000, 7368787), 7);
    life.upn = made_up_upn(seed, life.index);
    if (random.chance(12)) life.instead_of_upn = random.chance(500) ? "UN2" : "UN5";
    life.female = random.chance(450);
    life.ethnicity = choose(random, ethnicities);
}

void rename_unaccompanied(Random& random, Life& life) {
    life.female = random.chance(60);
    life.ethnicity = choose(random, ethnicities_of_unaccompanied);
    life.instead_of_upn = random.chance(450) ? Code("UN3") : Code();
}

}  // namespace

Life make_life(std::uint64_t seed, std::uint64_t index, const TwoYears& years) {
    Random random(seed, index, 1);
    Life life;
    life.index = index;
    name_child(random, life, seed);
    const Story tell = choose(random, stories);
    tell({random, years, life});
    if (life.unaccompanied) rename_unaccompanied(random, life);
    add_what_happens_alongside(random, years, life);
    return life;
}

Code reason_for_leaving(Random& random, int age, Code legal, Code place) {
    constexpr Weighted<Code> at_eighteen[] = {{"E5", 45}, {"E6", 18}, {"E7", 10}, {"E8", 27}};
    constexpr Weighted<Code> at_eighteen_with_carers[] = {{"E17", 50}, {"E5", 25}, {"E6", 8}, {"E7", 5}, {"E8", 12}};
    constexpr Weighted<Code> from_sixteen[] = {{"E4A", 32}, {"E4B", 20}, {"E13", 6}, {"E5", 12}, {"E6", 5},
                                               {"E8", 18},  {"E3", 2},   {"E9", 4},  {"E2", 1}};
    constexpr Weighted<Code> under_sixteen[] = {{"E4A", 44}, {"E4B", 14}, {"E13", 7}, {"E41", 10}, {"E47", 9},
                                                {"E48", 2},  {"E8", 10},  {"E3", 2},  {"E16", 1},  {"E2", 1}};
    constexpr Weighted<Code> from_carers[] = {{"E45", 34}, {"E46", 8}, {"E4A", 28}, {"E4B", 8},
                                              {"E41", 8},  {"E13", 5}, {"E47", 4},  {"E8", 5}};
    const bool with_carers = place.at(0) == 'U';
    if (age >= 18) return with_carers ? choose(random, at_eighteen_with_carers) : choose(random, at_eighteen);
    if (place == "P1") return "E4A";
    if (age >= 16) return choose(random, from_sixteen);
    if (with_carers && legal != "L1" && legal != "L2") return choose(random, from_carers);
    return choose(random, under_sixteen);
}

}  // namespace goldthread::synthetic
