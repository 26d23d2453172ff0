#include "goldthread/intake/xml_oddities.hpp"

#include <fmt/format.h>

#include <utility>

#include "goldthread/base/printable.hpp"

namespace goldthread {

void XmlOddities::unknown(std::string_view inside, pugi::xml_node element) {
    set_aside(fmt::format("Element {} in {} is not part of the form; it is not used.", printable(element.name()),
                          printable(inside)),
              element);
}

void XmlOddities::attributes(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        set_aside(fmt::format("Attribute {} of {} is not part of the form; it is not used.",
                              printable(attribute.name()), printable(element.name())),
                  element);
    }
}

void XmlOddities::other_letters(pugi::xml_node element, std::string_view meant) {
    liberty(fmt::format("Element {} is read as {}.", printable(element.name()), meant), element);
}

void XmlOddities::note(Remark::Kind kind, std::string what, pugi::xml_node where) {
    const bool is_liberty = kind == Remark::Kind::liberty;
    Noted& noted = is_liberty ? liberties_ : set_aside_;
    if (const auto known = noted.by_words.find(what); known != noted.by_words.end()) {
        ++remarks_[known->second].count;
        return;
    }
    const Place place{document_.name(), {}, document_.line_of(where), {}};
    if (noted.by_words.size() < most_named) {
        noted.by_words.emplace(what, remarks_.size());
        remarks_.push_back({kind, place, std::move(what), 1});
    } else if (noted.further) {
        ++remarks_[*noted.further].count;
    } else {
        noted.further = remarks_.size();
        remarks_.push_back({kind, place,
                            fmt::format("And more of the kind: the first {} are listed, and others are {}.", most_named,
                                        is_liberty ? "read like them" : "not used either"),
                            1});
    }
}

}  // namespace goldthread
