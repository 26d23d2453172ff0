#pragma once
// Identifiers that a spreadsheet took for amounts and wrote back as such: "1234567.0", "8.01235E+12", "1,234,567",
// "######", digits lost to rounding.

#include <string_view>

#include "goldthread/intake/intake.hpp"

namespace goldthread {

/// Whether trimmed text has a form in which spreadsheets write amounts, and nobody identifiers.
[[nodiscard]] bool looks_damaged(std::string_view text) noexcept;

/// Adds a problem for each file and each identifier with damaged cells, with their count and the first place. Numbers
/// of more than fifteen digits count as rounded where all of them in the column end in zeros from the sixteenth on, too
/// many for chance.
/// Cost: a few comparisons for each identifier that is not damaged.
void remark_on_damaged_identifiers(ReturnFiles& files);

}  // namespace goldthread
