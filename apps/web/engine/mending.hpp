#pragma once
// Changes of the return on behalf of the page, and what came of each.

#include <functional>
#include <string>

#include "finding_order.hpp"
#include "values.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// One cell as the page names it.
struct PageCell {
    RowRef where;
    std::size_t field = 0;
};

/// A FindingCell or CellChange of the page.
[[nodiscard]] PageCell cell_of(const val& given);

/// A Basis of the page, and the time by this machine's clock.
[[nodiscard]] Occasion occasion_of(const val& basis);

/// Makes changes; each answers with Changed of the page, and brings the order of findings up to date.
class Mending {
  public:
    Mending(WorkingReturn& work, FindingOrder& order) : work_(work), order_(order) {}

    val set_cells(const val& changes, const val& basis);
    /// `cells` are fields of the module with their texts, beside the child's own identifier.
    val add_row(std::size_t module, YearSlot year, std::size_t child, const val& cells, const val& basis);
    /// A row of the same child that begins where that one ends.
    val add_row_after(RowRef where, const val& basis);
    val delete_row(RowRef where, const val& basis);
    /// How many findings have such a cell, where one text may be written into all of them; else 0.
    [[nodiscard]] std::size_t count_alike(std::size_t finding, const val& cell);
    val set_alike(std::size_t finding, const val& cell, const std::string& text, const val& basis);
    val accept_alike(std::size_t finding, std::size_t suggestion);

    // A Preview of the page: what one of the above would do, tried out and taken back.

    json preview_cells(const val& changes);
    json preview_alike(std::size_t finding, const val& cell, const std::string& text);
    json preview_accept(std::size_t finding, std::size_t suggestion);

    val undo();
    val redo();
    val revert(std::uint32_t amendment);
    /// Makes a change that clashes after all.
    val prefer(std::uint32_t number);

  private:
    [[nodiscard]] Finding finding_of(std::size_t number);
    [[nodiscard]] std::vector<CellEdit> edits_alike(std::size_t finding, const val& cell, const std::string& text);
    [[nodiscard]] std::vector<CellEdit> edits_accepting(std::size_t finding, std::size_t suggestion,
                                                        std::string* basis = nullptr);
    [[nodiscard]] json preview_of(const std::vector<CellEdit>& cells);
    val set(std::vector<CellEdit> cells, const Occasion& occasion);
    val made(const FindingChanges& changes);
    val changed(const FindingChanges& changes, const std::vector<Amendment>& step, bool taken_back);

    WorkingReturn& work_;
    FindingOrder& order_;
};

/// All Amendments, as the page lists them.
[[nodiscard]] json amendments_of(WorkingReturn& work);

}  // namespace goldthread::page
