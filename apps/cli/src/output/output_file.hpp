#pragma once
// Where a result goes: to a file, written so that it is all there or not there at all (write_file()), or to standard
// output. What cells hold goes byte for byte into files and pipes; on a terminal it could move the cursor, rename the
// window or forge a line, and so is shown as characters.

#include <string>
#include <string_view>

#include "goldthread/base/disk/staged_file.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread::cli {

/// Writes to that file, or to standard output where `output` is empty.
[[nodiscard]] Result<void> deliver(std::string_view text, const std::string& output);

/// The text of a result in that form, "csv", "rules-csv" or "json", as it goes to `output`: on a terminal fit to be
/// shown (printable_csv(), printable_json()), else as it is.
[[nodiscard]] std::string fit_for(const std::string& output, std::string_view form, std::string text);

}  // namespace goldthread::cli
