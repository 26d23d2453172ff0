#include "goldthread/intake/recognise.hpp"

#include <algorithm>

#include "goldthread/intake/column_names.hpp"

namespace goldthread {

namespace {

using Names = std::vector<ColumnName>;

bool only_in(const Collection& collection, std::size_t module, std::string_view field_name) {
    for (std::size_t m = 0; m < collection.modules.size(); ++m) {
        if (m != module && collection.modules[m].find_field(field_name)) return false;
    }
    return true;
}

/// Gives the columns to the fields of one module, the best fits first.
class Matching {
  public:
    Matching(const Collection& collection, std::size_t module, const Names& names)
        : module_(collection.modules[module]), names_(names), taken_(module_.fields.size()) {
        found_.module = module;
        found_.field_of_column.resize(names.size());
    }

    ModuleMatch run() {
        take(NameFit::exact);
        take(NameFit::unseen);
        take_near();
        for (std::size_t f = 0; f < module_.fields.size(); ++f) {
            if (!taken_[f] && !module_.fields[f].derived) found_.missing_fields.push_back(f);
        }
        return std::move(found_);
    }

  private:
    // A field that several columns name is given to the first of them.
    void take(NameFit fit) {
        for (std::size_t c = 0; c < names_.size(); ++c) {
            if (found_.field_of_column[c]) continue;
            const auto field = module_.find_field(fit == NameFit::exact ? names_[c].folded : names_[c].seen);
            if (field && !taken_[*field]) give(c, *field);
        }
    }

    void give(std::size_t column, std::size_t field) {
        found_.field_of_column[column] = field;
        taken_[field] = true;
    }

    // The one field not given yet that the column may be.
    [[nodiscard]] std::optional<std::size_t> only_near(std::size_t column) const {
        std::optional<std::size_t> only;
        for (std::size_t f = 0; f < module_.fields.size(); ++f) {
            if (taken_[f] || fit_of(names_[column], module_.fields[f]) != NameFit::near) continue;
            if (only) return std::nullopt;
            only = f;
        }
        return only;
    }

    // A name that could be two columns is not guessed.
    void take_near() {
        std::vector<UnsureField> candidates;
        for (std::size_t c = 0; c < names_.size(); ++c) {
            if (found_.field_of_column[c]) continue;
            const auto field = only_near(c);
            if (!field) continue;
            const auto known = std::find_if(candidates.begin(), candidates.end(),
                                            [&](const UnsureField& one) { return one.field == *field; });
            if (known == candidates.end()) {
                candidates.push_back({*field, {c}});
            } else {
                known->columns.push_back(c);
            }
        }
        for (UnsureField& candidate : candidates) {
            if (candidate.columns.size() == 1) {
                give(candidate.columns.front(), candidate.field);
            } else {
                found_.unsure.push_back(std::move(candidate));
            }
        }
    }

    const Module& module_;
    const Names& names_;
    std::vector<bool> taken_;
    ModuleMatch found_;
};

bool has_field(const ModuleMatch& found, std::size_t field) {
    return std::find(found.field_of_column.begin(), found.field_of_column.end(), field) != found.field_of_column.end();
}

bool names_child(const Collection& collection, const ModuleMatch& found) {
    return has_field(found, collection.modules[found.module].child_field);
}

bool has_field_of_its_own(const Collection& collection, const ModuleMatch& found) {
    const Module& module = collection.modules[found.module];
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

// The best of the modules that `fits` accepts.
template <class Fits>
std::optional<ModuleMatch> best_match(const Collection& collection, const std::vector<std::string>& columns,
                                      Fits fits) {
    const Names names = column_names(columns);
    std::optional<ModuleMatch> best;
    for (std::size_t m = 0; m < collection.modules.size(); ++m) {
        ModuleMatch candidate = Matching(collection, m, names).run();
        if (!fits(candidate)) continue;
        const bool better = !best || matched_fields(candidate) > matched_fields(*best) ||
                            (matched_fields(candidate) == matched_fields(*best) &&
                             candidate.missing_fields.size() < best->missing_fields.size());
        if (better) best = std::move(candidate);
    }
    return best;
}

}  // namespace

std::optional<ModuleMatch> recognise(const Collection& collection, const std::vector<std::string>& columns) {
    return best_match(collection, columns, [&](const ModuleMatch& found) {
        return names_child(collection, found) && has_field_of_its_own(collection, found);
    });
}

std::optional<ModuleMatch> recognise_without_child(const Collection& collection,
                                                   const std::vector<std::string>& columns) {
    if (recognise(collection, columns)) return std::nullopt;
    return best_match(collection, columns, [&](const ModuleMatch& found) {
        return !names_child(collection, found) && matched_fields(found) >= 2 && has_field_of_its_own(collection, found);
    });
}

IsHeader names_a_module(const Collection& collection) {
    return [&collection](std::span<const std::string_view> cells) {
        constexpr std::size_t enough_without_child = 3;
        const std::vector<std::string> columns(cells.begin(), cells.end());
        if (recognise(collection, columns)) return true;
        const auto likely = recognise_without_child(collection, columns);
        return likely && matched_fields(*likely) >= enough_without_child;
    };
}

}  // namespace goldthread
