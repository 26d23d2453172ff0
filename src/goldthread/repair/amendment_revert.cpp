// Taking one amendment back from among others: the row it changed is followed through all that came after, and the rows
// that later changes name are numbered as if it had never been.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/repair/amendment_log.hpp"

namespace goldthread {

namespace {

bool same_table(RowRef a, RowRef b) {
    return a.module == b.module && a.year == b.year;
}

bool same_row(const RowName& a, const RowName& b) {
    return a.module == b.module && a.year == b.year && a.file == b.file && a.line == b.line && a.row == b.row;
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
    const auto found = std::find_if(amendments_.begin(), amendments_.end(),
                                    [&](const Amendment& amendment) { return amendment.number == number; });
    if (found == amendments_.end()) {
        return fail(fmt::format("There is no change {}.", number), "It may have been taken back already.");
    }
    const auto index = static_cast<std::size_t>(found - amendments_.begin());
    const auto where = follow(index);
    if (!where) return tl::unexpected(where.error());
    if (amendments_[index].kind != AmendmentKind::set_cell) renumber_after(index);

    Done reverted{std::move(amendments_[index]), std::move(deeds_[index])};
    amendments_.erase(amendments_.begin() + static_cast<std::ptrdiff_t>(index));
    deeds_.erase(deeds_.begin() + static_cast<std::ptrdiff_t>(index));
    reverted.deed.where = *where;
    reverted.deed.step = ++latest_step_;  // a step of its own from now on
    FindingChanges changes = take_back(reverted.amendment, reverted.deed);
    name_child_after(index, reverted);
    undone_.clear();
    undone_.push_back(std::move(reverted));
    return changes;
}

}  // namespace goldthread
