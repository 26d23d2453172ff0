#pragma once
// Notions of the field that many rules share, each defined once and named as the field names it.

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/schema/collection.hpp"

namespace goldthread::ssda903 {

/// Whether any of these cells is filled in; what they hold is not looked at. The three below likewise.
template <class... Cells>
[[nodiscard]] constexpr bool any_provided(const Cells&... cells) noexcept {
    return (cells.provided() || ...);
}
template <class... Cells>
[[nodiscard]] constexpr bool all_provided(const Cells&... cells) noexcept {
    return (cells.provided() && ...);
}
template <class... Cells>
[[nodiscard]] constexpr bool any_blank(const Cells&... cells) noexcept {
    return (cells.blank() || ...);
}
/// At least one filled in, and at least one not.
template <class... Cells>
[[nodiscard]] constexpr bool partly_provided(const Cells&... cells) noexcept {
    return any_provided(cells...) && any_blank(cells...);
}

// Episodes

/// An agreed series of short breaks (V3, V4): outside most counts. A blank legal status is not one.
[[nodiscard]] constexpr bool is_short_break(const Episode& e) noexcept {
    return e.ls.in({"V3", "V4"});
}

/// Whether the episode touches the year: begun by its end, and not ended before its start. An end that is blank or
/// cannot be read counts as open; a start that cannot be read never counts.
[[nodiscard]] constexpr bool in_year(const Episode& e, const ReturnYear& year) noexcept {
    return e.decom <= year.end && (!e.dec.known() || e.dec >= year.start);
}

/// Placed for adoption.
[[nodiscard]] constexpr bool is_adoptive_placement(const Episode& e) noexcept {
    return e.place.in({"A3", "A4", "A5", "A6"});
}

/// In a temporary move: away from a placement to which the child returns.
[[nodiscard]] constexpr bool is_temporary_move(const Episode& e) noexcept {
    return e.place.in({"T0", "T1", "T2", "T3", "T4"});
}

/// Ended with the child leaving care: any recognised reason but X1.
[[nodiscard]] constexpr bool ended_care(const Episode& e) noexcept {
    return e.rec.in({"E2",  "E3",  "E4A", "E4B", "E5",  "E6",  "E7",  "E8",  "E9",  "E11", "E12",
                     "E13", "E14", "E15", "E16", "E17", "E41", "E45", "E46", "E47", "E48"});
}

/// A placement with foster carers or with adopters.
[[nodiscard]] constexpr bool is_with_foster_carers_or_adopters(const Episode& e) noexcept {
    return e.place.in({"A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6"});
}

/// Ended in adoption.
[[nodiscard]] constexpr bool ended_in_adoption(const Episode& e) noexcept {
    return e.rec.in({"E11", "E12"});
}

/// Ended in adoption within the year, both its ends included.
[[nodiscard]] constexpr bool adopted_in_year(const Episode& e, const ReturnYear& year) noexcept {
    return ended_in_adoption(e) && e.dec.within(year.start, year.end);
}

// Other modules

[[nodiscard]] constexpr bool has_adoption_details(const Ad1& a) noexcept {
    return any_provided(a.date_int, a.date_match, a.foster_care, a.nb_adoptr, a.sex_adoptr, a.ls_adoptr);
}

/// The decision to place for adoption has a date, readable or not.
[[nodiscard]] constexpr bool has_decision_date(const PlacedAdoption& p) noexcept {
    return p.date_placed.provided();
}

/// The decision to place for adoption was reversed, by date or by reason.
[[nodiscard]] constexpr bool has_reversal(const PlacedAdoption& p) noexcept {
    return any_provided(p.date_placed_ceased, p.reason_placed_ceased);
}

[[nodiscard]] constexpr bool has_care_leaver_details(const Oc3& o) noexcept {
    return any_provided(o.in_touch, o.activ, o.accom);
}

/// A pupil number code that says why there is no number.
[[nodiscard]] constexpr bool is_reason_for_no_upn(const IdCell& upn) noexcept {
    return CodeCell(upn.id().as_code()).in({"UN1", "UN2", "UN3", "UN4", "UN5"});
}

// Sex was coded 1 and 2 to 2024 and M, F, U from 2025.

[[nodiscard]] constexpr bool is_male(const Header& h, const ReturnYear& year) noexcept {
    return year.number >= 2025 ? h.sex == "M" : h.sex == "1";
}
[[nodiscard]] constexpr bool is_female(const Header& h, const ReturnYear& year) noexcept {
    return year.number >= 2025 ? h.sex == "F" : h.sex == "2";
}

}  // namespace goldthread::ssda903
