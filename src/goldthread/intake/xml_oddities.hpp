#pragma once
// What of an XML file does not fit the form it should have: each kind of it once, with a count and the first line; of
// more kinds than anyone reads, the first hundred and how often there were others. Names are cut as values are.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "goldthread/formats/xml/document.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

class XmlOddities {
  public:
    /// Begins with the remarks of the document, which must outlive this.
    explicit XmlOddities(const xml::Document& document) : document_(document), remarks_(document.remarks()) {}

    /// Notes that this happened at `where`; the same words again are only counted.
    void liberty(std::string what, pugi::xml_node where) { note(Remark::Kind::liberty, std::move(what), where); }
    void set_aside(std::string what, pugi::xml_node where) { note(Remark::Kind::set_aside, std::move(what), where); }

    /// The form has no such element there, so it is not used.
    void unknown(std::string_view inside, pugi::xml_node element);
    /// The form has no attributes at all.
    void attributes(pugi::xml_node element);
    /// The name is another but for letter case or a prefix.
    void other_letters(pugi::xml_node element, std::string_view meant);

    [[nodiscard]] Remarks take() { return std::move(remarks_); }

  private:
    static constexpr std::size_t most_named = 100;  ///< A file can hold any number of different names.

    /// The remarks of one kind.
    struct Noted {
        std::unordered_map<std::string, std::size_t> by_words;  ///< To its place among the remarks.
        std::optional<std::size_t> further;                     ///< The one on all that came after most_named.
    };

    void note(Remark::Kind kind, std::string what, pugi::xml_node where);

    const xml::Document& document_;
    Remarks remarks_;
    Noted liberties_;
    Noted set_aside_;
};

}  // namespace goldthread
