#pragma once
// Writing a result so that it is either all there or not there at all.

#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"

namespace goldthread::cli {

/// Writes `bytes` beside `path` and then puts them in its place. On failure nothing of the new content is left, and a
/// file that stood there before is untouched.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// Writes to that file, or to standard output where `output` is empty.
[[nodiscard]] Result<void> deliver(std::string_view text, const std::string& output);

/// Creates a folder and those above it, where missing.
[[nodiscard]] Result<void> make_folder(const std::string& path);

}  // namespace goldthread::cli
