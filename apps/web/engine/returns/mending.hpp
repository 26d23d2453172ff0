#pragma once
// Changes of the return on behalf of the page, and what came of each.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checked_view.hpp"
#include "finding_order.hpp"
#include "json.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// A FindingCell of the page.
struct PageCell {
    RowRef where;
    std::size_t field = 0;
};

/// What a new row shall have in one field of its module.
struct FieldText {
    std::size_t field = 0;
    std::string text;
};

/// Changed of the page.
struct Changed {
    json facts;  ///< All of it that is no column.
    FindingColumns findings;
    std::optional<ChildColumns> children;  ///< Where other children have records now.
};

/// Makes changes; each answers with Changed of the page, and brings the order of findings up to date.
class Mending {
  public:
    Mending(WorkingReturn& work, FindingOrder& order) : work_(work), order_(order) {}

    Changed set_cells(std::vector<CellEdit> cells, const Basis& basis);
    /// `cells` are fields of the module with their texts, beside the child's own identifier.
    Changed add_row(std::size_t module, YearSlot year, std::size_t child, const std::vector<FieldText>& cells,
                    const Basis& basis);
    /// A row of the same child that begins where the child's last by date ends.
    Changed add_row_after(RowRef where, const Basis& basis);
    Changed delete_row(RowRef where, const Basis& basis);
    /// How many findings have such a cell, where one text may be written into all of them; else 0.
    [[nodiscard]] std::size_t count_alike(std::size_t finding, const PageCell& cell);
    Changed set_alike(std::size_t finding, const PageCell& cell, const std::string& text, const Basis& basis);
    Changed accept_alike(std::size_t finding, std::size_t suggestion);

    // A Preview of the page: what one of the above would do, tried out and taken back.

    json preview_cells(const std::vector<CellEdit>& cells);
    json preview_alike(std::size_t finding, const PageCell& cell, const std::string& text);
    json preview_accept(std::size_t finding, std::size_t suggestion);

    Changed undo();
    Changed redo();
    Changed revert(std::uint32_t amendment);
    /// Makes a change that clashes after all.
    Changed prefer(std::uint32_t number);

  private:
    [[nodiscard]] Finding finding_of(std::size_t number);
    [[nodiscard]] std::vector<CellEdit> edits_alike(std::size_t finding, const PageCell& cell, const std::string& text);
    [[nodiscard]] std::vector<CellEdit> edits_accepting(std::size_t finding, std::size_t suggestion,
                                                        Basis* basis = nullptr);
    [[nodiscard]] json preview_of(const std::vector<CellEdit>& cells);
    Changed set(std::vector<CellEdit> cells, const Occasion& occasion);
    /// An amendment that a step has just made, or taken back.
    struct Moved {
        Amendment amendment;
        bool is_in_force = true;
    };
    [[nodiscard]] static std::vector<Moved> moved_by(const Step& step, bool is_undone);
    Changed made(const FindingChanges& changes, std::uint32_t step_before);
    Changed changed(const FindingChanges& changes, const std::vector<Moved>& step);
    [[nodiscard]] json child_of(const std::vector<Moved>& step) const;

    WorkingReturn& work_;
    FindingOrder& order_;
};

/// All Amendments, as the page lists them.
[[nodiscard]] json amendments_of(WorkingReturn& work);

}  // namespace goldthread::page
