#include "goldthread/intake/open_workbook.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/formats/workbook/sheet_table.hpp"

namespace goldthread {

namespace {

OpenedTable table_of_sheet(const std::string& name, const workbook::Workbook& book, const workbook::Sheet& sheet,
                           const IsHeader& is_header, CellBudget& cells) {
    OpenedTable opened;
    opened.name = name;
    opened.sheet = sheet.name;
    auto made = workbook::table_of(book, sheet, name, is_header, &cells);
    if (made) {
        opened.table = std::move(made->table);
        opened.remarks = std::move(made->remarks);
        opened.uncalculated = std::move(made->uncalculated);
    } else {
        opened.error = std::move(made.error());
        opened.passed_over = sheet.rows.empty();  // as Excel adds them to a new workbook
    }
    return opened;
}

}  // namespace

std::vector<OpenedTable> tables_of_workbook(const std::string& name, const workbook::Workbook& book,
                                            const IsHeader& is_header, CellBudget& cells) {
    std::vector<OpenedTable> tables;
    for (const workbook::Sheet& sheet : book.sheets) {
        tables.push_back(table_of_sheet(name, book, sheet, is_header, cells));
    }
    const auto is_blank = [](const workbook::Sheet& sheet) { return sheet.rows.empty(); };
    if (std::all_of(book.sheets.begin(), book.sheets.end(), is_blank)) {
        tables.clear();
        OpenedTable none;
        none.name = name;
        none.error =
            Error{"The workbook has no sheet with cells.", "Check that it is the right file.", {name, {}, 0, {}}};
        tables.push_back(std::move(none));
    }
    for (Remark remark : book.remarks) {
        remark.place.file = name;
        tables.front().remarks.push_back(std::move(remark));
    }
    return tables;
}

}  // namespace goldthread
