#pragma once
// The text of a cell as a report shows it.

#include <string>

#include "goldthread/checking/checked_return.hpp"

namespace goldthread {

/// Raw text of a field of a row; a derived field as worked out; empty where the column is absent.
[[nodiscard]] std::string cell_text(const CheckedReturn& checked, RowRef where, std::size_t field);

/// The bare text of the child identifier of a row, letters as in the file.
[[nodiscard]] std::string child_text(const Table& table, const Module& module, std::size_t row);

}  // namespace goldthread
