#pragma once
// Whether two tables of one module hold the same rows: copies of each other, or two years of the same children.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

struct RepeatedRows {
    std::size_t repeated = 0;   ///< Rows of `added` that stand in `table` too.
    std::size_t table_row = 0;  ///< The first of them,
    std::size_t added_row = 0;  ///< and where it stands in `added`.
    bool most = false;          ///< They are more than half the rows of one of the two.
};

/// The rows of a table that grows at its end, found by what they hold. Each row is looked at once, however often others
/// are compared with them; all anew only where the columns have become others.
class RowsByKey {
  public:
    explicit RowsByKey(const Module& module) : module_(&module) {}

    /// Which rows of `added` stand in the table. Compares by the child and the field that tells rows apart; in a module
    /// with one row a child, by the child alone; where such a column is missing, cell by cell. Must be called with the
    /// same table, which has the rows that it had.
    [[nodiscard]] RepeatedRows repeated_in(const Table& table, const Table& added);

  private:
    void take_rows(const Table& table, std::vector<std::size_t> columns);

    const Module* module_;
    std::vector<std::size_t> columns_;  // by which the rows were taken
    std::size_t taken_ = 0;
    std::unordered_map<std::string, std::size_t> rows_;  // the first of each key
};

/// "CHILD and DECOM": by what rows are compared.
[[nodiscard]] std::string compared_by(const Module& module);

}  // namespace goldthread
