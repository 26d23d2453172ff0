#pragma once
// From the column names of a file to those of its module's fields, with a remark on each that is not as it should be.

#include "goldthread/intake/recognise.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread {

/// Gives the columns of the table, which has one file, the names of the fields they are. An extra column keeps its
/// name; of several columns of one name the later ones get their number behind it. Says what was read under another
/// name, is extra, unsure, there twice or missing.
[[nodiscard]] Remarks name_columns(Table& table, const Module& module, const ModuleMatch& found);

/// What to say of a file that would be of `module` if one of its columns named the child: that this one is missing, and
/// which it might be, as its name or its cells suggest.
[[nodiscard]] std::string words_for_missing_child(const Table& table, const Module& module, const ModuleMatch& found);

/// The columns that might name the child: by their names, or else by their cells.
[[nodiscard]] std::vector<std::size_t> columns_that_may_name_child(const Table& table, const Module& module,
                                                                   const ModuleMatch& found);

}  // namespace goldthread
