#pragma once
// For tests: what a reading found to be put right, as texts.

#include <string>
#include <vector>

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// "line 3, CHILD, 2x: ..." of each problem.
inline std::vector<std::string> problems_of(const FileReading& file) {
    std::vector<std::string> problems;
    for (const Remark& remark : file.remarks) {
        if (remark.kind != Remark::Kind::problem) continue;
        problems.push_back("line " + std::to_string(remark.place.line) + ", " + remark.place.field + ", " +
                           std::to_string(remark.count) + "x: " + remark.what);
    }
    return problems;
}

}  // namespace goldthread
