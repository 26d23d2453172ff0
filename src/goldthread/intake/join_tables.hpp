#pragma once
// Tables of one module and year made one, unless they are the same rows once more.

#include <vector>

#include "goldthread/intake/joined_table.hpp"
#include "goldthread/intake/opened_file.hpp"

namespace goldthread {

/// A file with the content of an earlier one of the same year becomes `repeated`.
void set_repeated_aside(std::vector<OpenedFile>& files);

/// Puts the file's table to its place in `result`, behind the rows that are there already. Must be the next of
/// `result.files`. Where the two hold much the same, that is one of `result.overlaps`; where it is most rows of one of
/// them, the file becomes `refused`. `joined` must be that of all files before it.
void join(ReturnFiles& result, OpenedFile& file, const Module& module, JoinedTables& joined);

}  // namespace goldthread
