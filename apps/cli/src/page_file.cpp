#include "page_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "input_files.hpp"
#include "program_folder.hpp"

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

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

// The value of an attribute of a tag: `name="value"` or `name='value'`, with the references that HTML writers use for
// quotes. Empty without it.
std::string attribute(std::string_view tag, std::string_view name) {
    for (const char quote : {'"', '\''}) {
        const std::string opening = fmt::format(" {}={}", name, quote);
        const std::size_t at = tag.find(opening);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = tag.substr(at + opening.size());
        std::string value(rest.substr(0, rest.find(quote)));
        constexpr std::array<std::pair<const char*, const char*>, 5> references = {
            {{"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&apos;", "'"}, {"&amp;", "&"}}};
        for (const auto& [reference, character] : references) replace_all(value, reference, character);
        return value;
    }
    return {};
}

// A header is one line of visible ASCII.
std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, ' ');
    text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }), text.end());
    return text;
}

}  // namespace

std::string content_security_policy(std::string_view html) {
    const std::string_view head = html.substr(0, html.find("</head>"));
    constexpr std::string_view opening = "<meta";
    for (std::size_t at = head.find(opening); at != std::string_view::npos; at = head.find(opening, at + 1)) {
        // A policy holds no '>', so the next one closes the tag.
        const std::string_view tag = head.substr(at, head.find('>', at) - at);
        if (attribute(tag, "http-equiv") == "Content-Security-Policy") return on_one_line(attribute(tag, "content"));
    }
    return {};
}

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
