#include "goldthread/formats/workbook/number_format.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

TEST(NumberFormat, DatesAreToldByTheirCode) {
    for (const char* code : {"dd/mm/yyyy", "d-mmm-yy", "yyyy\\-mm\\-dd", "[$-809]dd\\ mmmm\\ yyyy;@", "mmm", "mmm-yy",
                             "DD/MM/YYYY hh:mm", "[Red]d/m/yy", "\"on \"d mmm yyyy", "m/d/yy h:mm AM/PM"}) {
        EXPECT_EQ(number_format(code).meaning, Meaning::date) << code;
    }
}

TEST(NumberFormat, TimesOfDayAreToldFromDatesAndFromLengthsOfTime) {
    for (const char* code : {"h:mm", "hh:mm:ss", "mm:ss.0", "h:mm AM/PM"}) {
        EXPECT_EQ(number_format(code).meaning, Meaning::time) << code;
    }
    for (const char* code : {"[h]:mm", "[mm]:ss", "[s]"}) {
        EXPECT_EQ(number_format(code).meaning, Meaning::number) << code;
    }
}

TEST(NumberFormat, LettersThatAreShownAsTheyStandMeanNothing) {
    for (const char* code : {"General", "0", "0.00", "#,##0", "0%", "0.00E+00", "\"days\" 0", "0\\d", "[Red]0;[Blue]-0",
                             "_-* #,##0_-;-* #,##0_-", "@", "[$£-809]#,##0", "0\" months\"", "", "\"unclosed d", "[h",
                             "\\", "General\" days\""}) {
        EXPECT_EQ(number_format(code).meaning, Meaning::number) << code;
    }
}

TEST(NumberFormat, ZerosAloneAreAWidth) {
    EXPECT_EQ(number_format("0000000").zero_padded_to, 7);
    EXPECT_EQ(number_format("0").zero_padded_to, 0);
    EXPECT_EQ(number_format("000.0").zero_padded_to, 0);
    EXPECT_EQ(number_format(std::string(300, '0')).zero_padded_to, 0);
}

TEST(NumberFormat, BuiltInOnesAreKnownByNumber) {
    EXPECT_EQ(built_in_format(0).meaning, Meaning::number);
    EXPECT_EQ(built_in_format(9).code, "0%");
    EXPECT_EQ(built_in_format(14).meaning, Meaning::date);
    EXPECT_EQ(built_in_format(17).meaning, Meaning::date);
    EXPECT_EQ(built_in_format(20).meaning, Meaning::time);
    EXPECT_EQ(built_in_format(22).meaning, Meaning::date);
    EXPECT_EQ(built_in_format(30).meaning, Meaning::date);
    EXPECT_EQ(built_in_format(46).meaning, Meaning::number);
    EXPECT_EQ(built_in_format(13).meaning, Meaning::number);
    EXPECT_EQ(built_in_format(999).meaning, Meaning::number);
}

}  // namespace
}  // namespace goldthread::workbook
