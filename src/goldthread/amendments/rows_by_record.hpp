#pragma once
// Which row of a child is meant, by what the row itself says: lines move when a file is exported anew, the day on which
// an episode began does not.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// The texts of the fields that tell rows of a child apart, several joined by a bar. Empty where they are blank, where
/// the module has no such field, and where it has one row a child.
[[nodiscard]] std::string record_of(const Table& table, const Module& module, std::size_t row);
/// The same of a row that stands in no table yet.
[[nodiscard]] std::string record_of(const std::vector<CellText>& cells, const Module& module);

/// The rows of a table by child and record, as they are when this is made.
class RowsByRecord {
  public:
    RowsByRecord(const Table& table, const Module& module);

    /// The places of all rows of that child with that record. None where the record is empty, unless the module has one
    /// row a child, and none without a child: nothing tells such rows apart.
    [[nodiscard]] std::vector<RowPlace> find(std::string_view child, std::string_view record) const;

  private:
    bool one_row_per_child_;
    std::unordered_multimap<std::string, RowPlace> rows_;
};

/// Where the row of that place stands now; row_count() if it does not stand in the table any more.
[[nodiscard]] std::size_t row_at(const Table& table, RowPlace place);

}  // namespace goldthread
