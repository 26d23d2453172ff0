#pragma once
// Why a finding stands, in the analyst's words: notes that stay with their findings through later changes.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// A note as it is kept: the finding is named by its rule and its rows.
struct FindingNote {
    std::string code;   ///< Of the rule.
    std::string child;  ///< When the finding was last seen.
    std::vector<RowName> rows;
    std::string text;
    std::uint64_t made_on = 0;  ///< Of all files in which the rows stand, marks added up; 0 where not known.
};

enum class NoteStanding : std::uint8_t {
    on_finding,  ///< The finding is there.
    solved,      ///< The rows are there, and no such finding.
    not_run,     ///< The rows are there, and the rule did not run.
    set_aside    ///< The files at hand do not hold the rows; it is tried again on others.
};

/// A finding that goes and comes back, because a change was taken back, has its note again.
class FindingNotes {
  public:
    /// Writes a note to a finding of `checked`; an empty one takes it away.
    void set(const CheckedReturn& checked, const Finding& finding, std::string_view text);
    /// Takes up a note kept before; one on the same finding is replaced.
    void add(FindingNote note);
    /// The note on a finding, or empty.
    [[nodiscard]] std::string_view on(const CheckedReturn& checked, const Finding& finding) const;

    // When the files change. A note follows its finding by rule, child and record.

    /// Before the checked return goes: learns how findings with notes are known now.
    void put_aside(const CheckedReturn& checked, const MarkOf& mark_of);
    /// On the return checked anew, once changes have been made again: finds findings, or at least their rows, anew.
    void settle(const CheckedReturn& checked, const MarkOf& mark_of);
    /// Where each stands, in step with all().
    [[nodiscard]] std::vector<NoteStanding> standings(const CheckedReturn& checked) const;
    /// Takes a note up beside those there: another text on the same finding is kept on a line of its own.
    void join(FindingNote note);
    /// Takes away the note of that place in all().
    void forget(std::size_t index);

    /// In one order, whatever order they were written in; those set aside last.
    [[nodiscard]] std::vector<FindingNote> all() const;
    [[nodiscard]] std::size_t size() const noexcept { return notes_.size() + aside_.size(); }
    /// Notes whose rows the files at hand do not hold.
    [[nodiscard]] std::size_t set_aside() const noexcept { return aside_.size(); }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    void clear();

  private:
    std::map<std::string, FindingNote> notes_;
    std::vector<FindingNote> aside_;
    std::set<std::string, std::less<>> codes_;  // rules that have notes: most findings need no closer look
};

}  // namespace goldthread
