#include "goldthread/intake/joined_table.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

// More files than one child is in at the most, in a return given by teams or by months.
constexpr std::size_t most_files_of_child = 64;

std::uint64_t hash_of_row(const Table& table, std::size_t row) {
    std::uint64_t hash = 0;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        hash = hash * 1099511628211ULL + std::hash<std::string_view>{}(table.cell(row, c));
    }
    return hash;
}

std::optional<std::size_t> child_column(const Table& table, const Module& module) {
    return table.find_column(module.fields[module.child_field].name);
}

}  // namespace

ChildrenOfFile children_of(const Table& table, const Module& module) {
    ChildrenOfFile children;
    const auto column = child_column(table, module);
    if (!column) return children;
    for (const std::string_view cell : table.column(*column)) children.insert(folded(cell));
    children.erase("");
    return children;
}

void ChildrenByFile::take_rows(const Table& table) {
    const auto column = child_column(table, *module_);
    if (column != column_) {
        column_ = column;
        taken_ = 0;
        files_of_.clear();
        children_in_.clear();
    }
    children_in_.resize(table.files().size());
    if (!column_) return;
    for (; taken_ < table.row_count(); ++taken_) {
        std::string child = folded(table.cell(taken_, *column_));
        if (child.empty()) continue;
        const std::size_t file = table.place(taken_).file;
        std::vector<std::size_t>& files = files_of_[std::move(child)];
        if (files.size() == most_files_of_child || (!files.empty() && files.back() == file)) continue;
        files.push_back(file);
        ++children_in_[file];
    }
}

std::vector<ChildrenByFile::Shared> ChildrenByFile::sharing_most(const Table& table, const ChildrenOfFile& children) {
    take_rows(table);
    std::map<std::size_t, std::size_t> shared_with;
    for (const std::string& child : children) {
        const auto files = files_of_.find(child);
        if (files == files_of_.end()) continue;
        for (const std::size_t file : files->second) ++shared_with[file];
    }
    std::vector<Shared> sharing;
    for (const auto& [file, shared] : shared_with) {
        if (shared * 2 <= std::min(children.size(), children_in_[file])) continue;
        sharing.push_back({file, shared, children_in_[file]});
    }
    return sharing;
}

std::size_t RowsByCells::count_in(const Table& table, const Table& added) {
    if (table.column_names() != added.column_names()) return 0;
    if (columns_ != table.column_count()) {
        columns_ = table.column_count();
        rows_.clear();
        taken_ = 0;
    }
    for (; taken_ < table.row_count(); ++taken_) {
        // Of rows that are alike one is enough, else each would be compared with all of them.
        const std::uint64_t hash = hash_of_row(table, taken_);
        if (!stands_at(table, taken_, table, hash)) rows_.emplace(hash, taken_);
    }
    std::size_t found = 0;
    for (std::size_t row = 0; row < added.row_count(); ++row) {
        found += stands_at(added, row, table, hash_of_row(added, row)) ? 1 : 0;
    }
    return found;
}

bool RowsByCells::stands_at(const Table& one, std::size_t row, const Table& table, std::uint64_t hash) const {
    const auto [first, last] = rows_.equal_range(hash);
    return std::any_of(first, last, [&](const auto& entry) {
        for (std::size_t c = 0; c < columns_; ++c) {
            if (table.cell(entry.second, c) != one.cell(row, c)) return false;
        }
        return true;
    });
}

}  // namespace goldthread
