#pragma once
// All changes of the analyst's, whatever becomes of the files: those that fit are in an AmendmentLog, the others stand
// beside it, in their place among them, and are tried again at every check.
//
//     kept.put_aside(log, marks);    // before the checked return goes
//     ...                            // files come and go, the year is chosen anew
//     kept.make_again(log, marks);   // on the return checked anew

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/repair/amendment_log.hpp"
#include "goldthread/repair/kept_change.hpp"

namespace goldthread {

class KeptChanges {
  public:
    /// Takes over the changes in force of a log that is about to go.
    void put_aside(const AmendmentLog& log, const MarkOf& mark_of);

    /// Tries everything that is not in force, in order, on a log without changes: on the same files as they were made,
    /// on others by child and record (NewerReplaying). Those that are made leave this for the log, with the numbers and
    /// steps that they had.
    void make_again(AmendmentLog& log, const MarkOf& mark_of);

    /// Takes up the changes of a session. Those in neither way in conflict with what is kept are to be made at the next
    /// make_again(); see join_changes(). Must not be called while changes are in a log.
    void join(std::vector<KeptChange> changes);

    /// Makes a change that clashes after all, over the one in force. Fails, and leaves it as it was, if it cannot be.
    Result<FindingChanges> prefer(std::uint32_t number, AmendmentLog& log);
    /// Forgets one that is not in force; nothing where there is none of that number.
    void forget(std::uint32_t number);
    void clear();

    /// Those that are not in force, in order.
    [[nodiscard]] const std::vector<KeptChange>& beside() const noexcept { return beside_; }
    /// Everything in order: those in force of `log` (null where nothing is checked), and those beside them.
    [[nodiscard]] std::vector<KeptChange> all(const AmendmentLog* log) const;
    /// How many stand like that beside the log.
    [[nodiscard]] std::size_t count(Standing standing) const noexcept;

    /// Whether the change of that number came from a session file.
    [[nodiscard]] bool is_from_session(std::uint32_t number) const noexcept;

  private:
    [[nodiscard]] std::vector<KeptChange> merged(const AmendmentLog& log, const MarkOf& mark_of) const;
    [[nodiscard]] std::uint32_t step_of(std::uint32_t number, std::uint32_t step_in_log) const;
    void remember(const std::vector<KeptChange>& changes);

    std::vector<KeptChange> beside_;
    std::vector<std::size_t> behind_;       // in step: behind how many changes of the log each stands
    std::set<std::uint32_t> from_session_;  // numbers
    // Steps that changes had before they went into a log, by number, and the first that is free: a step of which only
    // some are made stays one.
    std::map<std::uint32_t, std::uint32_t> steps_;
    std::uint32_t next_step_ = 0;
};

}  // namespace goldthread
