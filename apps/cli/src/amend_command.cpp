#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/repair/replay.hpp"
#include "goldthread/reports/amended_files.hpp"
#include "input_files.hpp"
#include "reference_data.hpp"
#include "return_input.hpp"
#include "return_output.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    ReturnArguments input;
    ReferenceArguments reference;
    std::string changes;
    std::string output;
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

Result<void> amend(const Arguments& arguments) {
    Progress progress;
    const auto changes = read_changes(arguments.changes);
    if (!changes) return tl::unexpected(changes.error());
    progress.now("Reading files");
    auto input = read_return_input(arguments.input);
    if (!input) return tl::unexpected(input.error());
    CheckSetting setting;
    setting.year = input->year;
    setting.form = input->files.form();
    const auto reference = load_reference_data(arguments.reference, input->files, setting.year.end);
    if (!reference) return tl::unexpected(reference.error());
    reference->add_to(setting);

    progress.now("Checking");
    CheckedReturn checked(*input->rules, std::move(input->files), setting, {{}, input->jobs});
    const std::size_t findings_before = checked.findings().findings.size();
    AmendmentLog log(checked);
    progress.now("Making the changes");
    if (auto done = replay(*changes, log); !done) return done;
    const auto amended = amended_files(checked.files(), input->originals);
    if (!amended) return tl::unexpected(amended.error());
    progress.now("Writing");
    if (auto written = write_all(*amended, log, arguments.output); !written) return written;
    print_outcome(*amended, log, findings_before, arguments.output);
    return {};
}

}  // namespace

void add_amend_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("amend", "Make the changes of a change log on the files of a return");
    auto arguments = std::make_shared<Arguments>();
    add_return_options(*command, arguments->input);
    command->add_option("--changes", arguments->changes, "The change log (CSV)")->required();
    command->add_option("--output", arguments->output, "Folder to write to")->required();
    command->add_option("--authority", arguments->reference.authority,
                        "The authority making the return: its name, nine-character code or three-digit number");
    command->add_option("--postcodes", arguments->reference.postcodes, "Packed postcode directory");
    command->add_option("--providers", arguments->reference.providers, "Ofsted's lists of providers");
    command->footer(
        "Example:\n"
        "  goldthread amend ssda903 returns/2026 --changes changes.csv --output amended\n"
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
