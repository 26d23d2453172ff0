#include "goldthread/repair/kept_changes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "goldthread/repair/join_changes.hpp"
#include "goldthread/repair/replay_newer.hpp"
#include "goldthread/repair/row_of_child.hpp"

namespace goldthread {

namespace {

std::uint64_t no_mark(const std::string& /*file*/) {
    return 0;
}

/// Tries one change after the other, each on the files as they were, or on newer ones.
class Trying {
  public:
    Trying(const std::vector<KeptChange>& changes, const MarkOf& mark_of, AmendmentLog& log)
        : changes_(changes),
          is_newer_(newer_of(changes, mark_of)),
          newer_(changes, is_newer_, log),
          as_it_was_(log),
          log_(log) {}

    Tried make(std::size_t index) {
        if (is_newer_[index]) {
            if (auto tried = newer_.make(index)) return *std::move(tried);
        }
        const Amendment& change = changes_[index].amendment;
        if (const auto meant = table_meant(log_.checked(), change.row); !meant) {
            return {Standing::set_aside, meant.error().what};
        }
        log_.number_next(change.number);
        const auto done = as_it_was_.make({change, true, {}});
        log_.number_next(0);
        if (!done) return {Standing::set_aside, done.error().what};
        return {};
    }

  private:
    static std::vector<bool> newer_of(const std::vector<KeptChange>& changes, const MarkOf& mark_of) {
        std::vector<bool> newer;
        for (const KeptChange& change : changes) {
            const std::uint64_t mark = mark_of(change.amendment.row.file);
            newer.push_back(mark == 0 || mark != change.made_on);
        }
        return newer;
    }

    const std::vector<KeptChange>& changes_;
    std::vector<bool> is_newer_;
    NewerReplaying newer_;
    Replaying as_it_was_;
    AmendmentLog& log_;
};

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

}  // namespace

std::uint32_t KeptChanges::step_of(std::uint32_t number, std::uint32_t step_in_log) const {
    const auto known = steps_.find(number);
    return known != steps_.end() ? known->second : next_step_ + step_in_log;
}

std::vector<KeptChange> KeptChanges::merged(const AmendmentLog& log, const MarkOf& mark_of) const {
    const std::vector<std::uint32_t> steps = log.steps();
    std::vector<KeptChange> all;
    std::size_t next = 0;
    const auto take_beside = [&](std::size_t behind) {
        for (; next < beside_.size() && behind_[next] <= behind; ++next) all.push_back(beside_[next]);
    };
    for (std::size_t i = 0; i < log.amendments().size(); ++i) {
        take_beside(i);
        const Amendment& change = log.amendments()[i];
        KeptChange kept{change, step_of(change.number, steps[i]), mark_of(change.row.file)};
        kept.from_session = is_from_session(change.number);
        all.push_back(std::move(kept));
    }
    std::copy(beside_.begin() + static_cast<std::ptrdiff_t>(next), beside_.end(), std::back_inserter(all));
    return all;
}

void KeptChanges::put_aside(const AmendmentLog& log, const MarkOf& mark_of) {
    beside_ = merged(log, mark_of);
    behind_.assign(beside_.size(), 0);
    for (KeptChange& change : beside_) {
        if (change.standing == Standing::in_force) change.standing = Standing::set_aside;
    }
}

void KeptChanges::remember(const std::vector<KeptChange>& changes) {
    steps_.clear();
    from_session_.clear();
    next_step_ = 0;
    for (const KeptChange& change : changes) {
        steps_[change.amendment.number] = change.step;
        next_step_ = std::max(next_step_, change.step + 1);
        if (change.from_session) from_session_.insert(change.amendment.number);
    }
}

void KeptChanges::make_again(AmendmentLog& log, const MarkOf& mark_of) {
    const std::vector<KeptChange> changes = std::exchange(beside_, {});
    behind_.clear();
    remember(changes);
    Trying trying(changes, mark_of, log);
    std::vector<std::uint32_t> steps;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        KeptChange change = changes[i];
        if (change.standing != Standing::clashes) {
            Tried tried = trying.make(i);
            change.standing = tried.standing;
            change.why = std::move(tried.why);
        }
        if (change.standing == Standing::in_force) {
            steps.push_back(change.step);
            continue;
        }
        beside_.push_back(std::move(change));
        behind_.push_back(log.amendments().size());
    }
    log.regroup(steps);
    log.number_above(steps_.empty() ? 0 : steps_.rbegin()->first);
}

void KeptChanges::join(std::vector<KeptChange> changes) {
    for (KeptChange& change : changes) {
        change.from_session = true;
        if (change.standing == Standing::in_force) change.standing = Standing::set_aside;
    }
    beside_ = join_changes(std::move(beside_), std::move(changes));
    behind_.assign(beside_.size(), 0);
}

Result<FindingChanges> KeptChanges::prefer(std::uint32_t number, AmendmentLog& log) {
    const auto found = std::find_if(beside_.begin(), beside_.end(), [&](const KeptChange& change) {
        return change.amendment.number == number && change.standing == Standing::clashes;
    });
    if (found == beside_.end()) return fail("There is no such change to choose.", "It may have been chosen already.");
    const bool over_deleted = found->against && found->against->kind == AmendmentKind::delete_row;
    const bool takes_back = over_deleted && is_in_force(log, found->against->number);
    if (takes_back) {
        if (auto taken_back = log.revert(found->against->number); !taken_back) return taken_back;
    }
    log.number_next(number);
    auto done = make_over(found->amendment, log);
    log.number_next(0);
    if (!done) {
        if (takes_back) log.redo();
        return done;
    }
    forget(number);
    return done;
}

void KeptChanges::forget(std::uint32_t number) {
    for (std::size_t i = 0; i < beside_.size(); ++i) {
        if (beside_[i].amendment.number != number) continue;
        beside_.erase(beside_.begin() + static_cast<std::ptrdiff_t>(i));
        behind_.erase(behind_.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

void KeptChanges::clear() {
    *this = {};
}

std::vector<KeptChange> KeptChanges::all(const AmendmentLog* log) const {
    return log != nullptr ? merged(*log, no_mark) : beside_;
}

std::size_t KeptChanges::count(Standing standing) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(beside_.begin(), beside_.end(), [&](const KeptChange& c) { return c.standing == standing; }));
}

bool KeptChanges::is_from_session(std::uint32_t number) const noexcept {
    return from_session_.contains(number);
}

}  // namespace goldthread
