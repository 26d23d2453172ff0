#pragma once
// One made-up child's life in and after care, as it happened. What a return of one year shows of it is view.hpp.
//
// Codes are those of the newest return year; codes.hpp renders them for older files. Nothing begins after the end of
// the return's year; what ends after it has no end here.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/base/date.hpp"

namespace goldthread::synthetic {

/// Where and with whom. Two placements that are equal are the same to the Department.
struct Placement {
    Code place;
    Code provider;  ///< Blank for temporary and "other" placements.
    Code urn;       ///< Blank where Ofsted does not regulate.
    Code postcode;  ///< With its space; blank for short breaks.

    bool operator==(const Placement&) const noexcept = default;
};

struct Episode {
    Date from;
    std::optional<Date> to;
    Code reason_new;  ///< RNE.
    Code legal;       ///< LS.
    Code need;        ///< CIN.
    Placement placement;
    Code reason_ended;   ///< REC; blank while open.
    Code reason_change;  ///< REASON_PLACE_CHANGE.
    Code home;           ///< HOME_POST; blank for short breaks and unaccompanied children.
};

[[nodiscard]] inline bool is_short_break(const Episode& episode) noexcept {
    return episode.legal == "V3" || episode.legal == "V4";
}

struct Review {
    Date held;
    Code participation;
};

struct MissingPeriod {
    Code kind;
    Date from;
    Date to;
};

/// Social workers follow one another without a gap; the last has no end.
struct SocialWorker {
    std::uint32_t number = 0;  ///< Registration number: "SW" and six digits.
    Date from;
    std::optional<Date> to;
    Code reason;
};

struct DeprivationOrder {
    Date from;
    Date to;
};

/// The decision that the child should be placed for adoption and what came of it.
struct AdoptionPlan {
    Date decided;
    std::optional<Date> reversed;
    Code why_reversed;
    std::optional<Date> matched;
    bool foster_carers = false;
    Code adopters;        ///< SEX_ADOPTR.
    Code adopters_legal;  ///< LS_ADOPTR.
};

/// How the child left care before, asked when a period of care starts.
struct PreviousPermanence {
    Code option;
    std::string authority;
    std::string date;  ///< dd/mm/yyyy, unknown parts as ZZ or ZZZZ.
};

struct Life {
    std::uint64_t index = 0;
    std::string child;
    Date born;
    bool female = false;
    Code ethnicity;
    std::string upn;      ///< Thirteen characters, no other child's.
    Code instead_of_upn;  ///< UN2, UN3 or UN5 where no UPN is ever known.
    bool unaccompanied = false;
    /// Left care before last year: what a return still holds of the care is the closing episode, in last year's file.
    bool left_long_ago = false;
    std::optional<Date> first_child_born;
    std::optional<AdoptionPlan> adoption;
    PreviousPermanence previous_permanence;
    std::vector<Episode> episodes;
    std::vector<Review> reviews;
    std::vector<MissingPeriod> missing;
    std::vector<SocialWorker> workers;
    std::vector<DeprivationOrder> orders;
};

}  // namespace goldthread::synthetic
