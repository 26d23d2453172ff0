#include "goldthread/base/date_words.hpp"

#include <fmt/format.h>

#include <array>

namespace goldthread {

std::string date_in_words(Date date) {
    return fmt::format("{} {} {}", date.day(), name_of_month(date.month()), date.year());
}

std::string_view name_of_month(int month) noexcept {
    constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    return months[static_cast<std::size_t>(month - 1)];
}

}  // namespace goldthread
