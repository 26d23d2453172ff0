#include <fmt/format.h>

#include <memory>

#include "checked_input.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/repair/advise_all.hpp"
#include "goldthread/repair/replay.hpp"
#include "goldthread/reports/amended_files.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "input_files.hpp"
#include "output_file.hpp"
#include "return_output.hpp"
#include "saved_runs.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    ReturnArguments input;
    ReferenceArguments reference;
    std::string changes;
    std::string output;
    std::string report;
};

Result<std::vector<LoggedAmendment>> read_changes(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    return read_change_log(path, *std::move(bytes));
}

Result<void> write_all(const AmendedFiles& amended, const AmendmentLog& log, const std::string& output) {
    ReturnFolder folder(output);
    for (const AmendedFile& file : amended.files) {
        if (auto written = folder.write(file.year, file.name, file.bytes); !written) return written;
    }
    return folder.write_beside("changes.csv", change_log_csv(log.amendments()));
}

void print_outcome(const AmendedFiles& amended, const AmendmentLog& log, std::size_t findings_before,
                   const std::string& output) {
    fmt::print("{} changes made. Findings: {} before, {} now.\n", log.amendments().size(), findings_before,
               log.checked().findings().findings.size());
    for (const AmendedFile& file : amended.files) {
        fmt::print("  {}  {}\n", file.changed ? "changed  " : "as it was", file.name);
    }
    print_remarks(amended.remarks);
    fmt::print("Written to {}, with the log in {}/changes.csv.\n", output, output);
}

// The workbook of the amended return, with what was changed.
Result<void> write_report(CheckedReturn& checked, const AmendmentLog& log, const CheckedInput& input,
                          const std::string& path, Progress& progress) {
    WorkbookOptions options;
    options.run_on = today();
    options.authority = input.reference.authority_words;
    options.sources = input.reference.sources;
    options.amendments = log.amendments();
    options.advice = advise_all(checked, progress.counting("Looking for suggestions"));
    options.on_progress = progress.counting("Writing the report");
    const auto book = findings_workbook(checked, options);
    if (!book) return tl::unexpected(book.error());
    return write_file(path, *book);
}

Result<void> amend(const Arguments& arguments) {
    Progress progress;
    const auto changes = read_changes(arguments.changes);
    if (!changes) return tl::unexpected(changes.error());
    const auto all = read_and_check(arguments.input, arguments.reference, {}, progress);
    if (!all) return tl::unexpected(all.error());
    CheckedReturn& checked = *(*all)->checked;
    const std::size_t findings_before = checked.findings().findings.size();
    AmendmentLog log(checked);
    if (auto done = replay(*changes, log, progress.counting("Making the changes")); !done) return done;
    progress.now("Writing the files");
    const auto amended = amended_files(checked.files(), (*all)->input.originals);
    if (!amended) return tl::unexpected(amended.error());
    if (auto written = write_all(*amended, log, arguments.output); !written) return written;
    if (!arguments.report.empty()) {
        if (auto done = write_report(checked, log, **all, arguments.report, progress); !done) return done;
    }
    progress.done();
    print_outcome(*amended, log, findings_before, arguments.output);
    if (!arguments.report.empty()) fmt::print("Report: {}.\n", arguments.report);
    return {};
}

}  // namespace

void add_amend_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("amend", "Make the changes of a change log on the files of a return");
    auto arguments = std::make_shared<Arguments>();
    arguments->input.keep_originals = true;
    add_return_options(*command, arguments->input);
    command->add_option("--changes", arguments->changes, "The change log (CSV)")->required();
    command->add_option("--output", arguments->output, "Folder to write to")->required();
    command->add_option("--report", arguments->report,
                        "Write an Excel report on the amended return here, with the change log and the amended tables");
    add_reference_options(*command, arguments->reference);
    command->footer(
        "Examples:\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended --report amended.xlsx\n"
        "\n"
        "Each change is held against the file first: where something else stands than the log says, nothing is "
        "written.\n"
        "Files are otherwise left byte for byte as they were, and go to this/ and last/ within the folder.");
    command->callback([arguments, &status] {
        const auto done = amend(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
