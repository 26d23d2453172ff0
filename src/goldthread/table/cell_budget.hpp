#pragma once
// How many cells may be made of what comes packed: an archive of a few bytes can hold rows without end, and each cell
// takes memory and time, however short it is.

#include <cstddef>

namespace goldthread {

/// What is left of a number of cells. Readers that are given one take their cells from it before they make them.
class CellBudget {
  public:
    explicit CellBudget(std::size_t most) noexcept : left_(most) {}

    /// Whether so many are left; takes them. Once they were not, none are.
    [[nodiscard]] bool take(std::size_t cells) noexcept {
        exceeded_ = exceeded_ || cells > left_;
        if (!exceeded_) left_ -= cells;
        return !exceeded_;
    }

    [[nodiscard]] bool exceeded() const noexcept { return exceeded_; }

  private:
    std::size_t left_;
    bool exceeded_ = false;
};

}  // namespace goldthread
