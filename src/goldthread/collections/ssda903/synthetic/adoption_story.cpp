// Young children for whom adoption is the plan: most are adopted, some plans are given up.

#include <algorithm>

#include "goldthread/collections/ssda903/synthetic/period.hpp"
#include "goldthread/collections/ssda903/synthetic/placements.hpp"
#include "goldthread/collections/ssda903/synthetic/postcodes.hpp"
#include "goldthread/collections/ssda903/synthetic/stories.hpp"

namespace goldthread::synthetic {
namespace {

struct Adopters {
    Code sex;
    Code legal;
};
constexpr Weighted<Adopters> adopters[] = {
    {{"MF", "L11"}, 62}, {{"MF", "L3"}, 8},  {{"MF", "L2"}, 2}, {{"F1", "L0"}, 10}, {{"M1", "L0"}, 1},
    {{"MM", "L12"}, 6},  {{"FF", "L12"}, 5}, {{"MM", "L4"}, 2}, {{"FF", "L4"}, 2},  {{"FF", "L2"}, 2}};
constexpr Weighted<Code> why_given_up[] = {{"RD1", 35}, {"RD2", 15}, {"RD3", 35}, {"RD4", 15}};

/// The dates of a plan, in order.
struct Course {
    Date start;
    Date decided;
    Date order;  ///< Placement order; not asked for where the parents consent.
    Date matched;
    Date placed;
    Date adopted;
};

Course course_from(Random& random, Date start, bool consent) {
    Course course;
    course.start = start;
    course.decided = start.plus_days(consent ? random.between(20, 60) : random.between(120, 260));
    course.order = course.decided.plus_days(random.between(3, 60));
    course.matched = course.order.plus_days(random.between(20, 240));
    course.placed = course.matched.plus_days(random.between(8, 35));
    course.adopted = course.placed.plus_days(random.between(110, 320));
    return course;
}

void move_later(Course& course, int days) {
    for (Date* date :
         {&course.start, &course.decided, &course.order, &course.matched, &course.placed, &course.adopted}) {
        *date = date->plus_days(days);
    }
}

Period begin_period(const Teller& teller, const Course& course, Code legal) {
    Period period;
    period.start = course.start;
    period.need = "N1";
    period.home = any_postcode(teller.random, Area::home).text;
    period.legal.push_back({course.start, legal});
    return period;
}

void walk_with_carers(const Teller& teller, Period& period, Date until) {
    until = std::min(until, teller.last_day().plus_days(1));
    walk_placements(teller.random, period, {period.start, until, teller.life.born, false, true, 500});
}

/// Placed with the carers the child is with already, or with new parents.
void place_for_adoption(const Teller& teller, Period& period, const Course& course, bool consent) {
    Placement placement = period.placements.back().placement;
    const bool carers = !consent && teller.random.chance(placement.place == "U5" ? 900 : 150);
    teller.life.adoption->foster_carers = carers;
    if (course.placed > teller.last_day()) return;
    if (carers) {
        placement.place = "A5";
        period.placements.push_back({course.placed, placement, "PLACE", true});
        return;
    }
    const Placement from = placement;
    while (placement.postcode == from.postcode) {
        placement = provided_placement(teller.random, consent ? "A4" : "A6", course.placed, period.home);
    }
    period.placements.push_back({course.placed, placement, "CARPL", false});
}

void tell_adopted(const Teller& teller, const Course& course, bool consent) {
    Random& random = teller.random;
    AdoptionPlan& plan = teller.life.adoption.emplace();
    plan.decided = course.decided;
    plan.matched = course.matched;
    const Adopters parents = choose(random, adopters);
    plan.adopters = parents.sex;
    plan.adopters_legal = parents.legal;
    Period period = begin_period(teller, course, consent ? "V2" : "C1");
    if (!consent && course.order <= teller.last_day()) period.legal.push_back({course.order, "E1"});
    walk_with_carers(teller, period, course.placed);
    place_for_adoption(teller, period, course, consent);
    if (course.adopted <= teller.last_day()) {
        period.end = course.adopted;
        period.reason_ended = consent || random.chance(450) ? "E11" : "E12";
    }
    append_episodes(teller.life, period);
}

/// The placement order is revoked and the decision reversed on one day; the child stays with foster carers.
void tell_given_up(const Teller& teller, const Course& course) {
    Random& random = teller.random;
    AdoptionPlan& plan = teller.life.adoption.emplace();
    plan.decided = course.decided;
    plan.reversed = course.adopted;
    plan.why_reversed = choose(random, why_given_up);
    Period period = begin_period(teller, course, "C1");
    if (course.order <= teller.last_day()) period.legal.push_back({course.order, "E1"});
    if (course.adopted <= teller.last_day()) period.legal.push_back({course.adopted, "C2"});
    const Date end = course.adopted.plus_days(30 + random.waiting_time(900));
    walk_with_carers(teller, period, end);
    if (end <= teller.last_day()) {
        period.end = end;
        period.reason_ended = random.chance(600) ? "E45" : "E4A";
    }
    append_episodes(teller.life, period);
}

}  // namespace

void tell_adoption(const Teller& teller) {
    Random& random = teller.random;
    const Date first_day = teller.years.before.first;
    const bool consent = random.chance(50);
    const bool given_up = !consent && random.chance(150);
    Course course = course_from(random, teller.last_day().plus_days(-random.between(0, 1300)), consent);
    if (course.adopted < first_day) {
        move_later(course, days_between(course.adopted, first_day) + random.between(0, 725));
    }
    // Leaving on the year's last day still counts as looked after all year, which an adoption record cannot say.
    if (course.adopted.month() == 3 && course.adopted.day() == 31) course.adopted = course.adopted.plus_days(-1);
    const int age = consent || random.chance(550) ? random.between(0, 200) : random.between(200, 1300);
    teller.life.born = course.start.plus_days(-age);
    if (given_up) {
        tell_given_up(teller, course);
    } else {
        tell_adopted(teller, course, consent);
    }
}

}  // namespace goldthread::synthetic
