#pragma once
// The work on a return as one file, to go on with another day: the files as they were given, what was chosen, the
// changes and the notes.
//
//     goldthread-session.json   what was chosen, the notes, which file is which, what the first check counted
//     changes.csv               the change log
//     taken-back.csv            changes that undo would bring back or redo make again, if there are any
//     counts/...                counts of earlier checks that were given
//     files/...                 the files, to be opened by hand too
//
// It is a zip, which stands beside the files it was made of: nobody but its owner needs to be able to read it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/amendments/finding_notes.hpp"
#include "goldthread/base/error.hpp"
#include "goldthread/intake/open.hpp"
#include "goldthread/session/first_counts.hpp"

namespace goldthread {

/// A change that a step has taken back or forgotten, and that undo would bring back.
struct ChangeTakenBack {
    Amendment change;
    std::uint32_t step = 0;                          ///< In which it was made.
    std::uint32_t gone = 0;                          ///< In which it went.
    std::optional<std::uint32_t> clashed_with = {};  ///< The number of that change.
    std::optional<std::uint64_t> made_on = {};       ///< As Session::made_on.
};

/// A step that was undone, and that redo would make.
struct StepUndone {
    std::vector<Amendment> made;
    std::vector<std::optional<std::uint64_t>> made_on;  ///< In step with `made`; as Session::made_on.
    std::vector<std::uint32_t> gone;                    ///< Numbers of changes that it takes back or forgets.
};

/// A file of counts of an earlier check, as it was given.
struct CountsGiven {
    std::string name;
    std::string bytes;
};

struct Session {
    std::string collection;        ///< Its name on the command line: "ssda903".
    std::vector<InputFile> files;  ///< Their names must be valid UTF-8, which is what a session can hold.
    std::optional<int> asked_year;
    std::string asked_authority;
    std::vector<Amendment> changes;    ///< Also those that no file fits at the moment, in their place among the others.
    std::vector<std::uint32_t> steps;  ///< As AmendmentLog::steps() says of `changes`.
    /// Numbers of changes that clash with one of another person's, each with the number of that.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> clashes = {};
    /// For each of `changes` the mark of the file that it was made on, where that is not the file in this session; 0
    /// where that is not known. Nothing for one in force, which is made on the file in this session.
    std::vector<std::optional<std::uint64_t>> made_on = {};
    std::vector<ChangeTakenBack> taken_back = {};  ///< None in sessions before version 3, nor what follows but notes.
    std::vector<StepUndone> undone = {};           ///< The next to be made again first.
    std::vector<CountsGiven> counts = {};
    std::vector<FindingNote> notes;             ///< made_on is 0 for those that were made on the files in this session.
    std::vector<FirstCount> first_counts = {};  ///< None in sessions of version 1.
};

/// The bytes of a session file. The same session gives the same bytes. Fails beyond what a zip can hold.
[[nodiscard]] Result<std::string> write_session(const Session& session);

/// Whether the bytes begin as write_session begins them.
[[nodiscard]] bool looks_like_session(std::string_view bytes) noexcept;

/// Reads a session file back. Fails on one that is damaged, or of a later program. `name` is for the message.
[[nodiscard]] Result<Session> read_session(const std::string& name, std::string bytes);

}  // namespace goldthread
