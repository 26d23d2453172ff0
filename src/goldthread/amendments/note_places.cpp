#include "goldthread/amendments/note_places.hpp"

#include <algorithm>

#include "goldthread/amendments/replay.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

RowName name_of(const CheckedReturn& checked, RowRef where) {
    const Table& table = checked.table_of(where);
    const Module& module = checked.rules().collection->modules[where.module];
    const RowPlace place = table.place(where.row);
    RowName name;
    name.module = module.name;
    name.year = checked.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    name.file = table.files()[place.file];
    name.line = place.line;
    name.row = place.row;
    name.record = record_of(table, module, where.row);
    return name;
}

}  // namespace

std::vector<RowName> names_of_rows(const CheckedReturn& checked, const Finding& finding) {
    std::vector<RowName> names;
    for (const RowRef row : checked.findings().rows_of(finding)) names.push_back(name_of(checked, row));
    return names;
}

std::uint64_t mark_of_rows(const std::vector<RowName>& rows, const MarkOf& mark_of) {
    std::uint64_t sum = 0;
    for (const RowName& row : rows) {
        const std::uint64_t mark = mark_of(row.file);
        if (mark == 0) return 0;
        sum += mark;
    }
    return sum;
}

NotePlaces::NotePlaces(const CheckedReturn& checked, const MarkOf& mark_of,
                       const std::set<std::string, std::less<>>& codes)
    : checked_(&checked), mark_of_(&mark_of) {
    if (codes.empty()) return;
    for (const Finding& finding : checked.findings().findings) {
        const std::string_view code = checked.rule_of(finding).code;
        if (!codes.contains(code)) continue;
        const std::string child = folded(checked.threads().id(finding.child).text());
        findings_[{std::string(code), child}].push_back({names_of_rows(checked, finding)});
    }
}

bool NotePlaces::has_tables(const FindingNote& note) const {
    return std::all_of(note.rows.begin(), note.rows.end(),
                       [&](const RowName& row) { return table_meant(*checked_, row).has_value(); });
}

bool NotePlaces::has_files(const FindingNote& note) const {
    return std::all_of(note.rows.begin(), note.rows.end(), [&](const RowName& row) {
        const auto& files = table_meant(*checked_, row)->table->files();
        return std::find(files.begin(), files.end(), row.file) != files.end();
    });
}

bool NotePlaces::is_told(const RowName& row) const {
    const Collection& collection = *checked_->rules().collection;
    const auto module = collection.find_module(row.module);
    return !row.record.empty() || (module && collection.modules[*module].one_row_per_child);
}

// How many of the note's rows the finding has too, as far as rows can be told.
std::size_t NotePlaces::shared(const FindingNote& note, const Candidate& candidate) const {
    return static_cast<std::size_t>(std::count_if(note.rows.begin(), note.rows.end(), [&](const RowName& row) {
        return is_told(row) && std::any_of(candidate.rows.begin(), candidate.rows.end(), [&](const RowName& other) {
                   return other.module == row.module && other.year == row.year &&
                          folded(other.record) == folded(row.record);
               });
    }));
}

NotePlaces::Candidate* NotePlaces::finding_of(const FindingNote& note) {
    const auto found = findings_.find({note.code, folded(note.child)});
    if (found == findings_.end()) return nullptr;
    Candidate* best = nullptr;
    std::size_t most = 0;
    for (Candidate& candidate : found->second) {
        const std::size_t rows = candidate.taken ? 0 : shared(note, candidate);
        const bool is_nearer = rows > most || (rows == most && rows > 0 && candidate.rows.size() < best->rows.size());
        if (!is_nearer) continue;
        best = &candidate;
        most = rows;
    }
    const bool can_be_told =
        std::any_of(note.rows.begin(), note.rows.end(), [&](const RowName& row) { return is_told(row); });
    if (best == nullptr && !can_be_told && found->second.size() == 1 && !found->second.front().taken) {
        best = &found->second.front();
    }
    return best;
}

std::optional<std::vector<RowName>> NotePlaces::rows_alone(const FindingNote& note) {
    std::vector<RowName> names;
    for (const RowName& row : note.rows) {
        const TableMeant meant = table_meant(*checked_, row).value();
        const Module& module = checked_->rules().collection->modules[meant.module];
        const auto entry = records_.try_emplace({meant.year, meant.module}, *meant.table, module).first;
        const auto places = entry->second.find(note.child, row.record);
        if (places.size() != 1) return std::nullopt;
        const RowRef where{static_cast<std::uint32_t>(row_at(*meant.table, places.front())),
                           static_cast<std::uint8_t>(meant.module), meant.year};
        names.push_back(name_of(*checked_, where));
    }
    return names;
}

std::optional<std::vector<RowName>> NotePlaces::rows_of(const FindingNote& note) {
    if (!has_tables(note)) return std::nullopt;
    const std::uint64_t mark = mark_of_rows(note.rows, *mark_of_);
    if (mark != 0 && mark == note.made_on && has_files(note)) return note.rows;
    if (Candidate* finding = finding_of(note)) {
        finding->taken = true;
        return finding->rows;
    }
    return rows_alone(note);
}

}  // namespace goldthread
