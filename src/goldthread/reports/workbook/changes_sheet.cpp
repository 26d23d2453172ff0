#include "goldthread/reports/workbook/changes_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/reports/run_changes.hpp"
#include "goldthread/reports/workbook/charts.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread::excel {

namespace {

constexpr std::size_t heading_row = 0;
constexpr std::size_t first_run_column = 3;
constexpr std::size_t most_modules_drawn = 5;

/// A line of the table: what it counts, and its findings in every run; nothing where the rule did not run.
struct Line {
    std::string what;
    std::string code;
    std::string title;
    std::vector<std::optional<std::size_t>> findings;
    Change change = Change::same;
};

using Runs = std::vector<const RunSummary*>;

Runs runs_of(const ReportFacts& facts) {
    Runs runs;
    for (const RunSummary& run : facts.options.earlier_runs) runs.push_back(&run);
    runs.push_back(&facts.run);
    return runs;
}

Line line_of_all(const Runs& runs) {
    Line line{"All findings", {}, {}, {}, Change::same};
    for (const RunSummary* run : runs) line.findings.emplace_back(run->findings);
    const std::size_t before = runs[runs.size() - 2]->findings;
    const std::size_t now = runs.back()->findings;
    if (now != before) line.change = now < before ? Change::fewer : Change::more;
    return line;
}

// Findings of the rules that ran every time: what can be compared where some did not.
std::optional<Line> line_of_steady_rules(const std::vector<Line>& rules, std::size_t run_count) {
    Line line{"All findings",
              {},
              "of rules run each time",
              std::vector<std::optional<std::size_t>>(run_count, 0),
              Change::same};
    bool all_steady = true;
    for (const Line& rule : rules) {
        const bool steady = std::none_of(rule.findings.begin(), rule.findings.end(),
                                         [](const std::optional<std::size_t>& findings) { return !findings; });
        all_steady = all_steady && steady;
        for (std::size_t i = 0; steady && i < run_count; ++i) *line.findings[i] += *rule.findings[i];
    }
    if (all_steady) return std::nullopt;
    line.change = change_between(line.findings[run_count - 2], line.findings.back());
    return line;
}

Line line_of_module(const std::string& module, const Runs& runs) {
    Line line{"Module", {}, module, {}, Change::same};
    for (const RunSummary* run : runs) line.findings.emplace_back(findings_of_module(*run, module));
    line.change = change_between(*(line.findings.end() - 2), line.findings.back());
    return line;
}

Line line_of_rule(const RuleTotal& rule, const Runs& runs) {
    Line line{"Rule", rule.code, rule.title, {}, Change::same};
    for (const RunSummary* run : runs) line.findings.push_back(findings_of_rule(*run, rule.code));
    line.change = change_between(*(line.findings.end() - 2), line.findings.back());
    return line;
}

std::vector<ModuleTotal> most_first(std::vector<ModuleTotal> modules) {
    std::stable_sort(modules.begin(), modules.end(),
                     [](const ModuleTotal& a, const ModuleTotal& b) { return a.findings > b.findings; });
    return modules;
}

// Of now first, then what only earlier runs have, the latest before the others.
std::vector<Line> lines_of(const Runs& runs) {
    std::vector<Line> modules;
    std::vector<Line> rules;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        for (const ModuleTotal& total : most_first((*run)->modules)) {
            const bool known = any_of(modules, [&](const Line& line) { return line.title == total.module; });
            if (!known) modules.push_back(line_of_module(total.module, runs));
        }
        for (const RuleTotal& rule : (*run)->rules) {
            const bool known = any_of(rules, [&](const Line& line) { return line.code == rule.code; });
            if (!known) rules.push_back(line_of_rule(rule, runs));
        }
    }
    std::vector<Line> lines = {line_of_all(runs)};
    if (auto steady = line_of_steady_rules(rules, runs.size())) lines.push_back(std::move(*steady));
    lines.insert(lines.end(), modules.begin(), modules.end());
    lines.insert(lines.end(), rules.begin(), rules.end());
    return lines;
}

// As the chart's legend shows it.
std::string name_of(const Line& line) {
    if (line.what == "Module") return line.title;
    return line.title.empty() ? line.what : "Findings " + line.title;
}

Style style_of(Change change) {
    switch (change) {
        case Change::fewer:
        case Change::cleared:
            return Style::good;
        case Change::more:
        case Change::appeared:
            return Style::bad;
        case Change::had_not_run:
        case Change::did_not_run:
            return Style::warning;
        case Change::same:
            break;
    }
    return Style::text;
}

std::string heading_of(const RunSummary& run, const ReportFacts& facts) {
    std::string heading = run.run_on.text();
    if (run.return_year != facts.run.return_year)
        heading += fmt::format(" (return {})", return_year_in_words(run.return_year));
    return heading;
}

void write_headings(Sheet& sheet, const Runs& runs, const ReportFacts& facts) {
    std::vector<std::string> run_headings;
    for (const RunSummary* run : runs) run_headings.push_back(heading_of(*run, facts));
    run_headings.back() += " (now)";
    std::vector<Column> columns = {{"What", 13}, {"Code", 11}, {"What it is about", 46}};
    for (const std::string& heading : run_headings) columns.push_back({heading, 14, Style::number_heading});
    columns.push_back({"Difference", 12, Style::number_heading});
    columns.push_back({"Change", 20});
    sheet.begin_table(columns, heading_row);
}

void write_line(Sheet& sheet, std::size_t row, const Line& line) {
    sheet.text(row, 0, line.what, line.what == "Rule" ? Style::text : Style::strong);
    sheet.text(row, 1, line.code);
    sheet.text(row, 2, line.title, Style::wrapped);
    std::size_t column = first_run_column;
    for (const std::optional<std::size_t>& findings : line.findings) {
        if (findings) {
            sheet.count(row, column++, *findings, line.what == "Rule" ? Style::number : Style::strong_number);
        } else {
            sheet.text(row, column++, "did not run", Style::faint);
        }
    }
    const std::optional<std::size_t> before = *(line.findings.end() - 2);
    const std::optional<std::size_t> now = line.findings.back();
    if (before && now) {
        sheet.number(row, column, static_cast<double>(*now) - static_cast<double>(*before), Style::signed_number);
    }
    sheet.text(row, column + 1, name_of(line.change), style_of(line.change));
}

}  // namespace

void add_changes_sheet(Book& book, const ReportFacts& facts) {
    const Runs runs = runs_of(facts);
    const std::vector<Line> lines = lines_of(runs);
    Sheet sheet = book.add_sheet(changes_sheet);
    write_headings(sheet, runs, facts);
    for (std::size_t i = 0; i < lines.size(); ++i) write_line(sheet, heading_row + 1 + i, lines[i]);
    sheet.filter(heading_row, heading_row + lines.size(), first_run_column + runs.size() + 2);
}

lxw_chart* chart_of_changes(Book& book, const ReportFacts& facts) {
    const Runs runs = runs_of(facts);
    const std::vector<Line> lines = lines_of(runs);
    const std::size_t last_column = first_run_column + runs.size() - 1;
    const CellRange dates{changes_sheet, heading_row, first_run_column, heading_row, last_column};
    std::vector<Series> series;
    for (std::size_t i = 0; i < lines.size() && lines[i].what != "Rule" && i <= most_modules_drawn; ++i) {
        const std::size_t row = heading_row + 1 + i;
        series.push_back({name_of(lines[i]), dates, {changes_sheet, row, first_run_column, row, last_column}});
    }
    return line_chart(book, {"Findings over all runs", {}, "Findings"}, series);
}

}  // namespace goldthread::excel
