#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "goldthread/advice/advise_all.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/reports/amended_files.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/reports/workbook/return_workbook.hpp"
#include "input/checked_input.hpp"
#include "input/input_files.hpp"
#include "output/exit_status.hpp"
#include "output/output_file.hpp"
#include "output/places.hpp"
#include "output/remark_words.hpp"
#include "output/return_output.hpp"
#include "output/saved_runs.hpp"
#include "output/streams.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

constexpr std::string_view written_by = "goldthread amend";

struct Arguments {
    ReturnArguments input;
    ReferenceArguments reference;
    std::string changes;
    std::string output;
    std::string report;
    std::string workbook;
};

/// A file asked for besides the folder.
struct FileBeside {
    std::string_view what;
    std::string path;
    std::string bytes;
};

Result<std::vector<LoggedAmendment>> read_changes(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    return read_change_log(path, *std::move(bytes));
}

Places places_of(const Arguments& arguments) {
    Places places;
    places.read(arguments.input);
    places.read(arguments.reference);
    places.read("--changes", arguments.changes);
    places.write_folder("--output", arguments.output);
    places.write_file("--report", arguments.report);
    places.write_file("--workbook", arguments.workbook);
    return places;
}

Result<ReturnFolder> folder_of(const AmendedFiles& amended, const AmendmentLog& log, const std::string& output) {
    auto folder = ReturnFolder::create(output, written_by);
    if (!folder) return folder;
    for (const AmendedFile& file : amended.files) {
        if (auto written = folder->write(file.year, file.name, file.bytes); !written) {
            return tl::unexpected(written.error());
        }
    }
    auto written = folder->write_beside("changes.csv", change_log_csv(log.amendments()));
    if (!written) return tl::unexpected(written.error());
    return folder;
}

std::string outcome_in_words(const AmendedFiles& amended, const AmendmentLog& log, std::size_t findings_before,
                             const std::vector<FileBeside>& beside, const Arguments& arguments) {
    std::string words =
        fmt::format("{} made. Findings: {} before, {} now.\n", counted(log.amendments().size(), "change", "changes"),
                    grouped(findings_before), grouped(log.checked().findings().findings.size()));
    for (const AmendedFile& file : amended.files) {
        words += fmt::format("  {}  {}\n", file.changed ? "changed  " : "as it was",
                             printable(file.name, longest_sentence) +
                                 (file.used ? "" : " (not part of the return: copied byte for byte)"));
    }
    words += losses_in_words(amended.remarks);
    const std::string folder = printable(arguments.output, longest_sentence);
    words += fmt::format("Written to {}, with the log in {}/changes.csv.\n", folder, folder);
    for (const FileBeside& file : beside) {
        words += fmt::format("{}: {}.\n", file.what, printable(file.path, longest_sentence));
    }
    return words;
}

// What the amended return is found to have, with what was changed.
Result<std::string> report_on(const AmendmentLog& log, CheckedInput& input, Progress& progress) {
    WorkbookOptions options;
    options.run_on = today();
    options.authority = input.reference.authority_words;
    options.sources = input.reference.sources;
    options.amendments = log.amendments();
    options.advice = advice_on_all(input, progress);
    options.on_progress = progress.counting("Writing the report");
    return findings_workbook(*input.checked, options);
}

Result<std::vector<FileBeside>> files_beside(const AmendmentLog& log, CheckedInput& input, const Arguments& arguments,
                                             Progress& progress) {
    std::vector<FileBeside> files;
    if (!arguments.report.empty()) {
        auto made = report_on(log, input, progress);
        if (!made) return tl::unexpected(made.error());
        files.push_back({"Report", arguments.report, *std::move(made)});
    }
    if (!arguments.workbook.empty()) {
        progress.now("Writing the workbook");
        ReturnWorkbookOptions options;
        options.made_on = today();
        options.amendments = log.amendments();
        auto made = return_workbook(*input.checked, options);
        if (!made) return tl::unexpected(made.error());
        files.push_back({"Workbook", arguments.workbook, *std::move(made)});
    }
    return files;
}

// All is complete before any of it is put in its place.
Result<void> write(const AmendedFiles& amended, const AmendmentLog& log, const std::vector<FileBeside>& beside,
                   const Arguments& arguments) {
    auto folder = folder_of(amended, log, arguments.output);
    if (!folder) return tl::unexpected(folder.error());
    std::vector<StagedFile> staged;
    for (const FileBeside& file : beside) {
        auto one = StagedFile::create(file.path, file.bytes);
        if (!one) return tl::unexpected(one.error());
        staged.push_back(*std::move(one));
    }
    if (auto done = std::move(*folder).put_in_place(); !done) return done;
    for (StagedFile& file : staged) {
        if (auto done = std::move(file).put_in_place(); !done) return done;
    }
    return {};
}

Result<int> amend(const Arguments& arguments) {
    if (auto apart = places_of(arguments).check(); !apart) return tl::unexpected(apart.error());
    if (auto free = replaceable_content(arguments.output, written_by); !free) return tl::unexpected(free.error());
    Progress progress;
    const auto changes = read_changes(arguments.changes);
    if (!changes) return tl::unexpected(changes.error());
    const auto all = read_and_check(arguments.input, arguments.reference, {}, progress);
    if (!all) return tl::unexpected(all.error());
    CheckedReturn& checked = *(*all)->checked;
    const std::size_t findings_before = checked.findings().findings.size();
    AmendmentLog log(checked);
    if (auto done = replay(*changes, log, progress.counting("Making the changes")); !done) {
        return tl::unexpected(done.error());
    }
    const auto amended = amended_files(checked.files(), (*all)->input.originals);
    if (!amended) return tl::unexpected(amended.error());
    const auto beside = files_beside(log, **all, arguments, progress);
    if (!beside) return tl::unexpected(beside.error());
    progress.now("Writing the files");
    if (auto written = write(*amended, log, *beside, arguments); !written) {
        return tl::unexpected(written.error());
    }
    progress.done();
    tell(not_used_in_words(checked.files(), "What was not used and so could not be amended, or must be put right:"));
    if (auto said = say(outcome_in_words(*amended, log, findings_before, *beside, arguments)); !said) {
        return tl::unexpected(said.error());
    }
    return exit_done(count_refused(checked.files()) == 0 && !has_losses(amended->remarks));
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
    command->add_option("--workbook", arguments->workbook,
                        "Write the whole amended return as one Excel workbook here: a sheet a module, changed cells "
                        "marked, the change log last");
    add_reference_options(*command, arguments->reference);
    command->footer(
        "Examples:\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended --report amended.xlsx\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended --workbook return.xlsx\n"
        "\n"
        "Each change is held against the file first: where something else stands than the log says, nothing is "
        "written.\n"
        "Files are otherwise left byte for byte as they were, and go to this/ and last/ within the folder. Files of\n"
        "which nothing could be used are copied there too.\n"
        "The folder is new, empty, or one that this command wrote before: that is replaced as a whole.\n"
        "\n"
        "Exit status: 0 done, 1 done but for files that could not be used or what it names as LOST, 2 could not do "
        "it.");
    command->callback([arguments, &status] {
        const auto done = amend(*arguments);
        status = done ? *done : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
