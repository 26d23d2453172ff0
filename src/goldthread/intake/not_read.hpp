#pragma once
// What could not be used of the files given though it may be part of the return: findings are not to be trusted then.

#include <cstddef>
#include <string>

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// How many files, those in zips counted one by one, have a problem for which something in them was refused.
[[nodiscard]] std::size_t files_not_read(const ReturnFiles& files);

/// Whether every file given is used or of another kind, and all of its rows could be read. Titles, totals and column
/// names that come again are no rows of the return.
[[nodiscard]] bool is_read_in_full(const ReturnFiles& files);

/// "2 files could not be used, and may be part of the return: findings may be false, and others missing."; empty where
/// there are none.
[[nodiscard]] std::string not_read_in_words(const ReturnFiles& files);

}  // namespace goldthread
