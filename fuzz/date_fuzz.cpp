// Any text at all, read as a date: what is accepted is a real day in the accepted years, reads back from its own text
// as the same day, and stands on the calendar between its neighbours.

#include <cstdint>
#include <string_view>

#include "goldthread/base/date.hpp"
#include "goldthread/intake/date_forms.hpp"
#include "requirements.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using goldthread::Date;
    using goldthread::require;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto date = Date::parse(text);
    if (const auto reading = goldthread::read_date_text(text)) {
        require(!reading->accepted() || date.has_value(), "only what is a date as it stands is accepted");
        const auto meant = goldthread::meant_date(*reading, goldthread::DateOrder::not_told);
        require(!meant.other || (meant.date && *meant.date != *meant.other), "another reading is another day");
    }
    if (!date) return 0;

    require(size >= 8 && size <= 10, "a date has eight to ten characters");
    require(date->year() >= Date::earliest_year && date->year() <= Date::latest_year, "the year is an accepted one");
    require(Date::parse(date->text()) == date, "its text is the same day");
    require(Date::from_parts(date->year(), date->month(), date->day()) == date, "its parts are the same day");
    require(date->plus_days(1).plus_days(-1) == *date, "the day before the next is the same day");
    require((date->weekday() + 1) % 7 == date->plus_days(1).weekday(), "weekdays follow one another");
    require(date->plus_months(1) > *date && date->plus_months(-1) < *date, "months go forward and back");
    require(date->plus_years(18).age_of(*date) == 18, "one is eighteen on the eighteenth birthday");
    require(date->plus_years(18).plus_days(-1).age_of(*date) == 17, "and seventeen on the day before");
    return 0;
}
