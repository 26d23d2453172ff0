// Errors of who the child is and of the episodes.

#include "goldthread/collections/ssda903/synthetic/planting.hpp"

namespace goldthread::synthetic {
namespace {

const Row* row_before(const Spot& spot) {
    return spot.index == 0 ? nullptr : &spot.rows.current.of(Module::episodes)[spot.index - 1];
}

const std::string& cell_of(const Row& episode, std::string_view field) {
    return episode[column_of(Module::episodes, field)];
}

bool short_break(const Spot& spot) {
    return spot.of("LS") == "V3" || spot.of("LS") == "V4";
}

/// The child's first episode this year was the last, open one of last year's return.
bool continues_from_last_year(const Spot& spot) {
    const std::vector<Row>& before = spot.rows.before.of(Module::episodes);
    return spot.index == 0 && !before.empty() && cell_of(before.back(), "DEC").empty();
}

bool in_both_years(const Spot& spot) {
    return !spot.rows.current.of(Module::header).empty() && !spot.rows.before.of(Module::header).empty();
}

bool in_care_this_year(const Spot& spot) {
    for (const Row& episode : spot.rows.current.of(Module::episodes)) {
        const std::string& legal = cell_of(episode, "LS");
        if (legal != "V3" && legal != "V4") return true;
    }
    return false;
}

bool is_boy(const Spot& spot) {
    return spot.of_child("SEX") == "M" || spot.of_child("SEX") == "1";
}

Worse year_earlier(const Spot& spot) {
    if (!in_both_years(spot)) return {};
    return spot.born().plus_days(-365).text();
}

Worse another_upn(const Spot& spot) {
    if (!in_both_years(spot) || spot.cell.size() != 13 || spot.of_child("UPN").size() != 13) return {};
    std::string other = spot.cell;
    other.back() = other.back() == '7' ? '8' : '7';
    return other;
}

Worse starts_before_previous_ended(const Spot& spot) {
    const Row* before = row_before(spot);
    if (before == nullptr) return {};
    const auto ended = Date::parse(cell_of(*before, "DEC"));
    const auto began = Date::parse(cell_of(*before, "DECOM"));
    if (!ended || !began || days_between(*began, *ended) < 3) return {};
    return ended->plus_days(-1).text();
}

Worse ends_before_start(const Spot& spot) {
    const auto began = spot.date("DECOM");
    return when(!spot.cell.empty() && began.has_value(), began.value_or(Date()).plus_days(-2).text());
}

Worse too_long_a_break(const Spot& spot) {
    const auto began = spot.date("DECOM");
    if (spot.of("LS") != "V3" || spot.cell.empty() || !began) return {};
    return when(began->plus_days(19) <= spot.context.year.last, began->plus_days(19).text());
}

Worse too_young_for_supported_accommodation(const Spot& spot) {
    const auto began = spot.date("DECOM");
    const int year = spot.context.year.number;
    if (short_break(spot) || !began || began->age_of(spot.born()) >= (year == 2023 ? 14 : 16)) return {};
    return year < 2025 ? "H5" : "K3";
}

Worse another_need(const Spot& spot) {
    const Row* before = row_before(spot);
    if (before == nullptr || cell_of(*before, "REC") != "X1") return {};
    return spot.cell == "N4" ? "N5" : "N4";
}

Worse earlier_start(const Spot& spot) {
    const auto began = spot.date("DECOM");
    if (!continues_from_last_year(spot) || !began) return {};
    return began->plus_days(-3).text();
}

Worse home_as_placement(const Spot& spot) {
    const std::string& home = spot.of("HOME_POST");
    return when(spot.of("PLACE") != "P1" && !home.empty() && home != spot.cell, home);
}

Worse with_agreement_at_home(const Spot& spot) {
    return when(spot.of("PLACE") == "P1" && spot.cell != "V2", "V2");
}

}  // namespace

std::vector<ErrorKind> kinds_in_care() {
    constexpr Module header = Module::header;
    constexpr Module episodes = Module::episodes;
    return {
        {"sex-code", "101", header, "SEX", [](const Spot& s) { return instead(s, "X"); }},
        alone({"ethnicity-code", "103", header, "ETHNIC", [](const Spot& s) { return instead(s, "WXYZ"); }}),
        {"birth-date-impossible", "102", header, "DOB", [](const Spot& s) { return instead(s, "31/02/2012"); }},
        {"birth-date-after-year", "301", header, "DOB",
         [](const Spot& s) { return instead(s, s.context.year.last.plus_days(45).text()); }},
        in_last_year({"birth-date-differs-from-last-year", "203", header, "DOB", year_earlier}),
        {"upn-malformed", "168", header, "UPN", [](const Spot& s) { return when(s.cell.size() == 13, s.cell + "1"); }},
        in_last_year({"upn-differs-from-last-year", "208", header, "UPN", another_upn}),
        since(2026, {"upn-used-twice", "444", header, "UPN",
                     [](const Spot& s) { return when(!s.context.other_upn.empty(), s.context.other_upn); }}),
        {"mother-given-for-boy", "165", header, "MOTHER",
         [](const Spot& s) { return when(is_boy(s) && in_care_this_year(s), "0"); }},
        {"mother-without-birth-date", "611", header, "MOTHER", [](const Spot& s) { return when(s.cell == "0", "1"); }},
        {"first-child-of-boy", "174", header, "MC_DOB",
         [](const Spot& s) { return when(is_boy(s), s.context.year.first.text()); }},
        {"reason-new-code", "143", episodes, "RNE", [](const Spot& s) { return instead(s, "X"); }},
        {"legal-status-code", "144", episodes, "LS", [](const Spot& s) { return instead(s, "Q9"); }},
        {"need-code", "145", episodes, "CIN", [](const Spot& s) { return instead(s, "N9"); }},
        {"placement-code", "146", episodes, "PLACE", [](const Spot& s) { return instead(s, "X9"); }},
        {"provider-code", "178", episodes, "PLACE_PROVIDER", [](const Spot& s) { return instead(s, "PR9"); }},
        {"reason-ended-code", "149", episodes, "REC", [](const Spot& s) { return instead(s, "E99"); }},
        alone({"reason-change-code", "1009", episodes, "REASON_PLACE_CHANGE",
               [](const Spot& s) { return instead(s, "MOVED"); }}),
        {"start-impossible", "141", episodes, "DECOM", [](const Spot& s) { return instead(s, "31/06/2025"); }},
        {"end-impossible", "147", episodes, "DEC", [](const Spot& s) { return instead(s, "2025-06-30"); }},
        {"end-without-reason", "148", episodes, "REC", [](const Spot& s) { return instead(s, ""); }},
        {"earlier-episode-left-open", "142", episodes, "DEC",
         [](const Spot& s) { return when(!s.last_of_module() && !s.cell.empty(), ""); }},
        {"start-before-previous-end", "501", episodes, "DECOM", starts_before_previous_ended},
        {"end-before-start", "356", episodes, "DEC", ends_before_start},
        {"end-after-year", "385", episodes, "DEC",
         [](const Spot& s) { return instead(s, s.context.year.last.plus_days(10).text()); }},
        rare({"short-break-too-long", "365", episodes, "DEC", too_long_a_break}),
        {"supported-accommodation-too-young", "371", episodes, "PLACE", too_young_for_supported_accommodation},
        {"need-changed", "504", episodes, "CIN", another_need},
        {"open-episode-start-changed", "502", episodes, "DECOM", earlier_start},
        {"open-episode-reason-changed", "503A", episodes, "RNE",
         [](const Spot& s) { return when(continues_from_last_year(s), s.cell == "S" ? "P" : "S"); }},
        {"open-episode-urn-changed", "503F", episodes, "URN",
         [](const Spot& s) { return when(continues_from_last_year(s) && s.cell.size() > 5, "9099999"); }},
        {"placement-at-home-postcode", "392d", episodes, "PL_POST", home_as_placement},
        {"postcode-unknown", "392c", episodes, "PL_POST", [](const Spot& s) { return instead(s, "ZZ99 9ZZ"); }},
        {"home-postcode-missing", "392b", episodes, "HOME_POST", [](const Spot& s) { return instead(s, ""); }},
        rare({"urn-given-for-parents", "222", episodes, "URN",
              [](const Spot& s) { return when(s.of("PLACE") == "P1", "SC999999"); }}),
        rare({"agreement-at-home", "378", episodes, "LS", with_agreement_at_home}),
        rare({"parents-not-provider", "530", episodes, "PLACE_PROVIDER",
              [](const Spot& s) { return when(s.cell == "PR0", "PR4"); }}),
        {"provider-missing", "526", episodes, "PLACE_PROVIDER", [](const Spot& s) { return instead(s, ""); }},
    };
}

}  // namespace goldthread::synthetic
