#include "goldthread/intake/refused_cells.hpp"

#include "goldthread/base/text.hpp"
#include "goldthread/intake/damaged_identifiers.hpp"
#include "goldthread/intake/rows_of_files.hpp"
#include "goldthread/schema/refusals.hpp"

namespace goldthread {

namespace {

/// One field's column in the table of its module.
struct Column {
    const Module& module;
    const Field& field;
    const Table& table;
    std::span<const std::string_view> cells;
};

// For each file of the table, the cells for which `refused` holds.
template <class Refused>
std::vector<SeenInFile> find_cells(const Column& column, Refused refused) {
    std::vector<SeenInFile> seen(column.table.files().size());
    for (std::size_t row = 0; row < column.cells.size(); ++row) {
        if (refused(column.cells[row])) seen[column.table.place(row).file].add(row);
    }
    return seen;
}

template <class Words>
void add_remarks(std::vector<FileReading*>& readings, const Column& column, const std::vector<SeenInFile>& seen,
                 Words words) {
    for (std::size_t file = 0; file < seen.size(); ++file) {
        if (seen[file].count == 0) continue;
        if (column.field.repeated && readings[file]->form == ReturnForm::xml) continue;
        const std::size_t row = seen[file].first_row;
        add_problem(*readings[file], column.table.place(row).line, column.field.name, words(trim(column.cells[row])),
                    seen[file].count);
    }
}

void remark_on_column(std::vector<FileReading*>& readings, const Column& column) {
    const Field& field = column.field;
    if (field.required && field.blank_told_by == ToldBy::reading) {
        const auto lacking =
            find_cells(column, [&](std::string_view text) { return lacks_value(column.module, field, text); });
        add_remarks(readings, column, lacking,
                    [&](std::string_view) { return lack_in_words(column.module, field) + " Fill it in."; });
    }
    if (field.most_characters > 0 && field.length_told_by == ToldBy::reading) {
        const auto too_long = find_cells(column, [&](std::string_view text) {
            return is_too_long(field, text) && !(field.is_identifier && looks_damaged(trim(text)));
        });
        add_remarks(readings, column, too_long, [&](std::string_view text) { return excess_in_words(field, text); });
    }
}

}  // namespace

void remark_on_refused_cells(ReturnFiles& files) {
    for (std::size_t m = 0; m < files.collection->modules.size(); ++m) {
        const Module& module = files.collection->modules[m];
        const auto& table = files.tables[static_cast<std::size_t>(YearSlot::this_year)][m];
        if (!table || module.since > files.return_year) continue;
        std::vector<FileReading*> readings = readings_of(files, YearSlot::this_year, m);
        for (const Field& field : module.fields) {
            const auto column = table->find_column(field.name);
            if (column) remark_on_column(readings, {module, field, *table, table->column(*column)});
        }
    }
}

}  // namespace goldthread
