#pragma once
// Checking a return against a rule set: deciding which rules can run, running them over all children, and again over
// one child after a change.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/rules/finding.hpp"
#include "goldthread/rules/rule.hpp"

namespace goldthread {

class AuthorityTable;
class OwnAuthority;
class PostcodeDirectory;
class ProviderList;

/// What a check rests on beside the records. Pointers are to data the caller keeps alive; null when not given.
struct CheckSetting {
    ReturnYear year;
    ReturnForm form = ReturnForm::unknown;  ///< Of this year's return.
    const PostcodeDirectory* postcodes = nullptr;
    const ProviderList* providers = nullptr;
    const OwnAuthority* authority = nullptr;
    const AuthorityTable* authorities = nullptr;  ///< Null: the table that came with the program.
};

/// A definition that is in force but could not run, and why, in words for the analyst.
struct RuleNotRun {
    std::uint16_t rule = 0;  ///< Index into RuleSet::rules.
    std::string reason;
};

/// A rule set made ready for one return. Keeps references to what it was given.
class Check {
  public:
    /// `only` restricts the check to these codes; empty means every rule in force.
    Check(const RuleSet& rules, const Threads& threads, CheckSetting setting,
          const std::vector<std::string>& only = {});

    [[nodiscard]] const std::vector<std::uint16_t>& rules_run() const noexcept { return runs_; }
    [[nodiscard]] const std::vector<RuleNotRun>& rules_not_run() const noexcept { return not_run_; }

    /// All findings, in order of child and rule; those of whole-return rules last. Rules that join rows are not run on
    /// a crowd (Threads::is_crowd), of which the reading of the files tells: what they would find between rows of
    /// different children is false, and takes time with the square of the rows.
    [[nodiscard]] Findings run(unsigned jobs = 1) const;
    /// Findings of one child, whole-return rules left out.
    [[nodiscard]] Findings run_child(std::size_t child) const;
    /// Findings of whole-return rules.
    [[nodiscard]] Findings run_whole_return() const;
    /// Whether some whole-return rule looks at that field; without a field, at the module.
    [[nodiscard]] bool whole_return_reads(std::size_t module, YearSlot year,
                                          std::optional<std::size_t> field = std::nullopt) const;

  private:
    void run_children(std::size_t begin, std::size_t end, ChildLoader& loader, Findings& out) const;

    const RuleSet* rules_;
    const Threads* threads_;
    CheckSetting setting_;
    std::vector<std::uint16_t> runs_;
    std::vector<std::uint16_t> child_rules_;
    std::vector<std::uint16_t> whole_return_rules_;
    std::vector<RuleNotRun> not_run_;
};

/// Why `rule` cannot run on this data: "Episodes was not given", "Episodes has no URN column"; empty when it can.
[[nodiscard]] std::string why_not(const Rule& rule, const Threads& threads, const CheckSetting& setting);

}  // namespace goldthread
