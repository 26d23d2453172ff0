#include "goldthread/collections/ssda903/advice/placement.hpp"

#include <algorithm>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread::ssda903 {

namespace {

bool contains(const std::vector<Code>& codes, Code code) {
    return !code.empty() && std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::string_view characters_of_stand_ins = "X*09O-?#._";

}  // namespace

bool stands_in_for_urn(std::string_view text) noexcept {
    if (same_ignoring_case(text, "XXXXXXX")) return false;
    if (text.size() > 2 && same_ignoring_case(text.substr(0, 2), "SC") && !is_digit(text[2])) text.remove_prefix(2);
    if (text.size() > 3 && text.ends_with(".0")) text.remove_suffix(2);  // a number to the spreadsheet it comes from
    if (text.empty()) return false;
    const char first = to_upper(text.front());
    return characters_of_stand_ins.find(first) != std::string_view::npos &&
           all_of(text, [first](char c) { return to_upper(c) == first || is_space(c); });
}

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
