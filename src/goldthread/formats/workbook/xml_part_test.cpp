#include "goldthread/formats/workbook/xml_part.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

using namespace std::string_literals;

TEST(XmlPart, NamesAreComparedWithoutPrefix) {
    const auto part = XmlPart::parse("<x:a x:id='7' on='true'><y:b>t</y:b></x:a>", "p");
    ASSERT_TRUE(part.has_value());
    EXPECT_TRUE(is_named(part->root(), "a"));
    EXPECT_EQ(number_of(part->root(), "id", 0), 7U);
    EXPECT_TRUE(is_on(part->root(), "on"));
    EXPECT_EQ(child_of(part->root(), "b").child_value(), "t"s);
    EXPECT_FALSE(child_of(part->root(), "c"));
}

TEST(XmlPart, NumbersThatAreNoneAreTheOther) {
    const auto part = XmlPart::parse("<a b='-1' c='1x' d='99999999999' e=''/>", "p");
    for (const char* name : {"b", "c", "d", "e", "f"}) EXPECT_EQ(number_of(part->root(), name, 5), 5U) << name;
}

TEST(XmlPart, BrokenPartsAreErrors) {
    for (const std::string& text :
         {""s, "<a>"s, "<a><b></a>"s, "text"s, "<a b=></a>"s, "<a>\0</a>"s, "<a>\xFF</a>"s, "\xFF\xFE<\0a\0/\0>\0"s}) {
        const auto part = XmlPart::parse(text, "xl/styles.xml");
        ASSERT_FALSE(part.has_value()) << text;
        EXPECT_NE(part.error().what.find("'xl/styles.xml'"), std::string::npos);
    }
}

TEST(XmlPart, NoEntityOfADocumentTypeIsFollowed) {
    const auto part = XmlPart::parse(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yyyy'>]><a>&x;&y;&amp;</a>", "p");
    ASSERT_TRUE(part.has_value());
    EXPECT_EQ(part->root().child_value(), "&x;&y;&"s);
}

TEST(XmlPart, DepthIsNoDanger) {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<a>";
    EXPECT_FALSE(XmlPart::parse(deep, "p").has_value());
    for (int i = 0; i < 200'000; ++i) deep += "</a>";
    EXPECT_TRUE(XmlPart::parse(deep, "p").has_value());
}

TEST(XmlPart, CharactersThatNoTextMayHoldAreReplaced) {
    EXPECT_TRUE(is_valid_text("é"));
    EXPECT_FALSE(is_valid_text("\xED\xA0\x80"));
    EXPECT_EQ(valid_text("a\0b"s), "a\uFFFDb");
    EXPECT_EQ(valid_text("é"), "é");
}

}  // namespace
}  // namespace goldthread::workbook
