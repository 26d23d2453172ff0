#pragma once
// What has changed in the rows of one file since it was read.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "goldthread/formats/csv/patch.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Which rows of the table are of each of its files, in their order.
[[nodiscard]] std::vector<std::vector<std::size_t>> rows_of_files(const Table& table);

/// The changes that make `original`, one file as first read, hold what these `rows` of `now`, all those of that file,
/// hold. Rows are found by their places, columns by the fields they name; other columns do not change, nor do rows that
/// were `left_out` when the file was read.
[[nodiscard]] csv::Patch changes_since(const Table& original, const Table& now, std::span<const std::size_t> rows,
                                       const Collection& collection, std::span<const RowPlace> left_out = {});

/// These `rows` of file number `file`, as a table with the same columns. Its cells are views of `table`'s, which must
/// outlive it.
[[nodiscard]] Table rows_of_file(const Table& table, std::uint32_t file, std::span<const std::size_t> rows);

}  // namespace goldthread
