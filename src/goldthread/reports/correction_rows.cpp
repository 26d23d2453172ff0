#include "goldthread/reports/correction_rows.hpp"

#include <fmt/format.h>

#include "goldthread/table/long_cells.hpp"
#include "goldthread/views/cell_text.hpp"

namespace goldthread {

namespace {

std::string counted_findings(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "finding" : "findings");
}

}  // namespace

std::vector<CorrectionRow> correction_rows(const CheckedReturn& checked, const Correction& correction) {
    std::vector<CorrectionRow> rows;
    for (const SuggestedCell& cell : correction.cells) {
        const Module& module = checked.rules().collection->modules[cell.where.module];
        const Table& table = checked.table_of(cell.where);
        CorrectionRow& row = rows.emplace_back();
        row.title = title_of_corrections;
        row.child = quoted_text(child_text(table, module, cell.where.row));
        row.module = module.name;
        row.year = checked.setting().year.number - (cell.where.year == YearSlot::last_year ? 1 : 0);
        row.file = table.file_of(cell.where.row);
        row.line = table.place(cell.where.row).line;
        row.row = table.row_in_file(cell.where.row);
        row.field = module.fields[cell.field].name;
        row.present = quoted_text(cell_text(checked, cell.where, cell.field));
        row.suggested = cell.text;
    }
    return rows;
}

std::string correction_line(const CheckedReturn& checked, const Correction& correction) {
    const CorrectionRow first = correction_rows(checked, correction).front();
    std::string line =
        fmt::format("{}{} {} ({}): {} ({}); {}, '{}' -> '{}'",
                    correction.where.year == YearSlot::last_year ? fmt::format("{} ", first.year) : "", first.module,
                    first.field, first.file, correction_in_words(correction), name_of(correction.confidence),
                    first.line == 0 ? "the first in an added row" : fmt::format("the first in line {}", first.line),
                    first.present, first.suggested);
    if (correction.solved + correction.raised > 0) {
        line += fmt::format("; {} solved, {} raised", counted_findings(correction.solved), correction.raised);
    }
    return line;
}

}  // namespace goldthread
