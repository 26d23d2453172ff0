#pragma once
// What each style of a cell looks like: colours, fonts, borders, the form of numbers.

#include "goldthread/reports/workbook/book.hpp"

namespace goldthread::excel {

/// Gives a new format of the library the look of that style.
void set_look(lxw_format* format, Style style);

}  // namespace goldthread::excel
