#include "input_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "goldthread/base/text.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

bool is_readable_form(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), to_lower);
    constexpr std::array<std::string_view, 8> readable = {".csv",  ".tsv",  ".txt", ".xml",
                                                          ".xlsx", ".xlsm", ".ods", ".zip"};
    return std::find(readable.begin(), readable.end(), ending) != readable.end();
}

bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(".") || name.starts_with("~$");
}

Result<std::vector<fs::path>> files_under(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->is_regular_file(failure) && !is_hidden(at->path())) found.push_back(at->path());
    }
    if (failure) {
        return fail(fmt::format("The folder cannot be read ({}).", failure.message()), "Check that you may open it.",
                    {folder.string(), {}, 0, {}});
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<void> add_file(const fs::path& path, std::optional<YearSlot> year, GatheredFiles& into) {
    auto bytes = read_file(path.string());
    if (!bytes) return tl::unexpected(bytes.error());
    into.files.push_back({path.generic_string(), std::move(*bytes), year});
    return {};
}

Result<void> add_folder(const fs::path& folder, std::optional<YearSlot> year, GatheredFiles& into) {
    const auto found = files_under(folder);
    if (!found) return tl::unexpected(found.error());
    for (const fs::path& path : *found) {
        if (!is_readable_form(path)) {
            into.left_out.push_back(path.generic_string());
        } else if (auto added = add_file(path, year, into); !added) {
            return added;
        }
    }
    return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return fail("The file cannot be opened.", "Check the name, and that you may read it.", {path, {}, 0, {}});
    std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
    in.seekg(0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in)
        return fail("The file cannot be read to its end.", "Copy it to this machine and try again.", {path, {}, 0, {}});
    return bytes;
}

Result<void> gather(const std::vector<std::string>& paths, std::optional<YearSlot> year, GatheredFiles& into) {
    for (const std::string& path : paths) {
        std::error_code failure;
        const fs::file_status status = fs::status(path, failure);
        if (!fs::exists(status)) {
            return fail("There is no such file or folder.", "Check the spelling; put a path with spaces in quotes.",
                        {path, {}, 0, {}});
        }
        auto added = fs::is_directory(status) ? add_folder(path, year, into) : add_file(path, year, into);
        if (!added) return added;
    }
    return {};
}

}  // namespace goldthread::cli
