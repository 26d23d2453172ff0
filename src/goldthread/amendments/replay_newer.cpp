#include "goldthread/amendments/replay_newer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/amendments/files_meant.hpp"
#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

std::string shown(std::string_view text) {
    return text.empty() ? "blank" : fmt::format("'{}'", printable(text));
}

Tried aside(WhyAside reason, std::string why) {
    return {Standing::set_aside, std::move(why), reason};
}

Tried done(std::string why) {
    return {Standing::done_in_source, std::move(why), WhyAside::none};
}

const Module& module_of(const AmendmentLog& log, const TableMeant& meant) {
    return log.checked().rules().collection->modules[meant.module];
}

void put(std::vector<CellText>& cells, const std::string& column, const std::string& text) {
    const auto same = [&](const CellText& cell) { return cell.column == column; };
    const auto found = std::find_if(cells.begin(), cells.end(), same);
    if (found == cells.end()) {
        cells.push_back({column, text});
    } else {
        found->text = text;
    }
}

std::string text_in(const std::vector<CellText>& cells, std::string_view column) {
    for (const CellText& cell : cells) {
        if (cell.column == column) return cell.text;
    }
    return {};
}

/// A child and a record under which a row may be known.
using Known = std::pair<std::string, std::string>;

// As a row was known before a change, and after it.
std::vector<Known> known_as(const Amendment& change, const Module& module) {
    std::vector<Known> known = {{change.child, change.row.record}};
    if (change.kind != AmendmentKind::set_cell) return known;
    const auto field = module.find_field(change.field);
    if (!field) return known;
    if (*field == module.child_field) known.emplace_back(change.new_text, change.row.record);
    if (module.fields[*field].tells_rows_apart) known.emplace_back(change.child, change.new_text);
    return known;
}

std::string name_of(const Amendment& change) {
    std::string name = change.row.module + " row of child " + printable(change.child);
    if (!change.row.record.empty()) name += ", " + printable(change.row.record);
    return name;
}

}  // namespace

NewerReplaying::NewerReplaying(const std::vector<KeptChange>& changes, const std::vector<bool>& is_newer,
                               AmendmentLog& log)
    : changes_(&changes), log_(&log) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!is_newer[i]) continue;
        chains_[key_of(change(i).row)].push_back(i);
        const auto meant = table_meant(log.checked(), change(i).row);
        if (meant) records_.try_emplace({meant->year, meant->module}, *meant->table, module_of(log, *meant));
    }
}

NewerReplaying::RowKey NewerReplaying::key_of(const RowName& row) {
    return {row.module, row.year, row.file, row.line, row.row};
}

std::optional<Tried> NewerReplaying::make(std::size_t index) {
    const auto meant = table_meant(log_->checked(), change(index).row);
    if (!meant) return aside(WhyAside::no_file, meant.error().what);
    Row& row = row_of(index, *meant);
    if (row.state == Row::State::untold) return std::nullopt;
    if (change(index).kind == AmendmentKind::add_row) return add(index, *meant, row);
    if (row.state != Row::State::there) return not_there(index, row, module_of(*log_, *meant));
    const std::size_t at = row_at(*meant->table, row.place);
    if (at == meant->table->row_count()) return not_there(index, row, module_of(*log_, *meant));
    const RowRef where{static_cast<std::uint32_t>(at), static_cast<std::uint8_t>(meant->module), meant->year};
    if (change(index).kind == AmendmentKind::set_cell) return set_cell(index, *meant, where);
    return delete_row(index, *meant, where, row);
}

NewerReplaying::Row& NewerReplaying::row_of(std::size_t index, const TableMeant& meant) {
    const auto [entry, is_new] = rows_.try_emplace(key_of(change(index).row));
    if (is_new) {
        const Chain& chain = chain_of(index);
        const bool is_added = change(chain.front()).kind == AmendmentKind::add_row;
        entry->second = is_added ? find_added(chain, meant) : find(chain, meant);
    }
    return entry->second;
}

// Under any of the names that it had: some of the changes may have been made in the source.
NewerReplaying::Row NewerReplaying::find(const Chain& chain, const TableMeant& meant) const {
    const Module& module = module_of(*log_, meant);
    const RowsByRecord& records = records_.at({meant.year, meant.module});
    Row row;
    for (const std::size_t index : chain) {
        for (const auto& [child, record] : known_as(change(index), module)) {
            const std::vector<RowPlace> places = records.find(child, record);
            if (places.size() == 1) return {Row::State::there, places.front(), 1};
            const bool is_told = !trim(child).empty() && (module.one_row_per_child || !record.empty());
            if (places.empty() && is_told && row.state == Row::State::untold) row.state = Row::State::missing;
            if (places.size() > 1) row = {Row::State::ambiguous, {}, places.size()};
        }
    }
    return row;
}

