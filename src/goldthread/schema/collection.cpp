#include "goldthread/schema/collection.hpp"

#include <algorithm>
#include <stdexcept>

#include "goldthread/base/text.hpp"

namespace goldthread {

ReturnYear ReturnYear::ending(int number) {
    return {number, Date::from_parts(number - 1, 4, 1).value(), Date::from_parts(number, 3, 31).value()};
}

std::string_view name_of(Nation nation) noexcept {
    switch (nation) {
        case Nation::any:
            return {};
        case Nation::england:
            return "England";
        case Nation::wales:
            return "Wales";
        case Nation::scotland:
            return "Scotland";
        case Nation::northern_ireland:
            return "Northern Ireland";
    }
    return {};
}

bool Field::is_no_value(std::string_view raw) const noexcept {
    return with_bare_text(raw, [this](std::string_view bare) {
        const auto is_code = [&](const CodeMeaning& known) { return known.code == Code::packed(bare); };
        return is_disguised_blank(bare) && std::none_of(codes.begin(), codes.end(), is_code);
    });
}

std::optional<std::size_t> Module::find_field(std::string_view field_name) const noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field_name; });
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

std::size_t Module::field_at(std::size_t offset) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.offset == offset; });
    if (found == fields.end()) throw std::logic_error("a record member is not among the fields of its module");
    return static_cast<std::size_t>(found - fields.begin());
}

std::optional<std::size_t> Collection::find_module(std::string_view module_name) const noexcept {
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&](const Module& m) { return m.name == module_name; });
    if (found == modules.end()) return std::nullopt;
    return static_cast<std::size_t>(found - modules.begin());
}

std::string why_not_in_xml(const Module& module) {
    return "no element of the file holds " + std::string(module.rows_not_in_xml) +
           ", and the published form has no place for them: give " + std::string(module.file_name) +
           ".csv beside the XML";
}

}  // namespace goldthread
