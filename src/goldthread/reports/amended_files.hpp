#pragma once
// The files of a return as they are after amendments.

#include <span>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

struct AmendedFile {
    std::string name;  ///< As the original was named; with another ending where it is written in another form.
    YearSlot year = YearSlot::this_year;
    std::string bytes;
    bool changed = false;
    bool used = true;  ///< Else nothing of it is part of the return, and it is as it was given.
};

struct AmendedFiles {
    std::vector<AmendedFile> files;  ///< Every file of which something was used, changed or not; then those of no use.
    Remarks remarks;                 ///< What could not be written as it was, or is in none of the files.
};

/// Holds the tables of `files` against the `originals` they were read from. A CSV file in which nothing changed comes
/// back byte for byte, and a changed one is the same but for the changes. A changed XML file is written anew, one
/// element a line. A table out of a workbook or zip becomes a CSV file of its own; what of such a file was not used is
/// remarked on. A file of the return of which nothing could be used comes back byte for byte; one of another kind, or
/// that was never read, is remarked on. Fails if a changed file cannot be written.
[[nodiscard]] Result<AmendedFiles> amended_files(const ReturnFiles& files, std::span<const InputFile> originals);

}  // namespace goldthread
