#include "goldthread/formats/csv/unicode.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread::csv {
namespace {

constexpr std::size_t all_valid = std::string_view::npos;

TEST(CsvUnicode, EveryCodePointSurvivesUtf8) {
    for (char32_t character = 0; character <= 0x10FFFF; character += character < 0x11000 ? 1 : 251) {
        if (character >= 0xD800 && character < 0xE000) continue;
        std::string text;
        append_utf8(text, character);
        ASSERT_EQ(find_invalid_utf8(text), all_valid);
        std::size_t at = 0;
        ASSERT_EQ(take_utf8(text, at), character);
        ASSERT_EQ(at, text.size());
    }
}

TEST(CsvUnicode, NamesWithAccentsAreValid) {
    EXPECT_EQ(find_invalid_utf8("Zo\xC3\xAB, Si\xC3\xA2n, \xE2\x82\xAC 5, \xF0\x9F\x99\x82"), all_valid);
}

TEST(CsvUnicode, WhatIsNotUtf8IsFoundWhereItStands) {
    EXPECT_EQ(find_invalid_utf8("0123456789 Zo\xEB"), 13U);
    EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
    EXPECT_EQ(find_invalid_utf8("\xE0\x80\xAF"), 0U) << "overlong";
    EXPECT_EQ(find_invalid_utf8("\xF0\x80\x80\xAF"), 0U) << "overlong";
    EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U) << "a surrogate";
    EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "beyond the last code point";
    EXPECT_EQ(find_invalid_utf8("ab\xE2\x82"), 2U) << "cut off";
    EXPECT_EQ(find_invalid_utf8("\xE2\x82,"), 0U) << "cut off";
    EXPECT_EQ(find_invalid_utf8("\x80"), 0U) << "a continuation alone";
    EXPECT_EQ(find_invalid_utf8("\xFF"), 0U);
}

TEST(CsvUnicode, AnInvalidByteIsTakenAsTheReplacementCharacter) {
    std::size_t at = 0;
    EXPECT_EQ(take_utf8("\xFF,", at), replacement_character);
    EXPECT_EQ(at, 1U);
}

TEST(CsvUnicode, Windows1252IsReadAsWindowsDoes) {
    EXPECT_EQ(from_windows_1252('\x80'), U'\u20AC');
    EXPECT_EQ(from_windows_1252('\x92'), U'\u2019');
    EXPECT_EQ(from_windows_1252('\xEB'), U'\u00EB');
    EXPECT_EQ(from_windows_1252('A'), U'A');
}

TEST(CsvUnicode, EveryByteOfWindows1252SurvivesThereAndBack) {
    for (int i = 0; i < 256; ++i) {
        const char byte = static_cast<char>(i);
        EXPECT_EQ(to_windows_1252(from_windows_1252(byte)), byte);
    }
    EXPECT_FALSE(to_windows_1252(U'\u0142')) << "Windows-1252 has no Polish l";
}

TEST(CsvUnicode, TextIsMadeValid) {
    EXPECT_EQ(valid_utf8("caf\xE9.csv"), "caf\uFFFD.csv");
    EXPECT_EQ(valid_utf8("caf\u00E9.csv"), "caf\u00E9.csv");
    EXPECT_EQ(valid_utf8(""), "");
}

}  // namespace
}  // namespace goldthread::csv
