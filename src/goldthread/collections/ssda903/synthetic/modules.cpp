#include "goldthread/collections/ssda903/synthetic/modules.hpp"

#include <algorithm>

#include "goldthread/collections/ssda903/synthetic/answers.hpp"
#include "goldthread/collections/ssda903/synthetic/codes.hpp"

namespace goldthread::synthetic {
namespace {

constexpr ModuleShape shapes[module_count] = {
    {"Header", "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", 0},
    {"Episodes", "episodes.csv",
     "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN", 0},
    {"Reviews", "reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", 0},
    {"UASC", "uasc.csv", "CHILD,SEX,DOB,DUC", 0},
    {"OC2", "oc2.csv",
     "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
     "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
     0},
    {"OC3", "oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", 0},
    {"AD1", "ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR", 0},
    {"PlacedAdoption", "placed_for_adoption.csv", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED", 0},
    {"PrevPerm", "previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", 0},
    {"Missing", "missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", 0},
    {"SWEpisodes", "sw_episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", 2024},
    {"DoLo", "DoLo.csv", "CHILD,DOB,DOLO_START,DOLO_END", 2027},
};

/// What every row builder reads.
struct Page {
    const Life& life;
    const YearView& view;
    std::string born;

    [[nodiscard]] const CollectionYear& year() const noexcept { return view.year; }

    /// The date, or blank if it is none or after the year.
    [[nodiscard]] std::string known(std::optional<Date> date) const {
        return date && *date <= view.year.last ? date->text() : std::string();
    }
};

/// A UPN is known from the September after the fourth birthday, or soon after a later start in care.
std::string upn_known(const Page& page) {
    const Life& life = page.life;
    if (!life.instead_of_upn.empty()) return life.instead_of_upn.text();
    const Date fourth = life.born.plus_years(4);
    Date school = *Date::from_parts(fourth.year(), 9, 1);
    if (school < fourth) school = school.plus_years(1);
    if (page.year().last < school) return "UN1";
    const bool just_come = life.episodes.front().from >= page.year().last.plus_days(-7);
    return just_come ? "UN4" : life.upn;
}

void add_header(const Page& page, std::vector<Row>& rows) {
    const Life& life = page.life;
    const bool asked = mother_is_asked(life, page.view);
    const std::string own_child = asked ? page.known(life.first_child_born) : std::string();
    const std::string mother = asked ? (own_child.empty() ? "0" : "1") : "";
    rows.push_back({life.child, sex_in_year(life.female, page.year().number).text(), page.born, life.ethnicity.text(),
                    upn_known(page), mother, own_child});
}

void add_episodes(const Page& page, std::vector<Row>& rows) {
    for (const Episode& episode : page.view.episodes) {
        const Placement& placement = episode.placement;
        rows.push_back({page.life.child, episode.from.text(), episode.reason_new.text(), episode.legal.text(),
                        episode.need.text(), place_in_year(placement.place, page.year().number).text(),
                        placement.provider.text(), episode.to ? episode.to->text() : std::string(),
                        episode.reason_ended.text(), episode.reason_change.text(), episode.home.text(),
                        placement.postcode.text(), placement.urn.text()});
    }
}

void add_reviews(const Page& page, std::vector<Row>& rows) {
    for (const Review& review : page.life.reviews) {
        if (!page.year().holds(review.held)) continue;
        rows.push_back({page.life.child, page.born, review.held.text(), review.participation.text()});
    }
}

void add_unaccompanied(const Page& page, std::vector<Row>& rows) {
    const Life& life = page.life;
    if (!life.unaccompanied) return;
    rows.push_back(
        {life.child, sex_in_year(life.female, page.year().number).text(), page.born, life.born.plus_years(18).text()});
}

void add_adoption(const Page& page, std::vector<Row>& rows) {
    const bool adopted = std::any_of(page.view.episodes.begin(), page.view.episodes.end(), [](const Episode& episode) {
        return episode.reason_ended == "E11" || episode.reason_ended == "E12";
    });
    if (!adopted || !page.life.adoption) return;
    const AdoptionPlan& plan = *page.life.adoption;
    const bool couple = plan.adopters.at(1) != '1';
    rows.push_back({page.life.child, page.born, plan.decided.text(), page.known(plan.matched),
                    plan.foster_carers ? "1" : "0", couple ? "2" : "1", plan.adopters.text(),
                    plan.adopters_legal.text()});
}

void add_decision(const Page& page, std::vector<Row>& rows) {
    if (!page.life.adoption) return;
    const AdoptionPlan& plan = *page.life.adoption;
    if (plan.decided > page.year().last || (plan.reversed && *plan.reversed < page.year().first)) return;
    const std::string reversed = page.known(plan.reversed);
    rows.push_back({page.life.child, page.born, plan.decided.text(), reversed,
                    reversed.empty() ? std::string() : plan.why_reversed.text()});
}

void add_previous_permanence(const Page& page, std::vector<Row>& rows) {
    const bool started = std::any_of(page.view.episodes.begin(), page.view.episodes.end(), [&](const Episode& episode) {
        return episode.reason_new == "S" && episode.from >= page.year().first;
    });
    if (!started) return;
    const PreviousPermanence& earlier = page.life.previous_permanence;
    rows.push_back({page.life.child, page.born, earlier.option.text(), earlier.authority, earlier.date});
}

void add_missing(const Page& page, std::vector<Row>& rows) {
    for (const MissingPeriod& period : page.life.missing) {
        if (period.from > page.year().last || period.to < page.year().first) continue;
        rows.push_back({page.life.child, page.born, period.kind.text(), period.from.text(), page.known(period.to)});
    }
}

void add_social_workers(const Page& page, std::vector<Row>& rows) {
    for (const SocialWorker& worker : page.life.workers) {
        if (worker.from > page.year().last || (worker.to && *worker.to < page.year().first)) continue;
        rows.push_back({page.life.child, page.born, "SW" + std::to_string(worker.number), worker.from.text(),
                        page.known(worker.to), worker.reason.text()});
    }
}

void add_orders(const Page& page, std::vector<Row>& rows) {
    for (const DeprivationOrder& order : page.life.orders) {
        if (order.from > page.year().last || order.to < page.year().first) continue;
        rows.push_back({page.life.child, page.born, order.from.text(), page.known(order.to)});
    }
}

}  // namespace

const ModuleShape& shape_of(Module module) noexcept {
    return shapes[static_cast<std::size_t>(module)];
}

std::size_t column_of(Module module, std::string_view field) noexcept {
    const std::string_view columns = shape_of(module).columns;
    std::size_t column = 0;
    for (std::size_t from = 0;; ++column) {
        const std::size_t comma = columns.find(',', from);
        if (columns.substr(from, comma == std::string_view::npos ? comma : comma - from) == field) return column;
        if (comma == std::string_view::npos) return column;
        from = comma + 1;
    }
}

ChildRows rows_of(const Life& life, const YearView& view, std::uint64_t seed) {
    ChildRows rows;
    if (!view.listed()) return rows;
    const Page page{life, view, life.born.text()};
    const int year = view.year.number;
    Random random(seed, life.index, 1000 + static_cast<std::uint64_t>(year));
    add_header(page, rows.of(Module::header));
    add_episodes(page, rows.of(Module::episodes));
    if (view.all_year) rows.of(Module::oc2).push_back(outcomes_row(random, life, view));
    if (view.care_leaver) rows.of(Module::oc3).push_back(care_leaver_row(random, life, view));
    if (view.episodes.empty()) return rows;
    add_reviews(page, rows.of(Module::reviews));
    add_unaccompanied(page, rows.of(Module::uasc));
    add_adoption(page, rows.of(Module::ad1));
    add_decision(page, rows.of(Module::placed_adoption));
    add_previous_permanence(page, rows.of(Module::previous_permanence));
    add_missing(page, rows.of(Module::missing));
    if (year >= shape_of(Module::social_workers).first_year) add_social_workers(page, rows.of(Module::social_workers));
    if (year >= shape_of(Module::deprivation_orders).first_year) add_orders(page, rows.of(Module::deprivation_orders));
    return rows;
}

}  // namespace goldthread::synthetic
