#pragma once
// Which items of a row a provider's record agrees with: the ground on which an answer stands.

#include <string>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/collections/ssda903/advice/placement.hpp"

namespace goldthread::ssda903 {

/// The items that agree. Those about to be changed do not count.
struct Agreement {
    bool urn = false;
    bool pl_post = false;
    bool place = false;
    bool place_provider = false;

    [[nodiscard]] int count() const noexcept;
    /// The fields that agree: "URN", "PL_POST".
    [[nodiscard]] std::vector<std::string> fields() const;
    /// "URN and postcode agree", "by URN alone".
    [[nodiscard]] std::string words() const;
    /// Sure where two independent items agree: URN and postcode, URN and type, or postcode, type and provider.
    [[nodiscard]] Confidence confidence() const noexcept;
};

/// What `provider` agrees with in the row. A postcode counts for settings only: that of an agency is its office's.
[[nodiscard]] Agreement agreement_of(const Episode& e, const Provider& provider) noexcept;
/// The same without one of the fields, which is to be changed.
[[nodiscard]] Agreement agreement_without(std::size_t field, const Episode& e, const Provider& provider) noexcept;

}  // namespace goldthread::ssda903
