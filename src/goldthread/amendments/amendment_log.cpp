#include "goldthread/amendments/amendment_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "goldthread/amendments/rows_by_record.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread {

namespace {

std::string child_in(const Table& table, const Module& module, const std::vector<std::string>& cells) {
    const auto column = table.find_column(module.fields[module.child_field].name);
    return column ? bare_text(cells[*column]) : std::string();
}

std::vector<std::string> cells_of(const Table& table, std::size_t row) {
    std::vector<std::string> cells;
    for (std::size_t c = 0; c < table.column_count(); ++c) cells.emplace_back(table.cell(row, c));
    return cells;
}

/// One cell of the return.
using CellKey = std::tuple<YearSlot, std::uint8_t, std::uint32_t, std::size_t>;

CellKey key_of(const CellEdit& cell) {
    return {cell.where.year, cell.where.module, cell.where.row, cell.field};
}

Result<void> check_text(std::string_view text) {
    if (csv::find_invalid_utf8(text) == std::string_view::npos && text.find('\0') == std::string_view::npos) return {};
    return fail("The new text is damaged: it is not valid UTF-8.", "Type it again.");
}

tl::unexpected<Error> no_column(const Table& table, const Module& module, std::string_view field) {
    const std::string file = table.files().empty() ? std::string() : table.files().front();
    return fail(fmt::format("{} has no column {}, so it cannot be set.", module.name, field),
                "Add the column to the file and give it again.", {file, {}, 0, std::string(field)});
}

}  // namespace

Result<const Table*> AmendmentLog::table_of(std::size_t module, YearSlot year) const {
    const auto& tables = checked_->files().tables[static_cast<std::size_t>(year)];
    if (module < tables.size() && tables[module]) return &*tables[module];
    const auto& modules = checked_->rules().collection->modules;
    if (module >= modules.size()) return fail("There is no such module.", "Choose one of the return's modules.");
    return fail(fmt::format("{}{} was not given, so no row of it can be changed or added.",
                            year == YearSlot::last_year ? "Last year's " : "", modules[module].name),
                "Give its file, if only with the line of column names.");
}

Result<const Table*> AmendmentLog::table_with(RowRef where) const {
    auto table = table_of(where.module, where.year);
    if (table && where.row >= (*table)->row_count()) {
        return fail("There is no such row.", "It may have been deleted: look again.");
    }
    return table;
}

Amendment AmendmentLog::begun(AmendmentKind kind, std::uint32_t number, RowRef where, RowPlace place,
                              Occasion occasion) const {
    const Table& table = checked_->table_of(where);
    Amendment amendment;
    amendment.number = number;
    amendment.kind = kind;
    amendment.occasion = std::move(occasion);
    if (amendment.occasion.who.empty()) amendment.occasion.who = who_;
    amendment.row.module = checked_->rules().collection->modules[where.module].name;
    amendment.row.year = checked_->setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    amendment.row.file = table.files()[place.file];
    amendment.row.line = place.line;
    amendment.row.row = place.row;
    return amendment;
}

std::vector<CellText> AmendmentLog::filled_cells(RowRef where, const std::vector<std::string>& cells) const {
    const Table& table = checked_->table_of(where);
    std::vector<CellText> filled;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (!cells[c].empty()) filled.push_back({table.column_names()[c], cells[c]});
    }
    return filled;
}

Result<std::size_t> AmendmentLog::column_for(const CellEdit& cell) const {
    const auto table = table_with(cell.where);
    if (!table) return tl::unexpected(table.error());
    const Module& module = checked_->rules().collection->modules[cell.where.module];
    if (cell.field >= module.fields.size())
        return fail("There is no such field.", "Choose one of the module's fields.");
    const auto column = (*table)->find_column(module.fields[cell.field].name);
    if (!column) return no_column(**table, module, module.fields[cell.field].name);
    if (auto fine = check_text(cell.text); !fine) return tl::unexpected(fine.error());
    return *column;
}

