#include "goldthread/intake/xml_oddities.hpp"

#include <fmt/format.h>

#include <utility>

namespace goldthread {

void XmlOddities::unknown(std::string_view inside, pugi::xml_node element) {
    set_aside(fmt::format("Element {} in {} is not part of the form; it is not used.", element.name(), inside),
              element);
}

void XmlOddities::attributes(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        set_aside(fmt::format("Attribute {} of {} is not part of the form; it is not used.", attribute.name(),
                              element.name()),
                  element);
    }
}

void XmlOddities::other_letters(pugi::xml_node element, std::string_view meant) {
    liberty(fmt::format("Element {} is read as {}.", element.name(), meant), element);
}

void XmlOddities::note(Remark::Kind kind, std::string what, pugi::xml_node where) {
    const auto [known, is_new] = index_.try_emplace(what, remarks_.size());
    if (!is_new) {
        ++remarks_[known->second].count;
        return;
    }
    remarks_.push_back({kind, {document_.name(), {}, document_.line_of(where), {}}, std::move(what), 1});
}

}  // namespace goldthread
