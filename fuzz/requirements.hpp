#pragma once
// What a fuzzer holds the program to, beyond that it does not crash.

#include <cstdio>
#include <cstdlib>
#include <string>

#include "goldthread/base/error.hpp"
#include "goldthread/formats/csv/unicode.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread {

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

inline void require_reason(const Error& error) {
    require(!error.what.empty(), "a refusal says what is wrong");
    require(csv::find_invalid_utf8(error.message()) == std::string::npos, "a refusal can be shown");
}

inline void require_reasons(const Remarks& remarks) {
    for (const Remark& remark : remarks) {
        require(remark.count > 0, "a remark is of something that happened");
        require_reason({remark.what, {}, remark.place});
    }
}

}  // namespace goldthread
