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
    val add_row(std::size_t module, YearSlot year, std::size_t child, const val& basis);
    val delete_row(RowRef where, const val& basis);
    val set_alike(std::size_t finding, const val& cell, const std::string& text, const val& basis);
    val accept_alike(std::size_t finding, std::size_t suggestion);
    val undo();
    val redo();
    val revert(std::uint32_t amendment);
    /// Makes a change that clashes after all.
    val prefer(std::uint32_t number);

  private:
    val set(std::vector<CellEdit> cells, const Occasion& occasion);
    val made(const FindingChanges& changes);
    val changed(const FindingChanges& changes, const std::vector<Amendment>& step, bool taken_back);

    WorkingReturn& work_;
    FindingOrder& order_;
};

/// All Amendments, as the page lists them.
[[nodiscard]] json amendments_of(WorkingReturn& work);

}  // namespace goldthread::page
