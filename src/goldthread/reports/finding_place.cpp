#include "goldthread/reports/finding_place.hpp"

#include "goldthread/table/long_cells.hpp"
#include "goldthread/views/cell_text.hpp"

namespace goldthread {

FindingPlace place_of(const CheckedReturn& checked, const Finding& finding, RowRef where) {
    const Rule& rule = checked.rule_of(finding);
    const Module& module = checked.rules().collection->modules[where.module];
    const Table& table = checked.table_of(where);
    FindingPlace place;
    place.code = rule.code;
    place.title = rule.title;
    place.child = quoted_text(child_text(table, module, where.row));
    place.module = module.name;
    place.year = checked.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    place.file = table.file_of(where.row);
    place.line = table.place(where.row).line;
    place.row = table.row_in_file(where.row);
    return place;
}

void append_place(const FindingPlace& place, CsvLine& line) {
    line.text(place.code);
    line.text(place.title);
    line.text(place.child);
    line.text(place.module);
    line.number(place.year);
    line.text(place.file);
    line.number(place.line);
    line.number(place.row);
}

}  // namespace goldthread
