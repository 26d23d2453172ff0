#include "goldthread/collections/ssda903/synthetic/answers.hpp"

#include <algorithm>

namespace goldthread::synthetic {
namespace {

std::string yes_or_no(bool yes) {
    return yes ? "1" : "0";
}

struct Difficulties {
    std::string score;
    std::string reason;
};

/// Scored from 4 to 16. Turning 4, or 16 or 17, in the year excuses a score but still needs the reason.
Difficulties difficulties(Random& random, Date born, const CollectionYear& year) {
    constexpr Weighted<Code> reasons[] = {{"SDQ2", 30}, {"SDQ3", 20}, {"SDQ4", 30}, {"SDQ5", 20}};
    if (born.plus_years(4) > year.last || born.plus_years(17) < year.first) return {};
    const bool due = born.plus_years(4) <= year.first && born.plus_years(16) >= year.last;
    if (random.chance(due ? 830 : 250)) return {std::to_string(std::min(40, random.waiting_time(13) - 1)), {}};
    return {{}, due ? choose(random, reasons).text() : "SDQ1"};
}

Code activity(Random& random, bool female) {
    constexpr Weighted<Code> activities[] = {{"F1", 7},  {"P1", 1}, {"F2", 25}, {"P2", 3},  {"F4", 4}, {"P4", 1},
                                             {"F5", 15}, {"P5", 5}, {"G4", 12}, {"G5", 21}, {"G6", 6}};
    Code drawn = choose(random, activities);
    while (drawn == "G6" && !female) drawn = choose(random, activities);
    return drawn;
}

/// Foyers from 18 at the year's start; with former foster carers not in the year of the 17th birthday.
Code accommodation(Random& random, Date born, const CollectionYear& year) {
    constexpr Weighted<Code> homes[] = {{"B1", 12}, {"C1", 3}, {"D1", 20}, {"E1", 8}, {"K1", 1}, {"R1", 1},
                                        {"S2", 2},  {"T1", 2}, {"U1", 34}, {"U2", 1}, {"V1", 1}, {"W2", 1},
                                        {"X2", 3},  {"Y1", 2}, {"Z1", 9},  {"G1", 1}};
    for (;;) {
        const Code drawn = choose(random, homes);
        if (drawn.at(0) == 'T' && born.plus_years(18) > year.first) continue;
        if (drawn.at(0) == 'Z' && year.holds(born.plus_years(17))) continue;
        return drawn;
    }
}

Code contact(Random& random, const Life& life, int age) {
    constexpr Weighted<Code> contacts[] = {{"YES", 88}, {"NO", 5}, {"REFU", 3}, {"NREQ", 4}};
    const Code left = life.episodes.back().reason_ended;
    if (age < 19 && (left == "E4A" || left == "E4B") && random.chance(500)) return "RHOM";
    if (age > 21) return "YES";  // From 22 the items are for those in contact only.
    return choose(random, contacts);
}

}  // namespace

std::vector<std::string> outcomes_row(Random& random, const Life& life, const YearView& view) {
    const CollectionYear& year = view.year;
    const Difficulties sdq = difficulties(random, life.born, year);
    const bool from_ten = life.born.plus_years(10) <= year.last;
    const bool under_five = life.born.plus_years(5) > year.last;
    const std::string convicted = from_ten ? yes_or_no(random.chance(25)) : std::string();
    const std::string health_check = under_five ? yes_or_no(random.chance(880)) : std::string();
    const std::string immunised = yes_or_no(random.chance(840));
    const std::string teeth = yes_or_no(random.chance(760));
    const std::string assessed = yes_or_no(random.chance(890));
    const bool misuse = from_ten && random.chance(60);
    const bool received = random.chance(450);
    const bool offered = random.chance(700);
    return {life.child,
            life.born.text(),
            sdq.score,
            sdq.reason,
            convicted,
            health_check,
            immunised,
            teeth,
            assessed,
            yes_or_no(misuse),
            misuse ? yes_or_no(received) : "",
            misuse && !received ? yes_or_no(offered) : ""};
}

std::vector<std::string> care_leaver_row(Random& random, const Life& life, const YearView& view) {
    const Code touch = contact(random, life, view.year.last.age_of(life.born));
    const bool known = touch == "YES";
    const Code doing = activity(random, life.female);
    const Code living = accommodation(random, life.born, view.year);
    return {life.child, life.born.text(), touch.text(), known ? doing.text() : "0", known ? living.text() : "0"};
}

}  // namespace goldthread::synthetic
