#pragma once
// Files that hold the rows of others given before: whether one can take the place of the other, as a whole or of some
// of its tables, and putting it there.

#include <vector>

#include "given_files.hpp"
#include "goldthread/intake/intake.hpp"
#include "working_return.hpp"

namespace goldthread::page {

/// Two given files by their ids, the one given before first.
struct FilePair {
    int older = 0;
    int newer = 0;

    auto operator<=>(const FilePair&) const = default;
};

/// What of the older file goes for the newer one.
struct Replacement {
    FilePair files;
    std::vector<ReplacedTable> tables;
    bool whole = false;  ///< These are all that is used of the older file, and so it goes itself.
};

/// The two files in which the tables lie.
[[nodiscard]] FilePair pair_of(const WorkingReturn& work, const Overlap& overlap);

/// What goes when the newer file takes the place of the older, as far as their tables overlap. A table goes as a whole:
/// of an XML file, which has all modules in one, nothing goes unless the newer file has all of them.
[[nodiscard]] Replacement replacement_of(const WorkingReturn& work, FilePair files);

/// Puts newer files in the place of older ones, each as replacement_of() says of the files as they are before. Refuses
/// a pair of which nothing can go, and then does none.
void replace_files(WorkingReturn& work, const std::vector<FilePair>& pairs);

}  // namespace goldthread::page
