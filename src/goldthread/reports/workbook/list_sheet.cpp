#include "goldthread/reports/workbook/list_sheet.hpp"

#include <array>
#include <span>
#include <string>

#include "goldthread/reports/finding_rows.hpp"

namespace goldthread::excel {

namespace {

// The last one only where there are notes.
constexpr std::array<Column, 15> columns = {{{"Code", 10},
                                             {"What it is about", 34},
                                             {"Child", 14},
                                             {"Module", 14},
                                             {"Year", 8, Style::number_heading},
                                             {"File", 24},
                                             {"Line", 9, Style::number_heading},
                                             {"Row from 0", 9, Style::number_heading},
                                             {"Fields", 18},
                                             {"Values as they stand", 18},
                                             {"Message", 58},
                                             {"Suggestion", 26},
                                             {"Confidence", 12},
                                             {"Basis of the suggestion", 46},
                                             {"Note", 40}}};

// "DEC | REC"; a blank value leaves its place empty: " | X1".
template <class Texts>
void join(const Texts& texts, std::string& out) {
    out.clear();
    for (const auto& text : texts) {
        if (&text != &texts.front()) out += " | ";
        out += text;
    }
}

Style style_of(std::string_view confidence) {
    if (confidence == name_of(Confidence::sure)) return Style::good;
    return confidence == name_of(Confidence::likely) ? Style::warning : Style::text;
}

void write_advice(Sheet& sheet, std::size_t row, const FindingRow& line) {
    if (line.confidence.empty()) return;
    sheet.text(row, 11, line.suggestion, Style::wrapped);
    sheet.text(row, 12, line.confidence, style_of(line.confidence));
    sheet.text(row, 13, line.basis, Style::wrapped);
}

}  // namespace

std::size_t add_list_sheet(Book& book, const ReportFacts& facts, const RuleOrder& order) {
    const FindingNotes* notes = facts.options.notes;
    const std::span shown = std::span(columns).first(columns.size() - (notes == nullptr ? 1 : 0));
    LongTable table(book, list_sheet, shown, facts.options.rows_per_sheet);
    std::string joined;
    std::size_t written = 0;
    for (const std::size_t index : order.findings) {
        const Finding& finding = facts.checked.findings().findings[index];
        for (const FindingRow& line : rows_of(facts.checked, finding, advice_on(facts.options.advice, index), notes)) {
            table.next_line();
            Sheet& sheet = table.sheet();
            const std::size_t row = table.row();
            sheet.text(row, 0, line.code);
            sheet.link(row, 1, line.title, by_rule_sheet, order.positions[finding.rule] + 1);
            sheet.text(row, 2, line.child);
            sheet.text(row, 3, line.module);
            sheet.number(row, 4, line.year, Style::plain_number);
            sheet.text(row, 5, line.file, Style::wrapped);
            sheet.count(row, 6, line.line, Style::plain_number);
            sheet.count(row, 7, line.row, Style::plain_number);
            join(line.fields, joined);
            sheet.text(row, 8, joined, Style::wrapped);
            join(line.values, joined);
            sheet.text(row, 9, joined, line.values.size() == 1 ? Style::text : Style::wrapped);
            sheet.text(row, 10, line.message, Style::wrapped);
            write_advice(sheet, row, line);
            if (notes != nullptr) sheet.text(row, columns.size() - 1, line.note, Style::wrapped);
        }
        report(facts.options.on_progress, ++written, order.findings.size());
    }
    table.finish("No rule that ran has found anything.");
    return table.sheet_count();
}

}  // namespace goldthread::excel
