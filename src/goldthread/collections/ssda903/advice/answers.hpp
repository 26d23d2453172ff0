#pragma once
// Answers to one finding as they are gathered, and what becomes of them: tried out, graded, ordered.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/advice/trials.hpp"
#include "goldthread/collections/ssda903/advice/agreement.hpp"

namespace goldthread::ssda903 {

/// An answer before it has been tried out.
struct Answer {
    std::vector<SuggestedCell> cells;
    Confidence confidence = Confidence::choose;  ///< Were it the only one.
    Agreement agreement;
    std::string basis;
    const Provider* provider = nullptr;
    bool own_data = false;  ///< The return itself says so, in another row.
    bool part = false;      ///< Part of what it takes: the finding need not be gone, and a person must do the rest.
};

/// Gathers answers and what there is to say. Answers that change the same cells to the same texts are one, with the
/// better of their grounds.
class Answers {
  public:
    void add(Answer answer);
    /// What to think of where no answer is certain.
    void explain(std::string sentence);
    /// There was no list of providers to look into.
    void lack_provider_list() noexcept { lack_ = Lack::provider_list; }
    /// What must be said with any answer.
    void remark(std::string sentence);

    /// Joins each answer with each of `others`, to be given together, where a finding needs both. Where one side has
    /// none, the other's are part of an answer. Takes over what `others` say.
    void pair_with(const Answers& others);

    [[nodiscard]] bool empty() const noexcept { return answers_.empty(); }

    /// Leaves out what would not mend the finding or would raise another, and grades and orders the rest: a certain
    /// answer stays so only if no other is certain too, or has as much to say for it. An
    /// answer that the return itself has in another row, and that a record bears out as well as any other, is likely.
    /// `rows_alike` gives further cells to change with those of an answer that alone would set the row at odds with
    /// others of the child.
    template <class RowsAlike>
    [[nodiscard]] Advice advice(const Finding& finding, const RuleSet& rules, Trials& trials, RowsAlike rows_alike);

  private:
    struct Refused {
        Answer answer;
        std::vector<std::uint16_t> raises;
    };
    [[nodiscard]] Advice settled(std::vector<Answer> welcome, const std::vector<Refused>& refused,
                                 const RuleSet& rules) const;

    std::vector<Answer> answers_;
    Lack lack_ = Lack::nothing;
    std::vector<std::string> explanations_;
    std::vector<std::string> remarks_;
};

template <class RowsAlike>
Advice Answers::advice(const Finding& finding, const RuleSet& rules, Trials& trials, RowsAlike rows_alike) {
    std::vector<Answer> welcome;
    std::vector<Refused> refused;
    for (Answer& answer : answers_) {
        Outcome outcome = trials.try_out(finding, answer.cells);
        if (!outcome.raises.empty() || outcome.raises_elsewhere) {
            std::vector<SuggestedCell> together = rows_alike(answer.cells);
            const bool more = together.size() > answer.cells.size();
            const Outcome of_all = more ? trials.try_out(finding, together) : Outcome();
            if (of_all.welcome() && !of_all.raises_elsewhere) {
                answer.cells = std::move(together);
                outcome = of_all;
            }
        }
        if (outcome.welcome() || (answer.part && outcome.raises.empty())) {
            welcome.push_back(std::move(answer));
        } else if (outcome.mends) {
            refused.push_back({std::move(answer), std::move(outcome.raises)});
        }
    }
    return settled(std::move(welcome), refused, rules);
}

}  // namespace goldthread::ssda903
