#include "goldthread/reports/workbook/reading_sheet.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

#include "goldthread/reports/workbook/long_table.hpp"
#include "goldthread/schema/return_year_words.hpp"

namespace goldthread::excel {

namespace {

constexpr std::array<Column, 10> columns = {{{"File", 38},
                                             {"What became of it", 17},
                                             {"Module", 17},
                                             {"Year", 11},
                                             {"Rows", 10, Style::number_heading},
                                             {"Sheet", 13},
                                             {"First line", 10, Style::number_heading},
                                             {"Field", 14},
                                             {"Times", 10, Style::number_heading},
                                             {"Remark", 70}}};

void write_outcome(Sheet& sheet, std::size_t row, const FileReading& file) {
    switch (file.outcome) {
        case FileReading::Outcome::used:
            sheet.text(row, 1, "used", Style::good);
            break;
        case FileReading::Outcome::repeated:
            sheet.text(row, 1, "not used again", Style::warning);
            break;
        case FileReading::Outcome::replaced:
            sheet.text(row, 1, "replaced", Style::faint);
            break;
        case FileReading::Outcome::refused:
            sheet.text(row, 1, "not used", Style::bad);
            break;
        case FileReading::Outcome::reference:
            sheet.text(row, 1, "reference data", Style::good);
            break;
        case FileReading::Outcome::other:
            sheet.text(row, 1, "passed over", Style::faint);
            break;
    }
}

void write_file(Sheet& sheet, std::size_t row, const FileReading& file, const ReportFacts& facts) {
    sheet.text(row, 0, file.name, Style::strong);
    write_outcome(sheet, row, file);
    if (!file.has_module()) return;
    const Module& module = facts.collection().modules[file.module];
    sheet.text(row, 2, module.name);
    sheet.text(row, 3, file.year == YearSlot::this_year ? "this year" : "last year");
    sheet.count(row, 4, file.rows);
    std::string note = fmt::format("Year: {}.", file.year_ground);
    if (module.since > facts.run.return_year) {
        note += fmt::format(" {} is part of the return from {} on: it was read, but not checked.", module.name,
                            return_year_in_words(module.since));
    }
    sheet.text(row, 9, note, Style::faint);
}

// What a file is that is passed over, is nothing that was lost.
void write_kind(Sheet& sheet, std::size_t row, const FileReading& file, Remark::Kind kind) {
    switch (kind) {
        case Remark::Kind::problem:
            sheet.text(row, 1, "to put right", Style::bad);
            break;
        case Remark::Kind::set_aside:
            if (file.outcome == FileReading::Outcome::other) {
                sheet.text(row, 1, "passed over", Style::faint);
            } else {
                sheet.text(row, 1, "set aside", Style::bad);
            }
            break;
        case Remark::Kind::liberty:
            sheet.text(row, 1, "liberty taken", Style::warning);
            break;
    }
}

void write_remark(Sheet& sheet, std::size_t row, const FileReading& file, const Remark& remark) {
    sheet.text(row, 0, file.name, Style::wrapped);
    write_kind(sheet, row, file, remark.kind);
    sheet.text(row, 5, remark.place.sheet);
    if (remark.place.line > 0) sheet.count(row, 6, remark.place.line, Style::plain_number);
    sheet.text(row, 7, remark.place.field);
    sheet.count(row, 8, remark.count);
    sheet.text(row, 9, remark.what, Style::wrapped);
}

}  // namespace

void add_reading_sheet(Book& book, const ReportFacts& facts) {
    LongTable table(book, "Reading", columns, facts.options.rows_per_sheet);
    for (const FileReading& file : facts.checked.files().files) {
        table.next_line();
        write_file(table.sheet(), table.row(), file, facts);
        for (const Remark& remark : file.remarks) {
            table.next_line();
            write_remark(table.sheet(), table.row(), file, remark);
        }
    }
    table.finish("No file was given.");
}

}  // namespace goldthread::excel
