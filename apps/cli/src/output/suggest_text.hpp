#pragma once
// Suggestions as text for people: by child, each finding with what could mend it.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/advice/corrections.hpp"
#include "goldthread/checking/checked_return.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

/// What the text says besides what is in the return and the advice.
struct SuggestTextFacts {
    std::string authority;                  ///< As the report names it; empty when not known.
    std::vector<std::string> sources;       ///< Reference data used, a line each.
    Confidence minimum = Confidence::none;  ///< Advice less sure was taken away.
};

[[nodiscard]] std::string suggest_text(const CheckedReturn& checked, const AdviceByFinding& advice,
                                       const SuggestTextFacts& facts, const Style& style);

/// A line for each correction of a column under one heading; empty where there is none.
[[nodiscard]] std::string corrections_text(const CheckedReturn& checked, const std::vector<Correction>& corrections,
                                           const Style& style);

}  // namespace goldthread::cli
