#pragma once
// Numbers in sentences.

#include <cstddef>
#include <string>
#include <string_view>

namespace goldthread {

/// 12345 as "12,345".
[[nodiscard]] std::string grouped(std::size_t number);

/// "1 finding", "12,345 findings".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace goldthread
