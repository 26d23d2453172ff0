// Episodes against last year's return: the episode that was open over the year's end, care that began before the year,
// and care after adoption.

#include <algorithm>
#include <cmath>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread::ssda903 {

namespace {

// This year's first episode and last year's final one, where both are dated.
struct Carried {
    const Episode* now;
    const Episode* before;
    explicit operator bool() const { return now != nullptr && before != nullptr; }
};

Carried carried_over(const Child& child) {
    return {child.first_episode(), child.last_years_final_episode()};
}

// The same, where last year's final episode was left open; an end that cannot be read is none.
Carried carried_over_open(const Child& child) {
    const Carried pair = carried_over(child);
    return pair && !pair.before->dec.known() ? pair : Carried{nullptr, nullptr};
}

bool has_same_reason(const Carried& pair) {
    return pair.now->rne.provided() && pair.now->rne == pair.before->rne;
}

bool is_unlike(const CodeCell& now, const CodeCell& before) {
    return !(now == before);
}
bool is_unlike(const IdCell& now, const IdCell& before) {
    return !(now == before);
}
// Distances are given to a tenth of a mile; a difference of one tenth is not counted.
bool is_unlike(const NumberCell& now, const NumberCell& before) {
    if (now.blank() || before.blank()) return now.blank() != before.blank();
    const auto tenths = [](const NumberCell& cell) { return std::round(cell.value() * 10); };
    return now.known() && before.known() && std::abs(tenths(now) - tenths(before)) >= 2;
}

// Fails this year's first episode where its `field` is unlike that of last year's final episode, left open.
template <auto field>
struct OpenEpisodeDiffers {
    void operator()(const Child& child, Flagger& flag) const {
        const Carried pair = carried_over_open(child);
        if (pair && is_unlike(pair.now->*field, pair.before->*field)) flag(*pair.now);
    }
};

template <auto field>
RuleSentence<Child> open_episode_rule(Rules& rules, std::string_view code, std::string_view title) {
    return rules.rule(code, title)
        .flags(field)
        .reads(&Episode::decom)
        .reads_last_year(&Episode::decom, &Episode::dec, field);
}

// One rule of the 503 family.
template <auto field>
void add_open_episode_rule(Rules& rules, std::string_view code, std::string_view title, std::string_view fails_when) {
    open_episode_rule<field>(rules, code, title).fails_when(fails_when).child(OpenEpisodeDiffers<field>());
}

// Supported accommodation came in return year 2025 for semi-independent living, and the four kinds of other placement
// in 2026: taking up a new code is no change then.
bool is_recoded(const Episode& now, const Episode& before, const ReturnYear& year) {
    if (year.number == 2025) return now.place == "K3" && before.place == "H5";
    return year.number == 2026 && now.place.in({"Z11", "Z12", "Z13", "Z14"}) && before.place == "Z1";
}

void judge_503D(const Child& child, const ReturnYear& year, Flagger& flag) {
    const Carried pair = carried_over_open(child);
    if (!pair || is_recoded(*pair.now, *pair.before, year)) return;
    if (is_unlike(pair.now->place, pair.before->place)) flag(*pair.now);
}

void judge_452(const Child& child, Flagger& flag) {
    const Carried pair = carried_over(child);
    if (!pair || !pair.before->dec.blank() || !has_same_reason(pair)) return;
    if (is_unlike(pair.now->pl_la, pair.before->pl_la)) flag(*pair.now);
}

void judge_453(const Child& child, Flagger& flag) {
    const Carried pair = carried_over_open(child);
    if (!pair || !has_same_reason(pair)) return;
    if (is_unlike(pair.now->pl_distance, pair.before->pl_distance)) flag(*pair.now);
}

// In time, an episode of this year comes before one of last year that starts on the same day: the two are one episode.
void judge_199(const Child& child, Flagger& flag) {
    const auto last_year = child.last_year<Episode>();
    std::ptrdiff_t adoptions = 0;
    for (const Episode& e : child.dated_episodes()) {
        const bool is_adoption = ended_in_adoption(e);
        if (is_adoption) ++adoptions;
        const auto before = std::count_if(last_year.begin(), last_year.end(), [&](const Episode& last) {
            return ended_in_adoption(last) && last.decom < e.decom;
        });
        if (adoptions + before > (is_adoption ? 1 : 0)) flag(e);
    }
}

void judge_562(const Child& child, const ReturnYear& year, Flagger& flag) {
    const Episode* const first = child.first_episode();
    if (!child.known() || first == nullptr || !(first->decom < year.start)) return;
    const Episode* const last = child.last_years_final_episode();
    if (last == nullptr || differs(first->decom, last->decom)) flag(*first);
}

void add_open_episode(Rules& rules) {
    rules.rule("502", "Open episode start date changed since last year")
        .fails_when("Last year's final episode was open, and this year's first episode has another DECOM.")
        .flags(&Episode::decom)
        .reads_last_year(&Episode::decom, &Episode::dec)
        .child([](const Child& child, Flagger& flag) {
            const Carried pair = carried_over(child);
            if (pair && pair.before->dec.blank() && differs(pair.now->decom, pair.before->decom)) flag(*pair.now);
        });

    add_open_episode_rule<&Episode::rne>(
        rules, "503A", "Reason for episode differs from last year",
        "Last year's final episode was open, and this year's first episode has another RNE.");
    add_open_episode_rule<&Episode::ls>(
        rules, "503B", "Legal status differs from last year",
        "Last year's final episode was open, and this year's first episode has another LS.");
    add_open_episode_rule<&Episode::cin>(
        rules, "503C", "Category of need differs from last year",
        "Last year's final episode was open, and this year's first episode has another CIN.");
    add_open_episode_rule<&Episode::place_provider>(
        rules, "503E", "Placement provider differs from last year",
        "Last year's final episode was open, and this year's first episode has another PLACE_PROVIDER.");
    add_open_episode_rule<&Episode::urn>(
        rules, "503F", "Ofsted URN differs from last year",
        "Last year's final episode was open, and this year's first episode has another URN.");
    add_open_episode_rule<&Episode::pl_distance>(
        rules, "503G", "Placement distance differs from last year",
        "Last year's final episode was open, and this year's first episode has a PL_DISTANCE that differs by 0.2 or "
        "more, or has one where last year's had none, or none where last year's had one.");
    add_open_episode_rule<&Episode::pl_la>(
        rules, "503H", "Placement authority differs from last year",
        "Last year's final episode was open, and this year's first episode has another PL_LA.");
    add_open_episode_rule<&Episode::pl_location>(
        rules, "503J", "Placement location differs from last year",
        "Last year's final episode was open, and this year's first episode has another PL_LOCATION.");

    const std::string_view placement_differs = "Placement type differs from last year";
    open_episode_rule<&Episode::place>(rules, "503D", placement_differs)
        .until(2024)
        .fails_when("Last year's final episode was open, and this year's first episode has another PLACE.")
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_503D(child, year, flag); });
    open_episode_rule<&Episode::place>(rules, "503D", placement_differs)
        .since(2025)
        .until(2025)
        .fails_when(
            "Last year's final episode was open, and this year's first episode has another PLACE. K3 for H5 passes.")
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_503D(child, year, flag); });
    open_episode_rule<&Episode::place>(rules, "503D", placement_differs)
        .since(2026)
        .fails_when(
            "Last year's final episode was open, and this year's first episode has another PLACE. In 2026 Z11 to Z14 "
            "for Z1 pass.")
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_503D(child, year, flag); });
}

}  // namespace

