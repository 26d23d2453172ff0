#include "goldthread/session/session_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

#include "goldthread/amendments/kept_steps.hpp"

namespace goldthread {

namespace {

const Amendment* numbered(const Session& session, std::uint32_t number) {
    for (const Amendment& change : session.changes) {
        if (change.number == number) return &change;
    }
    for (const ChangeTakenBack& taken : session.taken_back) {
        if (taken.change.number == number) return &taken.change;
    }
    return nullptr;
}

void note_clash(KeptChange& change, std::uint32_t other, const Session& session) {
    const Amendment* against = numbered(session, other);
    if (against == nullptr) return;
    change.standing = Standing::clashes;
    change.against = *against;
}

std::optional<std::uint32_t> clash_of(const KeptChange& change) {
    if (change.standing != Standing::clashes || !change.against) return std::nullopt;
    return change.against->number;
}

// One in force was made on the file in the session.
std::optional<std::uint64_t> mark_to_keep(const KeptChange& change) {
    return change.standing == Standing::in_force ? std::nullopt : std::optional(change.made_on);
}

// Ascending. Sessions of older programs may say otherwise: there the order of the changes is what holds.
std::vector<std::uint32_t> steps_of(const Session& session) {
    std::vector<std::uint32_t> steps = session.steps;
    if (steps.size() == session.changes.size() && std::is_sorted(steps.begin(), steps.end()) &&
        (steps.empty() || steps.front() > 0)) {
        return steps;
    }
    const bool has_steps = steps.size() == session.changes.size();
    std::uint32_t latest = 0;
    std::vector<std::uint32_t> anew;
    for (std::size_t i = 0; i < session.changes.size(); ++i) {
        const bool goes_on = has_steps && i > 0 && steps[i] == steps[i - 1];
        anew.push_back(goes_on ? latest : ++latest);
    }
    return anew;
}

void rename(std::string& file, const std::map<std::string, std::string>& names) {
    for (const auto& [was, now] : names) {
        if (!is_part_of(file, was)) continue;
        file.replace(0, was.size(), now);
        return;
    }
}

std::string words_of(const Amendment& change) {
    std::string words = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", static_cast<int>(change.kind),
                                    change.occasion.when, change.occasion.who, change.row.module, change.row.year,
                                    change.child, change.field, change.old_text, change.new_text);
    for (const CellText& cell : change.cells) words += '\n' + cell.column + '\n' + cell.text;
    return words;
}

}  // namespace

bool is_part_of(const std::string& part, const std::string& file) {
    if (!part.starts_with(file)) return false;
    const std::string_view rest = std::string_view(part).substr(file.size());
    return rest.empty() || rest.starts_with('/') || rest.starts_with(", sheet ");
}

void put_changes(Session& session, const KeptHistory& history) {
    for (const KeptChange& change : history.changes) {
        if (change.gone != 0) {
            session.taken_back.push_back(
                {change.amendment, change.step, change.gone, clash_of(change), mark_to_keep(change)});
            continue;
        }
        session.changes.push_back(change.amendment);
        session.steps.push_back(change.step);
        session.made_on.push_back(mark_to_keep(change));
        if (const auto other = clash_of(change)) session.clashes.emplace_back(change.amendment.number, *other);
    }
    for (const UndoneStep& step : history.redo) {
        StepUndone& undone = session.undone.emplace_back();
        undone.gone = step.gone;
        for (const KeptChange& change : step.made) {
            undone.made.push_back(change.amendment);
            undone.made_on.push_back(mark_to_keep(change));
        }
    }
}

KeptHistory changes_of(const Session& session, const MarkOf& mark_of) {
    KeptHistory history;
    const bool has_marks = session.made_on.size() == session.changes.size();  // not of older programs
    const std::vector<std::uint32_t> steps = steps_of(session);
    const auto kept = [&](const Amendment& change, std::uint32_t step, const std::optional<std::uint64_t>& made_on) {
        return KeptChange{change, step, made_on ? *made_on : mark_of(change.row.file)};
    };
    for (std::size_t i = 0; i < session.changes.size(); ++i) {
        const auto made_on = has_marks ? session.made_on[i] : std::nullopt;
        history.changes.push_back(kept(session.changes[i], steps[i], made_on));
    }
    for (const auto& [number, other] : session.clashes) {
        for (KeptChange& change : history.changes) {
            if (change.amendment.number == number) note_clash(change, other, session);
        }
    }
    for (const ChangeTakenBack& taken : session.taken_back) {
        KeptChange& change = history.changes.emplace_back(kept(taken.change, taken.step, taken.made_on));
        change.gone = taken.gone;
        if (taken.clashed_with) note_clash(change, *taken.clashed_with, session);
    }
    put_in_order(history.changes);
    for (const StepUndone& undone : session.undone) {
        UndoneStep& step = history.redo.emplace_back();
        step.gone = undone.gone;
        for (std::size_t i = 0; i < undone.made.size(); ++i) {
            step.made.push_back(kept(undone.made[i], 0, undone.made_on[i]));
        }
    }
    return history;
}

void rename_files(Session& session, const std::map<std::string, std::string>& names) {
    for (Amendment& change : session.changes) rename(change.row.file, names);
    for (ChangeTakenBack& taken : session.taken_back) rename(taken.change.row.file, names);
    for (StepUndone& step : session.undone) {
        for (Amendment& change : step.made) rename(change.row.file, names);
    }
    for (FindingNote& note : session.notes) {
        for (RowName& row : note.rows) rename(row.file, names);
    }
}

std::uint64_t print_of(const std::vector<KeptChange>& changes, const std::vector<FindingNote>& notes) {
    const std::hash<std::string> hash;
    std::uint64_t print = 0;
    for (const KeptChange& change : changes) print += hash(words_of(change.amendment));
    for (const FindingNote& note : notes) print += hash(note.code + '\n' + note.text);
    return print;
}

}  // namespace goldthread
