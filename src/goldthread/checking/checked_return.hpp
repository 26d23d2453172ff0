#pragma once
// A return read, threaded and checked: what every face of the program works with.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/rules/check.hpp"

namespace goldthread {

/// How long each stage took, in seconds.
struct StageTimes {
    double threading = 0;
    double deriving = 0;
    double checking = 0;
};

struct CheckOptions {
    std::vector<std::string> only;  ///< Codes of the rules to run; empty for all in force.
    unsigned jobs = 1;
};

/// A cell of a child's row, and the text that it might have instead. The field is one that the table has a column of,
/// and not the one that names the child.
struct CellTrial {
    RowRef where;
    std::size_t field = 0;
    std::string_view text;
};

/// What a change of the data did to the findings. In `solved` rows are numbered as before the change, in `added` as
/// after it.
struct FindingChanges {
    Findings solved;
    Findings added;
    std::size_t remaining = 0;  ///< Findings that were looked at again and are the same as before.
};

/// Holds the files, the threads made of them and the findings, and keeps them in step.
class CheckedReturn {
  public:
    /// Checks what was read. What `setting` points to must outlive this.
    CheckedReturn(const RuleSet& rules, ReturnFiles files, const CheckSetting& setting, const CheckOptions& options);

    [[nodiscard]] const RuleSet& rules() const noexcept { return *rules_; }
    [[nodiscard]] const ReturnFiles& files() const noexcept { return files_; }
    [[nodiscard]] const Threads& threads() const noexcept { return *threads_; }
    [[nodiscard]] const CheckSetting& setting() const noexcept { return setting_; }
    [[nodiscard]] const Check& check() const noexcept { return *check_; }
    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }
    [[nodiscard]] const StageTimes& times() const noexcept { return times_; }

    [[nodiscard]] const Rule& rule_of(const Finding& finding) const noexcept { return rules_->rules[finding.rule]; }
    /// The table a row stands in.
    [[nodiscard]] const Table& table_of(RowRef row) const noexcept {
        return *files_.tables[static_cast<std::size_t>(row.year)][row.module];
    }

    /// Goes up with every change of the data.
    [[nodiscard]] std::uint64_t revision() const noexcept { return revision_; }

    /// The findings that a child would have were these cells of its rows changed; those of whole-return rules are left
    /// out. Nothing is changed when it returns.
    [[nodiscard]] Findings findings_if(std::size_t child, std::span<const CellTrial> cells);

    // Changing the data. Only the children concerned are checked again, and rules about the whole return where they
    // look at what changed; findings(), check() and threads() are in step at once.

    /// Replaces the text of a cell. The table must have a column of that field.
    FindingChanges set_cell(RowRef where, std::size_t field, std::string_view text);
    /// The same for any number of cells, in order: what comes of all of them together. Here cells may name children.
    FindingChanges set_cells(std::span<const CellTrial> cells);
    /// Puts a row before where.row, which may be the end of the table; one cell for each column. Rows behind it are
    /// numbered one higher.
    FindingChanges insert_row(RowRef where, std::span<const std::string_view> cells, RowPlace place);
    /// Takes a row away. Rows behind it are numbered one lower.
    FindingChanges erase_row(RowRef where);

  private:
    class Recheck;
    void take_up(const CellTrial& cell);
    void derive(std::size_t child);
    [[nodiscard]] Table& table_at(RowRef row) noexcept {
        return *files_.tables[static_cast<std::size_t>(row.year)][row.module];
    }
    const RuleSet* rules_;
    ReturnFiles files_;
    CheckSetting setting_;
    std::unique_ptr<Threads> threads_;
    std::unique_ptr<Check> check_;
    CheckOptions options_;
    Findings findings_;
    StageTimes times_;
    std::uint64_t revision_ = 0;
};

}  // namespace goldthread
