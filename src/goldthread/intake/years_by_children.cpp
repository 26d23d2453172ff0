#include "goldthread/intake/years_by_children.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

/// How many groups have a module, by module.
using Counts = std::map<std::size_t, std::size_t>;

void count_modules(const Group& group, Counts& counts) {
    std::set<std::size_t> modules;
    for (const OpenedFile* file : group) modules.insert(file->reading.module);
    for (const std::size_t module : modules) ++counts[module];
}

// Whether more groups than so many have one of its modules.
bool has_module_of_more(const Group& group, const Counts& counts, std::size_t than) {
    return std::any_of(group.begin(), group.end(), [&](const OpenedFile* file) {
        const auto count = counts.find(file->reading.module);
        return count != counts.end() && count->second > than;
    });
}

bool is_told_last_years(const YearDecision& decision) {
    return decision.told && decision.year == YearSlot::last_year;
}

// Not told, and not the only ones of their modules.
std::vector<std::size_t> open_groups(const std::vector<Group>& groups, const std::vector<YearDecision>& decisions) {
    Counts all;
    for (const Group& group : groups) count_modules(group, all);
    std::vector<std::size_t> open;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!decisions[g].told && has_module_of_more(groups[g], all, 1)) open.push_back(g);
    }
    return open;
}

std::size_t only_in(const Children& wanted, const Children& one, const Children& other) {
    return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](const std::string& child) {
        return one.contains(child) && !other.contains(child);
    }));
}

}  // namespace

void settle_by_children(const std::vector<std::vector<OpenedFile*>>& groups, const Collection& collection,
                        std::vector<YearDecision>& decisions) {
    const std::vector<std::size_t> open = open_groups(groups, decisions);
    if (open.empty()) return;
    Counts of_last_years;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (is_told_last_years(decisions[g])) count_modules(groups[g], of_last_years);
    }
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
        if (has_module_of_more(groups[g], of_last_years, 0)) {  // of another: this one is not told
            decisions[g] = {YearSlot::this_year, "as last year's is beside it", of_this > 3 * of_last};
        } else if (of_last > 3 * of_this) {
            decisions[g] = {YearSlot::last_year, from_children, true};
            count_modules(groups[g], of_last_years);
        } else if (of_this > 3 * of_last) {
            decisions[g] = {YearSlot::this_year, from_children, true};
        }
    }
}

}  // namespace goldthread
