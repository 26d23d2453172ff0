#include "goldthread/intake/years_by_children.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

constexpr std::string_view from_children = "from the children in it";

using Group = std::vector<OpenedFile*>;
using Children = std::unordered_set<std::string>;

void add_children(const Group& group, const Collection& collection, Children& children) {
    for (const OpenedFile* file : group) {
        const Module& module = collection.modules[file->reading.module];
        const auto column = file->table.find_column(module.fields[module.child_field].name);
        if (!column) continue;
        for (const std::string_view cell : file->table.column(*column)) children.insert(folded(cell));
    }
    children.erase("");
}

bool share_a_module(const Group& a, const Group& b) {
    return std::any_of(a.begin(), a.end(), [&](const OpenedFile* one) {
        return std::any_of(b.begin(), b.end(),
                           [&](const OpenedFile* other) { return one->reading.module == other->reading.module; });
    });
}

// Not told, and not the only one of its module.
bool is_open(std::size_t group, const std::vector<Group>& groups, const std::vector<YearDecision>& decisions) {
    if (decisions[group].told) return false;
    for (std::size_t other = 0; other < groups.size(); ++other) {
        if (other != group && share_a_module(groups[group], groups[other])) return true;
    }
    return false;
}

// Where another of its module is told to be last year's, it is not.
bool is_beside_last_years(std::size_t group, const std::vector<Group>& groups,
                          const std::vector<YearDecision>& decisions) {
    for (std::size_t other = 0; other < groups.size(); ++other) {
        const bool told = decisions[other].told && decisions[other].year == YearSlot::last_year;
        if (other != group && told && share_a_module(groups[group], groups[other])) return true;
    }
    return false;
}

std::size_t only_in(const Children& wanted, const Children& one, const Children& other) {
    return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](const std::string& child) {
        return one.contains(child) && !other.contains(child);
    }));
}

}  // namespace

void settle_by_children(const std::vector<std::vector<OpenedFile*>>& groups, const Collection& collection,
                        std::vector<YearDecision>& decisions) {
    std::vector<std::size_t> open;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (is_open(g, groups, decisions)) open.push_back(g);
    }
    if (open.empty()) return;
    std::array<Children, year_slots> told;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!decisions[g].told) continue;
        add_children(groups[g], collection, told[static_cast<std::size_t>(decisions[g].year)]);
    }
    const auto& [this_years, last_years] = told;
    // Children of one year alone tell it from none.
    const bool both = !this_years.empty() && !last_years.empty();
    for (const std::size_t g : open) {
        Children own;
        add_children(groups[g], collection, own);
        const std::size_t of_this = both ? only_in(own, this_years, last_years) : 0;
        const std::size_t of_last = both ? only_in(own, last_years, this_years) : 0;
        if (is_beside_last_years(g, groups, decisions)) {
            decisions[g] = {YearSlot::this_year, "as last year's is beside it", of_this > 3 * of_last};
        } else if (of_last > 3 * of_this) {
            decisions[g] = {YearSlot::last_year, from_children, true};
        } else if (of_this > 3 * of_last) {
            decisions[g] = {YearSlot::this_year, from_children, true};
        }
    }
}

}  // namespace goldthread
