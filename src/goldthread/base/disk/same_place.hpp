#pragma once
// Whether two paths mean the same file or folder, however they are spelled: by the file itself where it is there, by
// the path with all links followed where it is not yet.

#include <string>

namespace goldthread {

/// The path with links, "." and ".." followed as far as it exists. The path itself where that cannot be done.
[[nodiscard]] std::string canonical_path(const std::string& path);

/// Both are there, and are one file or folder: also by a link, a hard link, in other letter case where the system does
/// not tell it apart.
[[nodiscard]] bool is_same_file(const std::string& one, const std::string& other) noexcept;

/// Both are one file, or would be if they were written. Names that differ in letter case only count as one.
[[nodiscard]] bool is_same_place(const std::string& one, const std::string& other);

/// Whether `path`, which need not be there, lies in `folder` or a folder in it. Not true of the folder itself.
[[nodiscard]] bool lies_within(const std::string& path, const std::string& folder);

}  // namespace goldthread
