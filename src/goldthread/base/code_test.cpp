#include "goldthread/base/code.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

TEST(ACode, IsTheSameFromALiteralAndFromText) {
    EXPECT_EQ(Code("C1"), Code::packed("c1"));
    EXPECT_EQ(Code("SC123456"), Code::packed("sc123456"));
    EXPECT_NE(Code("C1"), Code("C2"));
    EXPECT_EQ(Code::packed("XXXXXXX").text(), "XXXXXXX");
}

TEST(ACode, OfNothingIsBlank) {
    EXPECT_TRUE(Code().empty());
    EXPECT_TRUE(Code::packed("").empty());
    EXPECT_FALSE(Code("0").empty());
}

TEST(ACode, ThatDoesNotFitEqualsOnlyItsOwnText) {
    const Code overlong = Code::packed("SC1234567");
    EXPECT_TRUE(overlong.overlong());
    EXPECT_EQ(overlong, Code::packed("sc1234567"));
    EXPECT_NE(overlong, Code::packed("SC1234568"));
    EXPECT_NE(overlong, Code("SC123456"));
    EXPECT_EQ(overlong.text(), "");
}

TEST(ACode, GivesItsLetters) {
    EXPECT_EQ(Code("T1").at(0), 'T');
    EXPECT_EQ(Code("T1").at(1), '1');
    EXPECT_EQ(Code("T1").at(2), '\0');
}

TEST(ACode, OfBytesThatAreNotTextIsKeptApart) {
    const std::string_view strange = "\x01\x02\x03\x04\x05\x06\x07\xFF";
    EXPECT_TRUE(Code::packed(strange).overlong());
}

TEST(AnId, KeepsLeadingZerosAndFoldsCase) {
    EXPECT_NE(Id::packed("0123"), Id::packed("123"));
    EXPECT_EQ(Id::packed("gt0001234"), Id::packed("GT0001234"));
    EXPECT_EQ(Id::packed("A123456789012").text(), "A123456789012");
}

TEST(AnId, LongerThanFifteenIsKeptApartByItsWholeText) {
    const Id a = Id::packed("ABCDEFGHIJKLMNOP1");
    const Id b = Id::packed("ABCDEFGHIJKLMNOP2");
    EXPECT_FALSE(a.whole());
    EXPECT_NE(a, b);
    EXPECT_EQ(a, Id::packed("abcdefghijklmnop1"));
    EXPECT_EQ(a.text(), "ABCDEFG");
}

TEST(AnId, ShortEnoughIsACodeToo) {
    EXPECT_EQ(Id::packed("un1").as_code(), Code("UN1"));
    EXPECT_TRUE(Id::packed("A123456789012").as_code().empty());
}

}  // namespace
}  // namespace goldthread
