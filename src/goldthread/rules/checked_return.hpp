#pragma once
// A return read, threaded and checked: what every face of the program works with.

#include <memory>
#include <string>
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

  private:
    const RuleSet* rules_;
    ReturnFiles files_;
    CheckSetting setting_;
    std::unique_ptr<Threads> threads_;
    std::unique_ptr<Check> check_;
    Findings findings_;
    StageTimes times_;
};

}  // namespace goldthread
