#pragma once
// Changes to a checked return, one after the other, that can be taken back and made again.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/repair/amendment.hpp"
#include "goldthread/rules/checked_return.hpp"

namespace goldthread {

/// Makes changes and remembers them. All changes of a return must go through one log: it relies on finding the return
/// as it left it. What `checked` points to must outlive this.
class AmendmentLog {
  public:
    explicit AmendmentLog(CheckedReturn& checked) : checked_(&checked) {}

    /// Replaces the raw text of a cell. To the text that stands there already it does nothing and keeps no amendment.
    /// Fails if there is no such row, if the file has no column for the field, or if the text is none (not valid
    /// UTF-8).
    Result<FindingChanges> set_cell(RowRef where, std::size_t field, std::string_view text, Occasion occasion);

    /// Adds a row behind the last one of a file, which is by default the last of the module's files. `cells` name
    /// fields of the module; those not named are blank. Fails if the module was not given, or as set_cell.
    Result<FindingChanges> add_row(std::size_t module, YearSlot year, const std::vector<CellText>& cells,
                                   Occasion occasion, std::optional<std::uint32_t> file = std::nullopt);

    /// Takes a row away. Fails if there is no such row.
    Result<FindingChanges> delete_row(RowRef where, Occasion occasion);

    [[nodiscard]] bool can_undo() const noexcept { return !amendments_.empty(); }
    [[nodiscard]] bool can_redo() const noexcept { return !undone_.empty(); }
    /// Takes the latest change back, or makes the latest one taken back again; there must be one. A new change makes
    /// those taken back impossible to redo.
    FindingChanges undo();
    FindingChanges redo();

    /// Those in force, in the order in which they were made.
    [[nodiscard]] const std::vector<Amendment>& amendments() const noexcept { return amendments_; }
    [[nodiscard]] const CheckedReturn& checked() const noexcept { return *checked_; }

  private:
    /// What it takes to make a change, or take it back.
    struct Step {
        RowRef where;
        std::size_t field = 0;
        RowPlace place;
        std::vector<std::string> cells;  // of a row, by column
    };
    struct Undone {
        Amendment amendment;
        Step step;
    };

    [[nodiscard]] Result<const Table*> table_of(std::size_t module, YearSlot year) const;
    [[nodiscard]] Result<const Table*> table_with(RowRef where) const;
    [[nodiscard]] Amendment begun(AmendmentKind kind, RowRef where, RowPlace place, Occasion occasion) const;
    [[nodiscard]] std::vector<CellText> filled_cells(RowRef where, const std::vector<std::string>& cells) const;
    FindingChanges keep(Amendment amendment, Step step);
    FindingChanges make(const Amendment& amendment, const Step& step);
    FindingChanges take_back(const Amendment& amendment, const Step& step);
    FindingChanges insert(const Step& step);

    CheckedReturn* checked_;
    std::vector<Amendment> amendments_;
    std::vector<Step> steps_;  // in step with amendments_
    std::vector<Undone> undone_;
};

}  // namespace goldthread
