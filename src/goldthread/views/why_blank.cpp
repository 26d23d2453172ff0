#include "goldthread/views/why_blank.hpp"

#include <fmt/format.h>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/views/cell_text.hpp"

namespace goldthread {

namespace {

// A postcode of the row that the derived field may rest on, and what is the matter with it.
std::string trouble_with(const CheckedReturn& checked, RowRef where, std::size_t postcode_field) {
    const PostcodeDirectory* directory = checked.setting().postcodes;
    const std::string_view name = checked.rules().collection->modules[where.module].fields[postcode_field].name;
    const std::string text = cell_text(checked, where, postcode_field);
    std::string room;
    const std::string_view meant = meant_text(text, room);
    if (meant.empty()) return fmt::format("{} is blank.", name);
    if (directory == nullptr) return {};
    const auto entry = directory->find(meant);
    if (!entry) return fmt::format("{} '{}' is not in the postcode directory.", name, meant);
    if (!entry->grid) return fmt::format("The postcode directory does not say where {} '{}' is.", name, meant);
    return {};
}

// A postcode of another place (PL_POST before HOME_POST: what all of a placement's derived fields rest on).
std::string trouble_with_postcodes(const CheckedReturn& checked, RowRef where, bool only_last) {
    const Module& module = checked.rules().collection->modules[where.module];
    std::string found;
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        if (module.fields[f].kind != FieldKind::postcode) continue;
        const std::string trouble = trouble_with(checked, where, f);
        if (only_last) found = trouble;
        if (!only_last && !trouble.empty()) found += (found.empty() ? "" : " ") + trouble;
    }
    return found;
}

}  // namespace

std::string why_blank(const CheckedReturn& checked, RowRef where, std::size_t field) {
    const Field& described = checked.rules().collection->modules[where.module].fields[field];
    if (!checked.threads().store(where.module, where.year).has_field(field)) {
        return fmt::format("Cannot be worked out without {}.", described.derived_from);
    }
    // A distance needs both ends of the way, what else is derived the placement alone, whose postcode stands last.
    const std::string trouble = trouble_with_postcodes(checked, where, described.kind != FieldKind::number);
    return trouble.empty() ? "What it is worked out from leads nowhere." : trouble;
}

}  // namespace goldthread
