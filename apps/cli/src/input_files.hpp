#pragma once
// From the files and folders named on the command line to bytes in memory.

#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread::cli {

/// What lies under the paths given.
struct GatheredFiles {
    std::vector<InputFile> files;
    std::vector<std::string> left_out;  ///< Files of folders that are in no form this program reads.
};

/// Reads every file named, and of the folders named and their folders every file whose ending is that of a form this
/// program reads (.csv, .tsv, .txt, .xml, .xlsx, .xlsm, .ods, .zip). A file is known by its path as given or found.
/// Fails on a path that does not exist or cannot be read.
[[nodiscard]] Result<void> gather(const std::vector<std::string>& paths, std::optional<YearSlot> year,
                                  GatheredFiles& into);

/// The bytes of one file.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace goldthread::cli
