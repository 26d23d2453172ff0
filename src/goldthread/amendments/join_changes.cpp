#include "goldthread/amendments/join_changes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace goldthread {

namespace {

using RowKey = std::tuple<std::string, int, std::string, std::uint32_t, std::uint32_t>;
using CellKey = std::pair<RowKey, std::string>;

RowKey row_of(const Amendment& change) {
    return {change.row.module, change.row.year, change.row.file, change.row.line, change.row.row};
}

CellKey cell_of(const Amendment& change) {
    return {row_of(change), change.field};
}

// Made once, and kept in both sessions.
bool is_same(const Amendment& a, const Amendment& b) {
    const bool same_row = a.kind == AmendmentKind::add_row
                              ? a.row.module == b.row.module && a.row.year == b.row.year && a.row.file == b.row.file
                              : row_of(a) == row_of(b);
    return a.kind == b.kind && same_row && a.child == b.child && a.field == b.field && a.old_text == b.old_text &&
           a.new_text == b.new_text && a.cells == b.cells && a.occasion.when == b.occasion.when;
}

/// What a list of changes comes to, cell by cell and row by row: indices of the last change of each.
struct Ends {
    std::map<CellKey, std::size_t> cells;
    std::map<RowKey, std::size_t> changed_rows;
    std::map<RowKey, std::size_t> deleted_rows;
};

Ends ends_of(const std::vector<KeptChange>& changes) {
    Ends ends;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Amendment& change = changes[i].amendment;
        if (changes[i].standing == Standing::clashes || changes[i].gone != 0) continue;
        if (change.kind == AmendmentKind::set_cell) {
            ends.cells[cell_of(change)] = i;
            ends.changed_rows[row_of(change)] = i;
        }
        if (change.kind == AmendmentKind::delete_row) ends.deleted_rows[row_of(change)] = i;
    }
    return ends;
}

class Joining {
  public:
    Joining(std::vector<KeptChange> mine, std::vector<KeptChange> theirs, std::uint32_t numbers_taken)
        : mine_(std::move(mine)), theirs_(std::move(theirs)), next_number_(numbers_taken + 1) {
        for (std::size_t i = 0; i < mine_.size(); ++i) {
            if (mine_[i].gone == 0) made_at_.emplace(mine_[i].amendment.occasion.when, i);
        }
    }

    std::vector<KeptChange> join() {
        number_theirs();
        leave_out_shared();
        const Ends mine = ends_of(mine_);
        const Ends theirs = ends_of(theirs_);
        std::vector<KeptChange> joined;
        for (std::size_t i = 0; i < theirs_.size(); ++i) join_one(i, mine, theirs, joined);
        const std::uint32_t shift = mine_.empty() ? 0 : highest_step() + 1;
        for (KeptChange& change : joined) change.step += shift;
        std::move(joined.begin(), joined.end(), std::back_inserter(mine_));
        return std::move(mine_);
    }

  private:
    // The log of theirs counts from 1 as mine does.
    void number_theirs() {
        std::uint32_t next = next_number_;
        for (const KeptChange& change : mine_) next = std::max(next, change.amendment.number + 1);
        std::map<std::uint32_t, std::uint32_t> renamed;
        std::vector<bool> taken(mine_.size());
        shared_.assign(theirs_.size(), false);
        for (std::size_t i = 0; i < theirs_.size(); ++i) {
            Amendment& change = theirs_[i].amendment;
            const std::uint32_t was = change.number;
            if (change.row.line == 0 && change.kind != AmendmentKind::add_row) rename(change, renamed);
            const auto same = find_mine(change, taken);
            shared_[i] = same < mine_.size();
            change.number = shared_[i] ? mine_[same].amendment.number : next++;
            if (change.kind != AmendmentKind::add_row) continue;
            renamed[was] = change.number;
            change.row.row = change.number;
        }
    }

    static void rename(Amendment& change, const std::map<std::uint32_t, std::uint32_t>& renamed) {
        const auto now = renamed.find(change.row.row);
        if (now != renamed.end()) change.row.row = now->second;
    }

    // Nothing of mine is taken for two of theirs.
    [[nodiscard]] std::size_t find_mine(const Amendment& change, std::vector<bool>& taken) const {
        const auto [first, last] = made_at_.equal_range(change.occasion.when);
        for (auto at = first; at != last; ++at) {
            if (taken[at->second] || !is_same(mine_[at->second].amendment, change)) continue;
            taken[at->second] = true;
            return at->second;
        }
        return mine_.size();
    }

    void leave_out_shared() {
        std::vector<KeptChange> own;
        for (std::size_t i = 0; i < theirs_.size(); ++i) {
            if (!shared_[i]) own.push_back(std::move(theirs_[i]));
        }
        theirs_ = std::move(own);
    }

    [[nodiscard]] std::uint32_t highest_step() const {
        std::uint32_t highest = 0;
        for (const KeptChange& change : mine_) highest = std::max({highest, change.step, change.gone});
        return highest;
    }

    void join_one(std::size_t index, const Ends& mine, const Ends& theirs, std::vector<KeptChange>& joined) {
        KeptChange& change = theirs_[index];
        const Amendment& made = change.amendment;
        if (change.standing == Standing::clashes) return joined.push_back(std::move(change));
        if (made.kind == AmendmentKind::set_cell) {
            const auto cell = mine.cells.find(cell_of(made));
            const auto row = mine.deleted_rows.find(row_of(made));
            const std::size_t last = theirs.cells.at(cell_of(made));
            if (row != mine.deleted_rows.end()) return clash(index, last, row->second, joined);
            if (cell == mine.cells.end()) return joined.push_back(std::move(change));
            if (mine_[cell->second].amendment.new_text != theirs_[last].amendment.new_text) {
                clash(index, last, cell->second, joined);
            }
            return;
        }
        if (made.kind == AmendmentKind::delete_row) {
            if (mine.deleted_rows.contains(row_of(made))) return;
            const auto row = mine.changed_rows.find(row_of(made));
            if (row != mine.changed_rows.end()) return clash(index, index, row->second, joined);
        }
        joined.push_back(std::move(change));
    }

    // All that they did to the cell, as one change: from what it held at first to what it holds at last.
    void clash(std::size_t index, std::size_t last, std::size_t against, std::vector<KeptChange>& joined) {
        KeptChange& change = theirs_[index];
        if (change.amendment.kind == AmendmentKind::set_cell) {
            if (!clashing_.insert(cell_of(change.amendment)).second) return;
            change.amendment.new_text = theirs_[last].amendment.new_text;
            change.amendment.occasion = theirs_[last].amendment.occasion;
        }
        change.standing = Standing::clashes;
        change.against = mine_[against].amendment;
        joined.push_back(change);
    }

    std::vector<KeptChange> mine_;
    std::vector<KeptChange> theirs_;
    std::uint32_t next_number_;
    std::multimap<std::string, std::size_t> made_at_;  // mine, by the moment
    std::vector<bool> shared_;
    std::set<CellKey> clashing_;
};

}  // namespace

std::vector<KeptChange> join_changes(std::vector<KeptChange> mine, std::vector<KeptChange> theirs,
                                     std::uint32_t numbers_taken) {
    return Joining(std::move(mine), std::move(theirs), numbers_taken).join();
}

}  // namespace goldthread
