#pragma once
// Which finding of a return checked anew a note belongs to.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "goldthread/amendments/finding_notes.hpp"
#include "goldthread/amendments/rows_by_record.hpp"
#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// The names of a finding's rows, as notes keep them.
[[nodiscard]] std::vector<RowName> names_of_rows(const CheckedReturn& checked, const Finding& finding);
/// Marks of the files in which the rows stand, added up; 0 if one is not given.
[[nodiscard]] std::uint64_t mark_of_rows(const std::vector<RowName>& rows, const MarkOf& mark_of);

class NotePlaces {
  public:
    /// Looks through the findings of rules that have notes. What it is given must outlive it.
    NotePlaces(const CheckedReturn& checked, const MarkOf& mark_of, const std::set<std::string, std::less<>>& codes);

    /// The rows of the finding that a note is on; where it is solved, the same rows as they stand now; nothing if the
    /// return has no such rows. A finding is given to one note only.
    [[nodiscard]] std::optional<std::vector<RowName>> rows_of(const FindingNote& note);

  private:
    struct Candidate {
        std::vector<RowName> rows;
        bool taken = false;
    };

    [[nodiscard]] bool has_tables(const FindingNote& note) const;
    [[nodiscard]] bool has_files(const FindingNote& note) const;
    [[nodiscard]] bool is_told(const RowName& row) const;
    [[nodiscard]] std::size_t shared(const FindingNote& note, const Candidate& candidate) const;
    [[nodiscard]] Candidate* finding_of(const FindingNote& note);
    [[nodiscard]] std::optional<std::vector<RowName>> rows_alone(const FindingNote& note);

    const CheckedReturn* checked_;
    const MarkOf* mark_of_;
    std::map<std::pair<std::string, std::string>, std::vector<Candidate>> findings_;  // by rule and child
    std::map<std::pair<YearSlot, std::size_t>, RowsByRecord> records_;
};

}  // namespace goldthread
