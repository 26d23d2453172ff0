#pragma once
// All changes of the analyst's, whatever becomes of the files: those that fit are in an AmendmentLog, the others stand
// beside it, in their place among them, and are tried again at every check.
//
//     kept.put_aside(log, marks);    // before the checked return goes
//     ...                            // files come and go, the year is chosen anew
//     kept.make_again(log, marks);   // on the return checked anew
//
// The steps of the log go along: what was taken back can be brought back, and what was undone be made again, also after
// a check and in a session. Undo and redo are the log's own, for what is done here too: forgetting a change and
// choosing one of two that clash are steps of the log.

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread {

class KeptChanges {
  public:
    /// Takes over the changes and steps of a log that is about to go, which must be the one of make_again().
    void put_aside(const AmendmentLog& log, const MarkOf& mark_of);

    /// Tries everything that is not in force, in order, on a log without changes: on the same files as they were made,
    /// on others by child and record (NewerReplaying). Those that are made leave this for the log, with the numbers and
    /// steps that they had. `log` must outlive this, or be put aside first.
    void make_again(AmendmentLog& log, const MarkOf& mark_of);

    /// Takes up the changes of a session. Those in neither way in conflict with what is kept are to be made at the next
    /// make_again(); see join_changes(). What the session has taken back or undone comes along where nothing is kept
    /// yet. Must not be called while changes are in a log.
    void join(KeptHistory session);

    /// Makes a change that clashes after all, over the one in force, as one step. Fails, and leaves everything as it
    /// was, if it cannot be.
    Result<FindingChanges> prefer(std::uint32_t number, AmendmentLog& log);
    /// Forgets one that is not in force: a step of the log, where there is one. Nothing where there is none of that
    /// number.
    void forget(std::uint32_t number);
    void clear();

    /// Those that are not in force, in order.
    [[nodiscard]] std::vector<KeptChange> beside() const;
    /// Those that the step of that number makes leave from beside the return: forgotten, or chosen.
    [[nodiscard]] std::vector<KeptChange> leaving(std::uint32_t step) const;
    /// Everything that stands, in order: those in force, and those beside them.
    [[nodiscard]] std::vector<KeptChange> all() const;
    /// The same with what undo would bring back, and what redo would make.
    [[nodiscard]] KeptHistory history() const;
    /// How many stand like that beside the log.
    [[nodiscard]] std::size_t count(Standing standing) const noexcept;
    /// How many steps that were undone do not fit the files, and can only be made again once they do.
    [[nodiscard]] std::size_t steps_waiting() const noexcept;

    /// Whether the change of that number came from a session file.
    [[nodiscard]] bool is_from_session(std::uint32_t number) const noexcept;

  private:
    [[nodiscard]] bool is_gone(const KeptChange& change) const noexcept;
    [[nodiscard]] KeptHistory history(const MarkOf& mark_of) const;

    std::vector<KeptChange> beside_;        // and those that are gone from there
    std::vector<UndoneStep> waiting_;       // what redo would make, as far as the log does not have it
    std::set<std::uint32_t> from_session_;  // numbers
    AmendmentLog* log_ = nullptr;
    std::uint32_t latest_step_ = 0;  // of the log when it was taken up: a later one ends what waits
};

}  // namespace goldthread
