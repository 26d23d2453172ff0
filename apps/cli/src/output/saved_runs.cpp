#include "saved_runs.hpp"

#include <fmt/format.h>

#include <ctime>
#include <optional>

#include "goldthread/reports/run_changes.hpp"
#include "input/input_files.hpp"
#include "output_file.hpp"

namespace goldthread::cli {

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

void add_run_options(CLI::App& command, RunArguments& arguments) {
    command.add_option("--save-run", arguments.save, "Save the counts of this run here, to compare later runs with");
    command.add_option("--previous", arguments.previous, "Compare with these saved runs");
    command.add_option("--run-date", arguments.date, "The day of this run, as 01/05/2026; today if not given");
}

Result<Date> date_of_run(const RunArguments& arguments) {
    if (arguments.date.empty()) return today();
    if (const std::optional<Date> date = Date::parse(arguments.date)) return *date;
    return fail(fmt::format("'{}' is not a date.", arguments.date), "Write it as --run-date 01/05/2026.");
}

Result<std::vector<RunSummary>> load_earlier_runs(const RunArguments& arguments, const RunSummary& now) {
    std::vector<RunSummary> runs;
    for (const std::string& path : arguments.previous) {
        const auto bytes = read_file(path);
        if (!bytes) return tl::unexpected(bytes.error());
        auto run = read_run(*bytes, path);
        if (!run) return tl::unexpected(run.error());
        if (auto fits = check_comparable(*run, now, path); !fits) return tl::unexpected(fits.error());
        runs.push_back(std::move(*run));
    }
    sort_by_date(runs);
    return runs;
}

Result<void> save_run(const RunArguments& arguments, const RunSummary& now) {
    return arguments.save.empty() ? Result<void>() : write_file(arguments.save, run_json(now));
}

}  // namespace goldthread::cli
