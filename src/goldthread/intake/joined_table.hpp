#pragma once
// What is known of the table that the files of one module and year are joined to, kept while they come one after the
// other, so that the thousandth costs no more than the first.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "goldthread/intake/repeated_rows.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Children that the rows of a file name, in capitals.
using ChildrenOfFile = std::unordered_set<std::string>;

[[nodiscard]] ChildrenOfFile children_of(const Table& table, const Module& module);

/// The children of a table that grows at its end, by file.
class ChildrenByFile {
  public:
    explicit ChildrenByFile(const Module& module) : module_(&module) {}

    /// A file that has children of others.
    struct Shared {
        std::size_t file = 0;    ///< Index into Table::files().
        std::size_t shared = 0;  ///< Of the children asked for.
        std::size_t all = 0;     ///< Children of the file.
    };
    /// The files that have more than half of `children`, or have more than half of theirs among them, in their order.
    /// Of a child that is in more than 64 files only the first of them count: an identifier that so many have in common
    /// tells nothing of two files, and comparing each with each would take the square of their number. Must be called
    /// with the same table, which has the rows that it had.
    [[nodiscard]] std::vector<Shared> sharing_most(const Table& table, const ChildrenOfFile& children);

  private:
    void take_rows(const Table& table);

    const Module* module_;
    std::optional<std::size_t> column_;
    std::size_t taken_ = 0;
    std::unordered_map<std::string, std::vector<std::size_t>> files_of_;  // by child, in order
    std::vector<std::size_t> children_in_;                                // by file
};

/// The rows of a table that grows at its end, found cell for cell.
class RowsByCells {
  public:
    /// Rows of `added` that stand in the table. Must be called with the same table, which has the rows that it had.
    [[nodiscard]] std::size_t count_in(const Table& table, const Table& added);

  private:
    [[nodiscard]] bool stands_at(const Table& one, std::size_t row, const Table& table, std::uint64_t hash) const;

    std::size_t columns_ = 0;
    std::size_t taken_ = 0;
    std::unordered_multimap<std::uint64_t, std::size_t> rows_;
};

struct JoinedTable {
    explicit JoinedTable(const Module& module) : rows(module), children(module) {}

    RowsByKey rows;
    ChildrenByFile children;
    RowsByCells cells;
    std::vector<std::size_t> readings;  ///< By file of the table: which of ReturnFiles::files it is.
    std::set<ReturnForm> forms;         ///< Of the files that gave rows.
    bool all_years_told = true;         ///< Of its files: see FileReading::year_told.
};

/// Those of a return, by year and module.
using JoinedTables = std::map<std::pair<YearSlot, std::size_t>, JoinedTable>;

}  // namespace goldthread
