#pragma once
// What tables and XML are that are no part of the return in hand, though they may lie beside it: what this program
// writes, returns of other collections. Each is named once for its file, whatever it holds.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/formats/xml/document.hpp"
#include "goldthread/intake/open.hpp"
#include "goldthread/schema/collection.hpp"

namespace goldthread {

/// Whether a row holds the column names of a table that is known here by them: of the return, of a provider list, of
/// what is named. For finding these in sheets.
[[nodiscard]] IsHeader names_known_table(const Collection& collection);

/// Puts one entry, passed over, in the place of all tables of a file that is known for something else: all of a
/// workbook in which this program put one of its lists, though it hold a copy of the return, and all of a file that has
/// no table of the return and no provider list but one of another return.
void name_other_files(std::vector<OpenedTable>& tables, const Collection& collection);

/// "This is a CIN census return.", where the elements are of a return known by sight.
[[nodiscard]] std::optional<std::string> known_xml(const xml::Document& document);

}  // namespace goldthread
