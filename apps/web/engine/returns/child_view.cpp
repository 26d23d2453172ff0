#include "child_view.hpp"

#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/views/cell_text.hpp"
#include "goldthread/views/child_records.hpp"
#include "refusal.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

// A child may have some hundred rows and a thousand findings: they are written as JSON at once.

void write(JsonText& text, const ShownColumn& column) {
    text.begin_object().key("field");
    if (column.field) {
        text.number(*column.field);
    } else {
        text.null();
    }
    text.key("name").string(column.name).key("editable").boolean(column.editable).end_object();
}

/// A list of what `write_one` writes of each cell.
template <class WriteOne>
void write_cells(JsonText& text, std::string_view key, const std::vector<ShownCell>& cells, WriteOne write_one) {
    text.key(key).begin_list();
    for (const ShownCell& cell : cells) write_one(cell);
    text.end_list();
}

void write(JsonText& text, const ShownRow& row) {
    text.begin_object().key("row").number(row.where.row).key("file").string(row.file).key("line").number(row.line);
    write_cells(text, "cells", row.cells, [&](const ShownCell& cell) { text.string(cell.text); });
    write_cells(text, "states", row.cells, [&](const ShownCell& cell) { text.string(name_of(cell.state)); });
    write_cells(text, "dates", row.cells, [&](const ShownCell& cell) { text.string(cell.date); });
    write_cells(text, "changed", row.cells, [&](const ShownCell& cell) { text.boolean(cell.original.has_value()); });
    write_cells(text, "originals", row.cells, [&](const ShownCell& cell) { text.string(cell.original.value_or("")); });
    write_cells(text, "reasons", row.cells, [&](const ShownCell& cell) { text.string(cell.reason); });
    text.key("added").boolean(row.line == 0).end_object();
}

void write(JsonText& text, const ShownTable& table) {
    text.begin_object().key("module").number(table.module).key("year").string(word_of(table.year));
    text.key("columns").begin_list();
    for (const ShownColumn& column : table.columns) write(text, column);
    text.end_list().key("rows").begin_list();
    for (const ShownRow& row : table.rows) write(text, row);
    text.end_list().end_object();
}

void write_cells_of(JsonText& text, const CheckedReturn& checked, const Finding& finding) {
    text.key("cells").begin_list();
    for (const RowRef row : checked.findings().rows_of(finding)) {
        for (const FieldRef& flag : checked.rule_of(finding).flags) {
            if (flag.module != row.module || flag.year != row.year) continue;
            text.begin_object().key("module").number(row.module).key("year").string(word_of(row.year));
            text.key("row").number(row.row).key("field").number(flag.field).end_object();
        }
    }
    text.end_list();
}

void write(JsonText& text, WorkingReturn& work, const Finding& finding, std::size_t number) {
    const CheckedReturn& checked = work.checked();
    const Suggester* suggester = work.suggester();
    text.begin_object().key("finding").number(number).key("rule").number(finding.rule);
    text.key("message").string(message_of(checked, finding));
    write_cells_of(text, checked, finding);
    text.key("advisable").boolean(suggester != nullptr && suggester->advises_on(finding));
    text.key("note").string(work.notes.on(checked, finding)).end_object();
}

// As the first of its rows has it.
std::string id_in(const std::vector<ShownTable>& tables, const CheckedReturn& checked) {
    for (const ShownTable& table : tables) {
        if (table.rows.empty()) continue;
        const RowRef where = table.rows.front().where;
        std::string id =
            child_text(checked.table_of(where), checked.rules().collection->modules[table.module], where.row);
        if (!id.empty()) return id;
    }
    return {};
}

}  // namespace

JsonText child_records_of(WorkingReturn& work, const FindingOrder& order, std::size_t child) {
    const CheckedReturn& checked = work.checked();
    if (child >= checked.threads().size()) throw Refusal("There is no such child.");
    const std::vector<ShownTable> tables = tables_of_child(checked, child, work.log().amendments());
    JsonText text;
    text.begin_object().key("child").number(child).key("id").string(id_in(tables, checked)).key("tables").begin_list();
    for (const ShownTable& table : tables) write(text, table);
    text.end_list().key("findings").begin_list();
    const auto [first, last] = order.numbers_of(checked.findings(), child);
    for (std::size_t number = first; number < last; ++number) {
        write(text, work, checked.findings().findings[order.place_of(number)], number);
    }
    text.end_list().end_object();
    return text;
}

json cell_reading_of(WorkingReturn& work, std::size_t module, std::size_t field, const std::string& text) {
    const auto& modules = work.collection().modules;
    if (module >= modules.size() || field >= modules[module].fields.size()) throw Refusal("There is no such field.");
    const int year = work.files().return_year == 0 ? work.collection().latest_year : work.files().return_year;
    const CellReading reading = read_cell(modules[module], field, text, year);
    return {{"state", name_of(reading.state)}, {"words", reading.words}};
}

}  // namespace goldthread::page
