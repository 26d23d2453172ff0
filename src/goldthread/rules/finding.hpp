#pragma once
// Findings: where rules fail.

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

#include "goldthread/schema/record.hpp"

namespace goldthread {

/// One failure of one rule: the records that together make it fail. A record appears at most once under a rule.
struct Finding {
    std::uint16_t rule = 0;       ///< Index into RuleSet::rules.
    std::uint32_t child = 0;      ///< Thread in which it was found.
    std::uint32_t first_row = 0;  ///< Into Findings::rows.
    std::uint32_t row_count = 0;
};

/// Findings in order of child, then rule, each with its rows. The rows of one finding follow on those of the one
/// before.
struct Findings {
    std::vector<Finding> findings;
    std::vector<RowRef> rows;

    [[nodiscard]] std::span<const RowRef> rows_of(const Finding& finding) const noexcept {
        return std::span(rows).subspan(finding.first_row, finding.row_count);
    }
    void append(const Findings& other);
    /// Copies `count` findings from `first` on.
    [[nodiscard]] Findings part(std::size_t first, std::size_t count) const;
    /// Puts those of `others` in the place of `count` findings from `first` on.
    void replace(std::size_t first, std::size_t count, const Findings& others);

  private:
    [[nodiscard]] std::uint32_t rows_before(std::size_t finding) const noexcept;
};

/// How a rule reports what fails: `flag(episode)`, or `flag(episode, header)` for records that fail together. A null
/// pointer to a record stands for none. Records already flagged by the same rule are not flagged again.
class Flagger {
  public:
    explicit Flagger(Findings& out) noexcept : out_(&out) {}

    template <class... Records>
    void operator()(const Records&... records) {
        const auto before = static_cast<std::uint32_t>(out_->rows.size());
        (add(records), ...);
        finish(before);
    }

    /// Every record of a range fails together.
    template <class Range>
    void all(const Range& records) {
        const auto before = static_cast<std::uint32_t>(out_->rows.size());
        for (const auto& record : records) add(record);
        finish(before);
    }

    /// For the engine: whose failures follow.
    void begin(std::uint16_t rule, std::uint32_t child) noexcept {
        rule_ = rule;
        child_ = child;
        first_of_rule_ = static_cast<std::uint32_t>(out_->rows.size());
        if (!flagged_.empty()) flagged_.clear();
    }

  private:
    void add(const Record& record) { add_row(record.where); }
    void add(const Record* record) {
        if (record != nullptr) add_row(record->where);
    }
    void add_row(RowRef where);
    void finish(std::uint32_t before);

    Findings* out_;
    std::uint16_t rule_ = 0;
    std::uint32_t child_ = 0;
    std::uint32_t first_of_rule_ = 0;
    std::unordered_set<std::uint64_t> flagged_;  // once there are many: the rows from first_of_rule_ on
};

}  // namespace goldthread
