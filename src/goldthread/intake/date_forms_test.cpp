#include "goldthread/intake/date_forms.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

// "05/11/2025", "05/11/2025?" where that is not the only reading, "05/11/2025|25/11/2005" where it cannot be told.
std::string meant(std::string_view text, DateOrder order = DateOrder::not_told) {
    const auto reading = read_date_text(text);
    if (!reading) return "nothing";
    if (reading->form == DateForm::no_such_day) return "no such day";
    if (reading->form == DateForm::too_narrow) return "too narrow";
    const MeantDate date = meant_date(*reading, order);
    if (!date.date) return "no date";
    return date.date->text() + (date.other ? "|" + date.other->text() : date.only ? "" : "?");
}

std::string form_of(std::string_view text) {
    const auto reading = read_date_text(text);
    return reading ? form_in_words(*reading) : "nothing";
}

TEST(ADateInAnotherForm, MayNameItsMonth) {
    for (const char* text :
         {"05-Nov-25", "5 Nov 2025", "05/NOV/2025", "5th November 2025", "5th of Nov, 2025", "Nov 5, 2025",
          "November 5 2025", "Wednesday 5 November 2025", "Wed, 05 Nov 2025", "05Nov2025", "05NOV25", "2025-Nov-05",
          "5.Nov.2025", "5. November 2025", "O5 Nov 2025", "5 Nov 2025 09:30"}) {
        EXPECT_EQ(meant(text), "05/11/2025") << text;
    }
    EXPECT_EQ(meant("1st Sept 2025"), "01/09/2025");
    EXPECT_EQ(meant("3-Mar-23"), "03/03/2023");
    EXPECT_EQ(meant("31-May-99"), "31/05/1999");
    EXPECT_EQ(form_of("05-Nov-25"), "with the month's name");
}

TEST(ADateInAnotherForm, MayHaveTheYearFirst) {
    for (const char* text : {"2025-11-05", "2025/11/5", "2025.11.05", "2025-11-05T09:30", "2025-11-05T00:00:00.000Z",
                             "2025-11-05Z", "2025-11-05 00:00:00", "2025-11-05+01:00", "2025-11-05T0930"}) {
        EXPECT_EQ(meant(text), "05/11/2025") << text;
    }
    EXPECT_EQ(form_of("2025-11-05"), "year first");
    EXPECT_EQ(form_of("2025-11-05T09:30"), "year first, with a time of day");
}

TEST(ADateInAnotherForm, MayBeDigitsOnly) {
    EXPECT_EQ(meant("20251105"), "05/11/2025");
    EXPECT_EQ(meant("25112025"), "25/11/2025");
    EXPECT_EQ(meant("05112025"), "05/11/2025?") << "or 11 May";
    EXPECT_EQ(meant("05112025", DateOrder::month_first), "11/05/2025");
    EXPECT_EQ(meant("5112025"), "05/11/2025?") << "a leading 0 is lost";
    EXPECT_EQ(meant("20251105093000"), "05/11/2025");
    EXPECT_EQ(meant("20251105 0930"), "05/11/2025");
    EXPECT_EQ(form_of("20251105"), "in digits only");
}

TEST(ADateInAnotherForm, MayBeASpreadsheetsDayNumber) {
    for (const char* text : {"45966", "45966.0", "45966.00", "45966.5", "45,966", "45966."}) {
        EXPECT_EQ(meant(text), "05/11/2025") << text;
    }
    EXPECT_EQ(form_of("45966.0"), "as a spreadsheet's day number");
    EXPECT_EQ(form_of("45966.5"), "as a spreadsheet's day number, with a time of day");
}

TEST(ADateInAnotherForm, MayHaveATimeOfDayBehindIt) {
    for (const char* text : {"25/11/2025 00:00", "25/11/2025 12:00:00 AM", "25/11/2025, 9:30", "25/11/2025 12.30",
                             "25/11/2025T09:30Z", "25/11/2025 9am", "25-11-2025 00:00:00.000"}) {
        EXPECT_EQ(meant(text), "25/11/2025") << text;
    }
    EXPECT_EQ(form_of("25/11/2025 00:00"), "with a time of day");
}

