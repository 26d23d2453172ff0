#pragma once
// What could mend the findings of an SSDA903 return: from Ofsted's lists of providers, the postcode directory and the
// return itself.

#include <memory>

#include "goldthread/advice/suggestion.hpp"

namespace goldthread::ssda903 {

/// `checked` must be an SSDA903 return and outlive the suggester.
[[nodiscard]] std::unique_ptr<Suggester> make_suggester(CheckedReturn& checked);

}  // namespace goldthread::ssda903
