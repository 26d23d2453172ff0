#pragma once
// What a reader did with something it could not take as it stood. Together, the remarks of a reading account for every
// liberty taken and everything left out: nothing is changed or dropped without one.

#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"

namespace goldthread {

struct Remark {
    enum class Kind {
        liberty,   ///< Read, but not as it stands: converted, trimmed, taken as blank, a dialect guessed.
        set_aside  ///< Not used: a row that cannot be read, a surplus field, an extra column.
    };
    Kind kind = Kind::liberty;
    Place place;            ///< The first place where it happened; line 0 when it is about the whole file.
    std::string what;       ///< A sentence the analyst understands, with the remedy where there is one.
    std::size_t count = 1;  ///< How many times it happened in this file (and field, if place.field is given).
};

using Remarks = std::vector<Remark>;

}  // namespace goldthread
