#pragma once
// Answers that the return itself holds: in the child's other episodes, in last year's return, with other children at
// the same postcode.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "goldthread/checking/checked_return.hpp"
#include "goldthread/collections/ssda903/advice/provider_lookup.hpp"

namespace goldthread::ssda903 {

/// A text that another row has in the field that is asked for.
struct OwnValue {
    RowRef row;
    std::string text;
    std::string from;  ///< "the child's episode of 01/05/2025", "another child's episode at the same postcode".
};

class OwnData {
  public:
    OwnData(const CheckedReturn& checked, const ProviderLookup& providers)
        : checked_(&checked), providers_(&providers) {}

    /// What the field has where the placement is the same, but for that field, by everything else that is given: in the
    /// episodes before and after, in the same episode of last year's return. For PL_POST these must be tied to the
    /// episode by more: the same start, or a change of legal status only, since an agency has carers in many places.
    [[nodiscard]] std::vector<OwnValue> in_same_placement(std::size_t field, const Episode& e) const;

    /// URNs, on the lists where lists are loaded, of other children placed at the same postcode in the same family of
    /// placements, each once; none where there are so many that they tell nothing.
    [[nodiscard]] std::vector<OwnValue> urns_at_postcode(const Episode& e);

    /// HOME_POST elsewhere in the same period of care, of both years.
    [[nodiscard]] std::vector<OwnValue> homes_in_same_care(const Episode& e) const;

    /// Last year's final episode if it was left open, and this is the year's first: what rules between the years
    /// compare. Null else.
    [[nodiscard]] const Episode* carried_over_from(const Episode& e) const;

    /// This year's episode of the child that comes just before; null for the first, and for one without a known start.
    [[nodiscard]] const Episode* episode_before(const Episode& e) const;

    /// The text of a cell, trimmed; empty where there is no such column.
    [[nodiscard]] std::string text_of(RowRef row, std::size_t field) const;

  private:
    void index_postcodes();
    [[nodiscard]] std::vector<const Episode*> in_time(const Episode& e, YearSlot year) const;

    const CheckedReturn* checked_;
    const ProviderLookup* providers_;
    std::optional<std::uint64_t> indexed_revision_;
    std::unordered_map<Code, std::vector<std::uint32_t>>
        rows_at_;  // this year's episodes with a URN that is on the lists, by PL_POST
};

}  // namespace goldthread::ssda903
