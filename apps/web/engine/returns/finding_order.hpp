#pragma once
// The page numbers findings in order of child, then rule; the engine keeps those of rules about the whole return last.

#include <cstdint>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread::page {

class FindingOrder {
  public:
    FindingOrder() = default;
    explicit FindingOrder(const Findings& findings);

    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    /// The place in Findings::findings of the page's number. Refuses a number that is none.
    [[nodiscard]] std::size_t place_of(std::size_t number) const;
    /// By page number.
    [[nodiscard]] const std::vector<std::uint32_t>& places() const noexcept { return places_; }
    /// The first page number of that child's findings, and the first behind them.
    [[nodiscard]] std::pair<std::size_t, std::size_t> numbers_of(const Findings& findings, std::size_t child) const;

  private:
    std::vector<std::uint32_t> places_;
};

}  // namespace goldthread::page
