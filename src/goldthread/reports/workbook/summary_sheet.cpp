#include "goldthread/reports/workbook/summary_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "goldthread/reports/run_changes.hpp"
#include "goldthread/reports/workbook/by_rule_sheet.hpp"
#include "goldthread/reports/workbook/change_log_sheet.hpp"
#include "goldthread/reports/workbook/changes_sheet.hpp"
#include "goldthread/reports/workbook/charts.hpp"
#include "goldthread/reports/workbook/not_run_sheet.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread::excel {

namespace {

constexpr std::size_t rules_drawn = 20;
constexpr std::size_t chart_column = 3;
constexpr std::size_t chart_width = 780;
constexpr std::size_t chart_height = 360;
constexpr std::size_t row_pixels = 20;
constexpr std::size_t note_width = 150;

// Words of at most `width` bytes together.
std::vector<std::string> pieces_of(std::string_view text, std::size_t width) {
    std::vector<std::string> pieces;
    while (text.size() > width) {
        std::size_t space = text.rfind(' ', width);
        if (space == std::string_view::npos || space == 0) break;
        pieces.emplace_back(text.substr(0, space));
        text.remove_prefix(space + 1);
    }
    pieces.emplace_back(text);
    return pieces;
}

/// Writes the left-hand side from top to bottom.
class Lines {
  public:
    explicit Lines(Sheet& sheet) : sheet_(&sheet) {}

    [[nodiscard]] std::size_t row() const noexcept { return row_; }
    void gap() { ++row_; }
    void heading(std::string_view text) { sheet_->text(row_++, 0, text, Style::subtitle); }
    void fact(std::string_view name, std::string_view value) {
        sheet_->text(row_, 0, name);
        sheet_->text(row_++, 1, value);
    }
    void count(std::string_view name, std::size_t value, Style style = Style::number) {
        sheet_->text(row_, 0, name);
        sheet_->count(row_++, 1, value, style);
    }
    void link(std::string_view text, const std::string& sheet) { sheet_->link(row_++, 0, text, sheet); }
    /// Runs on over the columns to the right, in pieces that fit a page.
    void note(std::string_view text) {
        for (const std::string& piece : pieces_of(text, note_width)) sheet_->text(row_++, 0, piece);
    }
    /// Leaves the rows above free.
    void continue_at(std::size_t row) { row_ = std::max(row_, row); }

  private:
    Sheet* sheet_;
    std::size_t row_ = 0;
};

void write_return(Sheet& sheet, Lines& lines, const ReportFacts& facts) {
    const ReturnYear& year = facts.checked.setting().year;
    sheet.text(0, 0, fmt::format("{}: findings", facts.collection().title), Style::title);
    sheet.set_height(0, 24);
    lines.gap();
    lines.gap();
    lines.fact("Return year",
               fmt::format("{} ({} to {})", return_year_in_words(year.number), year.start.text(), year.end.text()));
    lines.fact("How the year is known", facts.checked.files().year_ground);
    if (const int used = definitions_year(facts.collection(), year.number); used != year.number) {
        lines.fact("Rules used", fmt::format("those of {}: there are none of {} yet", return_year_in_words(used),
                                             return_year_in_words(year.number)));
    }
    lines.fact("Authority", facts.options.authority.empty() ? "not given" : facts.options.authority);
    lines.fact("Checked on", facts.options.run_on.text());
}

void write_counts(Lines& lines, const ReportFacts& facts) {
    const ReturnSummary& summary = facts.summary;
    lines.gap();
    lines.heading("Counts");
    lines.count("Findings", facts.run.findings, Style::strong_number);
    if (const std::size_t changes = facts.options.amendments.size(); changes > 0) {
        lines.count("Changes made to the data", changes);
    }
    lines.count("Children with findings", summary.children_with_findings);
    lines.count("Children this year", summary.children[0]);
    lines.count("Rows this year", summary.rows[0]);
    if (summary.rows[1] > 0) {
        lines.count("Children last year", summary.children[1]);
        lines.count("Rows last year", summary.rows[1]);
    } else {
        lines.fact("Last year's return", "not given");
    }
    lines.count("Rules with findings", summary.by_rule.size());
    lines.count("Rules run", facts.checked.check().rules_run().size());
    lines.count("Rules that could not run", facts.checked.check().rules_not_run().size());
    if (const std::size_t others = rules_not_asked_for(facts).size(); others > 0) {
        lines.count("Rules not asked for", others);
    }
}

/// Where the table of modules stands, for the chart.
struct ModuleRows {
    std::size_t first = 0;
    std::size_t count = 0;
};

ModuleRows write_modules(Sheet& sheet, Lines& lines, const ReportFacts& facts) {
    if (facts.run.modules.empty()) return {};
    lines.gap();
    sheet.text(lines.row(), 0, "Module", Style::heading);
    sheet.text(lines.row(), 1, "Findings", Style::number_heading);
    lines.gap();
    std::vector<ModuleTotal> modules = facts.run.modules;
    std::stable_sort(modules.begin(), modules.end(),
                     [](const ModuleTotal& a, const ModuleTotal& b) { return a.findings > b.findings; });
    const ModuleRows rows{lines.row(), modules.size()};
    for (const ModuleTotal& total : modules) lines.count(total.module, total.findings);
    return rows;
}

void write_links(Lines& lines, const ReportFacts& facts) {
    lines.gap();
    lines.heading("In this workbook");
    lines.link("Findings by rule", by_rule_sheet);
    lines.link("Findings, one a line", list_sheet);
    lines.link("Children with their findings", "Children");
    if (!facts.options.earlier_runs.empty()) lines.link("Changes since earlier runs", changes_sheet);
    if (!facts.options.amendments.empty()) lines.link("Changes made to the data", change_log_sheet);
    lines.link("What was read, and remarks", "Reading");
    lines.link("Rules not run, and why", "Rules not run");
}

void write_advice(Lines& lines, const ReportFacts& facts) {
    if (facts.options.advice.empty()) return;
    const ConfidenceCounts counts = count_by_confidence(facts.options.advice);
    const auto of = [&](Confidence confidence) { return counts[static_cast<std::size_t>(confidence)]; };
    lines.note(
        fmt::format("Suggestions, in the last columns of the list: {} sure (two items agree), {} likely, {} to choose "
                    "from, {} none.",
                    of(Confidence::sure), of(Confidence::likely), of(Confidence::choose), of(Confidence::none)));
    if (facts.checked.setting().providers == nullptr) lines.note(in_words(Lack::provider_list));
}

void write_notes(Lines& lines, const ReportFacts& facts, const std::vector<std::string>& notes) {
    lines.gap();
    lines.heading("To know");
    lines.note("A rule that did not run has found nothing because it could not look.");
    lines.note("A finding counts under the module of the first field that its rule highlights.");
    if (facts.summary.rows[1] == 0) lines.note("Rules that compare the years need last year's return.");
    write_advice(lines, facts);
    if (!facts.options.earlier_runs.empty()) {
        std::string changes = changes_in_words(compare_runs(facts.options.earlier_runs.back(), facts.run)) + ".";
        changes.front() = 'S';
        lines.note(changes);
    }
    for (const std::string& source : facts.options.sources) lines.note(source);
    for (const std::string& note : notes) lines.note(note);
}

CellRange rule_cells(std::size_t column, std::size_t count) {
    return {by_rule_sheet, 1, column, count, column};
}

/// Places charts below each other at the right-hand side, from a row on.
class Charts {
  public:
    Charts(Sheet& sheet, std::size_t row) : sheet_(&sheet), row_(row) {}

