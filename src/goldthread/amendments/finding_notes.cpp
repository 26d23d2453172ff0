#include "goldthread/amendments/finding_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "goldthread/amendments/note_places.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

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
    note.child = checked.threads().id(finding.child).text();
    note.rows = names_of_rows(checked, finding);
    return note;
}

}  // namespace

void FindingNotes::set(const CheckedReturn& checked, const Finding& finding, std::string_view text) {
    FindingNote note = named(checked, finding);
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
    if (!codes_.contains(checked.rule_of(finding).code)) return {};
    const auto found = notes_.find(key_of(named(checked, finding)));
    return found == notes_.end() ? std::string_view() : found->second.text;
}

void FindingNotes::put_aside(const CheckedReturn& checked, const MarkOf& mark_of) {
    for (const Finding& finding : checked.findings().findings) {
        if (!codes_.contains(checked.rule_of(finding).code)) continue;
        FindingNote now = named(checked, finding);
        const auto found = notes_.find(key_of(now));
        if (found == notes_.end()) continue;
        found->second.child = std::move(now.child);
        found->second.rows = std::move(now.rows);
    }
    for (auto& kept : notes_) kept.second.made_on = mark_of_rows(kept.second.rows, mark_of);
}

void FindingNotes::settle(const CheckedReturn& checked, const MarkOf& mark_of) {
    std::vector<FindingNote> notes = all();
    NotePlaces places(checked, mark_of, codes_);
    notes_.clear();
    aside_.clear();
    for (FindingNote& note : notes) {
        auto rows = places.rows_of(note);
        if (!rows) {
            aside_.push_back(std::move(note));
            continue;
        }
        note.rows = *std::move(rows);
        note.made_on = mark_of_rows(note.rows, mark_of);
        join(std::move(note));
    }
}

std::vector<NoteStanding> FindingNotes::standings(const CheckedReturn& checked) const {
    std::set<std::string> standing;
    for (const Finding& finding : checked.findings().findings) {
        if (codes_.contains(checked.rule_of(finding).code)) standing.insert(key_of(named(checked, finding)));
    }
    std::set<std::string_view> run;
    for (const std::uint16_t rule : checked.check().rules_run()) run.insert(checked.rules().rules[rule].code);
    std::vector<NoteStanding> all;
    for (const auto& [key, note] : notes_) {
        const bool has_run = run.contains(note.code);
        all.push_back(standing.contains(key) ? NoteStanding::on_finding
                      : has_run              ? NoteStanding::solved
                                             : NoteStanding::not_run);
    }
    all.resize(size(), NoteStanding::set_aside);
    return all;
}

void FindingNotes::join(FindingNote note) {
    const std::string key = key_of(note);
    const auto same = [&](const FindingNote& other) { return key_of(other) == key; };
    const auto aside = std::find_if(aside_.begin(), aside_.end(), same);
    const auto there = notes_.find(key);
    if (there == notes_.end() && aside == aside_.end()) return add(std::move(note));
    std::string& text = there != notes_.end() ? there->second.text : aside->text;
    if (("\n" + text + "\n").find("\n" + note.text + "\n") == std::string::npos) text += "\n" + note.text;
}

void FindingNotes::forget(std::size_t index) {
    if (index < notes_.size()) {
        notes_.erase(std::next(notes_.begin(), static_cast<std::ptrdiff_t>(index)));
    } else if (index < size()) {
        aside_.erase(aside_.begin() + static_cast<std::ptrdiff_t>(index - notes_.size()));
    }
}

std::vector<FindingNote> FindingNotes::all() const {
    std::vector<FindingNote> notes;
    std::transform(notes_.begin(), notes_.end(), std::back_inserter(notes),
                   [](const auto& kept) { return kept.second; });
    notes.insert(notes.end(), aside_.begin(), aside_.end());
    return notes;
}

void FindingNotes::clear() {
    notes_.clear();
    aside_.clear();
    codes_.clear();
}

}  // namespace goldthread
