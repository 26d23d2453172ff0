#pragma once
// Control characters in the text of a cell: what a terminal or a spreadsheet obeys instead of showing.

#include <cstdint>
#include <string>
#include <string_view>

namespace goldthread {

/// Some of the control characters. Those of ISO 6429 beyond ASCII (U+0080 to U+009F) count as one.
using ControlSet = std::uint64_t;

/// All that stand in `text`.
[[nodiscard]] ControlSet controls_in(std::string_view text) noexcept;
/// Of the set of one alone: "ESC U+001B".
[[nodiscard]] std::string name_of_control(ControlSet one);

}  // namespace goldthread
