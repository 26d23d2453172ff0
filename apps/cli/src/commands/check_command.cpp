#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <utility>

#include "commands.hpp"
#include "goldthread/advice/advise_all.hpp"
#include "goldthread/intake/not_read.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/overview_csv.hpp"
#include "goldthread/reports/run_changes.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "input/checked_input.hpp"
#include "output/check_text.hpp"
#include "output/exit_status.hpp"
#include "output/output_file.hpp"
#include "output/places.hpp"
#include "output/remark_words.hpp"
#include "output/saved_runs.hpp"
#include "output/streams.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    ReturnArguments input;
    ReferenceArguments reference;
    std::vector<std::string> rules;
    RunArguments runs;
    std::string format = "text";
    std::string output;
};

Result<std::string> rendered(CheckedInput& input, const Arguments& arguments, const CheckTextFacts& facts,
                             std::vector<RunSummary> earlier_runs, Date run_on, Progress& progress) {
    const CheckedReturn& checked = *input.checked;
    if (arguments.format == "text") {
        const Style style(arguments.output.empty() && output_takes_colour());
        return style.fit(check_text(checked, facts, style));
    }
    const auto fit = [&](std::string text) { return fit_for(arguments.output, arguments.format, std::move(text)); };
    if (arguments.format == "rules-csv") return fit(rules_csv(checked));
    if (arguments.format == "children-csv") return fit(children_csv(checked));
    // Tried against some rules only, a suggestion could raise a finding of another.
    AdviceByFinding advice;
    if (arguments.rules.empty()) advice = advice_on_all(input, progress);
    const OnProgress written = progress.counting("Writing the report");
    if (arguments.format == "csv") return fit(findings_csv(checked, advice));
    if (arguments.format == "json") return fit(findings_json(checked, advice));
    WorkbookOptions options;
    options.run_on = run_on;
    options.authority = facts.authority;
    options.sources = facts.sources;
    options.earlier_runs = std::move(earlier_runs);
    options.advice = std::move(advice);
    options.on_progress = written;
    return findings_workbook(checked, options);
}

// A workbook on a terminal would be noise.
Result<void> check_output(const Arguments& arguments) {
    if (arguments.format != "xlsx" || !arguments.output.empty()) return {};
    return fail("An Excel workbook cannot be shown here.", "Name a file for it: --output findings.xlsx.");
}

Places places_of(const Arguments& arguments) {
    Places places;
    places.read(arguments.input);
    places.read(arguments.reference);
    places.read("--previous", arguments.runs.previous);
    places.write_file("--output", arguments.output);
    places.write_file("--save-run", arguments.runs.save);
    return places;
}

Result<int> check(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
    if (auto possible = check_output(arguments); !possible) return tl::unexpected(possible.error());
    if (auto apart = places_of(arguments).check(); !apart) return tl::unexpected(apart.error());
    const auto run_on = date_of_run(arguments.runs);
    if (!run_on) return tl::unexpected(run_on.error());
    const auto rules = rules_named(arguments.input.collection, arguments.rules);
    if (!rules) return tl::unexpected(rules.error());
    Progress progress;
    const auto all = read_and_check(arguments.input, arguments.reference, *rules, progress);
    if (!all) return tl::unexpected(all.error());
    const CheckedReturn& checked = *(*all)->checked;
    CheckTextFacts facts;
    facts.authority = (*all)->reference.authority_words;
    facts.sources = (*all)->reference.sources;
    facts.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const RunSummary run = summarise_run(checked, *run_on, facts.authority);
    auto earlier_runs = load_earlier_runs(arguments.runs, run);
    if (!earlier_runs) return tl::unexpected(earlier_runs.error());
    if (!earlier_runs->empty()) facts.changes = changes_in_words(compare_runs(earlier_runs->back(), run));
    const auto result = rendered(**all, arguments, facts, std::move(*earlier_runs), *run_on, progress);
    if (!result) return tl::unexpected(result.error());
    progress.done();
    if (arguments.format.ends_with("csv")) {  // All other forms hold it.
        tell(not_used_in_words(checked.files(), "What was not used, or must be put right:"));
    }
    if (auto written = deliver(*result, arguments.output); !written) return tl::unexpected(written.error());
    if (auto saved = save_run(arguments.runs, run); !saved) return tl::unexpected(saved.error());
    const ReturnFiles& files = checked.files();
    return exit_done(checked.findings().findings.empty() && files.problems() == 0 && is_read_in_full(files));
}

constexpr auto examples =
    "Examples:\n"
    "  goldthread check ssda903 returns/2026\n"
    "      Checks all files of a folder. Sub-folders named 'this' and 'last' hold the two years.\n"
    "  goldthread check ssda903 *.csv --last last-year/*.csv --authority Manchester\n"
    "  goldthread check ssda903 returns/2026 --rules 142,501 --format csv --output findings.csv\n"
    "  goldthread check ssda903 returns/2026 --format children-csv --output children.csv\n"
    "  goldthread check ssda903 returns/2026 --providers ofsted.xlsx --format xlsx --output findings.xlsx\n"
    "      CSV, JSON and Excel also say what could mend a finding: columns suggestion, confidence, basis\n"
    "      (not with --rules: see 'goldthread suggest').\n"
    "  goldthread check ssda903 returns/2026 --format xlsx --output may.xlsx --save-run may.json --previous "
    "april.json\n"
    "\n"
    "Exit status: 0 nothing found, 1 findings, or something in the files to put right or not used, 2 could not do it.";

}  // namespace

void add_check_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("check", "Check a return by the Department's rules");
    auto arguments = std::make_shared<Arguments>();
    add_return_options(*command, arguments->input);
    add_reference_options(*command, arguments->reference);
    command->add_option("--rules", arguments->rules, "Run only these codes, separated by commas")->delimiter(',');
    command
        ->add_option(
            "--format", arguments->format,
            "text, csv (the findings), rules-csv (findings and children of each rule), children-csv (each child "
            "with its codes), json or xlsx (an Excel workbook)")
        ->check(CLI::IsMember({"text", "csv", "rules-csv", "children-csv", "json", "xlsx"}))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Write to this file instead of standard output");
    add_run_options(*command, arguments->runs);
    command->footer(examples);
    command->callback([arguments, &status] {
        const auto done = check(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
