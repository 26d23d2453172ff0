#include "goldthread/intake/overlaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

using Children = std::unordered_set<std::string>;

bool is_used(const FileReading& reading) {
    return reading.outcome == FileReading::Outcome::used;
}

// Which of the files read so far was joined under that name.
std::optional<std::size_t> reading_called(const ReturnFiles& result, const std::string& name,
                                          const FileReading& added) {
    for (std::size_t i = 0; i < result.files.size(); ++i) {
        const FileReading& reading = result.files[i];
        const bool joined = is_used(reading) && reading.module == added.module && reading.year == added.year;
        if (joined && reading.name == name) return i;
    }
    return std::nullopt;
}

std::vector<Children> children_by_file(const Table& table, const Module& module) {
    std::vector<Children> children(table.files().size());
    const auto column = table.find_column(module.fields[module.child_field].name);
    if (!column) return children;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        std::string child = folded(table.cell(row, *column));
        if (!child.empty()) children[table.place(row).file].insert(std::move(child));
    }
    return children;
}

std::size_t shared_by(const Children& one, const Children& other) {
    return static_cast<std::size_t>(
        std::count_if(one.begin(), one.end(), [&](const std::string& child) { return other.contains(child); }));
}

/// The pair in the order of their being given, `all` and `shared` for the later.
Overlap in_order(const ReturnFiles& result, std::size_t joined, const OpenedFile& added) {
    Overlap overlap;
    overlap.earlier = joined;
    overlap.later = result.files.size();
    if (added.reading.occasion < result.files[joined].occasion) std::swap(overlap.earlier, overlap.later);
    return overlap;
}

bool is_later(const Overlap& overlap, const ReturnFiles& result) {
    return overlap.later == result.files.size();
}

std::optional<FoundOverlap> overlap_of_rows(const ReturnFiles& result, const Table& joined, const OpenedFile& added,
                                            const Module& module) {
    const RepeatedRows rows = repeated_rows(joined, added.table, module);
    if (!rows.most) return std::nullopt;
    const auto with = reading_called(result, joined.file_of(rows.table_row), added.reading);
    if (!with || result.files[*with].beside_others) return std::nullopt;
    Overlap overlap = in_order(result, *with, added);
    const FileReading& other = result.files[*with];
    const bool same_occasion = other.occasion == added.reading.occasion;
    const bool told = other.year_told && added.reading.year_told;
    overlap.kind = told && !same_occasion ? Overlap::Kind::newer : Overlap::Kind::rows;
    overlap.all = is_later(overlap, result) ? added.table.row_count() : other.rows;
    overlap.shared = std::min(rows.repeated, overlap.all);
    return FoundOverlap{overlap, rows};
}

std::optional<FoundOverlap> overlap_of_children(const ReturnFiles& result, const Table& joined, const OpenedFile& added,
                                                const Module& module) {
    Children own;
    for (Children& children : children_by_file(added.table, module)) own.merge(children);
    const std::vector<Children> of_files = children_by_file(joined, module);
    for (std::size_t file = 0; file < of_files.size(); ++file) {
        const std::size_t shared = shared_by(own, of_files[file]);
        if (shared * 2 <= std::min(own.size(), of_files[file].size())) continue;
        const auto with = reading_called(result, joined.files()[file], added.reading);
        if (!with || result.files[*with].beside_others) continue;
        if (result.files[*with].year_told && added.reading.year_told) continue;
        Overlap overlap = in_order(result, *with, added);
        overlap.kind = Overlap::Kind::children;
        overlap.all = is_later(overlap, result) ? own.size() : of_files[file].size();
        overlap.shared = shared;
        return FoundOverlap{overlap, {}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<FoundOverlap> find_overlap(const ReturnFiles& result, const Table& joined, const OpenedFile& added,
                                         const Module& module) {
    if (added.reading.beside_others) return std::nullopt;
    if (auto rows = overlap_of_rows(result, joined, added, module)) return rows;
    return overlap_of_children(result, joined, added, module);
}

std::string overlap_in_words(const ReturnFiles& files, const Overlap& overlap) {
    const FileReading& earlier = files.files[overlap.earlier];
    const FileReading& later = files.files[overlap.later];
    const bool is_of_children = overlap.kind == Overlap::Kind::children;
    std::string words = fmt::format("{} of {} {} of {} stand in {} too.", grouped(overlap.shared), grouped(overlap.all),
                                    is_of_children ? "children" : "rows", later.name, earlier.name);
    switch (overlap.kind) {
        case Overlap::Kind::newer:
            return words + " It seems to be a newer export.";
        case Overlap::Kind::rows:
            return words + fmt::format(" Is it a newer export, or last year's? Only {} is used so far.",
                                       is_used(later) ? later.name : earlier.name);
        case Overlap::Kind::children:
            return words + fmt::format(" Both are used as {} of {} year: perhaps one is the other year's.",
                                       files.collection->modules[later.module].name,
                                       later.year == YearSlot::this_year ? "this" : "last");
    }
    return words;
}

}  // namespace goldthread
