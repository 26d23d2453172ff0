#pragma once
// What every command that works on a return asks for and does first: the files read, the year known.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/collections/all.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread::cli {

/// What the command line says of a return.
struct ReturnArguments {
    std::string collection;
    std::vector<std::string> paths;
    std::vector<std::string> last;
    int year = 0;                 ///< 0 when not named.
    unsigned jobs = 0;            ///< 0 for all processors.
    bool keep_originals = false;  ///< Set by a command that writes the files anew.
};

/// The return as read.
struct ReturnInput {
    const CollectionParts* collection = nullptr;
    ReturnFiles files;
    ReturnYear year;
    std::vector<InputFile> originals;  ///< The files as given, where they are to be kept.
    unsigned jobs = 1;
};

/// Adds the arguments to a command: the collection, the paths, --last, --year, --jobs.
void add_return_options(CLI::App& command, ReturnArguments& arguments);

/// Adds --year: a return year as one is written here. Where it is written otherwise, the message says how.
CLI::Option& add_year_option(CLI::App& command, int& year, const std::string& words);

/// Reads the files and finds the return year. Fails if nothing of this year could be used, or the year is not known.
/// `elsewhere`: what other arguments name, as in read_return().
[[nodiscard]] Result<ReturnInput> read_return_input(const ReturnArguments& arguments, NamedElsewhere elsewhere = {});

/// "ssda903, ...": those that have the part.
template <class Part>
[[nodiscard]] std::string names_of_collections_with(Part CollectionParts::* part) {
    std::string names;
    for (const CollectionParts* parts : all_collections()) {
        if (parts->*part == nullptr) continue;
        names += (names.empty() ? "" : ", ") + std::string(parts->collection->name);
    }
    return names;
}

/// The collection of that name, which this program has rules for.
[[nodiscard]] Result<const CollectionParts*> collection_to_check(const std::string& name);

/// The return year, or why it is not known or cannot be checked.
[[nodiscard]] Result<int> return_year(const ReturnFiles& files, const Collection& collection);

/// Says of each file why it could not be used.
[[nodiscard]] Error nothing_to_check(const ReturnFiles& files);

}  // namespace goldthread::cli
