#include "page_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace goldthread::cli {

namespace {

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
    std::replace_if(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, ' ');
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

}  // namespace goldthread::cli
