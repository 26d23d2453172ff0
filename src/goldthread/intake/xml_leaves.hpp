#pragma once
// The texts of XML elements that hold nothing but text.

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/xml_oddities.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

class XmlLeaves {
  public:
    /// Both must outlive this.
    XmlLeaves(const xml::Document& document, XmlOddities& odd) : document_(document), odd_(odd) {}

    /// Reads the text of `leaf`, which stands in an element called `inside`, unless `text` holds that of another of the
    /// same name: the first of several counts. Whatever else is in it or about it is noted.
    void read(pugi::xml_node leaf, std::optional<std::string_view>& text, std::string_view inside);

    /// What the texts are views into.
    [[nodiscard]] std::vector<Table::Text> buffers() const;

  private:
    const xml::Document& document_;
    XmlOddities& odd_;
    std::deque<Table::Text> joined_;
};

}  // namespace goldthread
