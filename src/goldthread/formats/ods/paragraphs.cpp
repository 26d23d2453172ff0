#include "goldthread/formats/ods/paragraphs.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::ods {

namespace {

using workbook::attribute_of;
using workbook::is_named;

constexpr unsigned deepest_span = 32;  // real text nests two or three
constexpr std::uint32_t most_spaces = 1000;

// Any run of white space within text is one space; spaces that are meant are elements.
void append_collapsed(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (!is_space(c)) {
            out += c;
        } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
            out += ' ';
        }
    }
}

class Paragraphs {
  public:
    explicit Paragraphs(const SuperscriptStyles& styles) : styles_(styles) {}

    void append(pugi::xml_node node, bool raised, unsigned depth) {
        std::string& out = raised ? read_.superscript : read_.text;
        for (const pugi::xml_node child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                append_collapsed(out, child.value());
            } else if (is_named(child, "s")) {
                out.append(std::min(workbook::number_of(child, "c", 1), most_spaces), ' ');
            } else if (is_named(child, "tab")) {
                out += '\t';
            } else if (is_named(child, "line-break")) {
                out += '\n';
            } else if (depth < deepest_span && is_running_text(child)) {
                const bool raises = styles_.contains(std::string(attribute_of(child, "style-name")));
                append(child, raised || raises, depth + 1);
            }
        }
    }

    void begin_paragraph() {
        if (any_) read_.text += '\n';
        any_ = true;
    }

    CellText take() { return std::move(read_); }

  private:
    static bool is_running_text(pugi::xml_node node) {
        return is_named(node, "span") || is_named(node, "a") || is_named(node, "ruby") || is_named(node, "ruby-base");
    }

    const SuperscriptStyles& styles_;
    CellText read_;
    bool any_ = false;
};

}  // namespace

SuperscriptStyles superscript_styles(pugi::xml_node styles) {
    SuperscriptStyles names;
    for (const pugi::xml_node style : styles.children()) {
        const std::string_view position = attribute_of(workbook::child_of(style, "text-properties"), "text-position");
        const bool raised = position.starts_with("super") ||
                            (!position.empty() && is_digit(position.front()) && !position.starts_with('0'));
        if (raised) names.emplace(attribute_of(style, "name"));
    }
    return names;
}

CellText read_paragraphs(pugi::xml_node cell, const SuperscriptStyles& superscript) {
    Paragraphs paragraphs(superscript);
    for (const pugi::xml_node child : cell.children()) {
        if (!is_named(child, "p")) continue;
        paragraphs.begin_paragraph();
        paragraphs.append(child, false, 0);
    }
    CellText read = paragraphs.take();
    if (!workbook::is_valid_text(read.text)) read.text = workbook::valid_text(read.text);
    if (!workbook::is_valid_text(read.superscript)) read.superscript = workbook::valid_text(read.superscript);
    return read;
}

}  // namespace goldthread::ods
