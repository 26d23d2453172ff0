#pragma once
// Text of a file as a remark shows it.

#include <cstddef>
#include <string>
#include <string_view>

namespace goldthread {

/// The text on one line and not too long: line ends and other control characters become spaces; what is cut off at the
/// end is told by "...". Cuts between characters of UTF-8.
[[nodiscard]] std::string shown_text(std::string_view text, std::size_t most_bytes = 120);

}  // namespace goldthread
