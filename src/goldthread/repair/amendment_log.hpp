#pragma once
// Changes to a checked return, one after the other, that can be taken back and made again.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/repair/amendment.hpp"
#include "goldthread/rules/checked_return.hpp"

namespace goldthread {

/// The raw text that a cell is to have.
struct CellEdit {
    RowRef where;
    std::size_t field = 0;
    std::string text;
};

/// Makes changes and remembers them. All changes of a return must go through one log: it relies on finding the return
/// as it left it. What `checked` points to must outlive this.
class AmendmentLog {
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

    [[nodiscard]] bool can_undo() const noexcept { return !amendments_.empty(); }
    [[nodiscard]] bool can_redo() const noexcept { return !undone_.empty(); }
    /// Takes the latest step back, or makes the latest one taken back again; there must be one. A new change makes
    /// those taken back impossible to redo.
    FindingChanges undo();
    FindingChanges redo();
    /// What undo() or redo() would change: the amendments of that step, the first made first. There must be one.
    [[nodiscard]] std::span<const Amendment> step_to_undo() const noexcept;

    /// Takes one amendment back, leaving those made after it; redo() makes it again, as the latest. Fails if there is
    /// none of that number, or if a later one rests on it: one that changed the same cell again, or its row.
    Result<FindingChanges> revert(std::uint32_t number);

    /// Those in force, in the order in which they were made.
    [[nodiscard]] const std::vector<Amendment>& amendments() const noexcept { return amendments_; }
    /// For each amendment its step: equal for those that are taken back together.
    [[nodiscard]] std::vector<std::uint32_t> steps() const;
    /// Groups them again as steps() said of them before they were written down. Does nothing unless there is one for
    /// each; a row added or deleted stays a step of its own.
    void regroup(std::span<const std::uint32_t> steps);
    [[nodiscard]] const CheckedReturn& checked() const noexcept { return *checked_; }

    /// Gives the next amendment that number, which none in force may have: a change made again keeps its own.
    void number_next(std::uint32_t number) noexcept { wanted_number_ = number; }
    /// All further amendments have higher numbers than `number`.
    void number_above(std::uint32_t number) noexcept { numbered_above_ = number; }
    /// Amendments whose occasion names nobody are by `who` from now on.
    void sign(std::string who) { who_ = std::move(who); }
    /// Names `who` as the one who made the amendment of that number.
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
    [[nodiscard]] std::size_t first_of_last_step() const noexcept;
    [[nodiscard]] Result<RowRef> follow(std::size_t index) const;
    void renumber_after(std::size_t index);
    FindingChanges keep(Amendment amendment, Deed deed);
    FindingChanges perform(std::span<const Done> done, Direction direction);
    FindingChanges make(const Amendment& amendment, const Deed& deed);
    FindingChanges take_back(const Amendment& amendment, const Deed& deed);
    FindingChanges insert(const Deed& deed);

    CheckedReturn* checked_;
    std::vector<Amendment> amendments_;
    std::vector<Deed> deeds_;   // in step with amendments_
    std::vector<Done> undone_;  // the next to be made again last
    std::uint32_t latest_step_ = 0;
    std::uint32_t wanted_number_ = 0;  // 0: the next that is free
    std::uint32_t numbered_above_ = 0;
    std::string who_;
};

}  // namespace goldthread
