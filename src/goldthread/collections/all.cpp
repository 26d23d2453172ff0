#include "goldthread/collections/all.hpp"

#include <array>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/parts.hpp"

namespace goldthread {

std::span<const CollectionParts* const> all_collections() {
    static const std::array<const CollectionParts*, 1> all = {&ssda903::parts()};
    return all;
}

const CollectionParts* find_collection(std::string_view name) {
    for (const CollectionParts* parts : all_collections()) {
        if (same_ignoring_case(parts->collection->name, trim(name))) return parts;
    }
    return nullptr;
}

}  // namespace goldthread
