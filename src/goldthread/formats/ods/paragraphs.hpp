#pragma once
// The text of a cell in OpenDocument: paragraphs of styled spans.

#include <pugixml.hpp>
#include <string>
#include <unordered_set>

namespace goldthread::ods {

/// Names of the styles that set text in superscript.
using SuperscriptStyles = std::unordered_set<std::string>;

[[nodiscard]] SuperscriptStyles superscript_styles(pugi::xml_node styles);

struct CellText {
    std::string text;  ///< Paragraphs parted by line feeds; without superscript.
    std::string superscript;
};

/// Reads the paragraphs of a cell. Comments and pictures are passed over.
[[nodiscard]] CellText read_paragraphs(pugi::xml_node cell, const SuperscriptStyles& superscript);

}  // namespace goldthread::ods
