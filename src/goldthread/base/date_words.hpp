#pragma once
// Days and months as people write them.

#include <string>
#include <string_view>

#include "goldthread/base/date.hpp"

namespace goldthread {

/// "3 May 2025".
[[nodiscard]] std::string date_in_words(Date date);

/// "May" of 5. Must be from 1 to 12.
[[nodiscard]] std::string_view name_of_month(int month) noexcept;

}  // namespace goldthread
