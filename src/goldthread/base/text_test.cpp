#include "goldthread/base/text.hpp"

#include <gtest/gtest.h>

#include "goldthread/base/error.hpp"

namespace goldthread {
namespace {

TEST(Trimming, TakesAllWhiteSpaceAndTheNonBreakingSpace) {
    EXPECT_EQ(trim("  a b\t\r\n"), "a b");
    EXPECT_EQ(trim("\xC2\xA0 x \xC2\xA0"), "x");
    EXPECT_EQ(trim(" \t "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Trimming, TakesCharactersThatNobodySees) {
    EXPECT_EQ(trim("\xE2\x80\x8B \xE3\x80\x80x\xEF\xBB\xBF"), "x");
    EXPECT_EQ(trim("\xE2\x80\x8B"), "");
    EXPECT_EQ(trim("a\xE2\x80\x8B"
                   "b"),
              "a\xE2\x80\x8B"
              "b")
        << "what stands inside is not at an end";
}

TEST(APlainText, IsItsOwnBareTextAtAGlance) {
    for (const char* text :
         {"", "C1001", "01/04/2025", "M1 1AE", "O'Brien", "a", "=", "a=\"b\"", "1234567890123456 x"}) {
        EXPECT_EQ(bare_text(text), text);
        EXPECT_EQ(is_plain(text), text != std::string_view("=")) << text;
    }
    for (const char* text : {" x", "x ", "\tx", "x\n", "a\tb", "'x", "=\"x\"", "caf\xC3\xA9", "x\x1B",
                             "x\x7F"
                             "y",
                             " "}) {
        EXPECT_FALSE(is_plain(text)) << text;
    }
}

TEST(ABareText, IsWithoutTheWrappingThatMakesExcelKeepIt) {
    for (const char* text : {"=\"001123\"", " =\"001123\" ", "=\" 001123 \"", "'001123", "'001123'", " '001123",
                             "'=\"001123\"", "\xE2\x80\x8B=\"001123\""}) {
        EXPECT_EQ(bare_text(text), "001123") << text;
    }
    EXPECT_EQ(bare_text("=\"\""), "");
    EXPECT_EQ(bare_text("'"), "");
}

TEST(ABareText, KeepsWhatOnlyLooksLikeAWrapping) {
    for (const char* text :
         {"=", "=\"", "=\"001", "=001", "=\"a\"&\"b\"", "=\"a\"\"b\"", "\"001\"", "O'Brien", "Jones'"}) {
        EXPECT_EQ(bare_text(text), text);
    }
}

TEST(ABareText, IsWithoutCharactersThatNobodySees) {
    EXPECT_EQ(bare_text("\xE2\x80\x8B"
                        "C1\xC2\xAD"
                        "001"),
              "C1001");
    EXPECT_EQ(bare_text("M2\xC2\xA0"
                        "5PD"),
              "M2 5PD")
        << "a space of another width is a space";
    EXPECT_EQ(bare_text("=\"M2\xE2\x80\x87"
                        "5PD\""),
              "M2 5PD");
    EXPECT_EQ(bare_text("caf\xC3\xA9 \xE2\x80\x93 bar"), "caf\xC3\xA9 \xE2\x80\x93 bar");
    const std::string longer(100, 'x');
    EXPECT_EQ(bare_text(longer + "\xE2\x80\x8B" + longer), longer + longer);
}

TEST(SmallLetters, AreFoundAnywhere) {
    for (const char* text : {"a", "Z9z", "C1001000000x", "aC1001000000",
                             "\xC3\xA9"
                             "e"})
        EXPECT_TRUE(has_lower_case(text)) << text;
    for (const char* text : {"", "A", "C1001/@[]^_`{|}~", "0123456789", "\xC3\xA9\xC3\xA9"}) {
        EXPECT_FALSE(has_lower_case(text)) << text;
    }
}

TEST(Folding, UppercasesAsciiOnly) {
    EXPECT_EQ(folded(" c1 "), "C1");
    EXPECT_EQ(folded("\xC3\xA9"), "\xC3\xA9");
}

TEST(Folding, PostcodesLoseTheirSpaces) {
    EXPECT_EQ(without_spaces(" so14 0yg "), "SO140YG");
    EXPECT_EQ(without_spaces("'so14\xC2\xA0\xE2\x80\x8B"
                             "0yg"),
              "SO140YG");
}

TEST(Folding, ComparesIgnoringCase) {
    EXPECT_TRUE(same_ignoring_case("Null", "NULL"));
    EXPECT_FALSE(same_ignoring_case("NUL", "NULL"));
}

TEST(AnErrorMessage, NamesThePlaceThenWhatThenTheRemedy) {
    const Error error{"DECOM '31/06/2025' is not a real date.", "Correct it.", {"episodes.csv", "", 214, "DECOM"}};
    EXPECT_EQ(error.message(), "episodes.csv, line 214, DECOM: DECOM '31/06/2025' is not a real date. Correct it.");
    EXPECT_EQ((Error{"Nothing to do.", "", {}}).message(), "Nothing to do.");
    EXPECT_EQ((Error{"x", "", {"a.xlsx", "Header", 0, ""}}).message(), "a.xlsx, sheet Header: x");
}

}  // namespace
}  // namespace goldthread
