#pragma once
// Columns of a workbook that hold formulas whose results are not stored in it. Programs that do not calculate write
// such workbooks, and Excel with calculation switched off.

#include <functional>
#include <span>
#include <string_view>

#include "goldthread/formats/workbook/sheet_table.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Gives each of the columns another name, "DECOM (not calculated)", so that nothing takes it for the column it is: its
/// cells must not count as blank. What they hold is kept. Each is remarked on: it is a problem where `is_needed`, asked
/// by the column's name, says so, and else set aside. `where` is the file and sheet, for these.
void set_uncalculated_apart(Table& table, std::span<const workbook::UncalculatedColumn> columns, const Place& where,
                            const std::function<bool(std::string_view)>& is_needed, Remarks& remarks);

/// Two tables of the same columns are about to be joined: a column that is set apart in one is so in the other.
void set_apart_in_both(Table& one, Table& other);

}  // namespace goldthread
