#include "goldthread/amendments/kept_changes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "goldthread/amendments/finding_changes.hpp"
#include "goldthread/amendments/join_changes.hpp"
#include "goldthread/amendments/kept_steps.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/amendments/row_of_child.hpp"
#include "goldthread/amendments/rows_by_record.hpp"

namespace goldthread {

namespace {

std::uint64_t no_mark(const std::string& /*file*/) {
    return 0;
}

// The row that a change of another session means, as it stands here: by its record, or else by its line.
Result<RowRef> row_meant(const CheckedReturn& checked, const Amendment& change) {
    const auto meant = table_meant(checked, change.row);
    if (!meant) return tl::unexpected(meant.error());
    const Module& module = checked.rules().collection->modules[meant->module];
    const auto places = RowsByRecord(*meant->table, module).find(change.child, change.row.record);
    if (places.size() == 1) {
        return RowRef{static_cast<std::uint32_t>(row_at(*meant->table, places.front())),
                      static_cast<std::uint8_t>(meant->module), meant->year};
    }
    const auto row = row_named(checked, change.row);
    if (row && RowOfChild(*meant->table, module, row->row, change.child).fits()) return *row;
    return fail("The files do not hold the row of this change.", "Give the file that it was made on.");
}

Result<FindingChanges> make_over(const Amendment& change, AmendmentLog& log) {
    const auto where = row_meant(log.checked(), change);
    if (!where) return tl::unexpected(where.error());
    if (change.kind == AmendmentKind::delete_row) return log.delete_row(*where, change.occasion);
    const auto field = log.checked().rules().collection->modules[where->module].find_field(change.field);
    if (!field) return fail("There is no such field.", "Choose one of the module's fields.");
    return log.set_cell(*where, *field, change.new_text, change.occasion);
}

bool is_in_force(const AmendmentLog& log, std::uint32_t number) {
    const auto& all = log.amendments();
    return std::any_of(all.begin(), all.end(), [&](const Amendment& change) { return change.number == number; });
}

std::uint32_t latest_step_of(const std::vector<KeptChange>& changes) {
    std::uint32_t latest = 0;
    for (const KeptChange& change : changes) latest = std::max({latest, change.step, change.gone});
    return latest;
}

std::uint32_t highest_number(const KeptHistory& history) {
    std::uint32_t highest = 0;
    const auto look_at = [&](const std::vector<KeptChange>& changes) {
        for (const KeptChange& change : changes) highest = std::max(highest, change.amendment.number);
    };
    look_at(history.changes);
    for (const UndoneStep& step : history.redo) look_at(step.made);
    return highest;
}

}  // namespace

bool KeptChanges::is_gone(const KeptChange& change) const noexcept {
    return change.gone != 0 && (log_ == nullptr || log_->has_step(change.gone));
}

KeptHistory KeptChanges::history(const MarkOf& mark_of) const {
    KeptHistory history;
    const auto of_log = [&](const Amendment& amendment, std::uint32_t step) {
        KeptChange kept{amendment, step, mark_of(amendment.row.file)};
        kept.from_session = is_from_session(amendment.number);
        return kept;
    };
    if (log_ != nullptr) {
        for (const PastAmendment& past : log_->past()) {
            history.changes.push_back(of_log(past.amendment, past.step));
            history.changes.back().gone = past.gone;
        }
        for (const StepToRedo& step : log_->steps_to_redo()) {
            UndoneStep& undone = history.redo.emplace_back();
            undone.gone = step.taken_back;
            for (const KeptChange& change : leaving(step.step)) undone.gone.push_back(change.amendment.number);
            for (const Amendment& made : step.made) undone.made.push_back(of_log(made, step.step));
        }
    }
    for (const KeptChange& change : beside_) {
        history.changes.push_back(change);
        if (!is_gone(change)) history.changes.back().gone = 0;
    }
    put_in_order(history.changes);
    if (steps_waiting() > 0) history.redo.insert(history.redo.end(), waiting_.begin(), waiting_.end());
    return history;
}

void KeptChanges::put_aside(const AmendmentLog& log, const MarkOf& mark_of) {
    if (log_ != &log) return;
    KeptHistory kept = history(mark_of);
    for (KeptChange& change : kept.changes) {
        if (change.standing == Standing::in_force) change.standing = Standing::set_aside;
    }
    beside_ = std::move(kept.changes);
    waiting_ = std::move(kept.redo);
    log_ = nullptr;
}

void KeptChanges::make_again(AmendmentLog& log, const MarkOf& mark_of) {
    log_ = &log;
    from_session_.clear();
    for (const KeptChange& change : beside_) {
        if (change.from_session) from_session_.insert(change.amendment.number);
    }
    log.number_above(highest_number({beside_, waiting_}));
    const std::uint32_t latest = latest_step_of(beside_);
    beside_ = make_steps_again(std::move(beside_), mark_of, log);
    log.steps_above(latest);
    const std::size_t made = make_and_undo(waiting_, beside_, mark_of, log);
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(made));
    latest_step_ = log.latest_step();
}

