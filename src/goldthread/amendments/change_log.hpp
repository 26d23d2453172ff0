#pragma once
// The change log as a CSV file: one line for each change, to be kept beside the return and made again on its files.
//
//     number,when,who,change,module,year,file,line,row,child,field,old,new,basis,reason,record
//
// record is what tells the row apart from others of the child (record_of()), to find it where lines have moved.
// change is 'set cell', 'add row' or 'delete row'; basis is typed, suggestion or bulk, reason its words, which say too
// where a suggestion was chosen from several. Of a row added
// or deleted, `new` or `old` holds what is not blank as a JSON object. A row that was added has no line; its row is '+'
// and the number of the change that added it. child is that of the row when the change was made.
//
// The file begins with a byte order mark, and a cell that a spreadsheet would run is marked
// (formats/csv/formula_mark.hpp): reading takes the marks away. Logs were written without either at first; one without
// the byte order mark in which a cell that needs a mark has none is such a log, and its cells are what they say.

#include <string>
#include <string_view>
#include <vector>

#include "goldthread/amendments/amendment.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread {

/// A change as read, with the place in the log where it stands, for messages.
struct LoggedAmendment {
    Amendment amendment;
    bool row_given = true;  ///< Else the row is that of the line.
    Place place;
};

[[nodiscard]] std::string change_log_csv(const std::vector<Amendment>& amendments);

/// Reads a change log. Columns may stand in any order; number, when, who, line, child, basis, reason and record may be
/// missing, and so may row where line is given. Fails at the first line that cannot be understood, naming it.
[[nodiscard]] Result<std::vector<LoggedAmendment>> read_change_log(const std::string& name, std::string bytes);

}  // namespace goldthread
