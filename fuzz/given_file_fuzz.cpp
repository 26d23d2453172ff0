// Any bytes at all, given as a file under any name: it is opened as what it is or refused with a reason, and of a
// return made of it every data row is used or set aside. An input is a name, a line end, and the bytes; or the parts of
// a zip.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/known_tables.hpp"
#include "goldthread/table/long_cells.hpp"
#include "parts_of_input.hpp"
#include "requirements.hpp"

namespace {

using namespace goldthread;

InputFile given(std::string_view input) {
    if (input.starts_with("=== ")) return {"fuzz.zip", archive_of(input), {}};
    const std::size_t name_end = std::min(input.find('\n'), input.size());
    return {
        std::string(input.substr(0, name_end)), std::string(input.substr(std::min(name_end + 1, input.size()))), {}};
}

void require_sound(const OpenedTable& opened) {
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

void require_sound(const FileReading& reading) {
    require_reasons(reading.remarks);
    const bool passed_over =
        reading.outcome == FileReading::Outcome::refused || reading.outcome == FileReading::Outcome::other;
    require(!passed_over || !reading.remarks.empty(), "what is not used has a reason");
    require(reading.set_aside == 0 || !reading.remarks.empty(), "rows that are set aside have a reason");
}

/// The data rows of a table, and of an XML file those of all its tables, are used or set aside.
void require_rows_accounted_for(const ReturnFiles& made, const std::vector<OpenedTable>& opened,
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const InputFile file = given({reinterpret_cast<const char*>(data), size});
    const Collection& collection = ssda903::collection();
    const auto opened = open_tables(file, names_known_table(collection));
    require(!opened.empty(), "a file is never passed over in silence");
    for (const OpenedTable& table : opened) require_sound(table);

    const ReturnFiles made = read_return(collection, {file}, 2026);
    if (made.found.postcodes) return 0;  // it is no table at all
    for (const FileReading& reading : made.files) require_sound(reading);
    for (const OpenedTable& table : opened) require_rows_accounted_for(made, opened, table.title());
    return 0;
}
