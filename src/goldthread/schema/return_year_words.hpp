#pragma once
// Return years as people write them. Everywhere else they are named by the year in which they end.

#include <string>

namespace goldthread {

/// "2025/26" of 2026.
[[nodiscard]] std::string return_year_in_words(int return_year);

/// "from 2025/26", "2022/23 to 2023/24", "2024/25": years from `since` to `until` among those that there are
/// definitions of.
struct YearSpan {
    int since = 0;
    int until = 0;
};
[[nodiscard]] std::string years_in_words(YearSpan years, YearSpan with_definitions);

}  // namespace goldthread
