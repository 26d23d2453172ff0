// Remand, short breaks, and people long out of care.

#include <algorithm>

#include "goldthread/collections/ssda903/synthetic/period.hpp"
#include "goldthread/collections/ssda903/synthetic/placements.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/collections/ssda903/synthetic/stories.hpp"

namespace goldthread::synthetic {
namespace {

/// Short breaks are taken where no URN is asked for: rules want one for homes and carers, and none for short breaks.
Placement short_break_placement(Random& random) {
    constexpr Weighted<Code> places[] = {{"R1", 70}, {"Z11", 8}, {"Z12", 8}, {"Z13", 8}, {"Z14", 6}};
    Placement placement = provided_placement(random, choose(random, places), Date(), {});
    placement.postcode = {};
    return placement;
}

Episode short_break(Code legal, const Placement& placement, Date from, std::optional<Date> to) {
    Episode stay;
    stay.from = from;
    stay.to = to;
    stay.reason_new = "S";
    stay.legal = legal;
    stay.need = "N2";
    stay.placement = placement;
    if (to) stay.reason_ended = "E4A";
    return stay;
}

}  // namespace

void tell_remand(const Teller& teller) {
    constexpr Weighted<Code> outcomes[] = {{"E14", 50}, {"E9", 40}, {"E4A", 10}};
    Random& random = teller.random;
    Life& life = teller.life;
    const Date first_day = teller.years.before.first;
    Period period;
    period.start = first_day.plus_days(random.between(0, days_between(first_day, teller.last_day())));
    life.born = period.start.plus_days(-random.between(4750, 6400));
    const Date end = std::min(period.start.plus_days(random.between(10, 130)), life.born.plus_years(18));
    if (end <= teller.last_day()) period.end = end;
    period.reason_ended = choose(random, outcomes);
    period.need = "N6";
    period.home = any_postcode(random, Area::home).text;
    period.legal.push_back({period.start, "J1"});
    const Date until = std::min(end, teller.last_day().plus_days(1));
    walk_placements(random, period, {period.start, until, life.born, false, false, 150});
    append_episodes(life, period);
}

void tell_recorded_short_breaks(const Teller& teller) {
    Random& random = teller.random;
    Life& life = teller.life;
    const Date first_day = teller.years.before.first;
    life.born = first_day.plus_days(-random.between(1826, 5700));
    const Placement placement = short_break_placement(random);
    Date from = first_day.plus_days(random.between(-10, 600));
    // At least 20 days apart and at most 4 long: never 75 days in a year.
    while (from <= teller.last_day()) {
        const Date to = from.plus_days(random.between(1, 4));
        const bool over = to <= teller.last_day();
        life.episodes.push_back(short_break("V3", placement, from, over ? std::optional(to) : std::nullopt));
        from = to.plus_days(random.between(20, 50));
    }
}

void tell_agreed_short_breaks(const Teller& teller) {
    Random& random = teller.random;
    Life& life = teller.life;
    const Date first_day = teller.years.before.first;
    const Date from = first_day.plus_days(random.between(-700, days_between(first_day, teller.last_day())));
    life.born = first_day.plus_days(-random.between(1826, 5400));
    const Date to = std::max(from, first_day).plus_days(random.between(60, 1200));
    const bool over = to <= teller.last_day() && to < life.born.plus_years(18);
    const Placement placement = short_break_placement(random);
    life.episodes.push_back(short_break("V4", placement, from, over ? std::optional(to) : std::nullopt));
}

void tell_older_care_leaver(const Teller& teller) {
    constexpr Weighted<int> ages[] = {{20, 40}, {21, 38}, {22, 9}, {23, 8}, {24, 5}};
    Random& random = teller.random;
    Life& life = teller.life;
    life.left_long_ago = true;
    life.unaccompanied = false;
    life.born = teller.last_day().plus_years(-choose(random, ages)).plus_days(-random.between(0, 363));
    const Date grown_up = life.born.plus_years(18);
    const bool stayed = random.chance(800);
    Episode closing;
    closing.to = stayed ? grown_up : grown_up.plus_days(-random.between(30, 500));
    closing.from = closing.to->plus_days(-random.between(200, 700));
    closing.reason_new = "P";
    closing.legal = random.chance(550) ? "C2" : "V2";
    closing.need = "N1";
    closing.home = any_postcode(random, Area::home).text;
    constexpr Weighted<Code> places[] = {{"U4", 40}, {"U6", 25}, {"K2", 30}, {"U1", 5}};
    closing.placement = provided_placement(random, choose(random, places), closing.from, closing.home);
    constexpr Weighted<Code> reasons[] = {{"E5", 50}, {"E6", 20}, {"E8", 30}};
    closing.reason_ended = choose(random, reasons);
    life.episodes.push_back(closing);
    // Wherever the closing episode is shown, its social worker is asked for.
    life.workers.push_back({900000U + random.below(600) * 163U, closing.from, std::nullopt, "TSPROC"});
}

}  // namespace goldthread::synthetic
