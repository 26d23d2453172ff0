#include "goldthread/collections/ssda903/rules/child.hpp"

#include "goldthread/base/algorithm.hpp"
#include "goldthread/collections/ssda903/rules/notions.hpp"

namespace goldthread::ssda903 {

namespace {

DateCell start_of(const Episode& e) {
    return e.decom;
}

DateCell end_of(const Episode& e) {
    return e.dec;
}

void find_periods_of_care(const InOrder<Episode>& dated_episodes, std::vector<PeriodOfCare>& periods) {
    periods.clear();
    for (const Episode& e : dated_episodes) {
        if (periods.empty() || e.decom > periods.back().end)
            periods.push_back({e.decom, e.dec});
        else
            periods.back().end = e.dec;
    }
}

bool interrupts_the_year(const Episode& e, const ReturnYear& year) {
    const bool starts_care = e.rne == "S" && e.decom > year.start && e.decom <= year.end;
    const bool ends_care = !(e.rec == "X1") && e.dec >= year.start && e.dec < year.end;
    return starts_care || ends_care || (is_short_break(e) && in_year(e, year));
}

bool looked_after_all_year(std::span<const Episode> episodes, const ReturnYear& year) {
    return any_of(episodes, [&](const Episode& e) { return in_year(e, year); }) &&
           none_of(episodes, [&](const Episode& e) { return interrupts_the_year(e, year); });
}

}  // namespace

void Child::load(const Thread& thread) {
    thread_ = thread;
    episodes_.order_by(episodes(), start_of);
    episodes_by_both_.order_by(episodes(), start_of, end_of);
    find_periods_of_care(dated_episodes(), periods_of_care_);
    const auto sw_start = [](const SwEpisode& s) { return s.sw_decom.exact(); };
    const auto sw_end = [](const SwEpisode& s) { return s.sw_dec.exact(); };
    social_workers_.order_by(records<SwEpisode>(), sw_start);
    social_workers_by_both_.order_by(records<SwEpisode>(), sw_start, sw_end);
    decisions_.order_by(records<PlacedAdoption>(), [](const PlacedAdoption& p) { return p.date_placed; });
    last_years_final_ = latest(last_year<Episode>(), start_of);
    continuously_looked_after_ = looked_after_all_year(episodes(), year());
}

bool Child::has_reached_age(int age, DateCell day) const {
    return any_of(headers(), [&](const Header& h) { return h.dob.plus_years(age) <= day; });
}

bool Child::is_under_age(int age, DateCell day) const {
    return any_of(headers(), [&](const Header& h) { return h.dob.plus_years(age) > day; });
}

const Episode* Child::first_episode() const noexcept {
    return dated_episodes().empty() ? nullptr : &dated_episodes().front();
}

bool Child::beyond_short_breaks() const noexcept {
    return any_of(episodes(), [](const Episode& e) { return !is_short_break(e); });
}

bool tells_uasc_status(const Threads& threads, YearSlot year) {
    const RecordStore& header = threads.store(Header::module, year);
    if (!header.present()) return threads.store(Uasc::module, year).present();
    return header.has_field(threads.collection().modules[Header::module].field_at(offset_of(&Header::uasc)));
}

}  // namespace goldthread::ssda903
