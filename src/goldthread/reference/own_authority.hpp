#pragma once
// The authority that makes a return.

#include <algorithm>
#include <utility>
#include <vector>

#include "goldthread/base/code.hpp"
#include "goldthread/reference/authorities.hpp"

namespace goldthread {

/// The authority making the return as a set of codes: the one chosen, its predecessors and its successors, so that a
/// reorganisation does not turn its own placements into another's.
class OwnAuthority {
  public:
    /// Just these codes, as they stand.
    explicit OwnAuthority(std::vector<Id> codes) noexcept : codes_(std::move(codes)) {}

    /// The authority of that code, with those before and after it.
    [[nodiscard]] static OwnAuthority of(Id code, const AuthorityTable& authorities) {
        return OwnAuthority(authorities.own(code));
    }

    /// Whether a code is one of its own; the blank code never is.
    [[nodiscard]] bool includes(Id code) const noexcept {
        return !code.empty() && std::find(codes_.begin(), codes_.end(), code) != codes_.end();
    }

    /// The code chosen comes first.
    [[nodiscard]] const std::vector<Id>& codes() const noexcept { return codes_; }

  private:
    std::vector<Id> codes_;
};

}  // namespace goldthread
