#include <fmt/format.h>

#include <memory>
#include <utility>

#include "commands.hpp"
#include "goldthread/base/counted.hpp"
#include "goldthread/base/disk/staged_folder.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/collections/all.hpp"
#include "goldthread/schema/return_year_words.hpp"
#include "input/return_input.hpp"
#include "output/exit_status.hpp"
#include "output/places.hpp"
#include "output/streams.hpp"
#include "output/terminal.hpp"

namespace goldthread::cli {

namespace {

struct Arguments {
    std::string collection;
    synthetic::Options options;
    std::string output;
};

constexpr std::string_view written_by = "goldthread synth";

Result<void> check_places(const Arguments& arguments) {
    Places places;
    places.write_folder("--output", arguments.output);
    if (auto apart = places.check(); !apart) return apart;
    const auto free = replaceable_content(arguments.output, written_by);
    return free ? Result<void>() : tl::unexpected(free.error());
}

Result<void> write_year(const std::string& name, const std::vector<synthetic::GeneratedFile>& files,
                        StagedFolder& folder) {
    for (const synthetic::GeneratedFile& file : files) {
        if (auto written = folder.write(name + "/" + file.file_name, file.text); !written) return written;
    }
    return {};
}

Result<void> write(const synthetic::MadeUpReturn& made, const Arguments& arguments) {
    auto folder = StagedFolder::create(arguments.output, written_by);
    if (!folder) return tl::unexpected(folder.error());
    if (auto done = write_year("this", made.this_year, *folder); !done) return done;
    if (auto done = write_year("last", made.last_year, *folder); !done) return done;
    if (arguments.options.dirty_rate > 0) {
        if (auto done = folder->write("errors_planted.csv", synthetic::truth_csv(made.planted)); !done) return done;
    }
    return std::move(*folder).put_in_place();
}

std::string outcome_in_words(const synthetic::MadeUpReturn& made, const Arguments& arguments) {
    const std::string folder = printable(arguments.output, longest_sentence);
    std::string words = fmt::format("Made up {} of return year {} for authority {}: {}/this and {}/last.\n",
                                    counted(arguments.options.children, "child", "children"),
                                    return_year_in_words(made.return_year), made.authority, folder, folder);
    if (made.planted.empty()) return words;
    return words + fmt::format("{} planted; {}/errors_planted.csv lists them.\n",
                               counted(made.planted.size(), "error", "errors"), folder);
}

Result<void> synthesise(const Arguments& arguments) {
    const CollectionParts* const parts = find_collection(arguments.collection);
    if (parts == nullptr || parts->make_return == nullptr) {
        return fail(fmt::format("Made-up returns of '{}' are not known.", arguments.collection),
                    fmt::format("Use {}.", names_of_collections_with(&CollectionParts::make_return)));
    }
    if (auto apart = check_places(arguments); !apart) return apart;
    Progress progress;
    const synthetic::MadeUpReturn made = parts->make_return(arguments.options, progress.counting("Making up children"));
    progress.now("Writing");
    if (auto done = write(made, arguments); !done) return done;
    progress.done();
    return say(outcome_in_words(made, arguments));
}

}  // namespace

void add_synth_command(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("synth", "Make up a return to try things on; no real person is in it");
    auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("collection", arguments->collection,
                     "Which collection: " + names_of_collections_with(&CollectionParts::make_return))
        ->required();
    command->add_option("--children", arguments->options.children, "How many children")
        ->check(CLI::Range(1U, 1'000'000U))
        ->capture_default_str();
    command->add_option("--seed", arguments->options.seed, "The same seed gives the same files")->capture_default_str();
    add_year_option(*command, arguments->options.return_year, "Return year")
        .check(CLI::Range(2023, 2027))
        ->capture_default_str();
    command->add_option("--dirty", arguments->options.dirty_rate, "Errors to plant for each child, on average")
        ->check(CLI::Range(0.0, 3.0))
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Folder to write to")->required();
    command->footer(
        "Examples:\n"
        "  goldthread synth ssda903 --children 2000 --seed 1 --output example\n"
        "  goldthread synth ssda903 --children 200 --dirty 0.05 --output dirty\n"
        "\n"
        "The folder is new, empty, or one that this command wrote before: that is replaced as a whole.");
    command->callback([arguments, &status] {
        const auto done = synthesise(*arguments);
        status = done ? exit_clean : report_failure(done.error());
    });
}

}  // namespace goldthread::cli
