#pragma once
// Runs saved in counts, to follow the quality of a year's data: --save-run, --previous and --run-date.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/reports/run_summary.hpp"

namespace goldthread::cli {

/// What the command line says of them.
struct RunArguments {
    std::string save;                   ///< Save this run here.
    std::vector<std::string> previous;  ///< Runs saved before.
    std::string date;                   ///< Of this run; today where empty.
};

void add_run_options(CLI::App& command, RunArguments& arguments);

/// Where this machine is, not in Greenwich.
[[nodiscard]] Date today();

/// The day of this run.
[[nodiscard]] Result<Date> date_of_run(const RunArguments& arguments);

/// The runs named, earliest first. Fails on one that cannot be read or be compared with `now`.
[[nodiscard]] Result<std::vector<RunSummary>> load_earlier_runs(const RunArguments& arguments, const RunSummary& now);

/// Saves this run where the command line asks for it.
[[nodiscard]] Result<void> save_run(const RunArguments& arguments, const RunSummary& now);

}  // namespace goldthread::cli
