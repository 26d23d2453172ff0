#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <memory>
#include <utility>

#include "commands.hpp"
#include "goldthread/advice/acceptance.hpp"
#include "goldthread/advice/corrections.hpp"
#include "goldthread/amendments/change_log.hpp"
#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/intake/not_read.hpp"
#include "goldthread/reports/suggestion_rows.hpp"
#include "input/checked_input.hpp"
#include "output/exit_status.hpp"
#include "output/output_file.hpp"
#include "output/places.hpp"
#include "output/remark_words.hpp"
#include "output/streams.hpp"
#include "output/suggest_text.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

const std::map<std::string, Confidence> confidences = {
    {"sure", Confidence::sure}, {"likely", Confidence::likely}, {"choose", Confidence::choose}};

struct Arguments {
    ReturnArguments input;
    ReferenceArguments reference;
    std::vector<std::string> rules;
    std::string format = "text";
    std::string output;
    std::string minimum;
    std::string changes;

    /// For --changes: sure, unless likely is asked for.
    [[nodiscard]] Confidence least_to_accept() const {
        return minimum == "likely" ? Confidence::likely : Confidence::sure;
    }
    [[nodiscard]] Confidence least() const { return minimum.empty() ? Confidence::none : confidences.at(minimum); }
};

// Choosing one of several is for people.
Result<void> check_changes(const Arguments& arguments) {
    if (arguments.changes.empty() || arguments.minimum != "choose") return {};
    return fail("A choice between several suggestions cannot be made for you.",
                "For --changes, say --minimum likely, or leave it out for those that are sure.");
}

/// All that is suggested.
struct Suggested {
    AdviceByFinding advice;
    std::vector<Correction> corrections;
};

// As the return stands, less what was not asked for. Corrections hang on no rule.
Suggested suggested(CheckedInput& input, const Arguments& arguments, Progress& progress) {
    CheckedReturn& checked = *input.checked;
    Suggested all{advice_on_all(input, progress), {}};
    keep_rules(checked, arguments.rules, all.advice);
    keep_from(arguments.least(), all.advice);
    if (!arguments.rules.empty()) return all;
    all.corrections = corrections_of(checked, progress.counting("Trying the corrections of columns"));
    keep_from(arguments.least(), all.corrections);
    return all;
}

std::string rendered(const CheckedReturn& checked, const Suggested& all, const Arguments& arguments,
                     const ReferenceData& reference) {
    const auto fit = [&](std::string text) { return fit_for(arguments.output, arguments.format, std::move(text)); };
    if (arguments.format == "csv") return fit(suggestions_csv(checked, all.advice, all.corrections));
    if (arguments.format == "json") return fit(suggestions_json(checked, all.advice, all.corrections));
    const Style style(arguments.output.empty() && output_takes_colour());
    const SuggestTextFacts facts{reference.authority_words, reference.sources, arguments.least()};
    return style.fit(suggest_text(checked, all.advice, facts, style) +
                     corrections_text(checked, all.corrections, style));
}

// "2026-05-01 10:30"
std::string now_in_words() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::string in_words(const CheckedReturn& checked, const Acceptance& outcome, const CorrectionsMade& made,
                     std::size_t changes, std::size_t findings_before, const std::string& path) {
    std::string words =
        fmt::format("{} for {} written to {}.", counted(changes, "change", "changes"),
                    counted(outcome.accepted, "finding", "findings"), printable(path, longest_sentence));
    if (outcome.gone_already > 0) {
        words += fmt::format(" {} mended by the same changes.", counted(outcome.gone_already, "more is", "more are"));
    }
    if (outcome.left_to_choose > 0) words += fmt::format(" {} left to choose.", grouped(outcome.left_to_choose));
    if (made.corrections > 0) {
        words += fmt::format(" {} of columns made first, {}.", counted(made.corrections, "correction", "corrections"),
                             counted(made.cells, "cell", "cells"));
    }
    words += fmt::format("\nFindings of all rules: {} before, {} with these changes.\n", grouped(findings_before),
                         grouped(checked.findings().findings.size()));
    for (const NotAccepted& one : outcome.not_accepted) {
        const Table& table = checked.table_of(one.where);
        words += fmt::format("Left out: rule {} at {}, line {}: {}.\n", checked.rule_of(one.finding).code,
                             printable(table.file_of(one.where.row), longest_sentence), table.place(one.where.row).line,
                             printable(one.reason, longest_sentence));
    }
    return words;
}

