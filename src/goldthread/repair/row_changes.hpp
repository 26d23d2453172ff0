#pragma once
// What has changed in the rows of one file since it was read.

#include <cstdint>
#include <span>

#include "goldthread/collections/collection.hpp"
#include "goldthread/formats/csv/patch.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// The changes that make `original`, one file as first read, hold what the rows of file number `file` in `now` hold.
/// Rows are found by their places, columns by the fields they name; other columns do not change, nor do rows that were
/// `left_out` when the file was read.
[[nodiscard]] csv::Patch changes_since(const Table& original, const Table& now, std::uint32_t file,
                                       const Collection& collection, std::span<const RowPlace> left_out = {});

/// The rows of one file, as a table with the same columns. Its cells are views of `table`'s, which must outlive it.
[[nodiscard]] Table rows_of_file(const Table& table, std::uint32_t file);

}  // namespace goldthread
