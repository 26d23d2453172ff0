#include "kept_view.hpp"

#include <algorithm>
#include <array>

#include "goldthread/amendments/step_words.hpp"
#include "goldthread/amendments/trying.hpp"
#include "words.hpp"

namespace goldthread::page {

namespace {

constexpr std::array<std::string_view, 4> standings = {"in force", "set aside", "done in the source", "clashes"};
// As WhyAside, and where nothing is checked.
constexpr std::array<std::string_view, 7> reasons = {"",         "other year",   "no file",       "no row",
                                                     "not told", "other values", "cannot be made"};
constexpr std::string_view not_checked = "not checked";
constexpr std::array<std::string_view, 4> note_standings = {"on finding", "solved", "not run", "set aside"};

json amendment_of(const Amendment& change) {
    json cells = json::array();
    for (const CellText& cell : change.cells) cells.push_back({{"column", cell.column}, {"text", cell.text}});
    return {
        {"number", change.number},
        {"step", 0},
        {"kind", word_of(change.kind)},
        {"when", change.occasion.when},
        {"who", change.occasion.who},
        {"basis", {{"kind", word_of(change.occasion.basis.kind)}, {"text", reason_in_words(change.occasion.basis)}}},
        {"childId", change.child},
        {"child", nullptr},
        {"module", change.row.module},
        {"year", change.row.year},
        {"file", change.row.file},
        {"line", change.row.line},
        {"field", change.field},
        {"oldText", change.old_text},
        {"newText", change.new_text},
        {"cells", std::move(cells)}};
}

json changes_beside(const WorkingReturn& work) {
    json all = json::array();
    const std::string untried = work.why_not_ready();
    for (const KeptChange& change : work.kept().beside()) {
        json against = nullptr;
        if (change.against) against = amendment_of(*change.against);
        const bool is_tried = work.log_or_null() != nullptr;
        all.push_back({{"change", amendment_of(change.amendment)},
                       {"standing", standings.at(static_cast<std::size_t>(change.standing))},
                       {"why", is_tried ? change.why : untried},
                       {"reason", is_tried ? word_of(change.reason) : not_checked},
                       {"against", std::move(against)}});
    }
    return all;
}

// Why the files do not hold what a note is about.
std::string_view why_aside(const CheckedReturn* checked, const FindingNote& note) {
    if (checked == nullptr) return not_checked;
    WhyAside why = WhyAside::no_row;
    for (const RowName& row : note.rows) {
        if (!table_meant(*checked, row)) why = why_no_table(*checked, row);
    }
    return word_of(why);
}

json notes_beside(const WorkingReturn& work) {
    json all = json::array();
    const CheckedReturn* checked = work.checked_or_null();
    const std::vector<FindingNote> notes = work.notes.all();
    std::vector<NoteStanding> found;
    if (checked != nullptr) found = work.notes.standings(*checked);
    found.resize(notes.size(), NoteStanding::set_aside);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (found[i] == NoteStanding::on_finding) continue;
        all.push_back({{"note", i},
                       {"rule", notes[i].code},
                       {"childId", notes[i].child},
                       {"text", notes[i].text},
                       {"standing", note_standings.at(static_cast<std::size_t>(found[i]))},
                       {"reason", found[i] == NoteStanding::set_aside ? why_aside(checked, notes[i]) : ""}});
    }
    return all;
}

std::string undo_words(const WorkingReturn& work) {
    const AmendmentLog* log = work.log_or_null();
    if (log == nullptr || !log->can_undo()) return {};
    const Step step = log->step_to_undo();
    return words_of_step(step, work.kept().leaving(step.number));
}

std::string redo_words(const WorkingReturn& work) {
    const AmendmentLog* log = work.log_or_null();
    if (log == nullptr || !log->can_redo()) return {};
    const Step step = log->step_to_redo();
    return words_of_step(step, work.kept().leaving(step.number));
}

}  // namespace

std::string_view word_of(WhyAside reason) {
    return reasons.at(static_cast<std::size_t>(reason));
}

json work_of(const WorkingReturn& work) {
    const bool is_checked = work.log_or_null() != nullptr;
    const std::size_t notes_aside = is_checked ? work.notes.set_aside() : work.notes.size();
    const KeptChanges& kept = work.kept();
    return {{"changes", is_checked ? work.log_or_null()->amendments().size() : 0},
            {"notes", work.notes.size() - notes_aside},
            {"setAside", kept.count(Standing::set_aside)},
            {"notesSetAside", notes_aside},
            {"doneInSource", kept.count(Standing::done_in_source)},
            {"clashes", kept.count(Standing::clashes)},
            {"unsaved", work.has_unsaved_work()},
            {"undo", undo_words(work)},
            {"redo", redo_words(work)},
            {"redoWaiting", kept.steps_waiting()},
            {"who", work.who()}};
}

json beside_of(const WorkingReturn& work) {
    return {{"changes", changes_beside(work)}, {"notes", notes_beside(work)}};
}

json work_in_file(const WorkingReturn& work, int file, const std::string& name) {
    const auto lies_there = [&](const RowName& row) {
        if (!name.empty() && !lies_in(row.file, name)) return false;
        const auto& all = work.given.all();
        return std::any_of(all.begin(), all.end(), [&](const GivenFile& given) {
            return is_of(given, file) && lies_in(row.file, given.file.name);
        });
    };
    std::size_t changes = 0;
    std::size_t notes = 0;
    if (const AmendmentLog* log = work.log_or_null()) {
        for (const Amendment& change : log->amendments()) changes += lies_there(change.row) ? 1 : 0;
        for (const FindingNote& note : work.notes.all()) {
            notes += std::any_of(note.rows.begin(), note.rows.end(), lies_there) ? 1 : 0;
        }
    }
    return {{"changes", changes}, {"notes", notes}};
}

json first_counts_of(const WorkingReturn& work) {
    json counts = json::array();
    for (const auto& first : work.first_counts().of(work.rules(), work.year())) {
        counts.push_back({{"rule", first.rule}, {"count", first.count}, {"later", first.later}});
    }
    return counts;
}

}  // namespace goldthread::page
