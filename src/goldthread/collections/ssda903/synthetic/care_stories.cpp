// Children looked after because they cannot live at home, and those who arrived in the country alone.

#include <algorithm>

#include "goldthread/collections/ssda903/synthetic/period.hpp"
#include "goldthread/collections/ssda903/synthetic/placements.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/collections/ssda903/synthetic/stories.hpp"

namespace goldthread::synthetic {
namespace {

struct AgeBand {
    int from;  ///< In days.
    int below;
};
constexpr Weighted<AgeBand> ages_in_care[] = {
    {{20, 365}, 5}, {{365, 1826}, 14}, {{1826, 3652}, 19}, {{3652, 5844}, 39}, {{5844, 6500}, 23}};
constexpr Weighted<AgeBand> ages_at_start[] = {{{0, 30}, 11},      {{30, 365}, 9},     {{365, 1826}, 18},
                                               {{1826, 3652}, 17}, {{3652, 5844}, 30}, {{5844, 6400}, 15}};

constexpr Weighted<Code> needs[] = {{"N1", 62}, {"N2", 3}, {"N3", 4}, {"N4", 9},
                                    {"N5", 14}, {"N6", 2}, {"N7", 1}, {"N8", 5}};
constexpr Weighted<Code> first_statuses[] = {{"V2", 48}, {"C1", 36}, {"L1", 7}, {"L2", 5}, {"C2", 4}};

int drawn_age(Random& random, const Weighted<AgeBand> (&table)[5]) {
    const AgeBand band = choose(random, table);
    return random.between(band.from, band.below - 1);
}

/// How the courts proceed: protection for days, then interim and full care orders; agreement may turn into either.
void plan_legal_statuses(Random& random, Period& period, Date until, int age) {
    Date at = period.start;
    Code status = age >= 16 && random.chance(700) ? Code("V2") : choose(random, first_statuses);
    while (at < until) {
        period.legal.push_back({at, status});
        if (status == "L1") {
            at = at.plus_days(random.between(1, 3));
            status = random.chance(500) ? "V2" : "C1";
        } else if (status == "L2") {
            at = at.plus_days(random.between(4, 8));
            status = "C1";
        } else if (status == "V2") {
            if (age >= 16 || !random.chance(400)) return;
            at = at.plus_days(10 + random.waiting_time(120));
            status = "C1";
        } else if (status == "C1") {
            if (!random.chance(850)) return;
            at = at.plus_days(random.between(120, 330));
            status = "C2";
        } else {
            return;
        }
    }
}

/// One period of care from `start` until `end` or the 18th birthday; the reason it ended, or blank if it has not.
Code live_through_care(const Teller& teller, Date start, Date end) {
    Random& random = teller.random;
    Life& life = teller.life;
    const Date grown_up = life.born.plus_years(18);
    end = std::min(end, grown_up);
    const Date until = std::min(end, teller.last_day().plus_days(1));
    Period period;
    period.start = start;
    if (end <= teller.last_day()) period.end = end;
    period.need = life.unaccompanied ? Code("N8") : choose(random, needs);
    if (!life.unaccompanied) period.home = any_postcode(random, Area::home).text;
    const int age = start.age_of(life.born);
    if (life.unaccompanied) {
        period.legal.push_back({start, "V2"});
    } else {
        plan_legal_statuses(random, period, until, age);
    }
    const int usual_stay = random.chance(350) ? 75 : 270;
    walk_placements(random, period, {start, until, life.born, life.unaccompanied, false, usual_stay});
    if (period.end) {
        period.reason_ended = reason_for_leaving(random, end.age_of(life.born), period.legal.back().status,
                                                 period.placements.back().placement.place);
    }
    append_episodes(life, period);
    return period.reason_ended;
}

bool may_come_back(Code reason) {
    return reason == "E4A" || reason == "E4B" || reason == "E13" || reason == "E8";
}

void perhaps_come_back(const Teller& teller, Code reason) {
    if (!may_come_back(reason) || !teller.random.chance(120)) return;
    const Date left = *teller.life.episodes.back().to;
    const Date start = left.plus_days(5 + teller.random.waiting_time(120));
    const Date grown_up = teller.life.born.plus_years(18);
    if (start > teller.last_day() || start.plus_days(30) > grown_up) return;
    live_through_care(teller, start, start.plus_days(10 + teller.random.waiting_time(500)));
}

}  // namespace

void tell_ordinary_care(const Teller& teller) {
    Random& random = teller.random;
    Life& life = teller.life;
    const Date first_day = teller.years.before.first;
    Date start;
    Date end;
    if (random.chance(640)) {
        const int age = drawn_age(random, ages_in_care);
        life.born = first_day.plus_days(-age);
        start = first_day.plus_days(-std::min(random.waiting_time(1000), age));
        end = first_day.plus_days(random.waiting_time(1500));
    } else {
        const AgeBand band = choose(random, ages_at_start);
        start = first_day.plus_days(random.between(0, days_between(first_day, teller.last_day())));
        life.born = start.plus_days(-random.between(band.from, band.below - 1));
        end = start.plus_days(2 + (random.chance(200) ? random.waiting_time(35) : random.waiting_time(1000)));
    }
    const Code reason = live_through_care(teller, start, end);
    perhaps_come_back(teller, reason);
}

void tell_unaccompanied(const Teller& teller) {
    Random& random = teller.random;
    Life& life = teller.life;
    const Date first_day = teller.years.before.first;
    life.unaccompanied = true;
    const Date start = first_day.plus_days(random.between(-600, days_between(first_day, teller.last_day())));
    const Date grown_up = first_day.plus_days(random.between(20, 600));
    life.born = std::max(start.plus_days(-random.between(5200, 6450)), grown_up.plus_years(-18));
    // Most stay to 18; the rest move to another authority under the transfer scheme, or are found to be adults.
    const bool leaves_early = random.chance(120);
    const Date end =
        leaves_early ? std::max(first_day, start).plus_days(random.between(20, 300)) : life.born.plus_years(18);
    live_through_care(teller, start, end);
    Episode& last = life.episodes.back();
    if (!last.to || *last.to >= life.born.plus_years(18)) return;
    last.reason_ended = random.chance(700) ? Code("E3") : Code("E15");
}

}  // namespace goldthread::synthetic
