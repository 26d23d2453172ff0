#include "goldthread/intake/markup_kind.hpp"

#include <algorithm>
#include <array>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::size_t looked_at = 16'384;

void skip_spaces(std::string_view& text) noexcept {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
}

// Behind `closing`; everything where that does not come.
void skip_behind(std::string_view& text, std::string_view closing) noexcept {
    const std::size_t at = text.find(closing);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + closing.size());
}

}  // namespace

std::string plain_beginning(std::string_view bytes, std::size_t most) {
    std::string plain;
    plain.reserve(std::min(bytes.size(), most));
    for (const char c : bytes) {
        if (plain.size() == most) break;
        if (c != '\0' && static_cast<unsigned char>(c) < 0x80) plain += to_lower(c);
    }
    return plain;
}

std::string first_element(std::string_view bytes) {
    const std::string plain = plain_beginning(bytes, looked_at);
    std::string_view text = plain;
    for (skip_spaces(text); text.starts_with('<'); skip_spaces(text)) {
        if (text.starts_with("<!--")) {
            skip_behind(text, "-->");
        } else if (text.starts_with("<?")) {
            skip_behind(text, "?>");
        } else if (text.starts_with("<!doctype html")) {
            return "html";
        } else if (text.starts_with("<!")) {
            skip_behind(text, ">");
        } else {
            const std::string_view name = text.substr(1, text.find_first_of(" \t\r\n\f/>", 1) - 1);
            return std::string(name.substr(name.find(':') + 1));  // npos + 1 is 0
        }
    }
    return {};
}

bool is_of_web_page(std::string_view element) noexcept {
    constexpr std::array<std::string_view, 14> known = {"html", "head", "body",   "table", "meta", "title",  "style",
                                                        "div",  "span", "script", "p",     "font", "center", "br"};
    return std::find(known.begin(), known.end(), element) != known.end();
}

}  // namespace goldthread
