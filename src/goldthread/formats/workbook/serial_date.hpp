#pragma once
// Days as workbooks count them.

#include <cstdint>
#include <optional>
#include <string>

#include "goldthread/base/date.hpp"
#include "goldthread/formats/workbook/decimal.hpp"

namespace goldthread::workbook {

/// The day from which a workbook counts.
enum class Epoch : std::uint8_t {
    y1900,  ///< 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was.
    y1904   ///< 0 is 1 January 1904: workbooks begun on old Macs.
};

/// A day and the time of day, to the second.
struct Moment {
    Date day;
    std::int32_t second = 0;  ///< 0 to 86399.

    bool operator==(const Moment&) const = default;
};

/// What a day number stands for. Nothing for a negative one, one past the year 9999, and, counting from 1900, for day 0
/// and day 60, which the calendar does not have.
[[nodiscard]] std::optional<Moment> moment_of(const Decimal& serial, Epoch epoch);

/// What a program shows for a day number that is no real day: "29/02/1900", "00/01/1900"; nothing for any other.
[[nodiscard]] std::optional<std::string> unreal_day(const Decimal& serial, Epoch epoch);

/// Reads an ISO date, alone or with a time behind: "2024-03-31", "2024-03-31T09:30:00.000Z".
[[nodiscard]] std::optional<Moment> parse_iso_moment(std::string_view text);

/// "09:30:00" of a number of seconds.
[[nodiscard]] std::string time_text(std::int32_t second);

}  // namespace goldthread::workbook
