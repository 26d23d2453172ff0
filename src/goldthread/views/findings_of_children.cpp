#include "goldthread/views/findings_of_children.hpp"

#include <algorithm>

#include "goldthread/views/cell_text.hpp"

namespace goldthread {

std::vector<FindingsOfChild> findings_of_children(const CheckedReturn& checked) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> group_of(checked.threads().size(), none);
    std::vector<FindingsOfChild> groups;
    for (const Finding& finding : checked.findings().findings) {
        std::size_t& group = group_of[finding.child];
        if (group == none) {
            group = groups.size();
            groups.push_back({finding.child, !checked.threads().id(finding.child).empty(), {}});
        }
        groups[group].findings.push_back(&finding);
    }
    for (FindingsOfChild& group : groups) {
        std::stable_sort(group.findings.begin(), group.findings.end(),
                         [](const Finding* a, const Finding* b) { return a->rule < b->rule; });
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingsOfChild& a, const FindingsOfChild& b) {
        return a.known != b.known ? a.known : a.findings.size() > b.findings.size();
    });
    return groups;
}

std::string identifier_of(const CheckedReturn& checked, const FindingsOfChild& child) {
    if (!child.known) return {};
    const RowRef where = checked.findings().rows_of(*child.findings.front()).front();
    return child_text(checked.table_of(where), checked.rules().collection->modules[where.module], where.row);
}

}  // namespace goldthread
