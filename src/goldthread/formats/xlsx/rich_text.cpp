#include "goldthread/formats/xlsx/rich_text.hpp"

#include <charconv>

#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::xlsx {

namespace {

using workbook::attribute_of;
using workbook::child_of;
using workbook::is_named;

constexpr std::size_t escape_length = 7;  // _xHHHH_

// The character of an escape at the beginning of `text`, or 0 if none stands there.
char32_t escaped_character(std::string_view text) {
    if (text.size() < escape_length || text[1] != 'x' || text[escape_length - 1] != '_') return 0;
    unsigned value = 0;
    const char* end = text.data() + escape_length - 1;
    const auto [stop, failure] = std::from_chars(text.data() + 2, end, value, 16);
    return failure == std::errc() && stop == end ? static_cast<char32_t>(value) : 0;
}

void append_unescaped(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t at = text.find('_');
        out += text.substr(0, at);
        if (at == std::string_view::npos) return;
        text.remove_prefix(at);
        const char32_t character = escaped_character(text);
        if (character == 0) {
            out += '_';
        } else {
            csv::append_utf8(out, character);
        }
        text.remove_prefix(character == 0 ? 1 : escape_length);
    }
}

bool is_superscript(pugi::xml_node run) {
    return attribute_of(child_of(child_of(run, "rPr"), "vertAlign"), "val") == "superscript";
}

}  // namespace

std::string text_in(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node child : node.children()) append_unescaped(text, child.value());
    if (!workbook::is_valid_text(text)) text = workbook::valid_text(text);
    return text;
}

RichText read_rich_text(pugi::xml_node node) {
    RichText rich;
    for (const pugi::xml_node child : node.children()) {
        if (is_named(child, "t")) {
            rich.text += text_in(child);
        } else if (is_named(child, "r")) {
            (is_superscript(child) ? rich.superscript : rich.text) += text_in(child_of(child, "t"));
        }
    }
    return rich;
}

}  // namespace goldthread::xlsx
