#pragma once
// A checked return as text for people.

#include <string>
#include <vector>

#include "goldthread/checking/checked_return.hpp"
#include "terminal.hpp"

namespace goldthread::cli {

/// What the report says besides what is in the checked return.
struct CheckTextFacts {
    std::string authority;             ///< "Hampshire (E10000014), as you said"; empty when not known.
    std::vector<std::string> sources;  ///< Reference data used: "Postcodes: November 2025, 2,720,556".
    std::string changes;               ///< Since an earlier run: "since 01/03/2026: 12 fewer findings".
    double seconds = 0;                ///< From start to findings.
};

[[nodiscard]] std::string check_text(const CheckedReturn& checked, const CheckTextFacts& facts, const Style& style);

}  // namespace goldthread::cli
