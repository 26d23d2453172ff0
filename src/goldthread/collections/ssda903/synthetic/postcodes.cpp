#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"

namespace goldthread::synthetic {
namespace {

constexpr Postcode home[] = {
    {"BH24 1BE", "E10000014"}, {"BH24 1QN", "E10000014"}, {"GU11 1AZ", "E10000014"}, {"GU11 1JG", "E10000014"},
    {"GU12 4DQ", "E10000014"}, {"GU12 4QA", "E10000014"}, {"GU14 4AW", "E10000014"}, {"GU14 4GU", "E10000014"},
    {"GU30 7GS", "E10000014"}, {"GU30 7QX", "E10000014"}, {"GU31 4BB", "E10000014"}, {"GU31 4NQ", "E10000014"},
    {"GU32 1AE", "E10000014"}, {"GU32 1ED", "E10000014"}, {"GU33 6AL", "E10000014"}, {"GU33 6LS", "E10000014"},
    {"GU34 1EA", "E10000014"}, {"GU34 1HF", "E10000014"}, {"GU35 5AN", "E10000014"}, {"GU35 8HR", "E10000014"},
    {"GU46 6BL", "E10000014"}, {"GU46 6PB", "E10000014"}, {"GU51 1AH", "E10000014"}, {"GU51 2AA", "E10000014"},
    {"GU52 6BP", "E10000014"}, {"GU52 6LJ", "E10000014"}, {"PO10 7BB", "E10000014"}, {"PO10 7JQ", "E10000014"},
    {"PO11 1AB", "E10000014"}, {"PO11 1EZ", "E10000014"}, {"PO12 1BX", "E10000014"}, {"PO12 1QN", "E10000014"},
    {"PO13 8AE", "E10000014"}, {"PO13 8LG", "E10000014"}, {"PO14 1BW", "E10000014"}, {"PO14 1QW", "E10000014"},
    {"PO15 5BQ", "E10000014"}, {"PO15 5FB", "E10000014"}, {"PO16 7AS", "E10000014"}, {"PO17 5BW", "E10000014"},
    {"PO7 3DD", "E10000014"},  {"PO8 8AA", "E10000014"},  {"PO9 1AH", "E10000014"},  {"RG21 1AX", "E10000014"},
    {"RG22 4AA", "E10000014"}, {"RG23 7AJ", "E10000014"}, {"RG24 4DT", "E10000014"}, {"RG25 1DE", "E10000014"},
    {"RG26 3AY", "E10000014"}, {"RG27 7AY", "E10000014"}, {"RG28 7AB", "E10000014"}, {"RG29 1AZ", "E10000014"},
    {"SO21 1BE", "E10000014"}, {"SO22 4AP", "E10000014"}, {"SO23 3AL", "E10000014"}, {"SO24 4AA", "E10000014"},
    {"SO30 2DX", "E10000014"}, {"SO31 1AZ", "E10000014"}, {"SO32 1DF", "E10000014"}, {"SO40 2AU", "E10000014"},
    {"SO41 1BT", "E10000014"}, {"SO42 7PQ", "E10000014"}, {"SO43 7BH", "E10000014"}, {"SO45 1AF", "E10000014"},
    {"SO50 4BN", "E10000014"}, {"SO51 1AL", "E10000014"}, {"SO53 1FD", "E10000014"}, {"SP10 1DS", "E10000014"},
    {"SP11 6BT", "E10000014"}, {"SP6 1AP", "E10000014"},
};

constexpr Postcode near[] = {
    {"BH1 1BD", "E06000058"},  {"BH12 1LD", "E06000058"}, {"BH15 1EH", "E06000058"}, {"BH18 8HN", "E06000058"},
    {"BH20 4FB", "E06000059"}, {"BH23 1BD", "E06000058"}, {"BH31 6DW", "E06000059"}, {"BH6 3AS", "E06000058"},
    {"BH9 1JZ", "E06000058"},  {"BN13 1AZ", "E10000032"}, {"BN16 1HF", "E10000032"}, {"DT10 1DW", "E06000059"},
    {"DT3 4FU", "E06000059"},  {"DT6 3BA", "E06000059"},  {"DT9 3JG", "E06000059"},  {"GU3 1AH", "E10000030"},
    {"GU7 1AX", "E10000030"},  {"KT10 1DA", "E10000030"}, {"KT13 3HF", "E10000030"}, {"KT16 6AW", "E10000030"},
    {"KT19 7ND", "E10000030"}, {"KT22 2BE", "E10000030"}, {"KT8 1NX", "E10000030"},  {"PO19 1AS", "E10000032"},
    {"PO4 8TW", "E06000044"},  {"RG10 8NS", "E06000041"}, {"RG5 3AU", "E06000041"},  {"RG9 3ZQ", "E06000041"},
};

constexpr Postcode far[] = {
    {"AL2 3UX", "E10000015"},  {"BB1 1LB", "E06000008"},  {"BN20 7QA", "E10000011"}, {"BS4 1ST", "E06000023"},
    {"CM13 1FG", "E10000012"}, {"CT9 3DA", "E10000016"},  {"DE73 1LF", "E10000007"}, {"E1 8SJ", "E09000030"},
    {"FY5 2ED", "E10000017"},  {"HD7 2SY", "E08000034"},  {"HX2 7DL", "E08000033"},  {"L63 3EH", "E08000015"},
    {"LS16 8WZ", "E08000035"}, {"M27 4FS", "E08000006"},  {"MK8 1JJ", "E06000042"},  {"NG23 5LS", "E10000024"},
    {"NW1 2FD", "E09000007"},  {"PE19 4UR", "E10000003"}, {"SE19 2JQ", "E09000008"}, {"SK9 5BD", "E06000049"},
    {"SW3 1DS", "E09000033"},  {"TN8 5AY", "E10000016"},  {"UB8 1LR", "E09000017"},  {"WC2H 7DZ", "E09000033"},
};

constexpr Postcode wales[] = {
    {"CF10 4LN", "WAL"},
    {"CF83 1TN", "WAL"},
    {"SA17 5AJ", "WAL"},
};

}  // namespace

Postcode any_postcode(Random& random, Area area) noexcept {
    switch (area) {
        case Area::home:
            return choose(random, home);
        case Area::near:
            return choose(random, near);
        case Area::far:
            return choose(random, far);
        case Area::wales:
            return choose(random, wales);
    }
    return home[0];
}

}  // namespace goldthread::synthetic
