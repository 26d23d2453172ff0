#pragma once
// Which rules are advised on, and by what: a table from code to function for each group of rules. All definitions of a
// code are advised on alike.

#include <string_view>
#include <vector>

#include "goldthread/collections/ssda903/advice/case.hpp"

namespace goldthread::ssda903 {

struct AdviceOnRule {
    std::string_view code;
    void (*advise)(Case&);
};

/// The URN is missing, on no list, not expected, or its registration has ended.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_on_urns();
/// PLACE_PROVIDER is missing, wrong, or contradicts the URN.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_on_provider_codes();
/// PLACE is wrong, or contradicts the URN, the provider or the child's age.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_on_types();
/// Postcodes, and what is worked out from them.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_on_postcodes();
/// This year's first episode differs from the one that last year left open.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_between_years();
/// Something is given that should not be.
[[nodiscard]] const std::vector<AdviceOnRule>& advice_on_unexpected();

}  // namespace goldthread::ssda903
