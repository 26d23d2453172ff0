#include "goldthread/repair/finding_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

RowName name_of(const CheckedReturn& checked, RowRef where) {
    const Table& table = checked.table_of(where);
    const RowPlace place = table.place(where.row);
    RowName name;
    name.module = checked.rules().collection->modules[where.module].name;
    name.year = checked.setting().year.number - (where.year == YearSlot::last_year ? 1 : 0);
    name.file = table.files()[place.file];
    name.line = place.line;
    name.row = place.row;
    return name;
}

// A line may hold several rows, and an added row has none: both numbers are needed.
std::string key_of(const FindingNote& note) {
    std::vector<std::string> rows;
    for (const RowName& row : note.rows) {
        rows.push_back(fmt::format("{}\n{}\n{}\n{}\n{}", row.year, row.module, row.file, row.line, row.row));
    }
    std::sort(rows.begin(), rows.end());
    return fmt::format("{}\n{}", note.code, fmt::join(rows, "\n"));
}

FindingNote named(const CheckedReturn& checked, const Finding& finding) {
    FindingNote note;
    note.code = checked.rule_of(finding).code;
    for (const RowRef row : checked.findings().rows_of(finding)) note.rows.push_back(name_of(checked, row));
    return note;
}

}  // namespace

void FindingNotes::set(const CheckedReturn& checked, const Finding& finding, std::string_view text) {
    FindingNote note = named(checked, finding);
    note.child = checked.threads().id(finding.child).text();
    note.text = trim(text);
    if (!note.text.empty()) {
        add(std::move(note));
        return;
    }
    notes_.erase(key_of(note));
    const bool others =
        std::any_of(notes_.begin(), notes_.end(), [&](const auto& kept) { return kept.second.code == note.code; });
    if (!others) codes_.erase(note.code);
}

void FindingNotes::add(FindingNote note) {
    codes_.insert(note.code);
    std::string key = key_of(note);
    notes_.insert_or_assign(std::move(key), std::move(note));
}

std::string_view FindingNotes::on(const CheckedReturn& checked, const Finding& finding) const {
    if (codes_.find(checked.rule_of(finding).code) == codes_.end()) return {};
    const auto found = notes_.find(key_of(named(checked, finding)));
    return found == notes_.end() ? std::string_view() : found->second.text;
}

std::vector<FindingNote> FindingNotes::all() const {
    std::vector<FindingNote> notes;
    std::transform(notes_.begin(), notes_.end(), std::back_inserter(notes),
                   [](const auto& kept) { return kept.second; });
    return notes;
}

void FindingNotes::clear() {
    notes_.clear();
    codes_.clear();
}

}  // namespace goldthread
