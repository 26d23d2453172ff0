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

TEST(Folding, UppercasesAsciiOnly) {
    EXPECT_EQ(folded(" c1 "), "C1");
    EXPECT_EQ(folded("\xC3\xA9"), "\xC3\xA9");
}

TEST(Folding, PostcodesLoseTheirSpaces) {
    EXPECT_EQ(without_spaces(" so14 0yg "), "SO140YG");
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
