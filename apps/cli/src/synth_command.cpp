#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "exit_status.hpp"
#include "goldthread/synthetic/ssda903/generator.hpp"
#include "output_file.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string collection;
    synthetic::Ssda903Options options;
    std::string output;
};

Result<void> write_year(const std::string& folder, const std::vector<synthetic::GeneratedFile>& files) {
    if (auto made = make_folder(folder); !made) return made;
    for (const synthetic::GeneratedFile& file : files) {
        if (auto written = write_file(folder + "/" + file.file_name, file.text); !written) return written;
    }
    return {};
}

Result<void> synthesise(const Arguments& arguments) {
    if (arguments.collection != "ssda903") {
        return fail(fmt::format("Made-up returns of '{}' are not known.", arguments.collection), "Use ssda903.");
    }
    Progress progress;
    const synthetic::Ssda903Return made =
        synthetic::generate_ssda903(arguments.options, progress.counting("Making up children"));
    progress.now("Writing");
    if (auto done = write_year(arguments.output + "/this", made.this_year); !done) return done;
    if (auto done = write_year(arguments.output + "/last", made.last_year); !done) return done;
    if (arguments.options.dirty_rate > 0) {
        auto done = write_file(arguments.output + "/errors_planted.csv", synthetic::truth_csv(made.planted));
        if (!done) return done;
    }
    progress.done();
    fmt::print("Made up {} children of return year {} for authority {}: {}/this and {}/last.\n",
               arguments.options.children, made.return_year, made.authority, arguments.output, arguments.output);
    if (!made.planted.empty()) {
        fmt::print("{} errors planted; {}/errors_planted.csv lists them.\n", made.planted.size(), arguments.output);
    }
    return {};
}

}  // namespace

void add_synth_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("synth", "Make up a return to try things on; no real person is in it");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("collection", arguments->collection, "Which collection: ssda903")->required();
    command->add_option("--children", arguments->options.children, "How many children")
        ->check(CLI::Range(1U, 1'000'000U))
        ->capture_default_str();
    command->add_option("--seed", arguments->options.seed, "The same seed gives the same files")->capture_default_str();
    command->add_option("--year", arguments->options.return_year, "Return year")
        ->check(CLI::Range(2023, 2027))
        ->capture_default_str();
    command->add_option("--dirty", arguments->options.dirty_rate, "Errors to plant for each child, on average")
        ->check(CLI::Range(0.0, 3.0))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Folder to write to")->required();
    command->footer(
        "Examples:\n"
        "  goldthread synth ssda903 --children 2000 --seed 1 --output example\n"
        "  goldthread synth ssda903 --children 200 --dirty 0.05 --output dirty");
    command->callback([arguments, &status] {
        const auto done = synthesise(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
