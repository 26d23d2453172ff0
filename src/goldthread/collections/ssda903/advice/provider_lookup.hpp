#pragma once
// Finding a placement's provider in the lists.

#include <unordered_map>
#include <vector>

#include "goldthread/collections/ssda903/advice/placement.hpp"
#include "goldthread/reference/providers.hpp"

namespace goldthread::ssda903 {

/// The days that an episode covers; an open one lasts to the end of the year.
struct Stay {
    DateCell from;
    DateCell to;
};

[[nodiscard]] Stay stay_of(const Episode& e, const ReturnYear& year) noexcept;

/// Whether the provider was registered on some day of the stay. Days that are not known rule nothing out.
[[nodiscard]] bool covers(const Provider& provider, const Stay& stay) noexcept;

using Records = std::vector<const Provider*>;

/// Looks the loaded lists up. Rows of one URN (buildings, homes closed and opened again, two lists) are records of
/// their own: where all of them say the same, they are one answer.
class ProviderLookup {
  public:
    /// `list` may be null: no list is loaded, and nothing is found.
    explicit ProviderLookup(const ProviderList* list);

    [[nodiscard]] bool loaded() const noexcept { return list_ != nullptr; }
    [[nodiscard]] const ProviderList* list() const noexcept { return list_; }

    /// All records of a URN, whatever their dates. XXXXXXX has none.
    [[nodiscard]] Records of_urn(Code urn) const;
    /// Those registered on some day of the stay.
    [[nodiscard]] Records of_urn(Code urn, const Stay& stay) const;
    /// Settings at a postcode registered on some day of the stay. The offices of agencies are not among them.
    [[nodiscard]] Records at_postcode(Code postcode, const Stay& stay) const;
    /// Homes whose linked school has that number.
    [[nodiscard]] Records of_linked_school(Code school) const;

    /// Fostering and adoption agencies that authorities run (PR1, PR2 together), registered on some day of the stay,
    /// that offer a type of placement.
    [[nodiscard]] Records authorities_agencies(CodeCell place, const Stay& stay) const;

  private:
    const ProviderList* list_;
    std::unordered_multimap<Code, const Provider*> by_school_;
    Records authorities_agencies_;
};

/// Those that offer a type of placement.
[[nodiscard]] Records offering(const Records& records, CodeCell place);
}  // namespace goldthread::ssda903