TEST(ADateInAnotherForm, MayHaveSlipsOfTyping) {
    for (const char* text : {"25/11/2O25", "25//11/2025", "25/11//2025", "25/11/2025/", "25/11/2025,", "25/11/2025.",
                             "'25/11/2025", "25 / 11 / 2025", "25\\11\\2025", "25/1l/2025", "\"25/11/2025\""}) {
        EXPECT_EQ(meant(text), "25/11/2025") << text;
        EXPECT_EQ(form_of(text), "with slips of typing") << text;
        EXPECT_FALSE(read_date_text(text)->accepted()) << text;
    }
}

TEST(ADateInAnotherForm, MayHaveOtherSeparators) {
    for (const char* text : {"25-11-2025", "25.11.2025", "25 11 2025",
                             "25\xE2\x80\x93"
                             "11\xE2\x80\x93"
                             "2025"}) {
        EXPECT_EQ(meant(text), "25/11/2025") << text;
        EXPECT_EQ(form_of(text), "with other separators") << text;
    }
}

TEST(ADateInAnotherForm, OfATwoDigitYearBelongsToTheCenturyThatCanBeMeant) {
    EXPECT_EQ(meant("25/11/99"), "25/11/1999");
    EXPECT_EQ(meant("25/11/29"), "25/11/2029");
    EXPECT_EQ(meant("99-11-25"), "25/11/1999");
    EXPECT_EQ(meant("01/04/25"), "01/04/2025?") << "or 4 January";
    EXPECT_EQ(form_of("01/04/25"), "with a two-digit year");
}

TEST(ADateInAnotherForm, IsNotToldWhereTwoReadingsAreAsLikely) {
    EXPECT_EQ(meant("05-11-24"), "05/11/2024|24/11/2005");
    EXPECT_EQ(meant("051124"), "05/11/2024|24/11/2005");
    EXPECT_EQ(meant("04-05-2025", DateOrder::mixed), "04/05/2025|05/04/2025");
}

TEST(ADateInAnotherForm, TakesTheOrderOfItsColumn) {
    EXPECT_EQ(meant("04-05-2025"), "04/05/2025?");
    EXPECT_EQ(meant("04-05-2025", DateOrder::day_first), "04/05/2025");
    EXPECT_EQ(meant("04-05-2025", DateOrder::month_first), "05/04/2025");
    EXPECT_EQ(meant("4/20/2025 12:00:00 AM", DateOrder::month_first), "20/04/2025");
    EXPECT_EQ(meant("4/20/2025"), "20/04/2025?");
    EXPECT_EQ(meant("4/20/25"), "20/04/2025?");
    EXPECT_EQ(meant("10/10/2025"), "10/10/2025") << "the same in either order";
    EXPECT_TRUE(read_date_text("4/20/2025")->only_month_first());
}

TEST(ADateInAnotherForm, MayBeADayThatNeverWas) {
    for (const char* text : {"31/02/2026", "31.02.2026", "31 Feb 2026", "2026-02-30", "31/04/25", "13/13/2025",
                             "00/00/0000", "32/01/2026", "29/02/2025 00:00"}) {
        EXPECT_EQ(meant(text), "no such day") << text;
    }
}

TEST(ADateInAnotherForm, IsLostWhereTheColumnWasTooNarrow) {
    EXPECT_EQ(meant("########"), "too narrow");
    EXPECT_EQ(meant("###"), "too narrow");
}

TEST(ADateInAnotherForm, IsNoneWhereNothingSpeaksForOne) {
    for (const char* text : {"",
                             "#",
                             "unknown",
                             "12",
                             "1234567",
                             "12345",
                             "123456789",
                             "01/04",
                             "ZZ/04/2025",
                             "2019",
                             "05/11/2025x",
                             "Nov 2025",
                             "5 Nov",
                             "31/12/9999",
                             "01/01/0001",
                             "5/11/2025 or 6/11/2025",
                             "05/11/2025?",
                             "March",
                             "1/2/3/4",
                             "-",
                             "...",
                             "\xFF\xFE",
                             "10:30",
                             "T",
                             "5 Nov Dec 2025"}) {
        EXPECT_EQ(meant(text), "nothing") << text;
    }
}

TEST(ADateAsItIsExpected, IsAccepted) {
    EXPECT_TRUE(read_date_text("05/11/2025")->accepted());
    EXPECT_TRUE(read_date_text("5/1/2025")->accepted());
    EXPECT_FALSE(read_date_text("05/11/2025 00:00")->accepted());
    EXPECT_FALSE(read_date_text("05/11/25")->accepted());
}

}  // namespace
}  // namespace goldthread
