#include "return_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/parallel.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/schema/typed_year.hpp"
#include "input_files.hpp"

namespace goldthread::cli {

Result<const CollectionParts*> collection_to_check(const std::string& name) {
    const CollectionParts* parts = find_collection(name);
    if (parts != nullptr && parts->rules != nullptr) return parts;
    return fail(fmt::format("'{}' is not a collection this program checks.", name),
                fmt::format("Choose one of: {}.", names_of_collections_with(&CollectionParts::rules)));
}

Result<int> return_year(const ReturnFiles& files, const Collection& collection) {
    if (files.return_year == 0) {
        return fail("No date in the files tells which return year this is.",
                    "Name it: --year 2026 for the year ending 31 March 2026.");
    }
    if (std::string unknown = why_no_rules(collection, files.return_year, files.year_ground); !unknown.empty()) {
        return fail(std::move(unknown),
                    fmt::format("If the files are of a later year, name it: --year {}.", collection.latest_year));
    }
    return files.return_year;
}

namespace {

// The first of many, and how many others there are.
void shorten(std::vector<std::string>& details) {
    constexpr std::size_t most_listed = 10;
    if (details.size() <= most_listed + 1) return;
    const std::size_t others = details.size() - most_listed;
    details.resize(most_listed);
    details.push_back(fmt::format("and {} more files", grouped(others)));
}

}  // namespace

Error nothing_to_check(const ReturnFiles& files) {
    Error error{"None of the files could be used as this year's return.", {}, {}};
    for (const FileReading& file : files.files) {
        const bool is_reference = file.outcome == FileReading::Outcome::reference;
        const std::string name = printable(file.name, longest_sentence);
        if (file.outcome == FileReading::Outcome::used) {
            error.details.push_back(fmt::format("{}: taken as last year's {}", name, file.year_ground));
        } else if (!file.remarks.empty() && !is_reference) {
            const Remark& first = file.remarks.front();
            const std::string line = first.place.line == 0 ? "" : fmt::format(", line {}", first.place.line);
            error.details.push_back(fmt::format("{}{}: {}", name, line, first.what));
        }
    }
    shorten(error.details);
    const bool some_of_last_year = std::any_of(files.files.begin(), files.files.end(), [](const FileReading& file) {
        return file.outcome == FileReading::Outcome::used;
    });
    if (files.files.empty()) error.remedy = "Name the files or folders of the return.";
    if (some_of_last_year) {
        error.remedy = "Name this year's files before --last, or put them in a folder called 'this'.";
    }
    return error;
}

void add_return_options(CLI::App& command, ReturnArguments& arguments) {
    command
        .add_option("collection", arguments.collection,
                    "Which collection: " + names_of_collections_with(&CollectionParts::rules))
        ->required();
    command.add_option("paths", arguments.paths, "Files and folders of the return: CSV, XML, Excel, ODS, zip")
        ->required();
    command.add_option("--last", arguments.last, "Files and folders of last year's return");
    add_year_option(command, arguments.year,
                    "Return year: 2026 is the year ending 31 March 2026. Proposed from the dates if not given");
    command.add_option("--jobs", arguments.jobs, "How many processors to use; all of them if not given")
        ->check(CLI::Range(1, 256));
}

CLI::Option& add_year_option(CLI::App& command, int& year, const std::string& words) {
    return *command.add_option("--year", year, words)->check([](const std::string& text) {
        const auto read = read_return_year(text);
        return read ? std::string() : read.error().message();
    });
}

Result<ReturnInput> read_return_input(const ReturnArguments& arguments, NamedElsewhere elsewhere) {
    const auto parts = collection_to_check(arguments.collection);
    if (!parts) return tl::unexpected(parts.error());
    std::vector<InputFile> gathered;
    // Without --last, which year a file is of is told from names and dates.
    const auto year_of_paths = arguments.last.empty() ? std::nullopt : std::optional(YearSlot::this_year);
    if (auto done = gather(arguments.paths, year_of_paths, gathered); !done) return tl::unexpected(done.error());
    if (auto done = gather(arguments.last, YearSlot::last_year, gathered); !done) return tl::unexpected(done.error());
    ReturnInput input;
    input.collection = *parts;
    input.jobs = arguments.jobs == 0 ? available_jobs() : arguments.jobs;
    if (arguments.keep_originals) input.originals = gathered;
    const auto asked_year = arguments.year == 0 ? std::nullopt : std::optional(arguments.year);
    input.files = read_return(*(*parts)->collection, std::move(gathered), asked_year, input.jobs, elsewhere);
    if (!input.files.has_this_year()) return tl::unexpected(nothing_to_check(input.files));
    const auto year = return_year(input.files, *(*parts)->collection);
    if (!year) return tl::unexpected(year.error());
    input.year = ReturnYear::ending(*year);
    return input;
}

}  // namespace goldthread::cli
