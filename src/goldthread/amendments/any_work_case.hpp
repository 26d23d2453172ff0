#pragma once
// For tests of a promise about whatever an analyst may do: work made up of all that there is to do, and all that can be
// seen of it.

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/amendments/change_log.hpp"
#include "goldthread/amendments/kept_case.hpp"

namespace goldthread::testing {

/// Everything that can be seen of the work: the rows, what is in force and beside it and why, and where undo and redo
/// lead, step by step.
inline std::vector<std::string> seen(Work& work) {
    std::vector<std::string> seen;
    const auto look = [&] {
        std::string rows;
        for (std::size_t row = 0; row < work.rows(); ++row) {
            for (const char* name : {"CHILD", "DECOM", "RNE", "DEC"}) rows += work.cell(row, name) + ",";
        }
        seen.push_back(std::move(rows));
        seen.push_back(change_log_csv(work.log->amendments()));
        for (const KeptChange& change : work.kept.beside()) {
            seen.push_back(std::to_string(change.amendment.number) + change.why + change.amendment.new_text +
                           std::to_string(static_cast<int>(change.standing)));
        }
    };
    look();
    std::size_t undone = 0;
    for (; work.log->can_undo(); ++undone) {
        work.log->undo();
        look();
    }
    for (; undone > 0; --undone) work.log->redo();
    std::size_t redone = 0;
    for (; work.log->can_redo(); ++redone) {
        work.log->redo();
        look();
    }
    for (; redone > 0; --redone) work.log->undo();
    return seen;
}

/// Where two of these part, for a message; empty where they are the same.
inline std::string difference(const std::vector<std::string>& now, const std::vector<std::string>& before) {
    for (std::size_t i = 0; i < std::max(now.size(), before.size()); ++i) {
        const std::string here = i < now.size() ? now[i] : "nothing";
        const std::string there = i < before.size() ? before[i] : "nothing";
        if (here != there) return "at " + std::to_string(i) + "\nnow\n" + here + "\nbefore\n" + there;
    }
    return {};
}

/// Ways in which an analyst works, one act at a time.
class Analyst {
  public:
    explicit Analyst(std::uint32_t seed) : random_(seed) {}

    void act(Work& work) {
        AmendmentLog& log = *work.log;
        const auto row = static_cast<std::uint32_t>(below(work.rows()));
        switch (below(9)) {
            case 0:
                if (log.can_undo()) log.undo();
                return;
            case 1:
                if (log.can_redo()) log.redo();
                return;
            case 2:
                if (!log.amendments().empty())
                    (void)log.revert(log.amendments()[below(log.amendments().size())].number);
                return;
            case 3:
                if (work.rows() > 2) ASSERT_TRUE(log.delete_row({row, episodes, YearSlot::this_year}, {}));
                return;
            case 4:
                ASSERT_TRUE(log.add_row(episodes, YearSlot::this_year, {{"CHILD", "N"}, {"DECOM", text()}}, {}));
                return;
            case 5: {
                const auto beside = work.kept.beside();
                if (beside.empty()) return;
                const KeptChange& one = beside[below(beside.size())];
                if (one.standing == Standing::clashes && below(2) == 0) {
                    (void)work.kept.prefer(one.amendment.number, log);
                } else {
                    work.kept.forget(one.amendment.number);
                }
                return;
            }
            case 6:
                ASSERT_TRUE(
                    log.set_cells(std::vector<CellEdit>{{{row, episodes, YearSlot::this_year}, field("RNE"), text()},
                                                        {{0, episodes, YearSlot::this_year}, field("DEC"), text()}},
                                  {}));
                return;
            default:
                work.set(row, below(2) == 0 ? "RNE" : "DEC", text());
        }
    }

  private:
    std::size_t below(std::size_t sides) { return static_cast<std::size_t>(random_()) % sides; }
    std::string text() { return "t" + std::to_string(below(50)); }

    std::mt19937 random_;
};

inline const std::string rows_of_many =
    "A,01/04/2025,S,\nA,03/04/2025,L,\nB,02/04/2025,S,\nC,01/05/2025,S,\nD,01/06/2025,S,\n";

/// Work with something of everything: done, undone, taken back, clashing, set aside, forgotten.
inline void work_for_a_while(Work& work, std::uint32_t seed) {
    Analyst ann(seed);
    for (int i = 0; i < 8; ++i) ann.act(work);
    work.kept.put_aside(*work.log, marks_of(episodes_of(rows_of_many)));
    work.log.reset();
    Analyst ben(seed + 1000);
    std::vector<KeptChange> theirs = others_work(rows_of_many, [&](Work& other) {
        for (int i = 0; i < 6; ++i) ben.act(other);
    });
    KeptChange gone;
    gone.amendment.number = 90;
    gone.amendment.row = {"Episodes", 2026, "other.csv", 2, 0, "01/01/2026"};
    gone.amendment.child = "E";
    gone.amendment.field = "RNE";
    gone.step = theirs.empty() ? 1 : theirs.back().step + 1;
    theirs.push_back(gone);
    work.kept.join({std::move(theirs), {}});
    work.give(episodes_of(rows_of_many));
    for (int i = 0; i < 12; ++i) ann.act(work);
}

}  // namespace goldthread::testing
