#pragma once
// What must hold of every workbook that a reader accepts, and of the tables made of its sheets.

#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/formats/workbook/sheet_table.hpp"
#include "goldthread/formats/workbook/workbook.hpp"
#include "requirements.hpp"

namespace goldthread {

inline void require_sound_rows(const workbook::Workbook& book, const workbook::Sheet& sheet) {
    std::uint32_t last_row = 0;
    for (const workbook::Row& row : sheet.rows) {
        require(row.number > last_row && row.number <= workbook::most_rows, "rows stand in order");
        last_row = row.number;
        require(row.cell_count > 0, "only rows with cells are kept");
        std::uint32_t next_column = 0;
        for (const workbook::Cell& cell : sheet.cells_of(row)) {
            require(cell.column >= next_column && cell.column < workbook::most_columns, "cells stand in order");
            next_column = cell.column + 1;
            require(cell.format < book.formats.size(), "formats are known");
            require(cell.superscript <= book.superscripts.size(), "superscripts are known");
            require(csv::find_invalid_utf8(cell.text) == std::string_view::npos, "texts are valid");
        }
    }
}

/// Every row from the header on is in the table, or has been said to be blank.
inline void require_rows_accounted_for(const workbook::Sheet& sheet, const workbook::SheetTable& made) {
    std::size_t below = 0;
    for (const workbook::Row& row : sheet.rows) below += row.number > made.header_row ? 1 : 0;
    std::size_t skipped = 0;
    for (const Remark& remark : made.remarks) {
        if (remark.what.starts_with("Skipped rows")) skipped += remark.count;
    }
    require(made.table.row_count() + skipped == below, "every row is used or remarked on");
}

inline void require_sound(const Result<workbook::Workbook>& book) {
    if (!book) return require_reason(book.error());
    for (const workbook::Sheet& sheet : book->sheets) {
        require_sound_rows(*book, sheet);
        const auto made = workbook::table_of(*book, sheet, "fuzz");
        if (made) {
            require_rows_accounted_for(sheet, *made);
        } else {
            require_reason(made.error());
        }
    }
}

}  // namespace goldthread
