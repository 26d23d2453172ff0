#include "today.hpp"

#include <ctime>

namespace goldthread::page {

Date today() {
    constexpr int first_year = 1900;  // of std::tm, whose months count from 0
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::of(local.tm_year + first_year, local.tm_mon + 1, local.tm_mday);
}

}  // namespace goldthread::page
