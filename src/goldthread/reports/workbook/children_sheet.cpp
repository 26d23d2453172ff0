#include "goldthread/reports/workbook/children_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "goldthread/reports/workbook/long_table.hpp"
#include "goldthread/views/findings_of_children.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 6> columns = {{{"Child", 16},
                                            {"All findings of the child", 14, Style::number_heading},
                                            {"Code", 11},
                                            {"What it is about", 44},
                                            {"Findings", 10, Style::number_heading},
                                            {"Where", 60}}};
constexpr std::size_t places_named = 20;

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

std::string name_of_child(const CheckedReturn& checked, const FindingsOfChild& group) {
    return group.known ? identifier_of(checked, group) : "(no identifier)";
}

void write_child(LongTable& table, const CheckedReturn& checked, const FindingsOfChild& group) {
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
    for (const FindingsOfChild& group : findings_of_children(facts.checked)) write_child(table, facts.checked, group);
    table.finish("No child has a finding.");
}

}  // namespace goldthread::excel
