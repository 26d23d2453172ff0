#pragma once
// Charts as Excel draws them itself, from cells of the workbook.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/reports/workbook/book.hpp"

namespace goldthread::excel {

/// Cells in a line: a column's from one row to another, or a row's from one column to another.
struct CellRange {
    std::string sheet;
    std::size_t first_row = 0;
    std::size_t first_column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
};

struct Series {
    std::string name;
    CellRange categories;
    CellRange values;
};

/// What a chart says about itself; axis names may be empty.
struct ChartWords {
    std::string title;  ///< Also what a screen reader reads.
    std::string category_axis;
    std::string value_axis;
};

/// Columns and, over them, the cumulative share as a line on an axis of its own from 0 to 100%.
[[nodiscard]] lxw_chart* pareto_chart(Book& book, const ChartWords& words, const Series& counts,
                                      const Series& cumulative_share);

/// Horizontal bars, the first category on top.
[[nodiscard]] lxw_chart* bar_chart(Book& book, const ChartWords& words, const Series& counts);

/// A line with markers for each series.
[[nodiscard]] lxw_chart* line_chart(Book& book, const ChartWords& words, const std::vector<Series>& series);

}  // namespace goldthread::excel