// One that the source has now, or one to be added as before.
NewerReplaying::Row NewerReplaying::find_added(const Chain& chain, const TableMeant& meant) const {
    const Module& module = module_of(*log_, meant);
    if (is_deleted_later(chain)) return {Row::State::to_be_added, {}, 0};
    const std::vector<CellText> cells = final_cells(chain);
    const std::string child = text_in(cells, module.fields[module.child_field].name);
    const auto places = records_.at({meant.year, meant.module}).find(child, record_of(cells, module));
    if (places.size() == 1) return {Row::State::there, places.front(), 1};
    return {Row::State::to_be_added, {}, 0};
}

std::vector<CellText> NewerReplaying::final_cells(const Chain& chain) const {
    std::vector<CellText> cells = change(chain.front()).cells;
    for (const std::size_t index : chain) {
        if (change(index).kind == AmendmentKind::set_cell) put(cells, change(index).field, change(index).new_text);
    }
    return cells;
}

bool NewerReplaying::is_deleted_later(const Chain& chain) const {
    return change(chain.back()).kind == AmendmentKind::delete_row;
}

// Whether this change, or a later one of the same cell, gives it that text.
bool NewerReplaying::becomes(std::size_t index, std::string_view text) const {
    const Chain& chain = chain_of(index);
    return std::any_of(chain.begin(), chain.end(), [&](std::size_t other) {
        const Amendment& later = change(other);
        return other >= index && later.kind == AmendmentKind::set_cell && later.field == change(index).field &&
               later.new_text == text;
    });
}

Tried NewerReplaying::not_there(std::size_t index, const Row& row, const Module& module) const {
    const Amendment& asked = change(index);
    if (row.state == Row::State::ambiguous) {
        return aside(WhyAside::not_told,
                     fmt::format("{} rows of child {} have the same {}, so there is no telling which was meant.",
                                 row.count, printable(asked.child),
                                 asked.row.record.empty() ? std::string(module.fields[module.child_field].name)
                                                          : printable(asked.row.record)));
    }
    if (row.state == Row::State::missing && is_deleted_later(chain_of(index))) {
        return done("The files no longer hold this row.");
    }
    return aside(WhyAside::no_row, fmt::format("The files no longer hold this row ({}).", name_of(asked)));
}

Tried NewerReplaying::add(std::size_t index, const TableMeant& meant, Row& row) {
    if (row.state == Row::State::there) return done("The files hold this row now.");
    const Amendment& asked = change(index);
    const auto files = files_meant(meant.table->files(), asked.row.file);
    std::optional<std::uint32_t> file;
    if (files.size() == 1) file = files.front();
    log_->number_next(asked.number);
    const auto made = log_->add_row(meant.module, meant.year, asked.cells, asked.occasion, file);
    log_->number_next(0);
    if (!made) {
        row.state = Row::State::missing;
        return aside(WhyAside::cannot_be_made, made.error().what);
    }
    row.state = Row::State::there;
    row.place = {file.value_or(static_cast<std::uint32_t>(meant.table->files().size() - 1)), 0, asked.number};
    return {};
}

Tried NewerReplaying::set_cell(std::size_t index, const TableMeant& meant, RowRef where) {
    const Amendment& asked = change(index);
    const Module& module = module_of(*log_, meant);
    const auto field = module.find_field(asked.field);
    const auto column = field ? meant.table->find_column(asked.field) : std::nullopt;
    if (!column)
        return aside(WhyAside::cannot_be_made,
                     fmt::format("{} has no column {}.", asked.row.module, printable(asked.field)));
    const std::string_view now = meant.table->cell(where.row, *column);
    if (now != asked.old_text) {
        if (becomes(index, now)) return done(fmt::format("The files hold {} there now.", shown(now)));
        return aside(WhyAside::other_values,
                     fmt::format("{} is {} in the files now; the change was made where it was {}.", asked.field,
                                 shown(now), shown(asked.old_text)));
    }
    log_->number_next(asked.number);
    const auto made = log_->set_cell(where, *field, asked.new_text, asked.occasion);
    log_->number_next(0);
    if (!made) return aside(WhyAside::cannot_be_made, made.error().what);
    return {};
}

Tried NewerReplaying::delete_row(std::size_t index, const TableMeant& meant, RowRef where, Row& row) {
    const Amendment& asked = change(index);
    if (!same_cells(filled_cells(*meant.table, where.row), asked.cells)) {
        return aside(WhyAside::other_values, "The row has other values in the files now than when it was deleted.");
    }
    log_->number_next(asked.number);
    const auto made = log_->delete_row(where, asked.occasion);
    log_->number_next(0);
    if (!made) return aside(WhyAside::cannot_be_made, made.error().what);
    row.state = Row::State::missing;
    return {};
}

}  // namespace goldthread
