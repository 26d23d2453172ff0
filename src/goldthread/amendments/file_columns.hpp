#pragma once
// The rows of a return by the file they came from: what a column says as a whole, it says within one file.

#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "goldthread/checking/checked_return.hpp"
#include "goldthread/intake/date_columns.hpp"

namespace goldthread {

/// Rows `first` to before `last` of a table, all of one file.
struct RowsOfFile {
    std::uint32_t file = 0;  ///< Index into Table::files().
    std::size_t first = 0;
    std::size_t last = 0;
};

/// In the order of the table; files without rows are left out.
[[nodiscard]] std::vector<RowsOfFile> rows_by_file(const Table& table);

/// What the date columns of a return say of the order of day and month, file by file. Follows the return through its
/// amendments; `checked` must outlive it.
class DateColumns {
  public:
    explicit DateColumns(const CheckedReturn& checked) : checked_(&checked) {}

    /// Of the column that the cell stands in, among the rows of its file. Must be a field of dates that the table has.
    /// Cost: looks through the column of that file once for each state of the return.
    [[nodiscard]] const DateColumn& at(RowRef where, std::size_t field);

  private:
    [[nodiscard]] const RowsOfFile& rows_at(RowRef where, const Table& table);

    using Key = std::tuple<YearSlot, std::uint8_t, std::uint32_t, std::size_t>;

    const CheckedReturn* checked_;
    std::uint64_t revision_ = 0;
    std::map<Key, DateColumn> columns_;
    std::map<std::pair<YearSlot, std::uint8_t>, std::unordered_map<std::uint32_t, RowsOfFile>> rows_;  // by file
};

}  // namespace goldthread
