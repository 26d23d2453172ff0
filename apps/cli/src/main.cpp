// The command line of Goldthread.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <sstream>
#include <system_error>

#include "commands/commands.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/base/version.hpp"
#include "output/exit_status.hpp"
#include "output/streams.hpp"

namespace goldthread::cli {

int report_failure(const Error& error) {
    tell(fmt::format("goldthread: {}\n", error.message()));
    return exit_cannot_do;
}

namespace {

bool has_command(const CLI::App& app, std::string_view name) {
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(commands.begin(), commands.end(),
                       [&](const CLI::App* command) { return command->get_name() == name; });
}

// Help that was asked for, or what is wrong with the arguments, which are quoted.
int answer(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) {
        tell(printable(error.what(), longest_sentence) + "\nRun with --help for more information.\n");
        return exit_cannot_do;
    }
    std::ostringstream help;
    app.exit(error, help, help);
    const auto printed = print(help.str());
    return printed ? exit_clean : report_failure(printed.error());
}

int run(int argc, char** argv) {
    CLI::App app(
        "Goldthread checks the returns of English children's services where the data is: nothing leaves this "
        "machine.");
    app.name("goldthread");
    app.set_version_flag("--version", "goldthread " + std::string(program_version()));
    app.require_subcommand(1);
    app.footer(
        "Exit status: 0 done, 1 done but look at what it says (findings, or something lost), 2 could not do it.\n"
        "'goldthread COMMAND --help' explains a command, with examples.");
    int status = exit_clean;
    add_check_command(app, status);
    add_suggest_command(app, status);
    add_amend_command(app, status);
    add_convert_command(app, status);
    add_rules_command(app, status);
    add_reference_command(app, status);
    add_serve_command(app, status);
    add_synth_command(app, status);
    if (argc == 1) {
        tell(app.help());
        return exit_cannot_do;
    }
    if (argv[1][0] != '-' && !has_command(app, argv[1])) {
        return report_failure({fmt::format("'{}' is not a command.", argv[1]), "'goldthread --help' lists them.", {}});
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    }
    return status;
}

}  // namespace
}  // namespace goldthread::cli

int main(int argc, char** argv) {
    using namespace goldthread::cli;
    prepare_streams();
    int status = exit_cannot_do;
    try {
        status = run(argc, argv);
    } catch (const std::bad_alloc&) {
        tell("goldthread: There is not enough memory for this. Close other programs, or give fewer files.\n");
    } catch (const std::exception& error) {
        if (std::ferror(stdout) == 0) {
            tell(fmt::format(
                "goldthread: Something went wrong inside the program ({}). Please report it with the command that you "
                "gave.\n",
                goldthread::printable(error.what(), goldthread::longest_sentence)));
        } else {
            status = exit_clean;  // It was the writing that failed, and that is said below.
        }
    }
    return with_streams_finished(status);
}
