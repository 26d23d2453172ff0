#include "goldthread/reports/workbook/amended_data_sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/base/algorithm.hpp"
#include "goldthread/reports/workbook/long_table.hpp"

namespace goldthread::excel {

namespace {

constexpr std::size_t first_data_column = 3;

/// A row as the files had it: file and line.
using RowKey = std::pair<std::string_view, std::uint32_t>;
/// The cells changed in it: the field, and the text that stood there first.
using ChangedCells = std::vector<std::pair<std::string_view, std::string_view>>;
using ChangedRows = std::map<RowKey, ChangedCells>;

bool is_of(const Amendment& amendment, const Module& module, int year) {
    return amendment.row.module == module.name && amendment.row.year == year;
}

// Rows that were added have no line: all of them are new.
ChangedRows changed_rows(const ReportFacts& facts, const Module& module, int year) {
    ChangedRows rows;
    for (const Amendment& amendment : facts.options.amendments) {
        if (amendment.kind != AmendmentKind::set_cell || amendment.row.line == 0) continue;
        if (!is_of(amendment, module, year)) continue;
        ChangedCells& cells = rows[{amendment.row.file, amendment.row.line}];
        const bool changed_before = any_of(cells, [&](const auto& cell) { return cell.first == amendment.field; });
        if (!changed_before) cells.emplace_back(amendment.field, amendment.old_text);
    }
    return rows;
}

// "DECOM was 01/04/25, DEC was blank"
std::string in_words(const ChangedCells& cells) {
    std::string words;
    for (const auto& [field, before] : cells) {
        words += words.empty() ? "" : ", ";
        words += field;
        words += " was ";
        words += before.empty() ? "blank" : before;
    }
    return words;
}

// As wide as the longest of what stands there, within reason.
double width_of(const Table& table, std::size_t column) {
    constexpr std::size_t narrowest = 6;
    constexpr std::size_t widest = 40;
    const std::string& name = table.column_names()[column];
    std::size_t characters = std::max(narrowest, name.size() + name.size() / 3);  // headings are bold capitals
    for (const std::string_view cell : table.column(column)) characters = std::max(characters, cell.size() + 2);
    return static_cast<double>(std::min(characters, widest));
}

std::vector<Column> columns_of(const Table& table) {
    std::vector<Column> columns = {{"What changed", 30}, {"File", 24}, {"Line", 9, Style::number_heading}};
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        columns.push_back({table.column_names()[column], width_of(table, column)});
    }
    return columns;
}

void write_row(Sheet& sheet, std::size_t at, const Table& table, std::size_t row, const ChangedRows& changed_rows) {
    const std::uint32_t line = table.place(row).line;
    const auto changed = changed_rows.find({table.file_of(row), line});
    const bool added = line == 0;
    if (added) sheet.text(at, 0, "row added", Style::good);
    if (changed != changed_rows.end()) sheet.text(at, 0, in_words(changed->second), Style::wrapped);
    sheet.text(at, 1, table.file_of(row), Style::wrapped);
    if (!added) sheet.count(at, 2, line, Style::plain_number);
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        const bool cell_changed = changed != changed_rows.end() && any_of(changed->second, [&](const auto& cell) {
                                      return cell.first == table.column_names()[column];
                                  });
        const Style style = added ? Style::good : cell_changed ? Style::warning : Style::text;
        sheet.text(at, first_data_column + column, table.cell(row, column), style);
    }
}

// A row of the files that is no longer there, as it was.
void write_deleted(Sheet& sheet, std::size_t at, const Table& table, const Amendment& amendment) {
    sheet.text(at, 0, "row deleted", Style::bad);
    sheet.text(at, 1, amendment.row.file, Style::wrapped);
    sheet.count(at, 2, amendment.row.line, Style::plain_number);
    for (const CellText& cell : amendment.cells) {
        const auto column = table.find_column(cell.column);
        if (column) sheet.text(at, first_data_column + *column, cell.text, Style::bad);
    }
}

// Excel's names of sheets are short, and a further sheet's number must fit too.
std::string name_of_sheet(const Module& module, YearSlot year) {
    constexpr std::size_t room = 16;
    return std::string(module.name.substr(0, room)) + (year == YearSlot::last_year ? " last year" : " amended");
}

void add_sheet_of(Book& book, const ReportFacts& facts, const Module& module, const Table& table, YearSlot year) {
    const int number = facts.run.return_year - (year == YearSlot::last_year ? 1 : 0);
    const bool amended =
        any_of(facts.options.amendments, [&](const Amendment& amendment) { return is_of(amendment, module, number); });
    if (!amended) return;
    const ChangedRows changed = changed_rows(facts, module, number);
    const std::vector<Column> columns = columns_of(table);
    LongTable sheets(book, name_of_sheet(module, year), columns, facts.options.rows_per_sheet);
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        sheets.next_line();
        write_row(sheets.sheet(), sheets.row(), table, row, changed);
    }
    for (const Amendment& amendment : facts.options.amendments) {
        if (amendment.kind != AmendmentKind::delete_row || amendment.row.line == 0) continue;
        if (!is_of(amendment, module, number)) continue;
        sheets.next_line();
        write_deleted(sheets.sheet(), sheets.row(), table, amendment);
    }
    sheets.finish("No row is left.");
}

}  // namespace

void add_amended_data_sheets(Book& book, const ReportFacts& facts) {
    for (const YearSlot year : {YearSlot::this_year, YearSlot::last_year}) {
        const auto& tables = facts.checked.files().tables[static_cast<std::size_t>(year)];
        for (std::size_t module = 0; module < tables.size(); ++module) {
            if (tables[module]) add_sheet_of(book, facts, facts.collection().modules[module], *tables[module], year);
        }
    }
}

}  // namespace goldthread::excel
