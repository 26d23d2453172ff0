#include "goldthread/collections/ssda903/self_named.hpp"

#include "goldthread/base/text.hpp"

namespace goldthread::ssda903 {

void SelfNamedBlocks::note(pugi::xml_node block) {
    for (SelfNamed& kind : kinds_) {
        for (auto leaf = xml::first_element(block); leaf; leaf = xml::next_element(leaf)) {
            if (same_ignoring_case(xml::local_name(leaf), kind.sign)) kind.names.insert(block.name());
        }
    }
}

std::optional<std::uint8_t> SelfNamedBlocks::module_of(pugi::xml_node block) const {
    for (const SelfNamed& kind : kinds_) {
        if (kind.names.contains(block.name())) return kind.module;
    }
    return std::nullopt;
}

}  // namespace goldthread::ssda903
