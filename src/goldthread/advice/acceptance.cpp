#include "goldthread/advice/acceptance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/checking/recheck.hpp"

namespace goldthread {

namespace {

/// One cell of the return.
using CellKey = std::tuple<YearSlot, std::uint8_t, std::uint32_t, std::size_t>;

CellKey key_of(const SuggestedCell& cell) {
    return {cell.where.year, cell.where.module, cell.where.row, cell.field};
}

// The answer, if there is just one of the highest confidence.
const Suggestion* answer_in(const Advice& advice, Confidence minimum) {
    if (advice.confidence() < std::max(minimum, Confidence::likely)) return nullptr;
    const auto& all = advice.suggestions;
    if (all.size() > 1 && all[1].confidence >= all[0].confidence) return nullptr;
    return &all.front();
}

/// Accepts one suggestion after the other.
class Accepting {
  public:
    Accepting(AmendmentLog& log, std::string when)
        : log_(log), when_(std::move(when)), before_(log.checked().findings()) {}

    void consider(std::size_t index, const Advice& advice, Confidence minimum) {
        finding_ = before_.findings[index];
        const Suggestion* answer = answer_in(advice, minimum);
        if (answer == nullptr) {
            if (!advice.suggestions.empty()) ++result_.left_to_choose;
            return;
        }
        if (const auto* other = cell_set_otherwise(*answer)) {
            return refuse(*answer, fmt::format("rule {} has set that field to '{}' before", other->rule, other->text));
        }
        // Earlier changes may have mended it; the same text for the same cells is then no further change either.
        if (!still_found()) {
            ++result_.gone_already;
            return;
        }
        accept(*answer);
    }

    [[nodiscard]] Acceptance result() && { return std::move(result_); }

  private:
    struct SetCell {
        std::string_view rule;
        std::string text;
    };

    [[nodiscard]] const SetCell* cell_set_otherwise(const Suggestion& answer) const {
        for (const SuggestedCell& cell : answer.cells) {
            const auto set = set_.find(key_of(cell));
            if (set != set_.end() && set->second.text != cell.text) return &set->second;
        }
        return nullptr;
    }

    // Only cells are changed here, so rows are numbered as before, and so are children: no suggestion renames one.
    [[nodiscard]] bool still_found() const {
        const auto rows = before_.rows_of(finding_);
        const Findings now = findings_at_child();
        return any_of(now.findings, [&](const Finding& other) {
            const auto others = now.rows_of(other);
            return other.rule == finding_.rule && std::equal(rows.begin(), rows.end(), others.begin(), others.end());
        });
    }

    // Those of the finding's child, and behind them those of rules about the whole return.
    [[nodiscard]] Findings findings_at_child() const {
        const Findings& now = log_.checked().findings();
        const auto begin = now.findings.begin();
        const auto is_whole = [&](const Finding& f) { return log_.checked().rule_of(f).judge_child == nullptr; };
        const auto whole =
            std::partition_point(begin, now.findings.end(), [&](const Finding& f) { return !is_whole(f); });
        const auto first =
            std::partition_point(begin, whole, [&](const Finding& f) { return f.child < finding_.child; });
        const auto last =
            std::partition_point(first, whole, [&](const Finding& f) { return f.child == finding_.child; });
        Findings found = now.part(static_cast<std::size_t>(first - begin), static_cast<std::size_t>(last - first));
        found.append(
            now.part(static_cast<std::size_t>(whole - begin), static_cast<std::size_t>(now.findings.end() - whole)));
        return found;
    }

    void accept(const Suggestion& answer) {
        const std::string_view code = log_.checked().rule_of(finding_).code;
        const Findings before = findings_at_child();
        const std::size_t amendments_before = log_.amendments().size();
        std::string reason = change(answer, fmt::format("{}: {}", code, answer.basis));
        const Findings raised = compare(before, findings_at_child(), {}).added;
        if (reason.empty() && !raised.findings.empty()) {
            reason = fmt::format("it would now raise rule {}", log_.checked().rule_of(raised.findings.front()).code);
        }
        if (!reason.empty()) {
            while (log_.amendments().size() > amendments_before) log_.undo();
            return refuse(answer, std::move(reason));
        }
        for (const SuggestedCell& cell : answer.cells) set_.try_emplace(key_of(cell), SetCell{code, cell.text});
        ++result_.accepted;
    }

    // Why it could not be done; empty if it was.
    std::string change(const Suggestion& answer, std::string basis) {
        const Occasion occasion{when_, "", {Basis::Kind::suggestion, std::move(basis)}};
        for (const SuggestedCell& cell : answer.cells) {
            if (const auto done = log_.set_cell(cell.where, cell.field, cell.text, occasion); !done) {
                return done.error().what;
            }
        }
        return {};
    }

    void refuse(const Suggestion& answer, std::string reason) {
        result_.not_accepted.push_back({finding_, answer.cells.front().where, std::move(reason)});
    }

    AmendmentLog& log_;
    std::string when_;
    const Findings before_;
    Finding finding_;
    std::map<CellKey, SetCell> set_;
    Acceptance result_;
};

}  // namespace

Acceptance accept_suggestions(AmendmentLog& log, const AdviceByFinding& advice, Confidence minimum,
                              const std::string& when, const OnProgress& on_progress) {
    Accepting accepting(log, when);
    for (std::size_t i = 0; i < advice.size(); ++i) {
        if (advice[i]) accepting.consider(i, *advice[i], minimum);
        report(on_progress, i + 1, advice.size());
    }
    return std::move(accepting).result();
}

}  // namespace goldthread