// What became of the suggestions, in words. Corrections come first, as they concern whole columns; what the others say
// is then looked for anew.
Result<std::string> write_changes(CheckedInput& input, Suggested all, const Arguments& arguments, Progress& progress) {
    CheckedReturn& checked = *input.checked;
    const std::size_t findings_before = checked.findings().findings.size();
    AmendmentLog log(checked);
    const auto made = make_corrections(log, all.corrections, arguments.least_to_accept(), now_in_words());
    if (!made) return tl::unexpected(made.error());
    if (made->cells > 0) all = suggested(input, arguments, progress);
    const Acceptance outcome = accept_suggestions(log, all.advice, arguments.least_to_accept(), now_in_words(),
                                                  progress.counting("Trying the suggestions together"));
    if (auto written = write_file(arguments.changes, change_log_csv(log.amendments())); !written) {
        return tl::unexpected(written.error());
    }
    return in_words(checked, outcome, *made, log.amendments().size(), findings_before, arguments.changes);
}

Places places_of(const Arguments& arguments) {
    Places places;
    places.read(arguments.input);
    places.read(arguments.reference);
    places.write_file("--output", arguments.output);
    places.write_file("--changes", arguments.changes);
    return places;
}

Result<int> suggest(Arguments arguments) {
    if (auto possible = check_changes(arguments); !possible) return tl::unexpected(possible.error());
    if (auto apart = places_of(arguments).check(); !apart) return tl::unexpected(apart.error());
    auto rules = rules_named(arguments.input.collection, arguments.rules);
    if (!rules) return tl::unexpected(rules.error());
    arguments.rules = *std::move(rules);  // as the rules are called, from here on
    Progress progress;
    // By all rules, whichever are asked for: a suggestion must not raise a finding of any.
    const auto all = read_and_check(arguments.input, arguments.reference, {}, progress);
    if (!all) return tl::unexpected(all.error());
    const CheckedReturn& checked = *(*all)->checked;
    const Suggested found = suggested(**all, arguments, progress);
    progress.now("Writing");
    const std::string text = rendered(checked, found, arguments, (*all)->reference);
    std::string outcome;
    if (!arguments.changes.empty()) {
        auto written = write_changes(**all, found, arguments, progress);
        if (!written) return tl::unexpected(written.error());
        outcome = *std::move(written);
    }
    progress.done();
    if (auto delivered = deliver(text, arguments.output); !delivered) return tl::unexpected(delivered.error());
    // Apart from the suggestions, which may be piped on.
    tell(not_used_in_words(checked.files(), "What was not used, or must be put right:") + outcome);
    return exit_done(is_read_in_full(checked.files()));
}

constexpr auto examples =
    "Examples:\n"
    "  goldthread suggest ssda903 returns/2026 --providers ofsted.xlsx --authority Manchester\n"
    "  goldthread suggest ssda903 returns/2026 --providers ofsted.xlsx --rules 218,224 --format csv --output list.csv\n"
    "  goldthread suggest ssda903 returns/2026 --providers ofsted.xlsx --changes changes.csv\n"
    "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended\n"
    "      The last two accept every suggestion that is sure, and write the amended files.\n"
    "\n"
    "sure: one answer, and two independent items agree. likely: one answer, by one item. choose: one of several.\n"
    "Nothing is changed but what --changes and then 'goldthread amend' are asked to.\n"
    "\n"
    "Exit status: 0 done, 1 done but files or rows could not be used, 2 could not do it.";

}  // namespace

void add_suggest_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "suggest",
        "Show what could mend the findings, from lists of providers and the return, and what whole columns should "
        "be written as");
    auto arguments = std::make_shared<Arguments>();
    add_return_options(*command, arguments->input);
    add_reference_options(*command, arguments->reference);
    command->add_option("--rules", arguments->rules, "Only findings of these codes, separated by commas")
        ->delimiter(',');
    command
        ->add_option("--minimum", arguments->minimum,
                     "Only suggestions at least this sure: sure, likely or choose; all findings if not given")
        ->check(CLI::IsMember({"sure", "likely", "choose"}));
    command->add_option("--format", arguments->format, "text, csv (a line for each candidate) or json")
        ->check(CLI::IsMember({"text", "csv", "json"}))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Write to this file instead of standard output");
    command->add_option("--changes", arguments->changes,
                        "Write the suggestions that are sure (with --minimum likely also those) to this change log, "
                        "for 'goldthread amend'");
    command->footer(examples);
    command->callback([arguments, &status] {
        const auto done = suggest(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
