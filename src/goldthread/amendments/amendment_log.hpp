#pragma once
// Changes to a checked return, one after the other, that can be taken back and made again.
//
// What undo and redo work on are steps: a change, several cells at once, one change taken back from among others, or
// any of these together (OneStep). Whatever was done last is what undo takes back.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// The raw text that a cell is to have.
struct CellEdit {
    RowRef where;
    std::size_t field = 0;
    std::string text;
};

/// What one step does.
struct Step {
    std::uint32_t number = 0;
    std::vector<Amendment> made;        ///< The first made first.
    std::vector<Amendment> taken_back;  ///< Made earlier, and taken back from among others.
};

/// A change that a step in force made, whether or not a later one took it back.
struct PastAmendment {
    Amendment amendment;
    std::uint32_t step = 0;
    std::uint32_t gone = 0;  ///< The step that took it back; 0 for one that is in force.
};

/// A step that redo would make.
struct StepToRedo {
    std::uint32_t step = 0;
    std::vector<Amendment> made;
    std::vector<std::uint32_t> taken_back;  ///< Numbers.
};

/// Makes changes and remembers them. All changes of a return must go through one log: it relies on finding the return
/// as it left it. What `checked` points to must outlive this.
class AmendmentLog {
    struct Undone;

  public:
    explicit AmendmentLog(CheckedReturn& checked) : checked_(&checked) {}

    /// Replaces the raw text of a cell. To the text that stands there already it does nothing and keeps no amendment.
    /// Fails if there is no such row, if the file has no column for the field, or if the text is none (not valid
    /// UTF-8).
    Result<FindingChanges> set_cell(RowRef where, std::size_t field, std::string_view text, const Occasion& occasion);

    /// The same for several cells as one step, which is taken back as one; each changed cell is an amendment of its
    /// own. Fails, and changes nothing, where set_cell would fail for any of them.
    Result<FindingChanges> set_cells(std::span<const CellEdit> cells, const Occasion& occasion);

    /// What set_cells would do to the findings, rules about the whole return included. Fails where it would. The
    /// return, the log and what can be redone are afterwards as they were. Cost: twice that of the change.
    Result<FindingChanges> would_do(std::span<const CellEdit> cells);

    /// Adds a row behind the last one of a file, which is by default the last of the module's files. `cells` name
    /// fields of the module; those not named are blank. Fails if the module was not given, or as set_cell.
    Result<FindingChanges> add_row(std::size_t module, YearSlot year, const std::vector<CellText>& cells,
                                   Occasion occasion, std::optional<std::uint32_t> file = std::nullopt);

    /// Takes a row away. Fails if there is no such row.
    Result<FindingChanges> delete_row(RowRef where, Occasion occasion);

    [[nodiscard]] bool can_undo() const noexcept { return !acts_.empty(); }
    [[nodiscard]] bool can_redo() const noexcept { return !undone_.empty(); }
    /// Takes the latest step back, or makes the latest one taken back again; there must be one. A new step makes those
    /// taken back impossible to redo.
    FindingChanges undo();
    FindingChanges redo();
    /// What undo() would take back, or redo() make. There must be one.
    [[nodiscard]] Step step_to_undo() const;
    [[nodiscard]] Step step_to_redo() const;

    /// Takes one amendment back, leaving those made after it: a step, which undo() takes back by putting the amendment
    /// where it was. Fails if there is none of that number, or if a later one rests on it: one that changed the same
    /// cell again, or its row.
    Result<FindingChanges> revert(std::uint32_t number);

    /// A step that changes nothing in the return: what it stands for is the caller's to know. Answers with its number.
    std::uint32_t mark();

    /// While it lives, everything that is done is one step, or goes on with the one of that number, which must not be
    /// lower than those of steps in force.
    class OneStep {
      public:
        explicit OneStep(AmendmentLog& log, std::uint32_t step = 0);
        ~OneStep();
        OneStep(const OneStep&) = delete;
        OneStep& operator=(const OneStep&) = delete;
        [[nodiscard]] std::uint32_t number() const noexcept { return log_->joined_step_; }
        /// Takes back what was done of the step, and leaves the log as it was before.
        void give_up();

      private:
        AmendmentLog* log_;
        std::uint32_t before_;
        std::vector<Undone> undone_before_;
    };

    /// All changes that steps in force made, in the order of their steps, and what could be made again, the next first.
    [[nodiscard]] std::vector<PastAmendment> past() const;
    [[nodiscard]] std::vector<StepToRedo> steps_to_redo() const;
    /// Whether that step is in force.
    [[nodiscard]] bool has_step(std::uint32_t step) const noexcept;
    /// The highest number that a step was ever given.
    [[nodiscard]] std::uint32_t latest_step() const noexcept { return latest_step_; }

