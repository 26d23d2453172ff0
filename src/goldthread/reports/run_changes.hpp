#pragma once
// What has changed between runs of a check: which rules have fewer findings, which are clear, which are new.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/reports/run_summary.hpp"

namespace goldthread {

/// What became of a rule from one run to another.
enum class Change {
    fewer,
    more,
    same,
    cleared,
    appeared,
    had_not_run,  ///< Before: whether its findings are new is not known.
    did_not_run   ///< Now: whether it is clear is not known.
};

/// "fewer", "new", "did not run": as a report shows it.
[[nodiscard]] std::string_view name_of(Change change) noexcept;

/// What two counts of findings tell; a count is missing where the rule did not run.
[[nodiscard]] Change change_between(std::optional<std::size_t> before, std::optional<std::size_t> now) noexcept;

/// Findings of a rule or module in two runs.
struct CountChange {
    std::string code;  ///< Empty for a module.
    std::string title;
    std::string module;
    std::optional<std::size_t> before;  ///< Nothing where the rule did not run.
    std::optional<std::size_t> now;
    Change change = Change::same;

    /// Findings more (or, negative, fewer) than before; 0 where one of the two is not known.
    [[nodiscard]] std::ptrdiff_t difference() const noexcept;
};

struct RunChanges {
    Date since;
    std::vector<std::string>
        differences;                   ///< In what the two runs are not alike besides their findings, a clause each.
    std::ptrdiff_t difference = 0;     ///< Findings more, or negative fewer, of the rules that ran both times.
    std::vector<CountChange> modules;  ///< With findings in either run.
    std::vector<CountChange> rules;    ///< With findings in either run: those of now first, most first.
};

[[nodiscard]] RunChanges compare_runs(const RunSummary& before, const RunSummary& now);

/// "since 01/03/2026: 120 fewer findings; 3 rules cleared: 142, 501, 602; new: 143; did not run: 301"; before the
/// colon, in brackets, in what the runs are not alike: "(of different return years: 2024/25 then, 2025/26 now)".
[[nodiscard]] std::string changes_in_words(const RunChanges& changes);

/// The same without codes, to be taken in at a glance: "Since 1 March 2026: 120 fewer findings, 3 rules cleared, 1
/// new".
[[nodiscard]] std::string changes_at_a_glance(const RunChanges& changes);

/// Whether `earlier`, read from the file `name`, can be compared with `now`: fails where it is of another collection,
/// of another authority that neither came before nor after this one, or of a later day.
[[nodiscard]] Result<void> check_comparable(const RunSummary& earlier, const RunSummary& now, const std::string& name);

/// Earliest first; runs of one day stay as they are.
void sort_by_date(std::vector<RunSummary>& runs);

/// Findings of a rule in a run; nothing where it did not run.
[[nodiscard]] std::optional<std::size_t> findings_of_rule(const RunSummary& run, std::string_view code);
/// Findings counted under a module in a run.
[[nodiscard]] std::size_t findings_of_module(const RunSummary& run, std::string_view module);

}  // namespace goldthread
