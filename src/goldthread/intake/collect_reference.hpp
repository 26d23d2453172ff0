#pragma once
// Data to check a return by that lies among its files: kept for the caller, and said so of the file.

#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/opened_file.hpp"

namespace goldthread {

/// Takes the list of providers or the directory of postcodes that the file is, if it is one. Of two of the same
/// content, and of two directories, the first is taken; none where one was named elsewhere.
void collect_reference(OpenedFile& file, const NamedElsewhere& elsewhere, FoundReference& found);

}  // namespace goldthread
