#pragma once
// The XML parts that workbooks are made of. Names are compared without their namespace prefix, since programs differ in
// the prefixes they write. No document type, external entity or inclusion is ever followed.

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::workbook {

/// A part that has been parsed whole. Nodes and their texts live as long as this object.
class XmlPart {
  public:
    /// `name` is the part's own, for errors ("xl/styles.xml"); their place is left empty.
    [[nodiscard]] static Result<XmlPart> parse(std::string text, std::string_view name);

    /// The outermost element.
    [[nodiscard]] pugi::xml_node root() const { return content_->document.document_element(); }

  private:
    struct Content {
        std::string text;
        pugi::xml_document document;
    };
    explicit XmlPart(std::unique_ptr<Content> content) : content_(std::move(content)) {}

    std::unique_ptr<Content> content_;
};

/// How cells are to be parsed: white space is text, entities and line ends are resolved.
inline constexpr unsigned xml_options = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol |
                                        pugi::parse_ws_pcdata_single | pugi::parse_wconv_attribute;

/// Whether the text can be parsed: UTF-8 without zero bytes. Otherwise the error of that part.
[[nodiscard]] Result<void> check_xml_text(std::string_view text, std::string_view part);

/// Whether what is parsed at once has no more elements and attributes than memory should be spent on: some 64 bytes are
/// needed for each, and four may be enough to write one. Otherwise the error of that part.
[[nodiscard]] Result<void> check_node_count(std::string_view text, std::string_view part);

/// The error of a part that is not well-formed or not what it should be; `detail` is a sentence.
[[nodiscard]] Error broken_part(std::string_view part, std::string_view detail);

/// The name of an element without its prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node) noexcept;
[[nodiscard]] bool is_named(pugi::xml_node node, std::string_view name) noexcept;

/// The first child of that name; a null node if there is none.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node node, std::string_view name) noexcept;
/// The value of the attribute of that name, with or without prefix; empty if there is none.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view name) noexcept;
/// Whether the attribute says "1" or "true".
[[nodiscard]] bool is_on(pugi::xml_node node, std::string_view name) noexcept;
/// The attribute as a whole number; `otherwise` where it is absent or no number of at most nine digits.
[[nodiscard]] std::uint32_t number_of(pugi::xml_node node, std::string_view name, std::uint32_t otherwise) noexcept;

/// The text with characters that no text may hold (parts of surrogate pairs, written as character references) replaced.
[[nodiscard]] std::string valid_text(std::string_view text);
/// The name of the sheet that an element is or stands for, cut to longest_sheet_name: every remark on it repeats it.
[[nodiscard]] std::string name_of_sheet(pugi::xml_node node);
/// Whether valid_text() would leave it as it is.
[[nodiscard]] bool is_valid_text(std::string_view text) noexcept;

}  // namespace goldthread::workbook
