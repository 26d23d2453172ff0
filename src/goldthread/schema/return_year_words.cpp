#include "goldthread/schema/return_year_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goldthread {

std::string return_year_in_words(int return_year) {
    constexpr int century = 100;
    return fmt::format("{}/{:02}", return_year - 1, return_year % century);
}

std::string years_in_words(YearSpan years, YearSpan with_definitions) {
    const int first = std::max(years.since, with_definitions.since);
    if (years.until > with_definitions.until) return "from " + return_year_in_words(first);
    if (years.until == first) return return_year_in_words(first);
    return return_year_in_words(first) + " to " + return_year_in_words(years.until);
}

}  // namespace goldthread
