#include "goldthread/thread/threads.hpp"

#include <algorithm>

#include "goldthread/base/parallel.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

Threads::Threads(const Collection& collection, const std::array<ModuleTables, year_slots>& tables, unsigned jobs,
                 DisguisedBlanks disguised)
    : collection_(&collection) {
    const std::size_t modules = collection.modules.size();
    std::size_t rows = 0;
    for (const auto& year : tables) {
        for (const Table* table : year) rows = std::max(rows, table == nullptr ? 0 : table->row_count());
    }
    index_.reserve(rows / 2);
    for (std::size_t year = 0; year < year_slots; ++year) {
        child_of_row_[year].resize(modules);
        stores_[year].resize(modules);
        for (std::size_t m = 0; m < modules; ++m) {
            const Table* const table = tables[year][m];
            if (table != nullptr) child_of_row_[year][m] = number_children(collection.modules[m], *table);
        }
    }
    parallel_for(year_slots * modules, 1, jobs, [&](std::size_t begin, std::size_t end, unsigned) {
        for (std::size_t slot = begin; slot < end; ++slot) {
            const std::size_t year = slot / modules;
            const std::size_t m = slot % modules;
            stores_[year][m] =
                RecordStore(collection.modules[m], static_cast<std::uint8_t>(m), static_cast<YearSlot>(year),
                            tables[year][m], child_of_row_[year][m], ids_.size(), disguised);
        }
    });
}

// Rows of one child mostly stand together, so the child of the row before is tried first. A row without a child
// identifier cannot be joined to anything: it becomes a thread of its own.
std::vector<std::uint32_t> Threads::number_children(const Module& module, const Table& table) {
    std::vector<std::uint32_t> children;
    children.reserve(table.row_count());
    const auto column = table.find_column(module.fields[module.child_field].name);
    Id last;
    std::uint32_t last_child = 0;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const Id id = column ? IdCell::parse(table.cell(row, *column)).id() : Id();
        if (id.empty()) {
            ids_.push_back(id);
            children.push_back(static_cast<std::uint32_t>(ids_.size() - 1));
            continue;
        }
        if (!(id == last)) {
            const auto [found, is_new] = index_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
            if (is_new) ids_.push_back(id);
            last = id;
            last_child = found->second;
        }
        children.push_back(last_child);
    }
    return children;
}

std::optional<std::size_t> Threads::find(Id id) const noexcept {
    const auto found = index_.find(id);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

bool Threads::is_crowd(std::size_t child) const noexcept {
    for (const auto& year : stores_) {
        for (std::size_t m = 0; m < year.size(); ++m) {
            if (year[m].count_of_child(child) > collection_->modules[m].most_rows_of_child) return true;
        }
    }
    return false;
}

void Threads::cell_changed(RowRef where, std::size_t field, const Table& table) {
    const Module& module = collection_->modules[where.module];
    if (field != module.child_field) {
        const auto column = table.find_column(module.fields[field].name).value();
        return store(where.module, where.year).reparse(module, where.row, field, table.cell(where.row, column));
    }
    row_erased(where);
    row_inserted(where, table);
}

void Threads::row_inserted(RowRef where, const Table& table) {
    const std::uint32_t child = child_in(where, table);
    auto& children = child_of_row_[static_cast<std::size_t>(where.year)][where.module];
    children.insert(children.begin() + where.row, child);
    store(where.module, where.year).insert_row(collection_->modules[where.module], where.row, child, table);
}

void Threads::row_erased(RowRef where) {
    auto& children = child_of_row_[static_cast<std::size_t>(where.year)][where.module];
    const std::uint32_t child = children[where.row];
    children.erase(children.begin() + where.row);
    store(where.module, where.year).erase_row(where.row, child);
    if (ids_[child].empty()) vacant_.push_back(child);
}

std::uint32_t Threads::child_in(RowRef where, const Table& table) {
    const Module& module = collection_->modules[where.module];
    const auto column = table.find_column(module.fields[module.child_field].name);
    return thread_for(column ? IdCell::parse(table.cell(where.row, *column)).id() : Id());
}

std::uint32_t Threads::thread_for(Id id) {
    if (const auto known = id.empty() ? std::nullopt : find(id)) return static_cast<std::uint32_t>(*known);
    if (id.empty() && !vacant_.empty()) {
        const std::uint32_t child = vacant_.back();
        vacant_.pop_back();
        return child;
    }
    const auto child = static_cast<std::uint32_t>(ids_.size());
    ids_.push_back(id);
    if (!id.empty()) index_.emplace(id, child);
    for (auto& year : stores_) {
        for (RecordStore& module : year) module.extend_to(ids_.size());
    }
    return child;
}

}  // namespace goldthread
