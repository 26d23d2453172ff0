#include "goldthread/collections/ssda903/synthetic/alongside.hpp"

#include <algorithm>
#include <string>

#include "goldthread/collections/ssda903/synthetic/placements.hpp"

namespace goldthread::synthetic {
namespace {

/// From the first day of a period of care to its last, or to the day after the story's last.
struct Span {
    Date from;
    Date until;
};

std::vector<Span> periods_of_care(const Life& life, Date last_day) {
    std::vector<Span> spans;
    for (const Episode& episode : life.episodes) {
        if (episode.reason_new == "S" || spans.empty()) spans.push_back({episode.from, episode.from});
        spans.back().until = episode.to.value_or(last_day.plus_days(1));
    }
    return spans;
}

Date working_days_after(Date date, int days) {
    while (days > 0) {
        date = date.plus_days(1);
        if (date.weekday() < 5) --days;
    }
    return date;
}

Date working_day_by(Date date) {
    return date.plus_days(date.weekday() < 5 ? 0 : 4 - date.weekday());
}

/// Within 20 working days of the start, then within three months, then within every six.
void add_reviews(Random& random, const Span& care, const TwoYears& years, Life& life) {
    constexpr Weighted<Code> younger[] = {{"PN1", 20}, {"PN2", 8},  {"PN3", 2}, {"PN4", 12},
                                          {"PN5", 26}, {"PN6", 24}, {"PN7", 8}};
    constexpr Weighted<Code> older[] = {{"PN1", 58}, {"PN2", 6},  {"PN3", 1}, {"PN4", 3},
                                        {"PN5", 10}, {"PN6", 16}, {"PN7", 6}};
    const Date fourth_birthday = life.born.plus_years(4);
    Date held = working_days_after(care.from, random.between(13, 20));
    for (int number = 1; held < care.until; ++number) {
        if (held >= years.before.first) {
            Code code = "PN0";
            if (held >= fourth_birthday) {
                code = held.age_of(life.born) < 10 ? choose(random, younger) : choose(random, older);
            }
            life.reviews.push_back({held, code});
        }
        held = working_day_by(held.plus_days(number == 1 ? random.between(70, 91) : random.between(155, 182)));
    }
}

/// Missing periods lie strictly inside one episode: no placement ends while a child is missing from it.
void add_missing(Random& random, const Episode& episode, const TwoYears& years, Life& life) {
    const Date after = years.current.last.plus_days(60);
    const Date until = episode.to.value_or(after);
    Date from = std::max(episode.from, life.born.plus_years(11)).plus_days(random.waiting_time(110));
    for (;;) {
        const Date to = from.plus_days(random.chance(620) ? random.between(0, 1) : random.waiting_time(4));
        if (to >= until || from > years.current.last) return;
        if (to >= years.before.first) life.missing.push_back({random.chance(800) ? "M" : "A", from, to});
        from = to.plus_days(1 + random.waiting_time(70));
    }
}

void add_all_missing(Random& random, const TwoYears& years, Life& life) {
    if (!random.chance(life.unaccompanied ? 60 : 160)) return;
    for (const Episode& episode : life.episodes) {
        if (is_temporary(episode.placement.place) || is_for_adoption(episode.placement.place)) continue;
        if (episode.legal == "J1" && episode.placement.place == "R5") continue;
        add_missing(random, episode, years, life);
    }
}

std::uint32_t drawn_worker(Random& random) {
    return 900000U + random.below(600) * 163U;
}

/// One worker after another from the first day to the story's last, through any time out of care. A new period of
/// care begins with a new worker.
void add_workers(Random& random, const std::vector<Span>& periods, const TwoYears& years, Life& life) {
    constexpr Weighted<Code> reasons[] = {{"LEFTRL", 30}, {"TSPROC", 25}, {"MANAGE", 20}, {"ABSENC", 8}, {"ORGRST", 8},
                                          {"OTHERS", 5},  {"CHCHAN", 2},  {"PCCHAN", 2},  {"SWDIED", 1}};
    SocialWorker worker{drawn_worker(random), periods[0].from, std::nullopt, "FCONTA"};
    const auto hand_over = [&](Date date, Code reason) {
        worker.to = date;
        if (date >= years.before.first) life.workers.push_back(worker);
        worker = {drawn_worker(random), date, std::nullopt, reason};
    };
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const bool more = i + 1 < periods.size();
        const Date until = more ? periods[i + 1].from : years.current.last;
        for (Date next = periods[i].from.plus_days(7 + random.waiting_time(330)); next.plus_days(7) < until;
             next = next.plus_days(14 + random.waiting_time(330))) {
            hand_over(next, choose(random, reasons));
        }
        if (more) hand_over(until, "FCONTA");
    }
    life.workers.push_back(worker);
}

/// Orders of up to three months in a children's home, one after another, strictly inside the episode.
void add_orders(Random& random, const Episode& episode, const TwoYears& years, Life& life) {
    if (episode.placement.place != "K2" || episode.from.age_of(life.born) < 11 || !random.chance(130)) return;
    const Date until = episode.to.value_or(years.current.last.plus_days(120));
    Date from = episode.from.plus_days(random.between(2, 40));
    while (from <= years.current.last) {
        const Date to = from.plus_days(random.between(28, 91));
        if (to >= until) return;
        if (to >= years.before.first) life.orders.push_back({from, to});
        if (random.chance(400)) return;
        from = to;
    }
}

/// A daughter or son born while the child was looked after for the first time, or before it.
void perhaps_become_mother(Random& random, const Span& care, const TwoYears& years, Life& life) {
    const Date earliest = life.born.plus_years(15);
    const Date latest = std::min(care.until, years.current.last);
    if (!life.female || life.unaccompanied || latest <= earliest || !random.chance(45)) return;
    life.first_child_born = earliest.plus_days(random.between(0, days_between(earliest, latest)));
}

std::string partly_known(Random& random, Date date) {
    std::string known = date.text();
    switch (random.below(6)) {
        case 0:
            return "ZZ" + known.substr(2);
        case 1:
            return "ZZ/ZZ" + known.substr(5);
        case 2:
            return "ZZ/ZZ/ZZZZ";
        default:
            return known;
    }
}

PreviousPermanence earlier_time_in_care(Random& random, const Life& life) {
    constexpr Weighted<Code> options[] = {{"P1", 30}, {"P2", 40}, {"P3", 20}, {"P4", 10}};
    constexpr const char* authorities[] = {"850", "850", "850", "851", "852", "936", "938",
                                           "865", "938", "330", "212", "999", "SCO", "WAL"};
    const Date first_asked = life.episodes.front().from;
    const Date earliest = life.born.plus_years(1);
    const int room = days_between(earliest, first_asked) - 400;  // A whole year clear, so an unknown day is before too.
    if (room < 1 || life.unaccompanied || !random.chance(65)) return {"Z1", {}, {}};
    const Code option = choose(random, options);
    if (option == "P4") return {option, "999", "ZZ/ZZ/ZZZZ"};
    return {option, choose(random, authorities), partly_known(random, earliest.plus_days(random.between(0, room)))};
}

}  // namespace

void add_what_happens_alongside(Random& random, const TwoYears& years, Life& life) {
    life.previous_permanence = earlier_time_in_care(random, life);
    if (is_short_break(life.episodes.front()) || life.left_long_ago) return;
    const std::vector<Span> periods = periods_of_care(life, years.current.last);
    for (const Span& care : periods) add_reviews(random, care, years, life);
    add_all_missing(random, years, life);
    add_workers(random, periods, years, life);
    for (const Episode& episode : life.episodes) add_orders(random, episode, years, life);
    perhaps_become_mother(random, periods.front(), years, life);
}

}  // namespace goldthread::synthetic
