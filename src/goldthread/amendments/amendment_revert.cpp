// Taking one amendment back from among others: the row it changed is followed through all that came after, and the rows
// that later changes name are numbered as if it had never been.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

bool same_table(RowRef a, RowRef b) {
    return a.module == b.module && a.year == b.year;
}

tl::unexpected<Error> rests_on(const Amendment& later) {
    return fail(fmt::format("Change {} rests on this one.", later.number), "Take that one back first.");
}

}  // namespace

// Where the row of an amendment stands now, or belongs now if the amendment deleted it.
Result<RowRef> AmendmentLog::follow(std::size_t index) const {
    const bool gone = amendments_[index].kind == AmendmentKind::delete_row;
    RowRef row = deeds_[index].where;
    for (std::size_t i = index + 1; i < amendments_.size(); ++i) {
        const Deed& later = deeds_[i];
        if (!same_table(later.where, row)) continue;
        switch (amendments_[i].kind) {
            case AmendmentKind::set_cell: {
                const bool of_it = !gone && later.where.row == row.row;
                const bool any_field = amendments_[index].kind == AmendmentKind::add_row;
                if (of_it && (any_field || later.field == deeds_[index].field)) return rests_on(amendments_[i]);
                break;
            }
            case AmendmentKind::add_row: {
                // A row put where a deleted one belongs stands before it if it is of a file before.
                const bool before = gone && later.where.row == row.row ? later.place.file < deeds_[index].place.file
                                                                       : later.where.row <= row.row;
                if (before) ++row.row;
                break;
            }
            case AmendmentKind::delete_row:
                if (!gone && later.where.row == row.row) return rests_on(amendments_[i]);
                if (later.where.row < row.row) --row.row;
                break;
        }
    }
    return row;
}

// Numbers the rows of later changes as if the amendment, which added or deleted a row, had not been made.
void AmendmentLog::renumber_after(std::size_t index) {
    const bool gone = amendments_[index].kind == AmendmentKind::delete_row;
    RowRef row = deeds_[index].where;
    for (std::size_t i = index + 1; i < amendments_.size(); ++i) {
        Deed& later = deeds_[i];
        if (!same_table(later.where, row)) continue;
        const bool adds = amendments_[i].kind == AmendmentKind::add_row;
        const bool deletes = amendments_[i].kind == AmendmentKind::delete_row;
        bool before = later.where.row < row.row;
        if (adds && later.where.row == row.row) before = !gone || later.place.file < deeds_[index].place.file;
        if (before) {
            if (adds) ++row.row;
            if (deletes) --row.row;
        } else {
            later.where.row = gone ? later.where.row + 1 : later.where.row - 1;
        }
    }
}

// Later changes of a row whose child is named as before again were, so to say, made to that child.
void AmendmentLog::name_child_after(std::size_t index, const Done& reverted) {
    const Module& module = checked_->rules().collection->modules[reverted.deed.where.module];
    if (reverted.amendment.kind != AmendmentKind::set_cell || reverted.deed.field != module.child_field) return;
    for (std::size_t i = index; i < amendments_.size(); ++i) {
        if (same_row(amendments_[i].row, reverted.amendment.row)) {
            amendments_[i].child = trim(reverted.amendment.old_text);
        }
    }
}

Result<FindingChanges> AmendmentLog::revert(std::uint32_t number) {
    const std::size_t index = index_of(number);
    if (index == amendments_.size()) {
        return fail(fmt::format("There is no change {}.", number), "It may have been taken back already.");
    }
    const auto where = follow(index);
    if (!where) return tl::unexpected(where.error());
    return take_back_at(index, *where, begin_act());
}

FindingChanges AmendmentLog::take_back_at(std::size_t index, RowRef where, std::uint32_t step) {
    TakenBack taken;
    taken.index = index;
    taken.where = where;
    for (std::size_t i = index + 1; i < deeds_.size(); ++i) {
        taken.rows_after.push_back(deeds_[i].where.row);
        taken.children_after.push_back(amendments_[i].child);
    }
    if (amendments_[index].kind != AmendmentKind::set_cell) renumber_after(index);
    taken.done = {std::move(amendments_[index]), std::move(deeds_[index])};
    amendments_.erase(amendments_.begin() + static_cast<std::ptrdiff_t>(index));
    deeds_.erase(deeds_.begin() + static_cast<std::ptrdiff_t>(index));
    Deed now = taken.done.deed;
    now.where = where;
    FindingChanges changes = take_back(taken.done.amendment, now);
    name_child_after(index, taken.done);
    acts_.push_back({step, 0, std::move(taken)});
    return changes;
}

// The amendment is made again, and stands where it stood: those after it are as they were with it.
FindingChanges AmendmentLog::put_back(const TakenBack& taken_back) {
    const auto& [index, done, where, rows_after, children_after] = taken_back;
    Deed now = done.deed;
    now.where = where;
    FindingChanges changes = make(done.amendment, now);
    amendments_.insert(amendments_.begin() + static_cast<std::ptrdiff_t>(index), done.amendment);
    deeds_.insert(deeds_.begin() + static_cast<std::ptrdiff_t>(index), done.deed);
    for (std::size_t i = 0; i < rows_after.size(); ++i) {
        deeds_[index + 1 + i].where.row = rows_after[i];
        amendments_[index + 1 + i].child = children_after[i];
    }
    return changes;
}

}  // namespace goldthread
