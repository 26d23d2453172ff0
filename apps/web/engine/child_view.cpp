#include "child_view.hpp"

#include "goldthread/reports/cell_text.hpp"
#include "goldthread/reports/child_records.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "refusal.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

json described(const ShownColumn& column) {
    json field = nullptr;
    if (column.field) field = *column.field;
    return {{"field", std::move(field)}, {"name", column.name}, {"editable", column.editable}};
}

json described(const ShownRow& row) {
    json texts = json::array();
    json states = json::array();
    json dates = json::array();
    json changed = json::array();
    json originals = json::array();
    json reasons = json::array();
    for (const ShownCell& cell : row.cells) {
        texts.push_back(cell.text);
        states.push_back(name_of(cell.state));
        dates.push_back(cell.date);
        changed.push_back(cell.original.has_value());
        originals.push_back(cell.original.value_or(""));
        reasons.push_back(cell.reason);
    }
    return {{"row", row.where.row},
            {"file", row.file},
            {"line", row.line},
            {"cells", std::move(texts)},
            {"states", std::move(states)},
            {"dates", std::move(dates)},
            {"changed", std::move(changed)},
            {"originals", std::move(originals)},
            {"reasons", std::move(reasons)},
            {"added", row.line == 0}};
}

json described(const ShownTable& table) {
    json columns = json::array();
    for (const ShownColumn& column : table.columns) columns.push_back(described(column));
    json rows = json::array();
    for (const ShownRow& row : table.rows) rows.push_back(described(row));
    return {{"module", table.module},
            {"year", word_of(table.year)},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)}};
}

json cells_of(const CheckedReturn& checked, const Finding& finding) {
    json cells = json::array();
    for (const RowRef row : checked.findings().rows_of(finding)) {
        for (const FieldRef& flag : checked.rule_of(finding).flags) {
            if (flag.module != row.module || flag.year != row.year) continue;
            cells.push_back(
                {{"module", row.module}, {"year", word_of(row.year)}, {"row", row.row}, {"field", flag.field}});
        }
    }
    return cells;
}

json described(WorkingReturn& work, const Finding& finding, std::size_t number) {
    const CheckedReturn& checked = work.checked();
    const Suggester* suggester = work.suggester();
    const std::vector<FindingRow> rows = rows_of(checked, finding);
    return {{"finding", number},
            {"rule", finding.rule},
            {"message", rows.empty() ? std::string(checked.rule_of(finding).title) : rows.front().message},
            {"cells", cells_of(checked, finding)},
            {"advisable", suggester != nullptr && suggester->advises_on(finding)},
            {"note", work.notes.on(checked, finding)}};
}

}  // namespace

json child_records_of(WorkingReturn& work, const FindingOrder& order, std::size_t child) {
    const CheckedReturn& checked = work.checked();
    if (child >= checked.threads().size()) throw Refusal("There is no such child.");
    json tables = json::array();
    std::string id;
    for (const ShownTable& table : tables_of_child(checked, child, work.log().amendments())) {
        tables.push_back(described(table));
        if (id.empty() && !table.rows.empty()) {
            const Module& module = work.collection().modules[table.module];
            id = child_text(checked.table_of(table.rows.front().where), module, table.rows.front().where.row);
        }
    }
    json findings = json::array();
    const auto [first, last] = order.numbers_of(checked.findings(), child);
    for (std::size_t number = first; number < last; ++number) {
        findings.push_back(described(work, checked.findings().findings[order.place_of(number)], number));
    }
    return {{"child", child}, {"id", id}, {"tables", std::move(tables)}, {"findings", std::move(findings)}};
}

json cell_reading_of(WorkingReturn& work, std::size_t module, std::size_t field, const std::string& text) {
    const auto& modules = work.collection().modules;
    if (module >= modules.size() || field >= modules[module].fields.size()) throw Refusal("There is no such field.");
    const int year = work.files().return_year == 0 ? work.collection().latest_year : work.files().return_year;
    const CellReading reading = read_cell(modules[module], field, text, year);
    return {{"state", name_of(reading.state)}, {"words", reading.words}};
}

}  // namespace goldthread::page
