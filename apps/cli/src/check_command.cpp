#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include "check_text.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/base/parallel.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/rules/rule_sets.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "reference_data.hpp"
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
    std::string format = "text";
    std::string output;
    unsigned jobs = 0;
};

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;

std::string names_of_collections() {
    std::string names;
    for (const RuleSet* set : rule_sets()) names += (names.empty() ? "" : ", ") + std::string(set->collection->name);
    return names;
}

Result<const RuleSet*> rule_set_of(const std::string& collection) {
    if (const RuleSet* set = find_rule_set(collection)) return set;
    return fail(fmt::format("'{}' is not a collection this program checks.", collection),
                fmt::format("Choose one of: {}.", names_of_collections()));
}

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

Result<int> return_year(const ReturnFiles& files, const Collection& collection) {
    if (files.return_year == 0) {
        return fail("No date in the files tells which return year this is.",
                    "Name it: --year 2026 for the year ending 31 March 2026.");
    }
    if (files.return_year < collection.first_year) {
        return fail(fmt::format("The return year is {} ({}), and rules are known from {} on.", files.return_year,
                                files.year_ground, collection.first_year),
                    fmt::format("If the files are of a later year, name it: --year {}.", collection.latest_year));
    }
    return files.return_year;
}

Error nothing_to_check(const ReturnFiles& files) {
    std::string what = "None of the files could be used as this year's return.";
    for (const FileReading& file : files.files) {
        for (const Remark& remark : file.remarks) {
            if (file.outcome == FileReading::Outcome::used) continue;
            what += fmt::format("\n  {}: {}", file.name, remark.what);
        }
    }
    return {what, files.files.empty() ? "Name the files or folders of the return." : "", {}};
}

std::string rendered(const CheckedReturn& checked, const Arguments& arguments, const CheckTextFacts& facts) {
    if (arguments.format == "csv") return findings_csv(checked);
    if (arguments.format == "json") return findings_json(checked);
    return check_text(checked, facts, Style(arguments.output.empty() && output_takes_colour()));
}

Result<void> deliver(const std::string& text, const std::string& output) {
    if (!output.empty()) return write_file(output, text);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        return fail("The result could not be written to standard output.", "Use --output FILE.");
    }
    return {};
}

Result<int> check(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
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
    setting.form = ReturnForm::csv;
    const auto reference = load_reference_data(arguments.reference, setting.year.end);
    if (!reference) return tl::unexpected(reference.error());
    reference->add_to(setting);
    const CheckedReturn checked(**set, std::move(files), setting, {arguments.rules, jobs});
    CheckTextFacts facts;
    facts.authority = reference->authority_words;
    facts.sources = reference->sources;
    facts.left_out = std::move(gathered.left_out);
    facts.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    progress.now("Writing");
    if (auto written = deliver(rendered(checked, arguments, facts), arguments.output); !written) {
        return tl::unexpected(written.error());
    }
    return checked.findings().findings.empty() ? exit_clean : exit_findings;
}

constexpr auto examples =
    "Examples:\n"
    "  goldthread check ssda903 returns/2026\n"
    "      Checks all CSV files of a folder. Sub-folders named 'this' and 'last' hold the two years.\n"
    "  goldthread check ssda903 *.csv --last last-year/*.csv --authority Manchester\n"
    "  goldthread check ssda903 returns/2026 --rules 142,501 --format csv --output findings.csv\n"
    "\n"
    "Exit status: 0 nothing found, 1 findings, 2 could not do it.";

}  // namespace

void add_check_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("check", "Check a return by the Department's rules");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("collection", arguments->collection, "Which collection: " + names_of_collections())->required();
    command->add_option("paths", arguments->paths, "Files and folders of the return (CSV)")->required();
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
    command->add_option("--format", arguments->format, "text, csv or json")
        ->check(CLI::IsMember({"text", "csv", "json"}))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Write to this file instead of standard output");
    command->add_option("--jobs", arguments->jobs, "How many processors to use; all of them if not given")
        ->check(CLI::Range(1, 256));
    command->footer(examples);
    command->callback([arguments, &status] {
        const auto done = check(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
