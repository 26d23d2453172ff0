#pragma once
// A date in any form taken apart: numbers, the month's name, what stands between them. For date_forms.cpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread {

struct DateNumber {
    int value = 0;
    std::size_t digits = 0;
};

struct DateTokens {
    std::vector<DateNumber> numbers;
    int month = 0;                ///< Of the month's name; 0 where none is named.
    std::size_t month_place = 0;  ///< How many numbers stand before it.
    char separator = '\0';        ///< Between the first two tokens: '/', '-', '.', ' ' ...; '\0' where none.
    bool slashes_only = true;     ///< One '/' between any two.
    bool slips = false;           ///< A letter for a digit, separators too many.
    bool understood = true;       ///< Nothing else stands there.
};

/// Weekdays and the endings of 1st, 2nd, 3rd, 4th are passed over.
[[nodiscard]] DateTokens date_tokens(std::string_view text);

/// Dashes and spaces beyond ASCII as '-' and ' ', a backslash as '/'.
[[nodiscard]] std::string with_plain_separators(std::string_view text);

/// The text before a time of day, which may follow in any usual way: " 00:00:00", "T09:30Z", ", 9:30 AM", "+01:00".
[[nodiscard]] std::string_view before_time(std::string_view text) noexcept;

/// Without separators, stops and quotes around it.
[[nodiscard]] std::string_view without_marks_around(std::string_view text) noexcept;

}  // namespace goldthread