    void place(lxw_chart* chart, std::size_t height) {
        sheet_->place_chart(row_, chart_column, chart, chart_width, height);
        row_ += height / row_pixels + 2;
    }
    /// The first row below them.
    [[nodiscard]] std::size_t row() const noexcept { return row_; }

  private:
    Sheet* sheet_;
    std::size_t row_;
};

lxw_chart* chart_of_rules(Book& book, const ReportFacts& facts) {
    const std::size_t rules = std::min(facts.summary.by_rule.size(), rules_drawn);
    const std::string title = rules < facts.summary.by_rule.size()
                                  ? fmt::format("The {} rules with most findings", rules)
                                  : std::string("Findings by rule");
    const CellRange codes = rule_cells(by_rule_code_column, rules);
    return pareto_chart(book, {title, "Rule", "Findings"},
                        {"Findings", codes, rule_cells(by_rule_findings_column, rules)},
                        {"Cumulative share of all findings", codes, rule_cells(by_rule_share_column, rules)});
}

lxw_chart* chart_of_modules(Book& book, const Sheet& sheet, ModuleRows modules) {
    const std::size_t last = modules.first + modules.count - 1;
    return bar_chart(
        book, {"Findings by module", {}, {}},
        {"Findings", {sheet.name(), modules.first, 0, last, 0}, {sheet.name(), modules.first, 1, last, 1}});
}

// Returns the first row below the charts.
std::size_t place_charts(Book& book, Sheet& sheet, std::size_t row, const ReportFacts& facts, ModuleRows modules) {
    Charts charts(sheet, row);
    if (modules.count > 0) {
        charts.place(chart_of_rules(book, facts), chart_height);
        charts.place(chart_of_modules(book, sheet, modules), 80 + 26 * modules.count);
    }
    if (!facts.options.earlier_runs.empty()) charts.place(chart_of_changes(book, facts), chart_height);
    return charts.row();
}

}  // namespace

void fill_summary_sheet(Book& book, Sheet& sheet, const ReportFacts& facts, const std::vector<std::string>& notes) {
    sheet.fit_on_one_page();
    sheet.set_width(0, 34);
    sheet.set_width(1, 30);
    sheet.set_width(2, 3);
    Lines lines(sheet);
    write_return(sheet, lines, facts);
    // What is said of the return may be long, and runs on to the right.
    const std::size_t below_return = lines.row() + 1;
    write_counts(lines, facts);
    const ModuleRows modules = write_modules(sheet, lines, facts);
    write_links(lines, facts);
    lines.continue_at(place_charts(book, sheet, below_return, facts, modules));
    write_notes(lines, facts, notes);
}

}  // namespace goldthread::excel
