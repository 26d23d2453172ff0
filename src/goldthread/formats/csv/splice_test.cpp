#include "goldthread/formats/csv/splice.hpp"

#include <gtest/gtest.h>

namespace goldthread::csv {
namespace {

std::string spliced(const std::string& bytes, const std::vector<Edit>& edits) {
    const auto decoded = decode(bytes);
    EXPECT_TRUE(decoded);
    const auto result = splice(bytes, *decoded, edits);
    return result ? *result : "refused: " + result.error().what;
}

TEST(Splice, PutsTextIntoBytesOfAnyEncoding) {
    EXPECT_EQ(spliced("abc", {{0, 1, "x"}, {2, 2, "yy"}}), "xbyyc");
    EXPECT_EQ(spliced("Zo\xEB d", {{5, 6, "\xC3\xA9"}}), "Zo\xEB \xE9");  // the e takes two bytes of the text
    const std::string utf16 = encode("\xF0\x9F\x98\x81,\xC3\xABx", Encoding::utf16_be, true);
    EXPECT_EQ(spliced(utf16, {{7, 8, "\xF0\x9F\x98\x82"}}),
              encode("\xF0\x9F\x98\x81,\xC3\xAB\xF0\x9F\x98\x82", Encoding::utf16_be, true));
}

TEST(Splice, CopiesWhatIsDamagedAsItStands) {
    EXPECT_EQ(spliced("\xC3\xAB\xC3\xAB\xEB"
                      "a",
                      {{6, 7, "b"}}),
              "\xC3\xAB\xC3\xAB\xEB"
              "b");
    std::string half = encode("ab", Encoding::utf16_le, true) + "\x01";
    EXPECT_EQ(spliced(half, {{0, 1, "x"}}), encode("xb", Encoding::utf16_le, true) + "\x01");
}

TEST(Splice, RefusesWhatTheEncodingLacks) {
    EXPECT_EQ(spliced("Zo\xEB", {{0, 1, "\xC5\x81"}}).substr(0, 8), "refused:");
    EXPECT_EQ(spliced("abc", {{0, 1, "\xFF"}}).substr(0, 8), "refused:");
}

}  // namespace
}  // namespace goldthread::csv
