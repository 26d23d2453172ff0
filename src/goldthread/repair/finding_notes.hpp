#pragma once
// Why a finding stands, in the analyst's words: notes that stay with their findings through later changes.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/repair/amendment.hpp"
#include "goldthread/rules/checked_return.hpp"

namespace goldthread {

/// A note as it is kept: the finding is named by its rule and its rows.
struct FindingNote {
    std::string code;   ///< Of the rule.
    std::string child;  ///< When the note was written; for people, not to find the finding.
    std::vector<RowName> rows;
    std::string text;
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

    /// In one order, whatever order they were written in.
    [[nodiscard]] std::vector<FindingNote> all() const;
    [[nodiscard]] std::size_t size() const noexcept { return notes_.size(); }
    [[nodiscard]] bool empty() const noexcept { return notes_.empty(); }
    void clear();

  private:
    std::map<std::string, FindingNote> notes_;
    std::set<std::string, std::less<>> codes_;  // rules that have notes: most findings need no closer look
};

}  // namespace goldthread
