#include "goldthread/reports/workbook/list_sheet.hpp"

#include <array>
#include <string>

#include "goldthread/reports/finding_rows.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 11> columns = {{{"Code", 10},
                                             {"What it is about", 36},
                                             {"Child", 14},
                                             {"Module", 15},
                                             {"Year", 8, Style::number_heading},
                                             {"File", 30},
                                             {"Line", 9, Style::number_heading},
                                             {"Row from 0", 9, Style::number_heading},
                                             {"Fields", 20},
                                             {"Values as they stand", 20},
                                             {"Message", 72}}};

// "DEC | REC"; a blank value leaves its place empty: " | X1".
template <class Texts>
void join(const Texts& texts, std::string& out) {
    out.clear();
    for (const auto& text : texts) {
        if (&text != &texts.front()) out += " | ";
        out += text;
    }
}

}  // namespace

std::size_t add_list_sheet(Book& book, const ReportFacts& facts, const RuleOrder& order) {
    LongTable table(book, list_sheet, columns, facts.options.rows_per_sheet);
    std::string joined;
    for (const std::size_t index : order.findings) {
        const Finding& finding = facts.checked.findings().findings[index];
        for (const FindingRow& line : rows_of(facts.checked, finding)) {
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
        }
    }
    table.finish("No rule that ran has found anything.");
    return table.sheet_count();
}

}  // namespace goldthread::excel
