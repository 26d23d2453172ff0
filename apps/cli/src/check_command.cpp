#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include "check_text.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/base/parallel.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/run_changes.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/rules/rule_sets.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "reference_data.hpp"
#include "return_input.hpp"
#include "saved_runs.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string collection;
    std::vector<std::string> paths;
    std::vector<std::string> last;
    int year = 0;
    ReferenceArguments reference;
    std::vector<std::string> rules;
    RunArguments runs;
    std::string format = "text";
    std::string output;
    unsigned jobs = 0;
};

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;

Result<void> check_codes(const RuleSet& set, const std::vector<std::string>& codes) {
    for (const std::string& code : codes) {
        const bool known =
            std::any_of(set.rules.begin(), set.rules.end(), [&](const Rule& rule) { return rule.code == code; });
        if (!known) {
            return fail(fmt::format("There is no rule '{}'.", code),
                        fmt::format("'goldthread rules {}' lists them.", set.collection->name));
        }
    }
    return {};
}

Result<std::string> rendered(const CheckedReturn& checked, const Arguments& arguments, const CheckTextFacts& facts,
                             std::vector<RunSummary> earlier_runs, Date run_on) {
    if (arguments.format == "csv") return findings_csv(checked);
    if (arguments.format == "json") return findings_json(checked);
    if (arguments.format == "xlsx") {
        WorkbookOptions options;
        options.run_on = run_on;
        options.authority = facts.authority;
        options.sources = facts.sources;
        options.left_out = facts.left_out;
        options.earlier_runs = std::move(earlier_runs);
        return findings_workbook(checked, options);
    }
    return check_text(checked, facts, Style(arguments.output.empty() && output_takes_colour()));
}

Result<void> deliver(const std::string& text, const std::string& output) {
    if (!output.empty()) return write_file(output, text);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        return fail("The result could not be written to standard output.", "Use --output FILE.");
    }
    return {};
}

// A workbook on a terminal would be noise.
Result<void> check_output(const Arguments& arguments) {
    if (arguments.format != "xlsx" || !arguments.output.empty()) return {};
    return fail("An Excel workbook cannot be shown here.", "Name a file for it: --output findings.xlsx.");
}

Result<int> check(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
    if (auto possible = check_output(arguments); !possible) return tl::unexpected(possible.error());
    const auto run_on = date_of_run(arguments.runs);
    if (!run_on) return tl::unexpected(run_on.error());
    Progress progress;
    const auto set = rule_set_of(arguments.collection);
    if (!set) return tl::unexpected(set.error());
    if (auto known = check_codes(**set, arguments.rules); !known) return tl::unexpected(known.error());

    progress.now("Reading files");
    GatheredFiles gathered;
    // Without --last, which year a file is of is told from its folder's name or its dates.
    if (auto done = gather(arguments.paths, std::nullopt, gathered); !done) return tl::unexpected(done.error());
    if (auto done = gather(arguments.last, YearSlot::last_year, gathered); !done) return tl::unexpected(done.error());
    const unsigned jobs = arguments.jobs == 0 ? available_jobs() : arguments.jobs;
    const auto asked_year = arguments.year == 0 ? std::nullopt : std::optional(arguments.year);
    ReturnFiles files = read_return(*(*set)->collection, std::move(gathered.files), asked_year, jobs);
    if (!files.has_this_year()) return tl::unexpected(nothing_to_check(files));
    const auto year = return_year(files, *(*set)->collection);
    if (!year) return tl::unexpected(year.error());

    progress.now("Checking");
    CheckSetting setting;
    setting.year = ReturnYear::ending(*year);
    setting.form = files.form();
    const auto reference = load_reference_data(arguments.reference, files, setting.year.end);
    if (!reference) return tl::unexpected(reference.error());
    reference->add_to(setting);
    const CheckedReturn checked(**set, std::move(files), setting, {arguments.rules, jobs});
    CheckTextFacts facts;
    facts.authority = reference->authority_words;
    facts.sources = reference->sources;
    facts.left_out = std::move(gathered.left_out);
    facts.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const RunSummary run = summarise_run(checked, *run_on, facts.authority);
    auto earlier_runs = load_earlier_runs(arguments.runs, run);
    if (!earlier_runs) return tl::unexpected(earlier_runs.error());
    if (!earlier_runs->empty()) facts.changes = changes_in_words(compare_runs(earlier_runs->back(), run));
    progress.now("Writing");
    const auto result = rendered(checked, arguments, facts, std::move(*earlier_runs), *run_on);
    if (!result) return tl::unexpected(result.error());
    if (auto written = deliver(*result, arguments.output); !written) return tl::unexpected(written.error());
    if (auto saved = save_run(arguments.runs, run); !saved) return tl::unexpected(saved.error());
    return checked.findings().findings.empty() ? exit_clean : exit_findings;
}

constexpr auto examples =
    "Examples:\n"
    "  goldthread check ssda903 returns/2026\n"
    "      Checks all files of a folder. Sub-folders named 'this' and 'last' hold the two years.\n"
    "  goldthread check ssda903 *.csv --last last-year/*.csv --authority Manchester\n"
    "  goldthread check ssda903 returns/2026 --rules 142,501 --format csv --output findings.csv\n"
    "  goldthread check ssda903 returns/2026 --format xlsx --output may.xlsx --save-run may.json --previous "
    "april.json\n"
    "\n"
    "Exit status: 0 nothing found, 1 findings, 2 could not do it.";

}  // namespace

void add_check_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("check", "Check a return by the Department's rules");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("collection", arguments->collection, "Which collection: " + names_of_collections())->required();
    command->add_option("paths", arguments->paths, "Files and folders of the return: CSV, XML")->required();
    command->add_option("--last", arguments->last, "Files and folders of last year's return");
    command
        ->add_option("--year", arguments->year,
                     "Return year: 2026 is the year ending 31 March 2026. Proposed from the dates if not given")
        ->check(CLI::Range(earliest_year, latest_year));
    command->add_option("--authority", arguments->reference.authority,
                        "The authority making the return: its name, nine-character code or three-digit number");
    command->add_option("--postcodes", arguments->reference.postcodes,
                        "Packed postcode directory; postcodes.gtp beside the program is used if not given");
    command->add_option("--providers", arguments->reference.providers, "Ofsted's lists of providers");
    command->add_option("--rules", arguments->rules, "Run only these codes, separated by commas")->delimiter(',');
    command->add_option("--format", arguments->format, "text, csv, json or xlsx (an Excel workbook)")
        ->check(CLI::IsMember({"text", "csv", "json", "xlsx"}))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Write to this file instead of standard output");
    add_run_options(*command, arguments->runs);
    command->add_option("--jobs", arguments->jobs, "How many processors to use; all of them if not given")
        ->check(CLI::Range(1, 256));
    command->footer(examples);
    command->callback([arguments, &status] {
        const auto done = check(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
