#pragma once
// Which version of this program it is.

#include <string_view>

namespace goldthread {

/// "1.4.0".
[[nodiscard]] std::string_view program_version() noexcept;

}  // namespace goldthread
