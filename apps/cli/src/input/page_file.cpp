#include "page_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "input_files.hpp"
#include "program_folder.hpp"
#include "serve/page_policy.hpp"

namespace goldthread::cli {

namespace {

namespace fs = std::filesystem;

// From build/release/goldthread of a checkout, dist is two folders up.
constexpr int folders_up = 3;

std::vector<fs::path> places_of_page() {
    std::vector<fs::path> folders = {program_folder()};
    fs::path above = folders.front();
    for (int up = 0; up < folders_up && above.has_relative_path(); ++up, above = above.parent_path()) {
        folders.push_back(above / "dist");
    }
    std::vector<fs::path> places;
    for (const char* name : {"goldthread-with-postcodes.html", "goldthread.html"}) {
        for (const fs::path& folder : folders) places.push_back(folder / name);
    }
    return places;
}

Result<std::string> find_page() {
    std::error_code failure;
    for (const fs::path& place : places_of_page()) {
        if (fs::is_regular_file(place, failure)) return place.string();
    }
    return fail("The page goldthread.html is not beside this program.", "Name it: goldthread serve --page FILE.");
}

}  // namespace

Result<PageFile> open_page(const std::string& path) {
    const auto found = path.empty() ? find_page() : Result<std::string>(path);
    if (!found) return tl::unexpected(found.error());
    auto html = read_file(*found);
    if (!html) return tl::unexpected(html.error());
    std::string policy = content_security_policy(*html);
    if (policy.empty()) {
        return fail("This is not Goldthread's page: it has no content-security policy.",
                    "Name the file goldthread.html: --page FILE.", {*found, {}, 0, {}});
    }
    return PageFile{*found, std::move(*html), std::move(policy)};
}

}  // namespace goldthread::cli
