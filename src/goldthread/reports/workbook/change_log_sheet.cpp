#include "goldthread/reports/workbook/change_log_sheet.hpp"

#include <array>
#include <string>
#include <string_view>

#include "goldthread/reports/workbook/long_table.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 14> columns = {{{"Number", 9, Style::number_heading},
                                             {"When", 18},
                                             {"Who", 16},
                                             {"Change", 14},
                                             {"Module", 15},
                                             {"Year", 8, Style::number_heading},
                                             {"File", 24},
                                             {"Line", 9, Style::number_heading},
                                             {"Child", 14},
                                             {"Field", 16},
                                             {"Before", 34},
                                             {"After", 34},
                                             {"Made by", 12},
                                             {"Why", 40}}};

std::string_view name_of(AmendmentKind kind) {
    switch (kind) {
        case AmendmentKind::set_cell:
            return "cell changed";
        case AmendmentKind::add_row:
            return "row added";
        case AmendmentKind::delete_row:
            return "row deleted";
    }
    return {};
}

std::string_view name_of(Basis::Kind kind) {
    switch (kind) {
        case Basis::Kind::typed:
            return "typed";
        case Basis::Kind::suggestion:
            return "suggestion";
        case Basis::Kind::bulk:
            return "bulk";
    }
    return {};
}

Style style_of(AmendmentKind kind) {
    switch (kind) {
        case AmendmentKind::set_cell:
            return Style::warning;
        case AmendmentKind::add_row:
            return Style::good;
        case AmendmentKind::delete_row:
            return Style::bad;
    }
    return Style::text;
}

// "CHILD 009, DECOM 01/04/2025": a row added or deleted.
std::string row_in_words(const Amendment& amendment) {
    std::string words;
    for (const CellText& cell : amendment.cells) {
        words += (words.empty() ? "" : ", ") + cell.column + " " + cell.text;
    }
    return words;
}

void write_texts(Sheet& sheet, std::size_t row, const Amendment& amendment) {
    switch (amendment.kind) {
        case AmendmentKind::set_cell:
            sheet.text(row, 10, amendment.old_text);
            sheet.text(row, 11, amendment.new_text);
            break;
        case AmendmentKind::add_row:
            sheet.text(row, 11, row_in_words(amendment), Style::wrapped);
            break;
        case AmendmentKind::delete_row:
            sheet.text(row, 10, row_in_words(amendment), Style::wrapped);
            break;
    }
}

void write_amendment(Sheet& sheet, std::size_t row, const Amendment& amendment) {
    sheet.count(row, 0, amendment.number);
    sheet.text(row, 1, amendment.occasion.when);
    sheet.text(row, 2, amendment.occasion.who);
    sheet.text(row, 3, name_of(amendment.kind), style_of(amendment.kind));
    sheet.text(row, 4, amendment.row.module);
    sheet.number(row, 5, amendment.row.year, Style::plain_number);
    sheet.text(row, 6, amendment.row.file, Style::wrapped);
    if (amendment.row.line > 0) sheet.count(row, 7, amendment.row.line, Style::plain_number);
    sheet.text(row, 8, amendment.child);
    sheet.text(row, 9, amendment.kind == AmendmentKind::set_cell ? amendment.field : "");
    write_texts(sheet, row, amendment);
    sheet.text(row, 12, name_of(amendment.occasion.basis.kind));
    sheet.text(row, 13, reason_in_words(amendment.occasion.basis), Style::wrapped);
}

}  // namespace

void add_change_log_sheet(Book& book, std::span<const Amendment> amendments, std::size_t rows_per_sheet) {
    LongTable table(book, change_log_sheet, columns, rows_per_sheet);
    for (const Amendment& amendment : amendments) {
        table.next_line();
        write_amendment(table.sheet(), table.row(), amendment);
    }
    table.finish("Nothing was changed.");
}

}  // namespace goldthread::excel
