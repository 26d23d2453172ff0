#pragma once
// The sheet "Change log": what was changed in the data, when, by whom and why.

#include <cstddef>
#include <span>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/reports/workbook/book.hpp"

namespace goldthread::excel {

inline constexpr auto change_log_sheet = "Change log";

/// A line for each amendment, in the order in which they were made.
void add_change_log_sheet(Book& book, std::span<const Amendment> amendments, std::size_t rows_per_sheet);

}  // namespace goldthread::excel
