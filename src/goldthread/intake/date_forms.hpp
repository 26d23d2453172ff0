#pragma once
// Dates in forms that a return does not accept, read as what they probably mean. Never applied silently: it is offered.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "goldthread/base/date.hpp"

namespace goldthread {

enum class DateForm : std::uint8_t {
    day_month_year,    ///< dd/mm/yyyy, which is accepted, unless a time of day or slips come with it.
    other_separators,  ///< 01-04-2025, 1.4.2025
    two_digit_year,    ///< 01/04/25
    year_first,        ///< 2025-04-01
    month_name,        ///< 3-Mar-23, Monday 3rd March 2023
    digits_only,       ///< 20250401, 01042025
    day_number,        ///< 45748, as spreadsheets count days
    no_such_day,       ///< 31/02/2026
    too_narrow,        ///< ########: what a spreadsheet shows, and saves as text, where the column is too narrow
};

/// What a text says. Of a date written in digits with the year last, which of day and month comes first its column
/// tells (date_columns.hpp), so both are kept.
struct DateReading {
    DateForm form = DateForm::day_month_year;
    bool with_time = false;   ///< A time of day stands behind it.
    bool with_slips = false;  ///< O for 0, separators or marks too many.

    std::optional<Date> day_first;    ///< Of forms in which no order is open: the date.
    std::optional<Date> month_first;  ///< Only where the order is open.
    std::optional<Date> year_first;   ///< Of two-digit years, where the first number could be the year.

    /// Whether the text is accepted as it stands.
    [[nodiscard]] bool accepted() const noexcept {
        return form == DateForm::day_month_year && !with_time && !with_slips && day_first;
    }
    /// Possible only with the month before the day.
    [[nodiscard]] bool only_month_first() const noexcept { return !day_first && !year_first && month_first; }
};

/// What trimmed text says as a date; nothing where it is none by any form.
[[nodiscard]] std::optional<DateReading> read_date_text(std::string_view text);

/// In which order the dates of a column are written, as far as they tell.
enum class DateOrder : std::uint8_t { not_told, day_first, month_first, mixed };

/// The days that a text can mean in a column of that order.
struct MeantDate {
    std::optional<Date> date;   ///< The likely one; nothing where the text means none.
    std::optional<Date> other;  ///< One as likely: it cannot be told which.
    bool only = false;          ///< No other reading is possible.
};

[[nodiscard]] MeantDate meant_date(const DateReading& reading, DateOrder order) noexcept;

/// "year first, with a time of day": completes "being written ...". Not for no_such_day and too_narrow.
[[nodiscard]] std::string form_in_words(const DateReading& reading);

}  // namespace goldthread
