#pragma once
// Accepting many suggestions at once: each is held against what the others have done to the return.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/advice/advise_all.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/base/progress.hpp"

namespace goldthread {

/// A certain answer that was not taken, and why.
struct NotAccepted {
    Finding finding;  ///< As it was before anything was accepted.
    RowRef where;     ///< The row that would have changed.
    std::string reason;
};

/// What became of the answers.
struct Acceptance {
    std::size_t accepted = 0;        ///< Findings whose suggestion stands in the return now.
    std::size_t gone_already = 0;    ///< Findings that an earlier answer had mended.
    std::size_t left_to_choose = 0;  ///< Findings with suggestions that are not sure enough, or several alike.
    std::vector<NotAccepted> not_accepted;
};

/// Makes the best suggestion of each advice that is at least `minimum` sure (likely or sure) and not one of several as
/// sure, in order of findings, as amendments of `log` with basis `suggestion`. `when` as in Occasion. `advice` is in
/// step with the present findings. Left out, and named: a suggestion for a cell that an earlier one set to another
/// text, and one that now would raise a finding.
[[nodiscard]] Acceptance accept_suggestions(AmendmentLog& log, const AdviceByFinding& advice, Confidence minimum,
                                            const std::string& when, const OnProgress& on_progress = {});

}  // namespace goldthread
