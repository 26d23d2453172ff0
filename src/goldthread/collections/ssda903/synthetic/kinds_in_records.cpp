// Errors of the modules other than Header and Episodes.

#include "goldthread/collections/ssda903/synthetic/planting.hpp"

namespace goldthread::synthetic {
namespace {

/// A score that is due: without it, or a reason, the row fails.
Worse no_score(const Spot& spot) {
    const CollectionYear& year = spot.context.year;
    const bool due = spot.born().plus_years(4) <= year.first && spot.born().plus_years(17) > year.last;
    return when(due && !spot.cell.empty(), "");
}

Worse code_of_a_baby(const Spot& spot) {
    return when(spot.cell != "PN0", "PN0");
}

Worse baby_taking_part(const Spot& spot) {
    return when(spot.cell == "PN0", "PN1");
}

Worse back_before_gone(const Spot& spot) {
    const auto gone = spot.date("MIS_START");
    if (spot.cell.empty() || !gone) return {};
    return gone->plus_days(-1).text();
}

Worse order_over_before_it_began(const Spot& spot) {
    const auto began = spot.date("DOLO_START");
    if (spot.cell.empty() || !began) return {};
    return began->plus_days(-1).text();
}

Worse reason_without_date(const Spot& spot) {
    return when(spot.of("DATE_PLACED_CEASED").empty(), "RD1");
}

Worse birthday_next_day(const Spot& spot) {
    return spot.born().plus_days(1).text();
}

Worse past_eighteenth_birthday(const Spot& spot) {
    const auto ceases = Date::parse(spot.cell);
    if (!ceases) return {};
    return ceases->plus_days(30).text();
}

Worse answer(const Spot& spot, bool condition, std::string_view text) {
    return condition && spot.cell != text ? Worse(text) : Worse();
}

std::vector<ErrorKind> kinds_of_outcomes() {
    constexpr Module oc2 = Module::oc2;
    constexpr Module oc3 = Module::oc3;
    return {
        alone(
            {"outcome-missing", "182", oc2, "IMMUNISATIONS",
             [](const Spot& s) { return answer(s, !s.of("CONVICTED").empty() || !s.of("HEALTH_CHECK").empty(), ""); }}),
        rare({"difficulties-missing", "186", oc2, "SDQ_SCORE", no_score}),
        alone({"difficulties-score", "180", oc2, "SDQ_SCORE", [](const Spot& s) { return instead(s, "45"); }}),
        alone({"difficulties-reason-code", "196", oc2, "SDQ_REASON", [](const Spot& s) { return instead(s, "SDQ9"); }}),
        alone({"difficulties-reason-beside-score", "197a", oc2, "SDQ_REASON",
               [](const Spot& s) { return answer(s, !s.of("SDQ_SCORE").empty(), "SDQ4"); }}),
        alone({"outcome-code", "181", oc2, "TEETH_CHECK", [](const Spot& s) { return instead(s, "7"); }}),
        rare(alone({"treatment-offered-though-received", "158", oc2, "INTERVENTION_OFFERED",
                    [](const Spot& s) { return answer(s, s.of("INTERVENTION_RECEIVED") == "1", "1"); }})),
        rare(alone({"treatment-offer-missing", "159", oc2, "INTERVENTION_OFFERED",
                    [](const Spot& s) { return answer(s, s.of("INTERVENTION_RECEIVED") == "0", ""); }})),
        rare(alone(
            {"treatment-missing", "192", oc2, "INTERVENTION_RECEIVED", [](const Spot& s) { return instead(s, ""); }})),
        alone({"in-touch-code", "131", oc3, "IN_TOUCH", [](const Spot& s) { return instead(s, "SOME"); }}),
        alone({"activity-code", "132", oc3, "ACTIV", [](const Spot& s) { return instead(s, "F9"); }}),
        alone({"accommodation-code", "133", oc3, "ACCOM", [](const Spot& s) { return instead(s, "S1"); }}),
        alone({"care-leaver-items-incomplete", "153", oc3, "ACTIV", [](const Spot& s) { return instead(s, ""); }}),
        alone({"returned-home-with-activity", "344", oc3, "IN_TOUCH",
               [](const Spot& s) { return answer(s, s.of("ACTIV") != "0", "RHOM"); }}),
        alone({"in-touch-without-activity", "345", oc3, "ACTIV",
               [](const Spot& s) { return answer(s, s.of("IN_TOUCH") == "YES", "0"); }}),
    };
}

std::vector<ErrorKind> kinds_of_adoption() {
    constexpr Module ad1 = Module::ad1;
    constexpr Module placed = Module::placed_adoption;
    return {
        alone({"adoption-record-incomplete", "151", ad1, "NB_ADOPTR", [](const Spot& s) { return instead(s, ""); }}),
        {"adopted-without-match", "601", ad1, "DATE_MATCH", [](const Spot& s) { return instead(s, ""); }},
        {"match-impossible", "113", ad1, "DATE_MATCH", [](const Spot& s) { return instead(s, "30/02/2025"); }},
        alone({"adopters-number", "175", ad1, "NB_ADOPTR", [](const Spot& s) { return instead(s, "3"); }}),
        alone({"adopters-code", "176", ad1, "SEX_ADOPTR", [](const Spot& s) { return instead(s, "MX"); }}),
        alone({"adopters-status-code", "177", ad1, "LS_ADOPTR", [](const Spot& s) { return instead(s, "L9"); }}),
        {"decision-impossible", "115", placed, "DATE_PLACED", [](const Spot& s) { return instead(s, "32/01/2025"); }},
        {"reversal-without-date", "119", placed, "REASON_PLACED_CEASED", reason_without_date},
        alone(
            {"reversal-code", "120", placed, "REASON_PLACED_CEASED", [](const Spot& s) { return instead(s, "RD9"); }}),
    };
}

std::vector<ErrorKind> kinds_of_events() {
    constexpr Module reviews = Module::reviews;
    constexpr Module missing = Module::missing;
    constexpr Module earlier = Module::previous_permanence;
    constexpr Module uasc = Module::uasc;
    return {
        alone({"review-impossible", "166", reviews, "REVIEW", [](const Spot& s) { return instead(s, "29/02/2025"); }}),
        alone({"review-code", "167", reviews, "REVIEW_CODE", [](const Spot& s) { return instead(s, "PN9"); }}),
        {"review-code-of-baby", "440", reviews, "REVIEW_CODE", code_of_a_baby},
        {"review-code-of-older-child", "441", reviews, "REVIEW_CODE", baby_taking_part},
        {"birth-date-differs-from-header", "INT17", reviews, "DOB", birthday_next_day},
        alone({"missing-code", "1006", missing, "MISSING", [](const Spot& s) { return instead(s, "X"); }}),
        {"missing-start-blank", "1004", missing, "MIS_START", [](const Spot& s) { return instead(s, ""); }},
        {"missing-end-before-start", "567", missing, "MIS_END", back_before_gone},
        {"missing-end-impossible", "1005", missing, "MIS_END", [](const Spot& s) { return instead(s, "31/11/2025"); }},
        alone({"permanence-code", "631", earlier, "PREV_PERM", [](const Spot& s) { return instead(s, "P9"); }}),
        alone({"permanence-authority", "633", earlier, "LA_PERM", [](const Spot& s) { return instead(s, "997"); }}),
        {"uasc-date-impossible", "104", uasc, "DUC", [](const Spot& s) { return instead(s, "31/04/2026"); }},
        {"uasc-after-eighteen", "304", uasc, "DUC", past_eighteenth_birthday},
        since(2027,
              {"order-end-before-start", "702", Module::deprivation_orders, "DOLO_END", order_over_before_it_began}),
        since(2027, {"order-start-blank", "700", Module::deprivation_orders, "DOLO_START",
                     [](const Spot& s) { return instead(s, ""); }}),
    };
}

std::vector<ErrorKind> kinds_of_social_workers() {
    constexpr Module workers = Module::social_workers;
    return {
        since(2024, alone({"worker-start-impossible", "SW04STG1", workers, "SW_DECOM",
                           [](const Spot& s) { return instead(s, "32/01/2025"); }})),
        since(2025,
              {"worker-start-blank", "SW01aSTG1", workers, "SW_DECOM", [](const Spot& s) { return instead(s, ""); }}),
        since(2024, {"worker-end-impossible", "SW05STG1", workers, "SW_DEC",
                     [](const Spot& s) { return instead(s, "30/02/2025"); }}),
        since(2024, alone({"worker-number", "SW02STG1", workers, "SW_ID",
                           [](const Spot& s) { return instead(s, "AB123456"); }})),
        since(2024, alone({"worker-reason-code", "SW13STG1", workers, "SW_REASON",
                           [](const Spot& s) { return instead(s, "MOVED"); }})),
    };
}

}  // namespace

std::vector<ErrorKind> kinds_in_records() {
    std::vector<ErrorKind> all = kinds_of_outcomes();
    for (const auto& part : {kinds_of_adoption(), kinds_of_events(), kinds_of_social_workers()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

}  // namespace goldthread::synthetic
