#pragma once
// What a reader did with something it could not take as it stood. Together, the remarks of a reading account for every
// liberty taken and everything left out: nothing is changed or dropped without one.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "goldthread/base/error.hpp"

namespace goldthread {

struct Remark {
    /// In the order in which they are shown: what decides the reading comes first.
    enum class Kind {
        problem,    ///< To be put right: the file was not used, the portal refuses it, or findings come of it that are
                    ///< false. A summary never says "no findings" alone beside one.
        set_aside,  ///< Not used: a row that cannot be read, a surplus field, an extra column.
        liberty     ///< Read, but not as it stands: converted, trimmed, taken as blank, a dialect guessed.
    };
    Kind kind = Kind::liberty;
    Place place;            ///< The first place where it happened; line 0 when it is about the whole file.
    std::string what;       ///< A sentence the analyst understands, with the remedy where there is one.
    std::size_t count = 1;  ///< How many times it happened in this file (and field, if place.field is given).
};

using Remarks = std::vector<Remark>;

/// Puts problems first, then what was set aside; within a kind the order stays.
inline void decisive_first(Remarks& remarks) {
    std::stable_sort(remarks.begin(), remarks.end(), [](const Remark& a, const Remark& b) { return a.kind < b.kind; });
}

[[nodiscard]] inline std::size_t count_problems(const Remarks& remarks) noexcept {
    return static_cast<std::size_t>(std::count_if(
        remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.kind == Remark::Kind::problem; }));
}

}  // namespace goldthread
