#pragma once
// Rows that are no records: totals, notes and marks that reports put under a table, lines that programs draw.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Rows of one table, each list in ascending order.
struct SuspectRows {
    std::vector<std::size_t> marks;     ///< Without any text: an end-of-file mark, characters that cannot be seen.
    std::vector<std::size_t> rules;     ///< Of dashes only.
    std::vector<std::size_t> doubtful;  ///< With next to nothing beside the field that names the child, if that.

    [[nodiscard]] bool empty() const noexcept { return marks.empty() && rules.empty() && doubtful.empty(); }
};

/// Looks for them in a table whose columns are named as the module's fields. A row with anything that looks like a date
/// in a field of dates, or with a code of the list, is never one of them.
///
/// Cost: of an ordinary row, a look at one or two cells.
[[nodiscard]] SuspectRows find_suspect_rows(const Table& table, const Module& module);

/// One table of a return, with its suspects.
struct SuspectTable {
    const Table* table = nullptr;
    const Module* module = nullptr;
    const SuspectRows* suspects = nullptr;
};

/// Which of the doubtful rows look like no records, by table, when all tables of the return are there. It stays a
/// record where its child is named by an undoubted row of any table; where its identifier is built as those of such
/// rows are; and where it looks like an identifier and is on several tables. Where the return has no undoubted row at
/// all, only words alone in a row, and totals, are taken for none.
[[nodiscard]] std::vector<std::vector<std::size_t>> rows_without_record(std::span<const SuspectTable> tables);

/// What to say of rows that are set aside: what cannot be seen by kind, text row by row. Without the name of the file.
[[nodiscard]] Remarks remarks_on_no_records(const Table& table, const SuspectRows& suspects,
                                            const std::vector<std::size_t>& no_records);

}  // namespace goldthread
