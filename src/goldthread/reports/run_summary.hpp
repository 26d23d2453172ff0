#pragma once
// One run of a check in counts, small enough to keep: saved as JSON month by month, so that the quality of a year's
// data can be followed.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

struct RuleTotal {
    std::string code;
    std::string title;
    std::string module;  ///< That of the first field the rule highlights.
    std::size_t findings = 0;
    std::size_t children = 0;  ///< With at least one of them.
};

struct ModuleTotal {
    std::string module;
    std::size_t findings = 0;
};

/// Holds no child's data: codes, titles and counts only.
struct RunSummary {
    std::string collection;  ///< Its name on the command line: "ssda903".
    int return_year = 0;
    Date run_on;
    std::string authority;       ///< As the report names it; empty when not known.
    std::string authority_code;  ///< Its nine characters; empty when not known.
    std::string program;         ///< The version that made the run; empty in runs saved before versions were.
    std::size_t children = 0;
    std::size_t children_with_findings = 0;
    std::size_t findings = 0;
    std::vector<std::string> rules_run;  ///< Codes: a rule that did not run has no findings, and is not clear.
    std::vector<RuleTotal> rules;        ///< With findings, most first.
    std::vector<ModuleTotal> modules;    ///< With findings, in the collection's order.
};

/// The module that a finding of this rule is counted under: that of the first field it highlights.
[[nodiscard]] const Module& module_of(const Rule& rule, const Collection& collection) noexcept;

/// `run_on` and `authority` are the caller's: nothing in the files tells them.
[[nodiscard]] RunSummary summarise_run(const CheckedReturn& checked, Date run_on, std::string authority);

[[nodiscard]] std::string run_json(const RunSummary& run);

/// Reads the `text` that run_json wrote. `name` is the file's, for the message. Fails on text that is not JSON, on JSON
/// that is something else or of a later program, and on counts that do not add up.
[[nodiscard]] Result<RunSummary> read_run(std::string_view text, const std::string& name);

}  // namespace goldthread
