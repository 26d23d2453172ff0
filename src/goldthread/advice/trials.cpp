#include "goldthread/advice/trials.hpp"

#include <algorithm>

#include "goldthread/base/algorithm.hpp"

namespace goldthread {

namespace {

bool same_cells(std::span<const SuggestedCell> a, std::span<const SuggestedCell> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SuggestedCell& x, const SuggestedCell& y) {
        return x.where == y.where && x.field == y.field && x.text == y.text;
    });
}

}  // namespace

Outcome Trials::try_out(const Finding& finding, std::span<const SuggestedCell> cells) {
    turn_to(finding.child);
    const std::vector<Failure>& then = failures_with(cells);
    const auto rows = checked_->findings().rows_of(finding);
    const auto fails = [](const std::vector<Failure>& failures, const Failure& failure) {
        return std::find(failures.begin(), failures.end(), failure) != failures.end();
    };
    Outcome outcome;
    outcome.mends = none_of(rows, [&](const RowRef row) { return fails(then, {finding.rule, row}); });
    for (const Failure& failure : then) {
        const bool concerned = std::find(rows.begin(), rows.end(), failure.row) != rows.end() ||
                               any_of(cells, [&](const SuggestedCell& cell) { return cell.where == failure.row; });
        if (fails(present_, failure)) continue;
        if (!concerned) {
            outcome.raises_elsewhere = true;
            continue;
        }
        if (std::find(outcome.raises.begin(), outcome.raises.end(), failure.rule) == outcome.raises.end()) {
            outcome.raises.push_back(failure.rule);
        }
    }
    return outcome;
}

void Trials::turn_to(std::uint32_t child) {
    if (ready_ && child == child_ && revision_ == checked_->revision()) return;
    ready_ = true;
    child_ = child;
    revision_ = checked_->revision();
    tried_.clear();
    present_ = failures_with({});
    tried_.clear();
}

const std::vector<Trials::Failure>& Trials::failures_with(std::span<const SuggestedCell> cells) {
    for (const Tried& tried : tried_) {
        if (same_cells(tried.cells, cells)) return tried.failures;
    }
    std::vector<CellTrial> trials;
    for (const SuggestedCell& cell : cells) trials.push_back({cell.where, cell.field, cell.text});
    const Findings found = checked_->findings_if(child_, trials);
    Tried tried{{cells.begin(), cells.end()}, {}};
    for (const Finding& finding : found.findings) {
        for (const RowRef row : found.rows_of(finding)) tried.failures.push_back({finding.rule, row});
    }
    tried_.push_back(std::move(tried));
    return tried_.back().failures;
}

}  // namespace goldthread
