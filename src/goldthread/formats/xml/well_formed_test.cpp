#include "goldthread/formats/xml/well_formed.hpp"

#include <gtest/gtest.h>

namespace goldthread::xml {
namespace {

/// "2:3 words", " +1" where there are more; empty for what is well-formed as far as is looked at.
std::string fault(std::string_view text) {
    const WellFormedness found = check_well_formed(text);
    if (!found.first) return "";
    const TextPlace place = place_in(text, found.first->at);
    return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + found.first->what +
           (found.further == 0 ? "" : " +" + std::to_string(found.further));
}

TEST(WellFormed, WhatXmlAllowsHasNoFault) {
    EXPECT_EQ(fault("<?xml version=\"1.0\" encoding='UTF-8' standalone=\"yes\" ?>\n<!-- a - b -->\n<?style x?>\n"
                    "<a b='1' c = \"'&lt;>\">x &amp; &apos;&quot;&gt; &#65;&#x1F600; ]] > \"quoted\"<b/>\n"
                    "<c\n d='1'\n/><![CDATA[<&]] >]]></a >\n<!-- end -->\n"),
              "");
    EXPECT_EQ(
        fault("<z:\xC3\xA9t\xC3\xA9 _a.b-1='x'>Zo\xC3\xAB \xEF\xBF\xBD \xF0\x9F\x98\x80\t\r\n</z:\xC3\xA9t\xC3\xA9>"),
        "");
    EXPECT_EQ(fault("<!DOCTYPE a [<!ELEMENT a (#PCDATA)> <!-- > -->]><a/>"), "");
    EXPECT_EQ(fault("<!DOCTYPE a SYSTEM \"x>y\"><a/>"), "");
}

TEST(WellFormed, AReferenceMustBeOneThatXmlKnows) {
    EXPECT_EQ(fault("<a>\n<b>A & B</b></a>"), "2:6 '&' stands alone.");
    EXPECT_EQ(fault("<a>R&D</a>"), "1:5 '&' stands alone.");
    EXPECT_EQ(fault("<a>&amp</a>"), "1:4 '&' stands alone.");
    EXPECT_EQ(fault("<a b='x&y'/>"), "1:8 '&' stands alone.");
    EXPECT_EQ(fault("<a>&"), "1:4 '&' stands alone.");
    EXPECT_EQ(fault("<a>x&nbsp;y</a>"), "1:5 '&nbsp;' is an entity that XML does not know.");
    EXPECT_EQ(fault("<a>&AMP;</a>"), "1:4 '&AMP;' is an entity that XML does not know.");
    EXPECT_EQ(fault("<a>&#x1F;</a>"), "1:4 '&#x1F;' stands for a character that no XML can hold, not even written so.");
    for (const char* number : {"0", "11", "xFFFE", "xD800", "x110000", "99999999999999999999"}) {
        EXPECT_NE(fault("<a>&#" + std::string(number) + ";</a>"), "") << number;
    }
    for (const char* number : {"9", "10", "x20", "xFFFD", "x10FFFF", "00000000000065"}) {
        EXPECT_EQ(fault("<a>&#" + std::string(number) + ";</a>"), "") << number;
    }
    EXPECT_EQ(fault("<a>&#;</a>"), "1:4 '&#' begins no number of a character.");
    EXPECT_EQ(fault("<a>&#X41;</a>"), "1:4 '&#' begins no number of a character.");
    EXPECT_EQ(fault("<a>&#65</a>"), "1:4 '&#' begins no number of a character.");
}

TEST(WellFormed, SomeCharactersNoXmlCanHold) {
    EXPECT_EQ(fault("<a>Zo\xC3\xAB\x0B</a>"),
              "1:7 A control character (number 11) stands here, which no XML can hold.");
    EXPECT_NE(fault("<a b='\x01'/>"), "");
    EXPECT_NE(fault("<a><!-- \x02 --></a>"), "");
    EXPECT_NE(fault("<a><![CDATA[\x03]]></a>"), "");
    EXPECT_NE(fault("<a><?p \x04?></a>"), "");
    EXPECT_EQ(fault("<a>\xEF\xBF\xBF</a>"), "1:4 A character stands here that no XML can hold.");
}

TEST(WellFormed, AttributesAreQuotedSpacedAndDifferent) {
    EXPECT_EQ(fault("<a b=1>x</a>"), "1:6 The value of an attribute does not stand in quotes.");
    EXPECT_EQ(fault("<a b=1/>"), "1:6 The value of an attribute does not stand in quotes.");
    EXPECT_EQ(fault("<a b>x</a>"), "1:4 An attribute has no value.");
    EXPECT_EQ(fault("<a b='1'c='2'/>"), "1:9 No space stands before this attribute.");
    EXPECT_EQ(fault("<a b='1' c='2' b='3'/>"), "1:16 The attribute b stands twice in one tag.");
    EXPECT_EQ(fault("<a b='1 < 2'/>"), "1:9 '<' stands in the value of an attribute.");
    EXPECT_EQ(fault("<a 1='2'/>"), "1:4 What stands here in a tag is no attribute.");
    std::string many = "<a";
    for (int i = 0; i < 100'000; ++i) many += " a" + std::to_string(i) + "=''";
    EXPECT_EQ(fault(many + "/>"), "");
    EXPECT_NE(fault(many + " a7=''/>"), "");
}

TEST(WellFormed, TagsTextAndCommentsHaveTheirForm) {
    EXPECT_EQ(fault("<a>1 < 2</a>"), "1:6 '<' begins no element.");
    EXPECT_EQ(fault("<a><1/></a>"), "1:4 '<' begins no element.");
    EXPECT_EQ(fault("<a>x]]>y</a>"), "1:5 ']]>' stands in a text.");
    EXPECT_EQ(fault("<a><b></b x></a>"), "1:7 The end of an element must be '</', its name and '>'.");
    EXPECT_EQ(fault("<a><!-- x -- y --></a>"), "1:11 '--' stands within a comment.");
    EXPECT_EQ(fault("<a><!-- x ---></a>"), "1:11 '--' stands within a comment.");
    EXPECT_EQ(fault("<a><!----></a>"), "");
    EXPECT_EQ(fault("<a><!--------></a>"), "1:8 '--' stands within a comment.");
    EXPECT_EQ(fault("<a><? x?></a>"), "1:4 '<?' begins no instruction.");
}

TEST(WellFormed, OutsideTheOutermostElementIsNothingButCommentsAndInstructions) {
    EXPECT_EQ(fault("<a/>\ntrailing\n"), "2:1 Text stands outside the outermost element.");
    EXPECT_EQ(fault("x<a/>"), "1:1 Text stands outside the outermost element.");
    EXPECT_EQ(fault("<a/>&amp;"), "1:5 Text stands outside the outermost element.");
    EXPECT_EQ(fault("<a/><![CDATA[x]]>"), "1:5 A section of text (CDATA) stands outside the outermost element.");
    EXPECT_EQ(fault("\n<?xml version='1.0'?><a/>"), "2:1 '<?xml' does not stand at the very beginning of the file.");
    EXPECT_EQ(fault("<a/><!DOCTYPE a>"), "1:5 A document type (DOCTYPE) stands behind the beginning of the content.");
}

TEST(WellFormed, TheDeclarationHasItsForm) {
    for (const char* sound : {"version='1.0'", "version = \"1.1\" encoding='x'", "version='1.0' standalone='no'"}) {
        EXPECT_EQ(fault("<?xml " + std::string(sound) + "?><a/>"), "") << sound;
    }
    for (const char* broken : {"", "encoding='UTF-8'", "version=1.0", "version='1.0'encoding='x'",
                               "version='1.0' x='1'", "encoding='x' version='1.0'"}) {
        EXPECT_EQ(fault("<?xml " + std::string(broken) + "?><a/>"),
                  "1:1 The first line, '<?xml ...?>', is not as it must be.")
            << broken;
    }
    EXPECT_EQ(fault("<?xml-stylesheet href='a'?><a/>"), "");
}

TEST(WellFormed, FurtherFaultsAreCounted) {
    EXPECT_EQ(fault("<a>\r\n<b>1 & 2 & 3</b>\r<c d=1>&nbsp;</c></a>"), "2:6 '&' stands alone. +3");
}

TEST(WellFormed, WhatNeverEndsIsLeftToTheParser) {
    for (const char* cut :
         {"<a", "<a b", "<a b='", "<a><!-- x", "<a><![CDATA[x", "<a><?p", "</a>", "<!DOCTYPE a [", "<?xml", "<"}) {
        EXPECT_NO_FATAL_FAILURE((void)fault(cut)) << cut;
    }
    EXPECT_EQ(fault("<a></b></a>"), "");
    EXPECT_EQ(fault("<a/><b c=1/>"), "") << "a second document is not looked at";
    EXPECT_EQ(fault("<!DOCTYPE a [<!ENTITY c \"x\">]><a>&c;</a>"), "");
}

}  // namespace
}  // namespace goldthread::xml
