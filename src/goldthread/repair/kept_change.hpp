#pragma once
// A change of the analyst's, kept whatever the files at hand: in force, or beside the return until it fits again.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "goldthread/repair/amendment.hpp"

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

struct KeptChange {
    Amendment amendment;
    std::uint32_t step = 0;     ///< As AmendmentLog::steps().
    std::uint64_t made_on = 0;  ///< Mark of the file that it was made on; 0 where not known.
    Standing standing = Standing::in_force;
    std::string why = {};                   ///< A sentence; empty where it is in force, or was not tried yet.
    std::optional<Amendment> against = {};  ///< Of one that clashes: the last change in force that it clashes with.
    bool from_session = false;              ///< Came from a session file, and so may be another person's.
};

}  // namespace goldthread
