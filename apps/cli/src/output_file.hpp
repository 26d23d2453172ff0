#pragma once
// Where a result goes: to a file, written so that it is all there or not there at all (write_file()), or to standard
// output.

#include <string>
#include <string_view>

#include "goldthread/base/disk/staged_file.hpp"
#include "goldthread/base/error.hpp"

namespace goldthread::cli {

/// Writes to that file, or to standard output where `output` is empty.
[[nodiscard]] Result<void> deliver(std::string_view text, const std::string& output);

}  // namespace goldthread::cli
