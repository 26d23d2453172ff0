#pragma once
// A change of the analyst's, kept whatever the files at hand: in force, or beside the return until it fits again.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/amendments/amendment.hpp"

namespace goldthread {

/// A number for the content of the file that has that name in a table (Table::files()); 0 where no such file is given.
/// Equal numbers: the same bytes.
using MarkOf = std::function<std::uint64_t(const std::string& file)>;

enum class Standing : std::uint8_t {
    in_force,        ///< Made in the return.
    set_aside,       ///< The files at hand do not hold what it changes; it is tried again on others.
    done_in_source,  ///< The files hold what it was to make.
    clashes          ///< Another change of the same cell or row is in force: a person must choose.
};

/// Why a change is set aside.
enum class WhyAside : std::uint8_t {
    none,           ///< It is not.
    other_year,     ///< The return is of a year that the change is not of.
    no_file,        ///< No file of its module and year was given, or not the one that it was made on.
    no_row,         ///< The files do not hold the row.
    not_told,       ///< Several rows may be meant.
    other_values,   ///< The row or cell holds something else than it did.
    cannot_be_made  ///< It could not be made, for the reason it says.
};

struct KeptChange {
    Amendment amendment;
    std::uint32_t step = 0;     ///< In which it was made, as AmendmentLog::steps().
    std::uint64_t made_on = 0;  ///< Mark of the file that it was made on; 0 where not known.
    Standing standing = Standing::in_force;
    std::string why = {};                   ///< A sentence; empty where it is in force, or was not tried yet.
    std::optional<Amendment> against = {};  ///< Of one that clashes: the last change in force that it clashes with.
    bool from_session = false;              ///< Came from a session file, and so may be another person's.
    /// The step that took it back, forgot it, or made it over the one that it clashed with (then another of the same
    /// number stands for what was made); 0 where it stands. Undo brings back what is gone.
    std::uint32_t gone = 0;
    WhyAside reason = WhyAside::none;  ///< Of one that is set aside.
};

/// A step that was taken back, and can be made again.
struct UndoneStep {
    std::vector<KeptChange> made;
    std::vector<std::uint32_t> gone;  ///< Numbers of those that it takes back, forgets or makes over others.
};

/// All changes, also those that undo would bring back, in the order in which they were made, and the steps that redo
/// would make, the next first.
struct KeptHistory {
    std::vector<KeptChange> changes;
    std::vector<UndoneStep> redo;
};

}  // namespace goldthread
