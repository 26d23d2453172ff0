// Saved sessions: taking one up, alone or beside the work that is here, and saving one.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "goldthread/amendments/note_places.hpp"
#include "goldthread/session/session_changes.hpp"
#include "goldthread/session/session_file.hpp"
#include "refusal.hpp"
#include "working_return.hpp"

namespace goldthread::page {

void WorkingReturn::take_up(Session session, int id, const std::string& name) {
    if (session.collection != collection().name) {
        throw Refusal(fmt::format("{} holds work on another collection ({}).", name, session.collection));
    }
    put_changes_aside();
    const bool joins = shares_files(session);
    if (!joins && session_given_) {
        throw Refusal(fmt::format("{} is of another return than the session given with it. Give it alone.", name));
    }
    if (!joins && has_work()) clear();
    const bool is_first = !has_work();
    session_given_ = true;
    std::string kept_instead;
    const std::map<std::string, std::uint64_t> marks = take_files(session, id, joins, kept_instead);
    others_.push_back({id, name, "session", session.changes.size(), std::move(kept_instead)});
    const MarkOf mark = marks_without(given.replaced_tables(), marks);
    kept_.join(changes_of(session, mark));
    take_counts(session, id);
    for (FindingNote& note : session.notes) {
        if (note.made_on == 0) note.made_on = mark_of_rows(note.rows, mark);
        notes.join(std::move(note));
    }
    if (is_first || !asked_year) asked_year = session.asked_year;
    if (!session.asked_authority.empty() && (is_first || asked_authority.empty())) {
        asked_authority = session.asked_authority;
    }
    if (is_first) {
        first_counts_.clear();
        saved_print_ = print();
    }
    first_counts_.take(session.first_counts);
}

// Adds them, or finds them among those here; the changes and notes of the session learn their names. Answers with the
// marks of their contents, by the names here.
std::map<std::string, std::uint64_t> WorkingReturn::take_files(Session& session, int id, bool joins,
                                                               std::string& kept_instead) {
    std::map<std::string, std::uint64_t> marks;
    std::map<std::string, std::string> renamed;
    std::vector<std::string> taken;
    for (std::size_t place = 0; place < session.files.size(); ++place) {
        InputFile& file = session.files[place];
        const std::string was = file.name;
        const std::uint64_t mark = mark_of(file.bytes);
        const std::string now = joins ? given.find_or_add(id, place, std::move(file), taken)
                                      : given.add_of_session(id, place, std::move(file));
        if (now != was) renamed[was] = now;
        marks[now] = mark;
        if (given.mark_of_part(now) == mark) continue;
        kept_instead = fmt::format("{} is here with other content than in this session: the file here was kept.", now);
    }
    rename_files(session, renamed);
    given.rename_newer(id, renamed);
    return marks;
}

// Of counts that are here already, one is enough. Each has an id of its own, so that it can be taken away alone.
void WorkingReturn::take_counts(const Session& session, int id) {
    for (std::size_t place = 0; place < session.counts.size(); ++place) {
        const auto& [name, bytes] = session.counts[place];
        if (earlier_runs_.has(bytes)) continue;
        give(id_in_session(id, session.files.size() + place), name, bytes);
    }
}

// One without files, all of which were taken away before it was saved, can be of any return.
bool WorkingReturn::shares_files(const Session& session) const {
    if (session.files.empty()) return true;
    return std::any_of(session.files.begin(), session.files.end(),
                       [&](const InputFile& file) { return given.has_content(mark_of(file.bytes)); });
}

SessionOutlook WorkingReturn::look_at_session(const std::string& name, std::string bytes) const {
    const Session session = value_of(read_session(name, std::move(bytes)));
    return {session.changes.size(), session.notes.size(), shares_files(session)};
}

Session WorkingReturn::save_session() {
    Session saved;
    saved.collection = collection().name;
    for (const GivenFile& file : given.all()) saved.files.push_back(file.file);
    saved.asked_year = checked_ ? checked_->setting().year.number : asked_year;
    saved.asked_authority = asked_authority;
    if (checked_) notes.put_aside(*checked_, marks_);
    put_changes(saved, kept_.history());
    saved.counts = earlier_runs_.as_given();
    saved.notes = notes.all();
    for (FindingNote& note : saved.notes) {
        const bool is_of_these_files = marks_ && note.made_on == mark_of_rows(note.rows, marks_);
        if (is_of_these_files) note.made_on = 0;
    }
    saved.first_counts = first_counts_.all();
    saved_print_ = print();
    return saved;
}

std::uint64_t WorkingReturn::print() const {
    return print_of(kept_.all(), notes.all());
}

bool WorkingReturn::has_unsaved_work() const {
    return print() != saved_print_;  // of no work it is 0, as where no session was ever saved
}

}  // namespace goldthread::page