Amendment AmendmentLog::change_of(const CellEdit& cell, std::size_t column, const Occasion& occasion,
                                  std::uint32_t number) const {
    const Table& table = checked_->table_of(cell.where);
    const Module& module = checked_->rules().collection->modules[cell.where.module];
    Amendment amendment = begun(AmendmentKind::set_cell, number, cell.where, table.place(cell.where.row), occasion);
    amendment.row.record = record_of(table, module, cell.where.row);
    amendment.field = module.fields[cell.field].name;
    amendment.old_text = table.cell(cell.where.row, column);
    amendment.new_text = cell.text;
    return amendment;
}

// Says of each cell that is about to change whose row it is in just before: a cell of the same step may rename the
// child.
void AmendmentLog::name_children(std::vector<Done>& step) const {
    std::map<CellKey, std::string> renamed;
    for (auto& [amendment, deed] : step) {
        if (amendment.kind != AmendmentKind::set_cell) continue;
        const Table& table = checked_->table_of(deed.where);
        const Module& module = checked_->rules().collection->modules[deed.where.module];
        const CellKey key{deed.where.year, deed.where.module, deed.where.row, module.child_field};
        const auto known = renamed.find(key);
        amendment.child =
            known != renamed.end() ? known->second : child_in(table, module, cells_of(table, deed.where.row));
        if (deed.field == module.child_field) renamed[key] = trim(amendment.new_text);
    }
}

Result<FindingChanges> AmendmentLog::set_cell(RowRef where, std::size_t field, std::string_view text,
                                              const Occasion& occasion) {
    const CellEdit cell{where, field, std::string(text)};
    return set_cells({&cell, 1}, occasion);
}

Result<FindingChanges> AmendmentLog::set_cells(std::span<const CellEdit> cells, const Occasion& occasion) {
    std::vector<std::size_t> columns;
    for (const CellEdit& cell : cells) {
        const auto column = column_for(cell);
        if (!column) return tl::unexpected(column.error());
        columns.push_back(*column);
    }
    std::vector<Done> step;
    std::uint32_t number = next_number();
    std::map<CellKey, std::string_view> set;  // the table itself changes only when all are known
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const CellEdit& cell = cells[i];
        Amendment amendment = change_of(cell, columns[i], occasion, number);
        const auto [earlier, first] = set.try_emplace(key_of(cell), cell.text);
        if (!first) amendment.old_text = std::exchange(earlier->second, cell.text);
        if (amendment.old_text == amendment.new_text) continue;
        ++number;
        step.push_back({std::move(amendment), {0, cell.where, cell.field, {}, {}}});
    }
    if (step.empty()) return FindingChanges();
    name_children(step);
    const std::uint32_t step_number = begin_act();
    FindingChanges changes = perform(step, Direction::forth);
    for (Done& done : step) {
        done.deed.step = step_number;
        amendments_.push_back(std::move(done.amendment));
        deeds_.push_back(std::move(done.deed));
    }
    note_made(step_number, step.size());
    return changes;
}

Result<FindingChanges> AmendmentLog::would_do(std::span<const CellEdit> cells) {
    std::vector<CellTrial> there;
    std::vector<std::string> present;
    for (const CellEdit& cell : cells) {
        const auto column = column_for(cell);
        if (!column) return tl::unexpected(column.error());
        there.push_back({cell.where, cell.field, cell.text});
        present.emplace_back(checked_->table_of(cell.where).cell(cell.where.row, *column));
    }
    std::vector<CellTrial> back;
    for (std::size_t i = 0; i < there.size(); ++i) back.push_back({there[i].where, there[i].field, present[i]});
    FindingChanges changes = checked_->set_cells({there.data(), there.size()});
    checked_->set_cells({back.data(), back.size()});
    return changes;
}

