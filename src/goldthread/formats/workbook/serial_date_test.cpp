#include "goldthread/formats/workbook/serial_date.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

std::string shown(std::string_view serial, Epoch epoch = Epoch::y1900) {
    const Decimal number = Decimal::parse(serial).value();
    if (const auto moment = moment_of(number, epoch)) return moment->day.text() + " " + time_text(moment->second);
    return unreal_day(number, epoch).value_or("none");
}

TEST(SerialDate, CountsFrom1900) {
    EXPECT_EQ(shown("45382"), "31/03/2024 00:00:00");
    EXPECT_EQ(shown("1"), "01/01/1900 00:00:00");
    EXPECT_EQ(shown("59"), "28/02/1900 00:00:00");
    EXPECT_EQ(shown("61"), "01/03/1900 00:00:00");
    EXPECT_EQ(shown("2958465"), "31/12/9999 00:00:00");
}

TEST(SerialDate, DaysThatNeverWereAreNoDays) {
    EXPECT_EQ(shown("60"), "29/02/1900");
    EXPECT_EQ(shown("0"), "00/01/1900");
    EXPECT_EQ(shown("2958466"), "none");
    EXPECT_EQ(shown("-1"), "none");
    EXPECT_EQ(shown("1E+20"), "none");
}

TEST(SerialDate, CountsFrom1904) {
    EXPECT_EQ(shown("0", Epoch::y1904), "01/01/1904 00:00:00");
    EXPECT_EQ(shown("60", Epoch::y1904), "01/03/1904 00:00:00");
    EXPECT_EQ(shown("43920", Epoch::y1904), "31/03/2024 00:00:00");
}

TEST(SerialDate, HoldsTheTimeToTheSecond) {
    EXPECT_EQ(shown("45382.5"), "31/03/2024 12:00:00");
    EXPECT_EQ(shown("45382.395833333336"), "31/03/2024 09:30:00");
    EXPECT_EQ(shown("45382.999999"), "01/04/2024 00:00:00") << "a rounding error before midnight";
}

TEST(SerialDate, IsoDatesAreReadAloneAndWithATime) {
    EXPECT_EQ(parse_iso_moment("2024-03-31"), (Moment{Date::of(2024, 3, 31), 0}));
    EXPECT_EQ(parse_iso_moment("2024-03-31T09:30:05.000Z"), (Moment{Date::of(2024, 3, 31), 34205}));
    EXPECT_EQ(parse_iso_moment("2024-03-31T09:30"), (Moment{Date::of(2024, 3, 31), 34200}));
    for (const char* text : {"", "2024-02-30", "2024-3-31", "31/03/2024", "2024-03-31T", "2024-03-31T25:00:00",
                             "2024-03-31 09:30", "-024-03-31", "2024-03-31T-1:00"}) {
        EXPECT_FALSE(parse_iso_moment(text)) << text;
    }
}

}  // namespace
}  // namespace goldthread::workbook
