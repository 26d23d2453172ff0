#include "goldthread/schema/refusals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/text.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/long_cells.hpp"

namespace goldthread {

std::size_t characters_in(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool lacks_value(const Module& module, const Field& field, std::string_view text) noexcept {
    if (!field.required) return false;
    const bool names_child = &field == &module.fields[module.child_field];
    if (!names_child && field.takes_as_blank(text)) return true;
    return with_bare_text(text, [](std::string_view bare) { return bare.empty(); });
}

bool is_too_long(const Field& field, std::string_view text) noexcept {
    if (field.most_characters == 0 || text.size() <= field.most_characters) return false;
    return with_bare_text(text, [&](std::string_view bare) { return characters_in(bare) > field.most_characters; });
}

std::string lack_in_words(const Module& module, const Field& field) {
    return fmt::format("{} is blank: the portal refuses a row of {} without it.", field.name, module.name);
}

std::string excess_in_words(const Field& field, std::string_view text) {
    return fmt::format("'{}' has {} characters: the portal takes at most {} in {}.", quoted_text(text),
                       characters_in(text), field.most_characters, field.name);
}

}  // namespace goldthread
