#include "goldthread/intake/overlaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "goldthread/base/counted.hpp"

namespace goldthread {

namespace {

bool is_used(const FileReading& reading) {
    return reading.outcome == FileReading::Outcome::used;
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

std::optional<FoundOverlap> overlap_of_rows(const ReturnFiles& result, const Table& joined, JoinedTable& known,
                                            const OpenedFile& added) {
    const RepeatedRows rows = known.rows.repeated_in(joined, added.table);
    if (!rows.most) return std::nullopt;
    const std::size_t with = known.readings[joined.place(rows.table_row).file];
    const FileReading& other = result.files[with];
    if (other.beside_others) return std::nullopt;
    Overlap overlap = in_order(result, with, added);
    const bool same_occasion = other.occasion == added.reading.occasion;
    const bool told = other.year_told && added.reading.year_told;
    overlap.kind = told && !same_occasion ? Overlap::Kind::newer : Overlap::Kind::rows;
    overlap.all = is_later(overlap, result) ? added.table.row_count() : other.rows;
    overlap.shared = std::min(rows.repeated, overlap.all);
    return FoundOverlap{overlap, rows};
}

std::optional<FoundOverlap> overlap_of_children(const ReturnFiles& result, const Table& joined, JoinedTable& known,
                                                const OpenedFile& added, const Module& module) {
    if (added.reading.year_told && known.all_years_told) return std::nullopt;
    const ChildrenOfFile own = children_of(added.table, module);
    for (const ChildrenByFile::Shared& found : known.children.sharing_most(joined, own)) {
        const std::size_t with = known.readings[found.file];
        if (result.files[with].beside_others) continue;
        if (result.files[with].year_told && added.reading.year_told) continue;
        Overlap overlap = in_order(result, with, added);
        overlap.kind = Overlap::Kind::children;
        overlap.all = is_later(overlap, result) ? own.size() : found.all;
        overlap.shared = found.shared;
        return FoundOverlap{overlap, {}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<FoundOverlap> find_overlap(const ReturnFiles& result, const Table& joined, JoinedTable& known,
                                         const OpenedFile& added, const Module& module) {
    if (added.reading.beside_others) return std::nullopt;
    if (auto rows = overlap_of_rows(result, joined, known, added)) return rows;
    return overlap_of_children(result, joined, known, added, module);
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
