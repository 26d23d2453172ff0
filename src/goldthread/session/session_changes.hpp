#pragma once
// Between the changes that are kept and the session file that carries them.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/session/session_file.hpp"

namespace goldthread {

/// Puts all changes into a session, in order: those in force and those beside them, with what undo would bring back and
/// redo make again.
void put_changes(Session& session, const KeptHistory& history);

/// The changes of a session. `mark_of` must know the session's own files, by the names that they have in it.
[[nodiscard]] KeptHistory changes_of(const Session& session, const MarkOf& mark_of);

/// Writes the names that files have here into the changes and notes of a session: by name in the session, the name
/// here. Names of what lies in a file ("a.zip/b.csv", "a.xlsx, sheet B") go along with it.
void rename_files(Session& session, const std::map<std::string, std::string>& names);

/// Whether something called `part` lies in the file of that name: "a.zip/b.csv", "a.xlsx, sheet B", or is it.
[[nodiscard]] bool is_part_of(const std::string& part, const std::string& file);

/// A number for the work as a whole: equal for the same changes and notes, wherever they stand in the files.
[[nodiscard]] std::uint64_t print_of(const std::vector<KeptChange>& changes, const std::vector<FindingNote>& notes);

}  // namespace goldthread
