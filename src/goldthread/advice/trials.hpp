#pragma once
// Trying an answer out before it is suggested: would it mend the finding, and would it bring another on?

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// What an answer would do to the rows of the finding and the rows it changes.
struct Outcome {
    bool mends = false;                 ///< The finding would be gone.
    std::vector<std::uint16_t> raises;  ///< Rules that would newly fail there; indexes into RuleSet::rules.
    bool raises_elsewhere = false;      ///< Some rule would newly fail at another row of the child.

    [[nodiscard]] bool welcome() const noexcept { return mends && raises.empty(); }
};

/// Tries answers out on a checked return and leaves it as it was. The last child's outcomes are remembered: findings of
/// one row often have the same answers.
class Trials {
  public:
    explicit Trials(CheckedReturn& checked) : checked_(&checked) {}

    /// `cells` must be of the finding's child, and of columns that the tables have.
    [[nodiscard]] Outcome try_out(const Finding& finding, std::span<const SuggestedCell> cells);

  private:
    /// A rule failing at a row.
    struct Failure {
        std::uint16_t rule = 0;
        RowRef row;

        bool operator==(const Failure&) const noexcept = default;
    };
    struct Tried {
        std::vector<SuggestedCell> cells;
        std::vector<Failure> failures;
    };

    void turn_to(std::uint32_t child);
    [[nodiscard]] const std::vector<Failure>& failures_with(std::span<const SuggestedCell> cells);

    CheckedReturn* checked_;
    bool ready_ = false;
    std::uint32_t child_ = 0;
    std::uint64_t revision_ = 0;
    std::vector<Failure> present_;
    std::vector<Tried> tried_;
};

}  // namespace goldthread
