#pragma once
// Columns and a line in one chart, which the library that writes the file does not offer by itself.

struct lxw_chart;

namespace goldthread::excel {

/// Has the last series of a column chart drawn as a line, on a second value axis at the right that runs from 0 to 100%.
/// The chart must have two series or more; add none afterwards.
void put_last_series_on_second_axis(lxw_chart* chart);

}  // namespace goldthread::excel
