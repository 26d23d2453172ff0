#pragma once
// How many findings each rule had when it was first checked, before anything was changed: what progress is held
// against.

#include <cstdint>
#include <string>
#include <vector>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// Of one definition of a rule, in one return year.
struct FirstCount {
    int year = 0;
    std::string code;
    int since = 0;  ///< First return year of the definition.
    std::uint32_t count = 0;
    bool later = false;  ///< It could not run in the first check of that year, and began to later.

    bool operator==(const FirstCount&) const = default;
};

class FirstCounts {
  public:
    /// Takes the counts of rules that have run for the first time in this year. Must be called before changes are made
    /// again.
    void take(const CheckedReturn& checked);
    /// Takes up those of a session, as far as the year has none.
    void take(const std::vector<FirstCount>& counts);
    void clear() noexcept { counts_.clear(); }

    [[nodiscard]] const std::vector<FirstCount>& all() const noexcept { return counts_; }
    /// By index of RuleSet::rules; rules that have never run in that year are left out.
    struct OfRule {
        std::uint16_t rule = 0;
        std::uint32_t count = 0;
        bool later = false;
    };
    [[nodiscard]] std::vector<OfRule> of(const RuleSet& rules, int year) const;

  private:
    [[nodiscard]] bool has(int year) const noexcept;
    [[nodiscard]] bool has(int year, const Rule& rule) const noexcept;

    std::vector<FirstCount> counts_;
};

}  // namespace goldthread
