#pragma once
// Rows that were left out when a file was read, and so are in nothing that is written anew of it.

#include <optional>

#include "goldthread/intake/intake.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

/// Names the lines that were left out of a file that was used; nothing where none was.
[[nodiscard]] std::optional<Remark> remark_on_left_out(const FileReading& reading);

/// The same of all files of a year.
[[nodiscard]] Remarks remarks_on_left_out(const ReturnFiles& files, YearSlot year);

}  // namespace goldthread
