#pragma once
// The text of a cell, which may be written in several runs of different style.

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace goldthread::xlsx {

struct RichText {
    std::string text;         ///< Without superscript: footnote marks are no part of a value.
    std::string superscript;  ///< What stood in superscript.
};

/// Reads an `si`, `is` or similar element. How words are pronounced (phonetic runs) is passed over.
[[nodiscard]] RichText read_rich_text(pugi::xml_node node);

/// All text directly in an element, with the escapes of control characters ("_x000D_") resolved.
[[nodiscard]] std::string text_in(pugi::xml_node node);

}  // namespace goldthread::xlsx
