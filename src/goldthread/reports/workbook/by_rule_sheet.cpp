#include "goldthread/reports/workbook/by_rule_sheet.hpp"

#include <array>
#include <string>

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 9> columns = {{{"Code", 11},
                                            {"What it is about", 40},
                                            {"Module", 18},
                                            {"Stage", 8, Style::number_heading},
                                            {"Findings", 10, Style::number_heading},
                                            {"Children", 10, Style::number_heading},
                                            {"Share of all", 9, Style::number_heading},
                                            {"Cumulative share", 12, Style::number_heading},
                                            {"Fails when", 70}}};

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void add_by_rule_sheet(Book& book, const ReportFacts& facts, const RuleOrder& order) {
    Sheet sheet = book.add_sheet(by_rule_sheet);
    sheet.begin_table(columns);
    if (facts.summary.by_rule.empty()) {
        sheet.text(1, 0, "No rule that ran has found anything. Those that did not run are in 'Rules not run'.");
        return;
    }
    std::size_t so_far = 0;
    for (std::size_t i = 0; i < facts.summary.by_rule.size(); ++i) {
        const RuleCount& count = facts.summary.by_rule[i];
        const Rule& rule = facts.rules().rules[count.rule];
        const std::size_t row = i + 1;
        const LinePlace first = place_of_line(list_sheet, order.first_lines[i], facts.options.rows_per_sheet);
        so_far += count.findings;
        sheet.text(row, by_rule_code_column, rule.code);
        sheet.link(row, 1, rule.title, first.sheet, first.row);
        sheet.text(row, 2, module_of(rule, facts.collection()).name);
        if (rule.stage != 0) sheet.count(row, 3, static_cast<std::size_t>(rule.stage));
        sheet.count(row, by_rule_findings_column, count.findings);
        sheet.count(row, 5, count.children);
        sheet.number(row, 6, share(count.findings, facts.run.findings), Style::percent);
        sheet.number(row, by_rule_share_column, share(so_far, facts.run.findings), Style::percent);
        sheet.text(row, 8, rule.fails_when, Style::wrapped);
    }
    sheet.filter(0, facts.summary.by_rule.size(), columns.size());
}

}  // namespace goldthread::excel
