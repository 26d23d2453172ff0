#pragma once
// Whether two tables of one module hold the same rows: copies of each other, or two years of the same children.

#include <cstddef>
#include <string>

#include "goldthread/collections/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

struct RepeatedRows {
    std::size_t repeated = 0;   ///< Rows of `added` that stand in `table` too.
    std::size_t table_row = 0;  ///< The first of them,
    std::size_t added_row = 0;  ///< and where it stands in `added`.
    bool most = false;          ///< They are more than half the rows of one of the two.
};

/// Compares by the child and the field that tells rows apart; in a module with one row a child, by the child alone;
/// where such a column is missing, cell by cell.
[[nodiscard]] RepeatedRows repeated_rows(const Table& table, const Table& added, const Module& module);

/// "CHILD and DECOM": by what rows are compared.
[[nodiscard]] std::string compared_by(const Module& module);

}  // namespace goldthread
