#include "goldthread/formats/workbook/decimal.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

std::string shown(std::string_view text) {
    const auto number = Decimal::parse(text);
    return number ? number->rounded().text() : "no number";
}

TEST(Decimal, NumbersAreShownAsPeopleMeanThem) {
    EXPECT_EQ(shown("20"), "20");
    EXPECT_EQ(shown("20.0"), "20");
    EXPECT_EQ(shown("-0.50"), "-0.5");
    EXPECT_EQ(shown("0"), "0");
    EXPECT_EQ(shown("-0.0"), "0");
    EXPECT_EQ(shown("007"), "7");
    EXPECT_EQ(shown(".5"), "0.5");
    EXPECT_EQ(shown("+3."), "3");
    EXPECT_EQ(shown("1234567"), "1234567");
    EXPECT_EQ(shown("1.2345678901E10"), "12345678901");
    EXPECT_EQ(shown("1e3"), "1000");
    EXPECT_EQ(shown("1.5E-3"), "0.0015");
}

TEST(Decimal, DigitsThatBinaryNumbersAddAreRoundedAway) {
    EXPECT_EQ(shown("0.30000000000000004"), "0.3");
    EXPECT_EQ(shown("0.1"), "0.1");
    EXPECT_EQ(shown("44.399999999999999"), "44.4");
    EXPECT_EQ(shown("999999999999999.9"), "1000000000000000");
    EXPECT_EQ(shown("123456789012345678"), "123456789012346000");
    EXPECT_TRUE(Decimal::parse("1234567890123456")->beyond_precision());
    EXPECT_FALSE(Decimal::parse("123456789012345")->beyond_precision());
}

TEST(Decimal, VeryLargeAndSmallOnesKeepTheirExponent) {
    EXPECT_EQ(shown("1.25E+300"), "1.25E300");
    EXPECT_EQ(shown("1E-300"), "1E-300");
}

TEST(Decimal, WhatIsNoNumberIsNone) {
    for (const char* text : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "INF", "NaN", "1,5", " 1",
                             "1e999999999999", "1e400", "--1", "1e5x"}) {
        EXPECT_EQ(shown(text), "no number") << text;
    }
    EXPECT_EQ(shown(std::string(10000, '9')), "no number");
}

TEST(Decimal, WholePartAndSecondsOfTheDay) {
    EXPECT_EQ(Decimal::parse("45382.75")->whole(), 45382);
    EXPECT_EQ(Decimal::parse("45382.75")->seconds_of_fraction(), 64800);
    EXPECT_EQ(Decimal::parse("0.999999")->seconds_of_fraction(), 86400);
    EXPECT_EQ(Decimal::parse("0.000011574")->seconds_of_fraction(), 1);
    EXPECT_EQ(Decimal::parse("-3.5")->whole(), -3);
    EXPECT_EQ(Decimal::parse("100")->whole(), 100);
    EXPECT_EQ(Decimal::parse("1E9")->whole(), std::nullopt);
}

}  // namespace
}  // namespace goldthread::workbook
