#pragma once
// The data as it stands after amendments.

#include <cstddef>
#include <span>
#include <string>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/reports/workbook/book.hpp"
#include "goldthread/reports/workbook/report_facts.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::excel {

/// One table of a return, and all changes made to the return.
struct AmendedTable {
    const Module& module;
    const Table& table;
    int year = 0;  ///< Its return year.
    std::span<const Amendment> amendments;
};

/// Of more changed cells of a table than this, the others have no note: what stood there is said before the row.
inline constexpr std::size_t notes_per_table = 20'000;

/// Adds a sheet of that name, at most 26 characters, with all rows of the table: what changed in a row is said before
/// it; its changed cells are coloured, and a note on each says what stood there. Behind them stand the rows that were
/// deleted, as they were.
void add_sheet_of_table(Book& book, const std::string& name, const AmendedTable& amended, std::size_t rows_per_sheet);

/// Such a sheet for each module and year that has been amended: "Episodes amended", "Header last year".
void add_amended_data_sheets(Book& book, const ReportFacts& facts);

/// The first characters of a module's name: Excel's names of sheets are short, and a year and the number of a further
/// sheet must fit behind it.
[[nodiscard]] std::string name_on_sheet(const Module& module);

}  // namespace goldthread::excel
