#include "goldthread/reports/workbook/children_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "goldthread/reports/cell_text.hpp"
#include "goldthread/reports/workbook/long_table.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 6> columns = {{{"Child", 16},
                                            {"All findings of the child", 14, Style::number_heading},
                                            {"Code", 11},
                                            {"What it is about", 44},
                                            {"Findings", 10, Style::number_heading},
                                            {"Where", 60}}};
constexpr std::size_t places_named = 20;

/// Findings of one child, side by side.
struct ChildFindings {
    std::uint32_t child = 0;
    bool known = false;
    std::vector<const Finding*> findings;  // in order of rule
};

std::vector<ChildFindings> group_by_child(const CheckedReturn& checked) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> group_of(checked.threads().size(), none);
    std::vector<ChildFindings> groups;
    for (const Finding& finding : checked.findings().findings) {
        std::size_t& group = group_of[finding.child];
        if (group == none) {
            group = groups.size();
            groups.push_back({finding.child, !checked.threads().id(finding.child).empty(), {}});
        }
        groups[group].findings.push_back(&finding);
    }
    for (ChildFindings& group : groups) {
        std::stable_sort(group.findings.begin(), group.findings.end(),
                         [](const Finding* a, const Finding* b) { return a->rule < b->rule; });
    }
    std::stable_sort(groups.begin(), groups.end(), [](const ChildFindings& a, const ChildFindings& b) {
        return a.known != b.known ? a.known : a.findings.size() > b.findings.size();
    });
    return groups;
}

// "Episodes lines 12, 14; last year's Header line 3", of all findings from `first` to `last`.
std::string places_of(const CheckedReturn& checked, const Finding* const* first, const Finding* const* last) {
    std::vector<RowRef> rows;
    for (const Finding* const* finding = first; finding != last; ++finding) {
        for (const RowRef where : checked.findings().rows_of(**finding)) {
            if (std::find(rows.begin(), rows.end(), where) == rows.end()) rows.push_back(where);
            if (rows.size() > places_named) break;
        }
        if (rows.size() > places_named) break;
    }
    const bool more = rows.size() > places_named;
    if (more) rows.pop_back();
    std::stable_sort(rows.begin(), rows.end(),
                     [](RowRef a, RowRef b) { return a.year != b.year ? a.year < b.year : a.module < b.module; });
    std::string words;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowRef row = rows[i];
        const std::uint32_t line = checked.table_of(row).place(row.row).line;
        if (i > 0 && rows[i - 1].year == row.year && rows[i - 1].module == row.module) {
            fmt::format_to(std::back_inserter(words), ", {}", line);
            continue;
        }
        fmt::format_to(std::back_inserter(words), "{}{}{} line {}", i == 0 ? "" : "; ",
                       row.year == YearSlot::last_year ? "last year's " : "",
                       checked.rules().collection->modules[row.module].name, line);
    }
    return more ? words + " and more" : words;
}

// The identifier as in the file.
std::string name_of_child(const CheckedReturn& checked, const ChildFindings& group) {
    if (!group.known) return "(no identifier)";
    const RowRef where = checked.findings().rows_of(*group.findings.front()).front();
    return child_text(checked.table_of(where), checked.rules().collection->modules[where.module], where.row);
}

void write_child(LongTable& table, const CheckedReturn& checked, const ChildFindings& group) {
    const std::string child = name_of_child(checked, group);
    const Finding* const* const end = group.findings.data() + group.findings.size();
    for (const Finding* const* first = group.findings.data(); first != end;) {
        const Finding* const* last =
            std::find_if(first, end, [&](const Finding* finding) { return finding->rule != (*first)->rule; });
        const Rule& rule = checked.rule_of(**first);
        table.next_line();
        Sheet& sheet = table.sheet();
        const std::size_t row = table.row();
        sheet.text(row, 0, child, first == group.findings.data() ? Style::strong : Style::text);
        sheet.count(row, 1, group.findings.size());
        sheet.text(row, 2, rule.code);
        sheet.text(row, 3, rule.title, Style::wrapped);
        sheet.count(row, 4, static_cast<std::size_t>(last - first));
        sheet.text(row, 5, places_of(checked, first, last), Style::wrapped);
        first = last;
    }
}

}  // namespace

void add_children_sheet(Book& book, const ReportFacts& facts) {
    LongTable table(book, "Children", columns, facts.options.rows_per_sheet);
    for (const ChildFindings& group : group_by_child(facts.checked)) write_child(table, facts.checked, group);
    table.finish("No child has a finding.");
}

}  // namespace goldthread::excel
