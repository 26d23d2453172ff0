#pragma once
// From the files and folders named on the command line to bytes in memory.

#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread::cli {

/// Adds every file named, and of the folders named and their folders whatever lies there: what each file is, the engine
/// tells by its content. A file is known by its path as given or found. One that is not to be read, or cannot be, is
/// added with the reason in place of its bytes: hidden files, links to folders, pipes, files of foreign kinds (of which
/// only the beginning is read), files of more than most_file_bytes. Fails on a path that does not exist, and on one
/// named that cannot be read.
[[nodiscard]] Result<void> gather(const std::vector<std::string>& paths, std::optional<YearSlot> year,
                                  std::vector<InputFile>& into);

/// The bytes of one file, which may be a pipe. Fails for a device, and beyond most_file_bytes without taking memory for
/// them.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace goldthread::cli
