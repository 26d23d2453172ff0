#include "goldthread/intake/recognise.hpp"

#include <algorithm>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

bool only_in(const Collection& collection, std::size_t module, std::string_view field_name) {
    for (std::size_t m = 0; m < collection.modules.size(); ++m) {
        if (m != module && collection.modules[m].find_field(field_name)) return false;
    }
    return true;
}

// A field that several columns name is given to the first of them.
ModuleMatch match(const Collection& collection, std::size_t index, const std::vector<std::string>& columns) {
    const Module& module = collection.modules[index];
    ModuleMatch found;
    found.module = index;
    std::vector<bool> taken(module.fields.size());
    for (const std::string& column : columns) {
        const auto field = module.find_field(folded(column));
        const bool first = field && !taken[*field];
        if (first) taken[*field] = true;
        found.field_of_column.push_back(first ? field : std::nullopt);
    }
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        if (!taken[f] && !module.fields[f].derived) found.missing_fields.push_back(f);
    }
    return found;
}

bool has_field(const ModuleMatch& found, std::size_t field) {
    return std::find(found.field_of_column.begin(), found.field_of_column.end(), field) != found.field_of_column.end();
}

bool identifies(const Collection& collection, const ModuleMatch& found) {
    const Module& module = collection.modules[found.module];
    if (!has_field(found, module.child_field)) return false;
    for (std::size_t f = 0; f < module.fields.size(); ++f) {
        const Field& field = module.fields[f];
        if (!field.derived && has_field(found, f) && only_in(collection, found.module, field.name)) return true;
    }
    return false;
}

std::size_t matched_fields(const ModuleMatch& found) {
    return static_cast<std::size_t>(std::count_if(found.field_of_column.begin(), found.field_of_column.end(),
                                                  [](const auto& field) { return field.has_value(); }));
}

}  // namespace

std::optional<ModuleMatch> recognise(const Collection& collection, const std::vector<std::string>& columns) {
    std::optional<ModuleMatch> best;
    for (std::size_t m = 0; m < collection.modules.size(); ++m) {
        ModuleMatch candidate = match(collection, m, columns);
        if (!identifies(collection, candidate)) continue;
        const bool better = !best || matched_fields(candidate) > matched_fields(*best) ||
                            (matched_fields(candidate) == matched_fields(*best) &&
                             candidate.missing_fields.size() < best->missing_fields.size());
        if (better) best = std::move(candidate);
    }
    return best;
}

}  // namespace goldthread
