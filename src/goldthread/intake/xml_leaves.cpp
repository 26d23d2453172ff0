#include "goldthread/intake/xml_leaves.hpp"

#include <fmt/format.h>

#include <utility>

#include "goldthread/base/printable.hpp"

namespace goldthread {

void XmlLeaves::read(pugi::xml_node leaf, std::optional<std::string_view>& text, std::string_view inside) {
    odd_.attributes(leaf);
    for (auto inner = xml::first_element(leaf); inner; inner = xml::next_element(inner)) {
        odd_.unknown(leaf.name(), inner);
    }
    if (text) {
        odd_.set_aside(fmt::format("{} occurs more than once in one {}; the first is used.", printable(leaf.name()),
                                   printable(inside)),
                       leaf);
        return;
    }
    std::string joined;
    text = document_.text_of(leaf, joined);
    if (text->data() != joined.data()) return;
    joined_.push_back(std::make_shared<const std::string>(std::move(joined)));
    text = *joined_.back();
}

std::vector<Table::Text> XmlLeaves::buffers() const {
    std::vector<Table::Text> texts{document_.buffer()};
    texts.insert(texts.end(), joined_.begin(), joined_.end());
    return texts;
}

}  // namespace goldthread
