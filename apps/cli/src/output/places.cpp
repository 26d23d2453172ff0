#include "places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "goldthread/base/disk/same_place.hpp"
#include "goldthread/base/disk/staged_file.hpp"
#include "goldthread/base/disk/unfinished.hpp"
#include "goldthread/base/printable.hpp"
#include "streams.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

constexpr auto another_name = "Nothing was written. Name another file.";
constexpr auto place_outside = "Nothing was written. Name a place outside that folder.";
constexpr auto another_folder = "Nothing was written. Name another folder, one that does not exist yet.";

tl::unexpected<Error> refused(const std::string& path, std::string what, std::string remedy) {
    return fail(std::move(what), std::move(remedy), {path, {}, 0, {}});
}

bool is_folder(const std::string& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

bool is_stream(const std::string& path) {
    const auto target = writing_target(path);
    return target && target->kind == WritingTarget::Kind::stream;
}

Result<void> check_no_terminal(const std::string& option, const std::string& path) {
    const auto target = writing_target(path);
    if (!target || !is_terminal(*target)) return {};
    return refused(
        path, fmt::format("{} names a terminal, where characters in your files could change what you see.", option),
        "Nothing was written. Name a file, or write into a pipe: add | cat -v.");
}

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->is_regular_file(failure)) files.push_back(at->path().generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The file in `folder` that `path` is another name of.
std::optional<std::string> same_file_in(const std::string& folder, const std::string& path) {
    std::error_code failure;
    if (!fs::exists(path, failure)) return std::nullopt;
    for (std::string& file : files_in(folder)) {
        if (is_same_file(file, path)) return std::move(file);
    }
    return std::nullopt;
}

}  // namespace

void Places::read(std::string option, const std::string& path) {
    if (!path.empty()) read_.push_back({std::move(option), path});
}

void Places::read(const std::string& option, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) read(option, path);
}

void Places::read(const ReturnArguments& arguments) {
    read("the return", arguments.paths);
    read("--last", arguments.last);
}

void Places::read(const ReferenceArguments& arguments) {
    read("--postcodes", arguments.postcodes.empty() ? postcodes_beside_program() : arguments.postcodes);
    read("--providers", arguments.providers);
}

void Places::write_file(std::string option, const std::string& path) {
    if (!path.empty()) written_.push_back({std::move(option), path});
}

void Places::write_folder(std::string option, const std::string& path) {
    written_.push_back({std::move(option), path, true});
}

Result<void> Places::check() const {
    auto apart = check_apart();
    if (apart) name_unfinished();
    return apart;
}

// The next command of that kind is the first to come by; it does not delete what it has not written.
void Places::name_unfinished() const {
    std::set<std::string> folders;
    for (const Named& written : written_) {
        if (written.is_folder || !is_stream(written.path)) {
            folders.insert(fs::path(canonical_path(written.path)).parent_path().string());
        }
    }
    for (const std::string& folder : folders) {
        for (const std::string& path : left_unfinished_in(folder)) {
            tell(
                fmt::format("{}: This was left by a command that was stopped while it wrote. It may hold children's "
                            "records: delete it.\n",
                            printable(path, longest_sentence)));
        }
    }
}

Result<void> Places::check_apart() const {
    for (auto written = written_.begin(); written != written_.end(); ++written) {
        if (!written->is_folder && is_stream(written->path)) {
            if (auto apart = check_no_terminal(written->option, written->path); !apart) return apart;
            continue;
        }
        for (const Named& read : read_) {
            auto apart = written->is_folder ? check_folder(*written, read) : check_file(*written, read);
            if (!apart) return apart;
        }
        for (auto other = written_.begin(); other != written; ++other) {
            if (auto apart = check_outputs(*written, *other); !apart) return apart;
        }
        const std::string here = canonical_path(".");
        if (written->is_folder && (is_same_file(written->path, here) || lies_within(here, written->path))) {
            return refused(written->path, fmt::format("{} would replace the folder in which you are.", written->option),
                           another_folder);
        }
    }
    return {};
}

Result<void> Places::check_file(const Named& written, const Named& read) {
    if (!is_folder(read.path)) {
        if (!is_same_file(written.path, read.path)) return {};
        return refused(written.path,
                       fmt::format("{} would write over this file, and it is read ({}).", written.option, read.option),
                       another_name);
    }
    if (const auto file = same_file_in(read.path, written.path)) {
        return refused(*file,
                       fmt::format("{} would write over this file, and it is read ({}).", written.option, read.option),
                       another_name);
    }
    if (!lies_within(written.path, read.path)) return {};
    return refused(written.path,
                   fmt::format("{} would write into the folder {}, which is read ({}): what is written there would be "
                               "read with it next time.",
                               written.option, read.path, read.option),
                   place_outside);
}

Result<void> Places::check_folder(const Named& written, const Named& read) {
    const bool read_is_folder = is_folder(read.path);
    const bool same = is_same_file(written.path, read.path);
    if (read_is_folder && (same || lies_within(read.path, written.path))) {
        const std::vector<std::string> files = files_in(read.path);
        return refused(files.empty() ? read.path : files.front(),
                       fmt::format("{} would write over the folder {} and all that is in it, and it is read ({}).",
                                   written.option, written.path, read.option),
                       another_folder);
    }
    if (same || lies_within(read.path, written.path)) {
        return refused(read.path,
                       fmt::format("{} would write over the folder {}, and this file in it is read ({}).",
                                   written.option, written.path, read.option),
                       another_folder);
    }
    if (!read_is_folder || !lies_within(written.path, read.path)) return {};
    return refused(written.path,
                   fmt::format("{} would write into the folder {}, which is read ({}): the next check of it would read "
                               "both copies.",
                               written.option, read.path, read.option),
                   place_outside);
}

Result<void> Places::check_outputs(const Named& one, const Named& other) {
    if (!other.is_folder && is_stream(other.path)) return {};
    if (is_same_place(one.path, other.path)) {
        return refused(one.path, fmt::format("{} and {} name the same place.", other.option, one.option),
                       "Nothing was written. Name two.");
    }
    if ((other.is_folder && lies_within(one.path, other.path)) ||
        (one.is_folder && lies_within(other.path, one.path))) {
        return refused(one.path,
                       fmt::format("{} and {} lie one in the other, and the folder is replaced as a whole.",
                                   other.option, one.option),
                       "Nothing was written. Name two places apart.");
    }
    return {};
}

}  // namespace goldthread::cli
