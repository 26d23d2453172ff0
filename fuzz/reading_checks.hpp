#pragma once
// What must hold of every file that was given, and of the return made of them: nothing is passed over in silence.

#include <string>
#include <vector>

#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/known_tables.hpp"
#include "goldthread/table/long_cells.hpp"
#include "requirements.hpp"

namespace goldthread {

inline void require_sound(const OpenedTable& opened) {
    require_reasons(opened.remarks);
    if (opened.error) {
        require_reason(*opened.error);
        require(opened.table.column_count() == 0, "what cannot be opened has no columns");
        return;
    }
    require(opened.table.files().size() == 1, "a table is of one file");
    for (std::size_t c = 0; c < opened.table.column_count(); ++c) {
        for (const std::string_view cell : opened.table.column(c)) {
            require(first_characters(cell, longest_cell).size() == cell.size(), "no cell is longer than a workbook's");
        }
    }
}

inline void require_sound(const FileReading& reading) {
    require_reasons(reading.remarks);
    const bool passed_over =
        reading.outcome == FileReading::Outcome::refused || reading.outcome == FileReading::Outcome::other;
    require(!passed_over || !reading.remarks.empty(), "what is not used has a reason");
    require(reading.set_aside == 0 || !reading.remarks.empty(), "rows that are set aside have a reason");
}

/// The data rows of a table, and of an XML file those of all its tables, are used or set aside.
inline void require_rows_accounted_for(const ReturnFiles& made, const std::vector<OpenedTable>& opened,
                                       const std::string& title) {
    std::size_t rows = 0;
    for (const OpenedTable& table : opened) {
        if (table.title() == title) rows += table.table.row_count() + table.rows_set_aside;
    }
    bool named = false;
    std::size_t accounted = 0;
    for (const FileReading& reading : made.files) {
        if (reading.name != title) continue;
        named = true;
        if (reading.outcome != FileReading::Outcome::used) return;
        accounted += reading.rows + reading.set_aside;
    }
    require(named, "every table has its reading");
    require(accounted == rows, "every data row is used or set aside");
}

/// The same of every table in a file that the return was made of.
inline void require_rows_accounted_for(const ReturnFiles& made, const InputFile& file) {
    const auto opened = open_tables(file, names_known_table(*made.collection), made.collection->xml);
    require(!opened.empty(), "a file is never passed over in silence");
    for (const OpenedTable& table : opened) {
        require_sound(table);
        require_rows_accounted_for(made, opened, table.title());
    }
}

}  // namespace goldthread
