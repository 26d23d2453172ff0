#pragma once
// Making changes again on a newer export of the files on which they were made: rows are found by child and record, not
// by line, and what was put right in the source meanwhile is not done twice.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/amendments/rows_by_record.hpp"

namespace goldthread {

/// What came of a change tried again.
struct Tried {
    Standing standing = Standing::in_force;  ///< In force, done in the source, or set aside.
    std::string why;                         ///< Where it is not in force.
    WhyAside reason = WhyAside::none;        ///< Where it is set aside.
};

class NewerReplaying {
  public:
    /// `changes` are all that will be tried, in order; `is_newer` says of each whether its file has changed. Must be
    /// made before any of them. What it is given must outlive it.
    NewerReplaying(const std::vector<KeptChange>& changes, const std::vector<bool>& is_newer, AmendmentLog& log);

    /// Tries the change of that index, which must be of a file that has changed. Nothing where its row cannot be told
    /// by its record: it can still be tried by its line.
    [[nodiscard]] std::optional<Tried> make(std::size_t index);

  private:
    /// The row that changes name, as far as it is known in the new files.
    struct Row {
        enum class State : std::uint8_t { untold, missing, ambiguous, there, to_be_added };
        State state = State::untold;
        RowPlace place;  ///< Where it is there.
        std::size_t count = 0;
    };
    using RowKey = std::tuple<std::string, int, std::string, std::uint32_t, std::uint32_t>;
    using Chain = std::vector<std::size_t>;  ///< Indices of the changes of one row.

    [[nodiscard]] static RowKey key_of(const RowName& row);
    [[nodiscard]] const Amendment& change(std::size_t index) const { return (*changes_)[index].amendment; }
    [[nodiscard]] const Chain& chain_of(std::size_t index) const { return chains_.at(key_of(change(index).row)); }
    Row& row_of(std::size_t index, const TableMeant& meant);
    [[nodiscard]] Row find(const Chain& chain, const TableMeant& meant) const;
    [[nodiscard]] Row find_added(const Chain& chain, const TableMeant& meant) const;
    [[nodiscard]] std::vector<CellText> final_cells(const Chain& chain) const;
    [[nodiscard]] bool is_deleted_later(const Chain& chain) const;
    [[nodiscard]] bool becomes(std::size_t index, std::string_view text) const;
    [[nodiscard]] Tried not_there(std::size_t index, const Row& row, const Module& module) const;
    [[nodiscard]] Tried add(std::size_t index, const TableMeant& meant, Row& row);
    [[nodiscard]] Tried set_cell(std::size_t index, const TableMeant& meant, RowRef where);
    [[nodiscard]] Tried delete_row(std::size_t index, const TableMeant& meant, RowRef where, Row& row);

    const std::vector<KeptChange>* changes_;
    AmendmentLog* log_;
    std::map<RowKey, Chain> chains_;
    std::map<RowKey, Row> rows_;
    std::map<std::pair<YearSlot, std::size_t>, RowsByRecord> records_;
};

}  // namespace goldthread
