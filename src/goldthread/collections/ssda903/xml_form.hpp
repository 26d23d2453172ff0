#pragma once
// The XML form of the return as data: which element holds which field, in which order, how often and how long. After
// the published schema, version 3.3.0. It has no elements for SWEpisodes and DoLo, and none but flat ones for AD1, OC3,
// UASC.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread::ssda903 {

/// What the schema asks of the text of an element.
enum class XmlText : std::uint8_t {
    any,            ///< A text of the lengths given.
    date,           ///< dd/mm/yyyy, by its outline only.
    event,          ///< The same; the year begins 10, 19, 20 or 29.
    event_or_blank  ///< The same, or nothing.
};

/// An element that holds one field.
struct XmlLeaf {
    std::string_view element;
    std::uint8_t module = 0;
    std::string_view field;  ///< Its name in the CSV form.
    bool required = true;    ///< Must be there, if only empty.
    std::size_t least = 0;   ///< Characters of its text; whether it may be blank, the field says.
    std::size_t most =
        0;  ///< 0 where the field says it. PLACE has its own: the schema is older than its longest codes.
    XmlText text = XmlText::any;
};

/// An element of its own for each row of a module.
struct XmlBlock {
    std::string_view element;
    std::uint8_t module = 0;
    std::size_t most_times = 1;  ///< In one child.
    std::vector<XmlLeaf> leaves;
};

/// Either a leaf or a block: the one that has a name.
struct XmlItem {
    XmlLeaf leaf;
    XmlBlock block;
};

struct XmlForm {
    std::string_view root = "EXPSSDA903";
    std::string_view child = "CHILD";
    std::string_view header = "HEADER";
    std::vector<XmlItem> in_header;  ///< In the order of the schema.
    XmlBlock episode;                ///< Behind HEADER, in CHILD.
};

/// Made once, alive to the end of the program.
[[nodiscard]] const XmlForm& xml_form();

/// What the portal or the schema has against a text as content of the element, as a sentence; empty if nothing. What
/// holds for the field in any form is said as collections/refusals.hpp says it.
[[nodiscard]] std::string schema_objection(const XmlLeaf& leaf, std::string_view text);

/// Whether the schema knows a way to write rows of the module.
[[nodiscard]] bool in_xml_form(std::uint8_t module);

}  // namespace goldthread::ssda903