Result<FindingChanges> AmendmentLog::add_row(std::size_t module_index, YearSlot year,
                                             const std::vector<CellText>& cells, Occasion occasion,
                                             std::optional<std::uint32_t> file) {
    const auto table = table_of(module_index, year);
    if (!table) return tl::unexpected(table.error());
    const Module& module = checked_->rules().collection->modules[module_index];
    if ((*table)->files().empty() || file.value_or(0) >= (*table)->files().size()) {
        return fail("There is no such file to add a row to.", "Name one of the module's files.");
    }
    Deed deed;
    deed.cells.resize((*table)->column_count());
    for (const CellText& cell : cells) {
        const auto column = (*table)->find_column(cell.column);
        if (!column) return no_column(**table, module, cell.column);
        if (auto fine = check_text(cell.text); !fine) return tl::unexpected(fine.error());
        deed.cells[*column] = cell.text;
    }
    deed.place.file = file.value_or(static_cast<std::uint32_t>((*table)->files().size() - 1));
    deed.place.row = next_number();
    deed.where = {static_cast<std::uint32_t>((*table)->end_of_file(deed.place.file)),
                  static_cast<std::uint8_t>(module_index), year};
    Amendment amendment = begun(AmendmentKind::add_row, deed.place.row, deed.where, deed.place, std::move(occasion));
    amendment.child = child_in(**table, module, deed.cells);
    amendment.cells = filled_cells(deed.where, deed.cells);
    amendment.row.record = record_of(amendment.cells, module);
    return keep(std::move(amendment), std::move(deed));
}

Result<FindingChanges> AmendmentLog::delete_row(RowRef where, Occasion occasion) {
    const auto table = table_with(where);
    if (!table) return tl::unexpected(table.error());
    Deed deed{0, where, 0, (*table)->place(where.row), cells_of(**table, where.row)};
    const Module& module = checked_->rules().collection->modules[where.module];
    Amendment amendment = begun(AmendmentKind::delete_row, next_number(), where, deed.place, std::move(occasion));
    amendment.row.record = record_of(**table, module, where.row);
    amendment.child = child_in(**table, module, deed.cells);
    amendment.cells = filled_cells(where, deed.cells);
    return keep(std::move(amendment), std::move(deed));
}

FindingChanges AmendmentLog::keep(Amendment amendment, Deed deed) {
    deed.step = begin_act();
    FindingChanges changes = make(amendment, deed);
    const std::uint32_t step = deed.step;
    amendments_.push_back(std::move(amendment));
    deeds_.push_back(std::move(deed));
    note_made(step, 1);
    return changes;
}

// Asked once for each amendment, or for the first of several.
std::uint32_t AmendmentLog::next_number() noexcept {
    if (wanted_number_ != 0) return std::exchange(wanted_number_, 0);
    std::uint32_t highest = numbered_above_;
    for (const Amendment& amendment : amendments_) highest = std::max(highest, amendment.number);
    for (const Act& act : acts_) {
        if (act.taken_back) highest = std::max(highest, act.taken_back->done.amendment.number);
    }
    return highest + 1;
}

// A step of several changes is one of cells: rows are added and deleted one at a time.
FindingChanges AmendmentLog::perform(std::span<const Done> done, Direction direction) {
    if (done.empty()) return {};
    if (done.size() == 1) {
        const auto& [amendment, deed] = done.front();
        return direction == Direction::forth ? make(amendment, deed) : take_back(amendment, deed);
    }
    std::vector<CellTrial> cells;
    for (const auto& [amendment, deed] : done) {
        cells.push_back(
            {deed.where, deed.field, direction == Direction::forth ? amendment.new_text : amendment.old_text});
    }
    return checked_->set_cells(cells);
}

FindingChanges AmendmentLog::make(const Amendment& amendment, const Deed& deed) {
    switch (amendment.kind) {
        case AmendmentKind::set_cell:
            return checked_->set_cell(deed.where, deed.field, amendment.new_text);
        case AmendmentKind::add_row:
            return insert(deed);
        case AmendmentKind::delete_row:
            return checked_->erase_row(deed.where);
    }
    return {};
}

FindingChanges AmendmentLog::take_back(const Amendment& amendment, const Deed& deed) {
    switch (amendment.kind) {
        case AmendmentKind::set_cell:
            return checked_->set_cell(deed.where, deed.field, amendment.old_text);
        case AmendmentKind::add_row:
            return checked_->erase_row(deed.where);
        case AmendmentKind::delete_row:
            return insert(deed);
    }
    return {};
}

FindingChanges AmendmentLog::insert(const Deed& deed) {
    const std::vector<std::string_view> cells(deed.cells.begin(), deed.cells.end());
    return checked_->insert_row(deed.where, cells, deed.place);
}

}  // namespace goldthread
