#include "goldthread/reports/workbook/charts.hpp"

#include <xlsxwriter.h>

#include <array>

#include "goldthread/reports/workbook/second_axis.hpp"

namespace goldthread::excel {

namespace {

constexpr lxw_color_t blue = 0x1D70B8;
// Told apart in print and by readers who do not see all colours: from dark to light, with markers of different shape.
constexpr std::array<lxw_color_t, 6> line_colours = {0x0B0C0C, 0x1D70B8, 0xB54708, 0x4C2C92, 0x00703C, 0x6F777B};
constexpr std::array<std::uint8_t, 6> markers = {LXW_CHART_MARKER_CIRCLE,   LXW_CHART_MARKER_SQUARE,
                                                 LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND,
                                                 LXW_CHART_MARKER_X,        LXW_CHART_MARKER_PLUS};

lxw_chart_series* add_series(lxw_chart* chart, const Series& series) {
    lxw_chart_series* added = chart_add_series(chart, nullptr, nullptr);
    const CellRange& c = series.categories;
    const CellRange& v = series.values;
    chart_series_set_categories(added, c.sheet.c_str(), static_cast<lxw_row_t>(c.first_row),
                                static_cast<lxw_col_t>(c.first_column), static_cast<lxw_row_t>(c.last_row),
                                static_cast<lxw_col_t>(c.last_column));
    chart_series_set_values(added, v.sheet.c_str(), static_cast<lxw_row_t>(v.first_row),
                            static_cast<lxw_col_t>(v.first_column), static_cast<lxw_row_t>(v.last_row),
                            static_cast<lxw_col_t>(v.last_column));
    chart_series_set_name(added, series.name.c_str());
    return added;
}

void draw_as_line(lxw_chart_series* series, std::size_t number) {
    lxw_chart_line line{};
    line.color = line_colours[number % line_colours.size()];
    line.width = 2;
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, markers[number % markers.size()]);
    chart_series_set_marker_size(series, 6);
    lxw_chart_fill fill{};
    fill.color = line.color;
    chart_series_set_marker_fill(series, &fill);
    lxw_chart_line edge{};
    edge.color = line.color;
    chart_series_set_marker_line(series, &edge);
}

void fill_columns(lxw_chart_series* series) {
    lxw_chart_fill fill{};
    fill.color = blue;
    chart_series_set_fill(series, &fill);
}

void set_words(lxw_chart* chart, const ChartWords& words) {
    lxw_chart_font title_font{};
    title_font.size = 12;
    title_font.bold = LXW_TRUE;
    chart_title_set_name(chart, words.title.c_str());
    chart_title_set_name_font(chart, &title_font);
    lxw_chart_font axis_font{};
    axis_font.size = 9;
    axis_font.bold = LXW_EXPLICIT_FALSE;
    for (lxw_chart_axis* axis : {chart->x_axis, chart->y_axis}) {
        const std::string& name = axis == chart->x_axis ? words.category_axis : words.value_axis;
        if (!name.empty()) chart_axis_set_name(axis, name.c_str());
        chart_axis_set_name_font(axis, &axis_font);
        chart_axis_set_num_font(axis, &axis_font);
    }
}

void draw_faint_gridlines(lxw_chart_axis* axis) {
    lxw_chart_line line{};
    line.color = 0xD9D9D9;
    line.width = 0.75;
    chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(axis, &line);
}

}  // namespace

lxw_chart* pareto_chart(Book& book, const ChartWords& words, const Series& counts, const Series& cumulative_share) {
    lxw_chart* chart = workbook_add_chart(book.handle(), LXW_CHART_COLUMN);
    set_words(chart, words);
    fill_columns(add_series(chart, counts));
    draw_as_line(add_series(chart, cumulative_share), 2);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_axis_set_min(chart->y_axis, 0);
    draw_faint_gridlines(chart->y_axis);
    chart_set_series_gap(chart, 40);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    put_last_series_on_second_axis(chart);
    return chart;
}

lxw_chart* bar_chart(Book& book, const ChartWords& words, const Series& counts) {
    lxw_chart* chart = workbook_add_chart(book.handle(), LXW_CHART_BAR);
    set_words(chart, words);
    lxw_chart_series* series = add_series(chart, counts);
    fill_columns(series);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "#,##0");
    // The library keeps the axes of bars by where they lie: the categories' is y.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_off(chart->x_axis);  // each bar has its number
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
    chart_set_series_gap(chart, 50);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    return chart;
}

lxw_chart* line_chart(Book& book, const ChartWords& words, const std::vector<Series>& series) {
    lxw_chart* chart = workbook_add_chart(book.handle(), LXW_CHART_LINE);
    set_words(chart, words);
    for (std::size_t i = 0; i < series.size(); ++i) draw_as_line(add_series(chart, series[i]), i);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_axis_set_min(chart->y_axis, 0);
    draw_faint_gridlines(chart->y_axis);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_RIGHT);
    return chart;
}

}  // namespace goldthread::excel