void add_episode_last_year(Rules& rules) {
    add_open_episode(rules);

    rules.rule("199", "Episode after the child was adopted")
        .fails_when(
            "An episode of this year follows one of this year or last that ended in adoption (REC E11, E12). An "
            "episode of both years does not follow itself.")
        .flags(&Episode::child)
        .reads(&Episode::decom, &Episode::rec)
        .may_read_last_year(&Episode::decom, &Episode::rec)
        .child([](const Child& child, Flagger& flag) { judge_199(child, flag); });

    rules.rule("452", "Placement authority changed between years")
        .fails_when(
            "Last year's final episode was open (DEC blank), and this year's first episode has the same RNE and "
            "another PL_LA.")
        .flags(&Episode::pl_la)
        .reads(&Episode::decom, &Episode::rne)
        .reads_last_year(&Episode::decom, &Episode::dec, &Episode::rne, &Episode::pl_la)
        .child([](const Child& child, Flagger& flag) { judge_452(child, flag); });

    rules.rule("453", "Placement distance changed between years")
        .fails_when(
            "Last year's final episode was open, and this year's first episode has the same RNE and a PL_DISTANCE "
            "that differs by 0.2 or more, or has one where last year's had none, or none where last year's had one.")
        .flags(&Episode::pl_distance)
        .reads(&Episode::decom, &Episode::rne)
        .reads_last_year(&Episode::decom, &Episode::dec, &Episode::rne, &Episode::pl_distance)
        .child([](const Child& child, Flagger& flag) { judge_453(child, flag); });

    rules.rule("562", "Continuing episode is not last year's final one")
        .fails_when(
            "The child's first episode began before the year, and the final episode of last year's return did not "
            "begin that day, or there is none.")
        .flags(&Episode::decom)
        .reads_last_year(&Episode::decom)
        .child([](const Child& child, const ReturnYear& year, Flagger& flag) { judge_562(child, year, flag); });

    rules.rule("NoE", "In care before the year but not in last year's return")
        .fails_when("DECOM is before the start of the year, and the child has no episode in last year's return.")
        .flags(&Episode::decom)
        .mended_elsewhere()
        .reads_last_year(&Episode::child)
        .each([](const Episode& e, const Child& child, const ReturnYear& year) {
            return e.decom < year.start && child.known() && child.last_year<Episode>().empty();
        });
}

}  // namespace goldthread::ssda903
