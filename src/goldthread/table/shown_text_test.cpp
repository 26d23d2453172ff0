#include "goldthread/table/shown_text.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(ShownText, StandsOnOneLine) {
    EXPECT_EQ(shown_text("Total"), "Total");
    EXPECT_EQ(shown_text("a\r\nb\x1A"), "a  b ");
    EXPECT_EQ(shown_text(""), "");
}

TEST(ShownText, IsCutBetweenCharacters) {
    EXPECT_EQ(shown_text("abcdef", 6), "abcdef");
    EXPECT_EQ(shown_text("abcdefg", 6), "abcdef...");
    EXPECT_EQ(shown_text("ab\xC3\xAB", 3), "ab...");
}

}  // namespace
}  // namespace goldthread
