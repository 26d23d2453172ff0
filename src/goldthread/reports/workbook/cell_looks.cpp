#include "goldthread/reports/workbook/cell_looks.hpp"

#include <xlsxwriter.h>

namespace goldthread::excel {

namespace {

constexpr lxw_color_t ink = 0x0B0C0C;
constexpr lxw_color_t blue = 0x1D4F91;
constexpr lxw_color_t grey = 0x505A5F;
constexpr lxw_color_t pale_blue = 0xDCE6F1;
constexpr lxw_color_t pale_green = 0xD9EFDF;
constexpr lxw_color_t pale_yellow = 0xFFF2CC;
constexpr lxw_color_t pale_red = 0xF9DAD7;

void fill(lxw_format* format, lxw_color_t colour) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, colour);
}

// What is typed over such a cell stays text too.
void show_text_on(lxw_format* format, lxw_color_t colour) {
    format_set_num_format(format, "@");
    fill(format, colour);
}

// A little room at the right keeps numbers apart from the text of the next column.
void show_number(lxw_format* format, const char* number_format) {
    format_set_num_format(format, number_format);
    format_set_align(format, LXW_ALIGN_RIGHT);
    format_set_indent(format, 1);
}

void show_heading(lxw_format* format) {
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bottom(format, LXW_BORDER_THIN);
    fill(format, pale_blue);
}

}  // namespace

void set_look(lxw_format* format, Style style) {
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    switch (style) {
        case Style::text:
            format_set_num_format(format, "@");
            break;
        case Style::wrapped:
            format_set_text_wrap(format);
            break;
        case Style::number:
            show_number(format, "#,##0");
            break;
        case Style::plain_number:
            show_number(format, "0");
            break;
        case Style::signed_number:
            show_number(format, "+#,##0;-#,##0;0");
            break;
        case Style::percent:
            show_number(format, "0.0%");
            break;
        case Style::title:
            format_set_bold(format);
            format_set_font_size(format, 16);
            format_set_font_color(format, ink);
            break;
        case Style::subtitle:
            format_set_bold(format);
            format_set_font_size(format, 12);
            format_set_font_color(format, blue);
            break;
        case Style::heading:
            show_heading(format);
            break;
        case Style::number_heading:
            show_heading(format);
            show_number(format, "@");
            break;
        case Style::strong:
            format_set_bold(format);
            format_set_text_wrap(format);
            break;
        case Style::strong_number:
            format_set_bold(format);
            show_number(format, "#,##0");
            break;
        case Style::faint:
            format_set_font_color(format, grey);
            format_set_text_wrap(format);
            break;
        case Style::link:
            format_set_font_color(format, blue);
            format_set_underline(format, LXW_UNDERLINE_SINGLE);
            format_set_text_wrap(format);
            break;
        case Style::good:
            show_text_on(format, pale_green);
            break;
        case Style::warning:
            show_text_on(format, pale_yellow);
            break;
        case Style::bad:
            show_text_on(format, pale_red);
            break;
        case Style::count_:
            break;
    }
}

}  // namespace goldthread::excel
