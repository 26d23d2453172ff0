#pragma once
// Finding out what an XML element is meant to be by its name.

#include <string>
#include <string_view>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/xml_oddities.hpp"

namespace goldthread {

/// Names are compared as they stand; one in other letters, or with a prefix, is taken for what it says, and noted.
class XmlNames {
  public:
    /// `odd` must outlive this.
    explicit XmlNames(XmlOddities& odd) : odd_(odd) {}

    [[nodiscard]] bool is_called(pugi::xml_node element, std::string_view name) const {
        if (element.name() == name) return true;
        if (!same_ignoring_case(xml::local_name(element), name)) return false;
        odd_.other_letters(element, name);
        return true;
    }

    /// The entry of a map by names (upper-case) that the element is called by, or its end.
    template <class Map>
    [[nodiscard]] auto look_up(const Map& known, pugi::xml_node element) const {
        const std::string_view given = element.name();
        const auto found = known.find(given);
        if (found != known.end()) return found;
        const std::string likely = folded(xml::local_name(element));
        const auto other = likely == given ? known.end() : known.find(likely);
        if (other != known.end()) odd_.other_letters(element, other->first);
        return other;
    }

  private:
    XmlOddities& odd_;
};

}  // namespace goldthread