    /// Those in force, in the order in which they were made.
    [[nodiscard]] const std::vector<Amendment>& amendments() const noexcept { return amendments_; }
    /// For each amendment its step: equal for those that are taken back together.
    [[nodiscard]] std::vector<std::uint32_t> steps() const;
    [[nodiscard]] const CheckedReturn& checked() const noexcept { return *checked_; }

    /// Gives the next amendment that number, which none in force may have: a change made again keeps its own.
    void number_next(std::uint32_t number) noexcept { wanted_number_ = number; }
    /// All further amendments have higher numbers than `number`.
    void number_above(std::uint32_t number) noexcept { numbered_above_ = number; }
    /// The same for the numbers of further steps.
    void steps_above(std::uint32_t step) noexcept { latest_step_ = std::max(latest_step_, step); }
    /// Amendments whose occasion names nobody are by `who` from now on.
    void sign(std::string who) { who_ = std::move(who); }
    /// Names `who` as the one who made the amendment of that number, in force or not.
    void sign(std::uint32_t number, const std::string& who);

  private:
    /// What it takes to make a change, or take it back.
    struct Deed {
        std::uint32_t step = 0;
        RowRef where;  // as rows were numbered before the change
        std::size_t field = 0;
        RowPlace place;
        std::vector<std::string> cells;  // of a row, by column
    };
    struct Done {
        Amendment amendment;
        Deed deed;
    };
    enum class Direction { back, forth };
    /// An amendment taken back from among others, and what that changed in those after it.
    struct TakenBack {
        std::size_t index = 0;  // among the amendments
        Done done;
        RowRef where;                           // its row as rows are numbered since
        std::vector<std::uint32_t> rows_after;  // of the deeds after it, as they were numbered with it
        std::vector<std::string> children_after;
    };
    /// One thing that was done. Those of one step are taken back together.
    struct Act {
        std::uint32_t step = 0;
        std::size_t made = 0;  // amendments: the last ones at that time
        std::optional<TakenBack> taken_back;
    };
    struct Undone {
        std::uint32_t step = 0;
        std::vector<Done> made;  // the last made first
        std::uint32_t taken_back = 0;
    };

    [[nodiscard]] Result<const Table*> table_of(std::size_t module, YearSlot year) const;
    [[nodiscard]] Result<const Table*> table_with(RowRef where) const;
    [[nodiscard]] Result<std::size_t> column_for(const CellEdit& cell) const;
    [[nodiscard]] Amendment begun(AmendmentKind kind, std::uint32_t number, RowRef where, RowPlace place,
                                  Occasion occasion) const;
    [[nodiscard]] Amendment change_of(const CellEdit& cell, std::size_t column, const Occasion& occasion,
                                      std::uint32_t number) const;
    void name_children(std::vector<Done>& step) const;
    void name_child_after(std::size_t index, const Done& reverted);
    [[nodiscard]] std::vector<CellText> filled_cells(RowRef where, const std::vector<std::string>& cells) const;
    [[nodiscard]] std::uint32_t next_number() noexcept;
    [[nodiscard]] std::size_t index_of(std::uint32_t number) const noexcept;
    [[nodiscard]] std::uint32_t begin_act() noexcept;
    void note_made(std::uint32_t step, std::size_t count);
    FindingChanges take_back_at(std::size_t index, RowRef where, std::uint32_t step);
    FindingChanges put_back(const TakenBack& taken_back);
    FindingChanges undo_act();
    FindingChanges redo_act();
    [[nodiscard]] Result<RowRef> follow(std::size_t index) const;
    void renumber_after(std::size_t index);
    FindingChanges keep(Amendment amendment, Deed deed);
    FindingChanges perform(std::span<const Done> done, Direction direction);
    FindingChanges make(const Amendment& amendment, const Deed& deed);
    FindingChanges take_back(const Amendment& amendment, const Deed& deed);
    FindingChanges insert(const Deed& deed);

    CheckedReturn* checked_;
    std::vector<Amendment> amendments_;
    std::vector<Deed> deeds_;  // in step with amendments_
    std::vector<Act> acts_;
    std::vector<Undone> undone_;  // the next to be made again last
    std::uint32_t joined_step_ = 0;
    std::uint32_t latest_step_ = 0;
    std::uint32_t wanted_number_ = 0;  // 0: the next that is free
    std::uint32_t numbered_above_ = 0;
    std::string who_;
};

}  // namespace goldthread
