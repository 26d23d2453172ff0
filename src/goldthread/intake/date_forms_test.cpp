#include "goldthread/intake/date_forms.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

void expect_likely(const char* text, Date date, std::string_view form) {
    const auto likely = likely_date(text);
    ASSERT_TRUE(likely) << text;
    EXPECT_EQ(likely->date, date) << text;
    EXPECT_EQ(likely->form, form) << text;
}

TEST(ALikelyDate, IsOfferedForTheFormsThatExportsUse) {
    const Date date = Date::of(2025, 4, 1);
    expect_likely("01/04/25", date, "with a two-digit year");
    expect_likely("2025-04-01", date, "year first");
    expect_likely("2025-04-01 00:00:00", date, "year first with a time of day");
    expect_likely("2025-04-01T09:30", date, "year first with a time of day");
    expect_likely("01-04-2025", date, "with other separators");
    expect_likely("1.4.2025", date, "with other separators");
    expect_likely("01/04/2025 00:00", date, "with a time of day");
    expect_likely("45748", date, "as a spreadsheet's day number");
}

TEST(ALikelyDate, OfTwoDigitsBelongsToTheCenturyThatCanBeMeant) {
    expect_likely("01/04/99", Date::of(1999, 4, 1), "with a two-digit year");
    expect_likely("01/04/29", Date::of(2029, 4, 1), "with a two-digit year");
}

TEST(ALikelyDate, IsNotOfferedWhereNoReadingIsLikely) {
    for (const char* text : {"", "31/04/2025x", "31/04/25", "13/13/2025", "unknown", "12", "1234567", "2025-02-30",
                             "01/04", "ZZ/04/2025", "2019"}) {
        EXPECT_FALSE(likely_date(text)) << text;
    }
}

}  // namespace
}  // namespace goldthread
