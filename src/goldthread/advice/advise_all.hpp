#pragma once
// Advice on all findings of a return, worked out once for every report that shows it.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/base/progress.hpp"

namespace goldthread {

/// In step with Findings::findings; nothing where findings of that rule are never advised on. An empty list stands for
/// advice that nobody has worked out.
using AdviceByFinding = std::vector<std::optional<Advice>>;

/// Advice on every present finding of `checked`, which is afterwards as it was. `own` as in make_suggester().
[[nodiscard]] AdviceByFinding advise_all(CheckedReturn& checked, MakeSuggester own, const OnProgress& on_progress = {});

/// The same by a suggester that the caller has.
[[nodiscard]] AdviceByFinding advise_all(const CheckedReturn& checked, Suggester& suggester,
                                         const OnProgress& on_progress = {});

/// The advice on the finding of that index, or null.
[[nodiscard]] inline const Advice* advice_on(const AdviceByFinding& advice, std::size_t finding) noexcept {
    return finding < advice.size() && advice[finding] ? &*advice[finding] : nullptr;
}

/// Takes away advice that is less sure than `minimum`.
void keep_from(Confidence minimum, AdviceByFinding& advice);

/// Takes away advice on findings of other rules than these; where none is named, on none.
void keep_rules(const CheckedReturn& checked, const std::vector<std::string>& codes, AdviceByFinding& advice);

/// How many findings have advice of each confidence; index by Confidence.
using ConfidenceCounts = std::array<std::size_t, 4>;
[[nodiscard]] ConfidenceCounts count_by_confidence(const AdviceByFinding& advice);

}  // namespace goldthread
