#pragma once
// An XML file in memory: its elements, their text, and the line of each. Nothing outside the file is ever looked at: no
// entities but the five of XML and numeric ones are resolved, no schema or document type is loaded.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::xml {

struct Options {
    /// A file with more bytes is refused: 2 GiB, or 512 MiB where addresses have 32 bits.
    std::uint64_t most_bytes = std::uint64_t{sizeof(std::size_t) >= 8 ? 4 : 1} << 29U;
    /// So is one with more elements, each of which takes some 100 bytes of memory.
    std::size_t most_elements = std::size_t{sizeof(std::size_t) >= 8 ? 100 : 15} * 1'000'000;
    std::size_t deepest = 64;  ///< And one whose elements lie deeper in one another.
};

/// The name without its prefix: "CHILD" of "x:CHILD".
[[nodiscard]] std::string_view local_name(pugi::xml_node element) noexcept;

/// The first element at or behind `node` among its siblings; what else stands there is passed over.
[[nodiscard]] pugi::xml_node element_from(pugi::xml_node node) noexcept;
[[nodiscard]] inline pugi::xml_node first_element(pugi::xml_node parent) noexcept {
    return element_from(parent.first_child());
}
[[nodiscard]] inline pugi::xml_node next_element(pugi::xml_node element) noexcept {
    return element_from(element.next_sibling());
}

/// A file that has been parsed. The text of its elements lies in buffer(), which a table can keep when this is gone.
class Document {
  public:
    [[nodiscard]] pugi::xml_node root() const noexcept { return root_; }
    /// The line on which the name of an element stands; the first is 1.
    [[nodiscard]] std::uint32_t line_of(pugi::xml_node element) const noexcept;
    /// All text directly in an element, as in the file but for escapes and line ends. A view into buffer(), or into
    /// `joined` where comments or sections part the text.
    [[nodiscard]] std::string_view text_of(pugi::xml_node element, std::string& joined) const;

    [[nodiscard]] const Table::Text& buffer() const noexcept { return buffer_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const Remarks& remarks() const noexcept { return remarks_; }

  private:
    friend class Reading;

    std::string name_;
    Table::Text buffer_;
    std::unique_ptr<pugi::xml_document> parsed_;
    pugi::xml_node root_;
    std::vector<std::uint32_t> line_starts_;  // of the second line and those behind it
    Remarks remarks_;
};

/// Parses the bytes of the file called `name`. The encoding is found out as for CSV files; where the file declares
/// another, that is a problem. A document type is passed over with a remark; one that defines entities is refused.
///
/// Fails, naming file and line, for what is not well-formed (well_formed.hpp), has more than one outermost element, or
/// exceeds a limit.
[[nodiscard]] Result<Document> read(std::string name, std::string bytes, const Options& options = {});

/// Whether the bytes look like XML: the first character that is not white space is '<'. In any encoding.
[[nodiscard]] bool looks_like_xml(std::string_view bytes) noexcept;

}  // namespace goldthread::xml
