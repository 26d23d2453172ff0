#include "goldthread/collections/ssda903/synthetic/view.hpp"

#include <algorithm>

namespace goldthread::synthetic {
namespace {

std::vector<Episode> episodes_in(const Life& life, const CollectionYear& year) {
    std::vector<Episode> shown;
    for (const Episode& episode : life.episodes) {
        if (episode.from > year.last || (episode.to && *episode.to < year.first)) continue;
        shown.push_back(episode);
        if (!episode.to || *episode.to <= year.last) continue;
        shown.back().to = std::nullopt;
        shown.back().reason_ended = {};
        shown.back().reason_change = {};
    }
    return shown;
}

bool looked_after_all_year(const YearView& view) {
    if (view.episodes.empty()) return false;
    const CollectionYear& year = view.year;
    return std::none_of(view.episodes.begin(), view.episodes.end(), [&](const Episode& episode) {
        const bool started = episode.reason_new == "S" && year.first < episode.from && episode.from <= year.last;
        const bool left =
            episode.to && episode.reason_ended != "X1" && year.first <= *episode.to && *episode.to < year.last;
        return started || left || is_short_break(episode);
    });
}

/// Days in care since the birthday, in the episodes the two returns show.
int days_since(const std::vector<Episode>& episodes, Date birthday, Date last_day) {
    int days = 0;
    for (const Episode& episode : episodes) {
        if (is_short_break(episode)) continue;
        days += std::max(0, days_between(std::max(episode.from, birthday), episode.to.value_or(last_day)));
    }
    return days;
}

/// The two years' episodes, each once; the newer return knows more of one that is in both.
std::vector<Episode> pooled(const std::vector<Episode>& before, const std::vector<Episode>& current) {
    std::vector<Episode> all = current;
    for (const Episode& episode : before) {
        const bool again = std::any_of(current.begin(), current.end(),
                                       [&](const Episode& other) { return other.from == episode.from; });
        if (!again) all.push_back(episode);
    }
    return all;
}

bool lost_to_care_leavers(const std::vector<Episode>& episodes) {
    return std::any_of(episodes.begin(), episodes.end(), [](const Episode& episode) {
        const Code reason = episode.reason_ended;
        return reason == "E2" || reason == "E3" || reason == "E11" || reason == "E12";
    });
}

/// Whether a mother who has left could be given: her child's birth date must stay, yet MOTHER must be blank. The rules
/// leave no way to write her, so she is not in the return.
bool cannot_be_written(const Life& life, const YearView& view, const CollectionYear& before) {
    return view.episodes.empty() && life.first_child_born && *life.first_child_born <= before.last;
}

bool is_care_leaver(const Life& life, const YearView& view, const std::vector<Episode>& before_shown) {
    const int age = view.year.last.age_of(life.born);
    if (life.left_long_ago) return age >= 18;
    if (age < 17 || view.all_year) return false;
    const std::vector<Episode> known = pooled(before_shown, view.episodes);
    if (known.empty() || lost_to_care_leavers(known)) return false;
    if (cannot_be_written(life, view, collection_year(view.year.number - 1))) return false;
    const Date birthday = life.born.plus_years(age);
    const bool out_by_birthday = std::all_of(known.begin(), known.end(), [&](const Episode& episode) {
        return episode.to && *episode.to < (age < 19 ? birthday : view.year.last);
    });
    return out_by_birthday && days_since(known, life.born.plus_years(14), view.year.last) >= 91 &&
           days_since(known, life.born.plus_years(16), view.year.last) >= 1;
}

}  // namespace

TwoViews views_of(const Life& life, const TwoYears& years) {
    TwoViews views;
    views.current.year = years.current;
    views.before.year = years.before;
    views.current.episodes = episodes_in(life, years.current);
    views.before.episodes = episodes_in(life, years.before);
    if (life.left_long_ago) views.before.episodes.push_back(life.episodes.back());
    views.current.all_year = looked_after_all_year(views.current);
    views.before.all_year = !life.left_long_ago && looked_after_all_year(views.before);
    views.current.care_leaver = is_care_leaver(life, views.current, views.before.episodes);
    const std::vector<Episode> earlier = episodes_in(life, collection_year(years.before.number - 1));
    views.before.care_leaver = is_care_leaver(life, views.before, earlier);
    return views;
}

bool mother_is_asked(const Life& life, const YearView& view) {
    return life.female && std::any_of(view.episodes.begin(), view.episodes.end(),
                                      [](const Episode& episode) { return !is_short_break(episode); });
}

}  // namespace goldthread::synthetic
