#include "goldthread/repair/ssda903/placement.hpp"

#include <algorithm>

#include "goldthread/base/algorithm.hpp"

namespace goldthread::ssda903 {

namespace {

bool contains(const std::vector<Code>& codes, Code code) {
    return !code.empty() && std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

bool offers(const Provider& provider, CodeCell place) noexcept {
    if (place.in({"H5", "K3"}) && (provider.supported_accommodation() || contains(provider.placement_codes, "K3"))) {
        return true;
    }
    return contains(provider.placement_codes, place.code());
}

bool is_setting(const Provider& provider) noexcept {
    return provider.supported_accommodation() ||
           any_of(provider.placement_codes, [](const Code code) { return is_setting(CodeCell(code)); });
}

bool is_of_kind(const Provider& provider, CodeCell place_provider) noexcept {
    return contains(provider.provider_codes, place_provider.code());
}

}  // namespace goldthread::ssda903
