#include "goldthread/reports/workbook/not_run_sheet.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "goldthread/base/algorithm.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 5> columns = {
    {{"Code", 11}, {"What it is about", 42}, {"Module", 18}, {"Why it did not run", 46}, {"Fails when", 70}}};

void write_rule(Sheet& sheet, std::size_t row, const Rule& rule, std::string_view why, const ReportFacts& facts) {
    sheet.text(row, 0, rule.code);
    sheet.text(row, 1, rule.title, Style::wrapped);
    sheet.text(row, 2, module_of(rule, facts.collection()).name);
    sheet.text(row, 3, why, Style::wrapped);
    sheet.text(row, 4, rule.fails_when, Style::wrapped);
}

}  // namespace

std::vector<std::uint16_t> rules_not_asked_for(const ReportFacts& facts) {
    const Check& check = facts.checked.check();
    std::vector<std::uint16_t> others;
    for (std::size_t i = 0; i < facts.rules().rules.size(); ++i) {
        const auto rule = static_cast<std::uint16_t>(i);
        if (!in_force(facts.rules().rules[i], facts.collection(), facts.run.return_year)) continue;
        const bool ran = any_of(check.rules_run(), [rule](std::uint16_t known) { return known == rule; });
        const bool tried =
            any_of(check.rules_not_run(), [rule](const RuleNotRun& known) { return known.rule == rule; });
        if (!ran && !tried) others.push_back(rule);
    }
    return others;
}

void add_not_run_sheet(Book& book, const ReportFacts& facts) {
    Sheet sheet = book.add_sheet("Rules not run");
    sheet.begin_table(columns);
    std::size_t row = 0;
    for (const NotRunReason& group : facts.summary.not_run) {
        for (const std::uint16_t rule : group.rules) {
            write_rule(sheet, ++row, facts.rules().rules[rule], group.reason, facts);
        }
    }
    for (const std::uint16_t rule : rules_not_asked_for(facts)) {
        write_rule(sheet, ++row, facts.rules().rules[rule], "It was not asked for", facts);
    }
    if (row == 0) {
        sheet.text(1, 0, "Every rule in force has run.");
        return;
    }
    sheet.filter(0, row, columns.size());
}

}  // namespace goldthread::excel
