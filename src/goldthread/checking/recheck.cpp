#include "goldthread/checking/recheck.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace goldthread {

namespace {

bool by_row(const RowRef& a, const RowRef& b) {
    if (a.year != b.year) return a.year < b.year;
    if (a.module != b.module) return a.module < b.module;
    return a.row < b.row;
}

// The rows in one order, as numbered after the change; nothing if one of them is gone.
std::optional<std::vector<RowRef>> rows_after(std::span<const RowRef> rows, const Renumbering& change) {
    std::vector<RowRef> sorted;
    for (const RowRef row : rows) {
        const auto after = change.after(row);
        if (!after) return std::nullopt;
        sorted.push_back(*after);
    }
    std::sort(sorted.begin(), sorted.end(), by_row);
    return sorted;
}

std::uint64_t key_of(std::uint16_t rule, const std::vector<RowRef>& rows) {
    std::uint64_t key = rule;
    for (const RowRef row : rows) {
        key = key * 0x9E3779B97F4A7C15ULL + row.row + (static_cast<std::uint64_t>(row.module) << 32U) +
              (static_cast<std::uint64_t>(row.year) << 40U);
    }
    return key;
}

void copy_finding(const Findings& from, std::size_t index, Findings& to) {
    to.append(from.part(index, 1));
}

}  // namespace

std::optional<RowRef> Renumbering::after(RowRef before) const noexcept {
    if (kind == Kind::none || before.module != where.module || before.year != where.year || before.row < where.row) {
        return before;
    }
    if (kind == Kind::erased && before.row == where.row) return std::nullopt;
    before.row = kind == Kind::inserted ? before.row + 1 : before.row - 1;
    return before;
}

void renumber(Findings& findings, const Renumbering& change) {
    if (change.kind == Renumbering::Kind::none) return;
    for (RowRef& row : findings.rows) row = change.after(row).value_or(row);
}

FindingChanges compare(const Findings& before, const Findings& after, const Renumbering& change) {
    struct Known {
        std::size_t index;
        std::vector<RowRef> rows;
    };
    std::unordered_multimap<std::uint64_t, Known> known;
    for (std::size_t i = 0; i < after.findings.size(); ++i) {
        const Finding& finding = after.findings[i];
        std::vector<RowRef> rows = *rows_after(after.rows_of(finding), {});
        const std::uint64_t key = key_of(finding.rule, rows);
        known.emplace(key, Known{i, std::move(rows)});
    }
    FindingChanges changes;
    std::vector<bool> stays(after.findings.size());
    for (std::size_t i = 0; i < before.findings.size(); ++i) {
        const Finding& finding = before.findings[i];
        const auto rows = rows_after(before.rows_of(finding), change);
        const auto [first, last] =
            rows ? known.equal_range(key_of(finding.rule, *rows)) : std::make_pair(known.end(), known.end());
        const auto same = std::find_if(first, last, [&](const auto& entry) {
            const Known& other = entry.second;
            return !stays[other.index] && after.findings[other.index].rule == finding.rule && other.rows == *rows;
        });
        if (same == last) {
            copy_finding(before, i, changes.solved);
        } else {
            stays[same->second.index] = true;
            ++changes.remaining;
        }
    }
    for (std::size_t i = 0; i < after.findings.size(); ++i) {
        if (!stays[i]) copy_finding(after, i, changes.added);
    }
    return changes;
}

}  // namespace goldthread
