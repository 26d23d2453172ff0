#include "input_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "goldthread/base/text.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t smallest_piece = 1 << 16;

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

std::string words_of(int failure) {
    return std::generic_category().message(failure);
}

}  // namespace

// Piece by piece, since a pipe does not tell how long it will be.
Result<std::string> read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!in) {
        return fail(fmt::format("The file cannot be opened ({}).", words_of(errno)),
                    "Check the name, and that you may read it.", {path, {}, 0, {}});
    }
    std::string bytes;
    std::error_code unknown;
    const auto expected = fs::file_size(path, unknown);  // Only a hint: of a pipe it is not known, and a file can grow.
    std::size_t piece = unknown ? smallest_piece : static_cast<std::size_t>(expected) + 1;
    std::size_t filled = 0;
    do {
        piece = std::max(piece, smallest_piece);
        bytes.resize(filled + piece);
        const std::size_t got = std::fread(bytes.data() + filled, 1, piece, in.get());
        filled += got;
        piece = filled;  // Twice as much each time.
    } while (std::feof(in.get()) == 0 && std::ferror(in.get()) == 0);
    if (std::ferror(in.get()) != 0) {
        return fail(fmt::format("The file cannot be read to its end ({}).", words_of(errno)),
                    "Copy it to this machine and try again.", {path, {}, 0, {}});
    }
    bytes.resize(filled);
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
