#include "goldthread/repair/session_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>

namespace goldthread {

namespace {

const Amendment* numbered(const std::vector<Amendment>& changes, std::uint32_t number) {
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const Amendment& change) { return change.number == number; });
    return found == changes.end() ? nullptr : &*found;
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

void put_changes(Session& session, const std::vector<KeptChange>& changes) {
    for (const KeptChange& change : changes) {
        session.changes.push_back(change.amendment);
        session.steps.push_back(change.step);
        const bool is_in_force = change.standing == Standing::in_force;
        session.made_on.push_back(is_in_force ? std::nullopt : std::optional(change.made_on));
        if (change.standing != Standing::clashes || !change.against) continue;
        session.clashes.emplace_back(change.amendment.number, change.against->number);
    }
}

std::vector<KeptChange> changes_of(const Session& session, const MarkOf& mark_of) {
    std::vector<KeptChange> changes;
    const bool has_steps = session.steps.size() == session.changes.size();
    const bool has_marks = session.made_on.size() == session.changes.size();  // not of older programs
    for (std::size_t i = 0; i < session.changes.size(); ++i) {
        const Amendment& change = session.changes[i];
        const auto step = has_steps ? session.steps[i] : static_cast<std::uint32_t>(i);
        const auto made_on = has_marks ? session.made_on[i] : std::nullopt;
        changes.push_back({change, step, made_on ? *made_on : mark_of(change.row.file)});
    }
    for (const auto& [number, other] : session.clashes) {
        const Amendment* against = numbered(session.changes, other);
        for (KeptChange& change : changes) {
            if (change.amendment.number != number || against == nullptr) continue;
            change.standing = Standing::clashes;
            change.against = *against;
        }
    }
    return changes;
}

void rename_files(Session& session, const std::map<std::string, std::string>& names) {
    for (Amendment& change : session.changes) rename(change.row.file, names);
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
