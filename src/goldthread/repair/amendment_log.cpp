#include "goldthread/repair/amendment_log.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/formats/csv/unicode.hpp"

namespace goldthread {

namespace {

std::string child_in(const Table& table, const Module& module, const std::vector<std::string>& cells) {
    const auto column = table.find_column(module.fields[module.child_field].name);
    return column ? std::string(trim(cells[*column])) : std::string();
}

std::vector<std::string> cells_of(const Table& table, std::size_t row) {
    std::vector<std::string> cells;
    for (std::size_t c = 0; c < table.column_count(); ++c) cells.emplace_back(table.cell(row, c));
    return cells;
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

Amendment AmendmentLog::begun(AmendmentKind kind, RowRef where, RowPlace place, Occasion occasion) const {
    const Table& table = checked_->table_of(where);
    Amendment amendment;
    amendment.number = static_cast<std::uint32_t>(amendments_.size()) + 1;
    amendment.kind = kind;
    amendment.occasion = std::move(occasion);
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

Result<FindingChanges> AmendmentLog::set_cell(RowRef where, std::size_t field, std::string_view text,
                                              Occasion occasion) {
    const auto table = table_with(where);
    if (!table) return tl::unexpected(table.error());
    const Module& module = checked_->rules().collection->modules[where.module];
    if (field >= module.fields.size()) return fail("There is no such field.", "Choose one of the module's fields.");
    const auto column = (*table)->find_column(module.fields[field].name);
    if (!column) return no_column(**table, module, module.fields[field].name);
    if (auto fine = check_text(text); !fine) return tl::unexpected(fine.error());
    if ((*table)->cell(where.row, *column) == text) return FindingChanges();

    Amendment amendment = begun(AmendmentKind::set_cell, where, (*table)->place(where.row), std::move(occasion));
    amendment.child = child_in(**table, module, cells_of(**table, where.row));
    amendment.field = module.fields[field].name;
    amendment.old_text = (*table)->cell(where.row, *column);
    amendment.new_text = text;
    return keep(std::move(amendment), {where, field, {}, {}});
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
    Step step;
    step.cells.resize((*table)->column_count());
    for (const CellText& cell : cells) {
        const auto column = (*table)->find_column(cell.column);
        if (!column) return no_column(**table, module, cell.column);
        if (auto fine = check_text(cell.text); !fine) return tl::unexpected(fine.error());
        step.cells[*column] = cell.text;
    }
    step.place.file = file.value_or(static_cast<std::uint32_t>((*table)->files().size() - 1));
    step.place.row = static_cast<std::uint32_t>(amendments_.size()) + 1;
    step.where = {static_cast<std::uint32_t>((*table)->end_of_file(step.place.file)),
                  static_cast<std::uint8_t>(module_index), year};
    Amendment amendment = begun(AmendmentKind::add_row, step.where, step.place, std::move(occasion));
    amendment.child = child_in(**table, module, step.cells);
    amendment.cells = filled_cells(step.where, step.cells);
    return keep(std::move(amendment), std::move(step));
}

Result<FindingChanges> AmendmentLog::delete_row(RowRef where, Occasion occasion) {
    const auto table = table_with(where);
    if (!table) return tl::unexpected(table.error());
    Step step{where, 0, (*table)->place(where.row), cells_of(**table, where.row)};
    Amendment amendment = begun(AmendmentKind::delete_row, where, step.place, std::move(occasion));
    amendment.child = child_in(**table, checked_->rules().collection->modules[where.module], step.cells);
    amendment.cells = filled_cells(where, step.cells);
    return keep(std::move(amendment), std::move(step));
}

FindingChanges AmendmentLog::keep(Amendment amendment, Step step) {
    undone_.clear();
    FindingChanges changes = make(amendment, step);
    amendments_.push_back(std::move(amendment));
    steps_.push_back(std::move(step));
    return changes;
}

FindingChanges AmendmentLog::undo() {
    if (!can_undo()) throw std::logic_error("there is nothing to take back");
    Undone latest{std::move(amendments_.back()), std::move(steps_.back())};
    amendments_.pop_back();
    steps_.pop_back();
    FindingChanges changes = take_back(latest.amendment, latest.step);
    undone_.push_back(std::move(latest));
    return changes;
}

FindingChanges AmendmentLog::redo() {
    if (!can_redo()) throw std::logic_error("there is nothing to make again");
    Undone latest = std::move(undone_.back());
    undone_.pop_back();
    FindingChanges changes = make(latest.amendment, latest.step);
    amendments_.push_back(std::move(latest.amendment));
    steps_.push_back(std::move(latest.step));
    return changes;
}

FindingChanges AmendmentLog::make(const Amendment& amendment, const Step& step) {
    switch (amendment.kind) {
        case AmendmentKind::set_cell:
            return checked_->set_cell(step.where, step.field, amendment.new_text);
        case AmendmentKind::add_row:
            return insert(step);
        case AmendmentKind::delete_row:
            return checked_->erase_row(step.where);
    }
    return {};
}

FindingChanges AmendmentLog::take_back(const Amendment& amendment, const Step& step) {
    switch (amendment.kind) {
        case AmendmentKind::set_cell:
            return checked_->set_cell(step.where, step.field, amendment.old_text);
        case AmendmentKind::add_row:
            return checked_->erase_row(step.where);
        case AmendmentKind::delete_row:
            return insert(step);
    }
    return {};
}

FindingChanges AmendmentLog::insert(const Step& step) {
    const std::vector<std::string_view> cells(step.cells.begin(), step.cells.end());
    return checked_->insert_row(step.where, cells, step.place);
}

}  // namespace goldthread