void KeptChanges::join(KeptHistory session) {
    const auto take = [](KeptChange& change) {
        change.from_session = true;
        if (change.standing == Standing::in_force) change.standing = Standing::set_aside;
    };
    for (KeptChange& change : session.changes) take(change);
    for (UndoneStep& step : session.redo) std::for_each(step.made.begin(), step.made.end(), take);
    if (beside().empty()) {
        beside_ = std::move(session.changes);
        waiting_ = std::move(session.redo);
        return;
    }
    std::erase_if(session.changes, [](const KeptChange& change) { return change.gone != 0; });
    const std::uint32_t numbers_taken = highest_number({beside_, waiting_});
    beside_ = join_changes(std::move(beside_), std::move(session.changes), numbers_taken);
}

Result<FindingChanges> KeptChanges::prefer(std::uint32_t number, AmendmentLog& log) {
    const auto found = std::find_if(beside_.begin(), beside_.end(), [&](const KeptChange& change) {
        return change.amendment.number == number && change.standing == Standing::clashes && !is_gone(change);
    });
    if (found == beside_.end()) return fail("There is no such change to choose.", "It may have been chosen already.");
    AmendmentLog::OneStep step(log);
    const bool over_deleted = found->against && found->against->kind == AmendmentKind::delete_row;
    FindingChanges brought_back;
    if (over_deleted && is_in_force(log, found->against->number)) {
        auto taken_back = log.revert(found->against->number);
        if (!taken_back) return taken_back;
        brought_back = *std::move(taken_back);
    }
    log.number_next(number);
    auto done = make_over(found->amendment, log);
    log.number_next(0);
    if (!done) {
        step.give_up();
        return done;
    }
    if (!log.has_step(step.number())) log.mark();  // what it says stood there already
    found->gone = step.number();
    return one_after_the_other(brought_back, *done);
}

void KeptChanges::forget(std::uint32_t number) {
    const auto found = std::find_if(beside_.begin(), beside_.end(), [&](const KeptChange& change) {
        return change.amendment.number == number && !is_gone(change);
    });
    if (found == beside_.end()) return;
    if (log_ != nullptr) {
        found->gone = log_->mark();
        return;
    }
    found->gone = latest_step_of(beside_) + 1;
    waiting_.clear();
}

void KeptChanges::clear() {
    *this = {};
}

std::vector<KeptChange> KeptChanges::beside() const {
    std::vector<KeptChange> beside;
    std::copy_if(beside_.begin(), beside_.end(), std::back_inserter(beside),
                 [&](const KeptChange& change) { return !is_gone(change); });
    return beside;
}

std::vector<KeptChange> KeptChanges::leaving(std::uint32_t step) const {
    std::vector<KeptChange> leaving;
    std::copy_if(beside_.begin(), beside_.end(), std::back_inserter(leaving),
                 [&](const KeptChange& change) { return change.gone == step; });
    return leaving;
}

std::vector<KeptChange> KeptChanges::all() const {
    std::vector<KeptChange> all = history(no_mark).changes;
    std::erase_if(all, [](const KeptChange& change) { return change.gone != 0; });
    return all;
}

KeptHistory KeptChanges::history() const {
    return history(no_mark);
}

std::size_t KeptChanges::count(Standing standing) const noexcept {
    return static_cast<std::size_t>(std::count_if(beside_.begin(), beside_.end(), [&](const KeptChange& change) {
        return change.standing == standing && !is_gone(change);
    }));
}

std::size_t KeptChanges::steps_waiting() const noexcept {
    return log_ == nullptr || log_->latest_step() == latest_step_ ? waiting_.size() : 0;
}

bool KeptChanges::is_from_session(std::uint32_t number) const noexcept {
    return from_session_.contains(number);
}

}  // namespace goldthread
