#include "goldthread/reports/workbook/second_axis.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

// The library writes a chart in two steps that are functions of the chart, kept in it: one for the series, one for the
// plot area around them and the axes. Both are replaced here by functions that call the library's own and add to them.

namespace goldthread::excel {

namespace {

using Write = void (*)(lxw_chart*);

struct Writers {
    Write series = nullptr;
    Write plot_area = nullptr;
    std::uint8_t grouping = 0;  // of several series: lines have another than columns
};

// How the library writes charts of a type.
Writers writers_of(lxw_chart_type type) {
    lxw_chart* chart = lxw_chart_new(type);
    const Writers writers{chart->write_chart_type, chart->write_plot_area, chart->grouping};
    lxw_chart_free(chart);
    return writers;
}

const Writers& column_writers() {
    static const Writers writers = writers_of(LXW_CHART_COLUMN);
    return writers;
}

const Writers& line_writers() {
    static const Writers writers = writers_of(LXW_CHART_LINE);
    return writers;
}

// All series but the last as columns, then the last as a line on axes 3 and 4.
void write_columns_and_line(lxw_chart* chart) {
    lxw_chart_series* last_column = STAILQ_FIRST(chart->series_list);
    while (last_column->list_pointers.stqe_next->list_pointers.stqe_next != nullptr) {
        last_column = last_column->list_pointers.stqe_next;
    }
    lxw_chart_series* first = chart->series_list->stqh_first;
    lxw_chart_series* line = last_column->list_pointers.stqe_next;

    last_column->list_pointers.stqe_next = nullptr;
    column_writers().series(chart);  // also numbers axes 1 and 2
    const auto axis_1 = chart->axis_id_1;
    const auto axis_2 = chart->axis_id_2;
    chart->axis_id_3 = axis_2 + 1;
    chart->axis_id_4 = axis_2 + 2;

    chart->series_list->stqh_first = line;
    chart->axis_id_1 = chart->axis_id_3;
    chart->axis_id_2 = chart->axis_id_4;
    const auto grouping = std::exchange(chart->grouping, line_writers().grouping);
    line_writers().series(chart);

    chart->grouping = grouping;
    chart->axis_id_1 = axis_1;
    chart->axis_id_2 = axis_2;
    chart->series_list->stqh_first = first;
    last_column->list_pointers.stqe_next = line;
}

// The share's axis at the right; its category axis is there but not shown.
std::string second_axes(const lxw_chart& chart) {
    constexpr auto orientation = R"(<c:orientation val="minMax"/>)";
    constexpr auto font =
        R"(<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>)";
    std::string xml = fmt::format(
        R"(<c:valAx><c:axId val="{1}"/><c:scaling>{2}<c:max val="1"/><c:min val="0"/></c:scaling>)"
        R"(<c:delete val="0"/><c:axPos val="r"/><c:numFmt formatCode="0%" sourceLinked="0"/>)"
        R"(<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{3})"
        R"(<c:crossAx val="{0}"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx>)",
        chart.axis_id_3, chart.axis_id_4, orientation, font);
    xml += fmt::format(R"(<c:catAx><c:axId val="{0}"/><c:scaling>{2}</c:scaling><c:delete val="1"/><c:axPos val="b"/>)"
                       R"(<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>)"
                       R"(<c:crossAx val="{1}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>)"
                       R"(<c:lblOffset val="100"/></c:catAx>)",
                       chart.axis_id_3, chart.axis_id_4, orientation);
    return xml;
}

// The library ends the plot area behind its own axes: that end is written over.
void write_plot_area(lxw_chart* chart) {
    constexpr auto end = "</c:plotArea>";
    column_writers().plot_area(chart);
    std::fseek(chart->file, -static_cast<long>(std::strlen(end)), SEEK_CUR);
    std::fputs((second_axes(*chart) + end).c_str(), chart->file);
}

}  // namespace

void put_last_series_on_second_axis(lxw_chart* chart) {
    chart->write_chart_type = write_columns_and_line;
    chart->write_plot_area = write_plot_area;
}

}  // namespace goldthread::excel
