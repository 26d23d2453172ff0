#include "goldthread/formats/xml/document.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/csv/encoding.hpp"

namespace goldthread::xml {
namespace {

std::string refusal(std::string bytes, const Options& options = {}) {
    const auto document = read("file.xml", std::move(bytes), options);
    return document ? "" : document.error().message();
}

std::string text_at(const Document& document, const char* name) {
    std::string joined;
    return std::string(document.text_of(document.root().child(name), joined));
}

TEST(XmlDocument, ElementsHaveTextAndLines) {
    const auto document = read("file.xml", "<?xml version='1.0'?>\n<a>\r\n  <b>x &amp; y</b>\r<c/>\n</a>\n");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->line_of(document->root()), 2U);
    EXPECT_EQ(text_at(*document, "b"), "x & y");
    EXPECT_EQ(document->line_of(document->root().child("b")), 3U);
    EXPECT_EQ(document->line_of(document->root().child("c")), 4U);
    EXPECT_TRUE(document->remarks().empty());
}

TEST(XmlDocument, TextKeepsItsSpaces) {
    const auto document = read("file.xml", "<a><b> x </b><c> </c><d></d></a>");
    ASSERT_TRUE(document);
    EXPECT_EQ(text_at(*document, "b"), " x ");
    EXPECT_EQ(text_at(*document, "c"), " ");
    EXPECT_EQ(text_at(*document, "d"), "");
}

TEST(XmlDocument, TextPartedByCommentsAndSectionsIsJoined) {
    const auto document = read("file.xml", "<a><b>1<!-- one -->2<![CDATA[<3>]]>4</b><c><![CDATA[x]]></c></a>");
    ASSERT_TRUE(document);
    EXPECT_EQ(text_at(*document, "b"), "12<3>4");
    EXPECT_EQ(text_at(*document, "c"), "x");
}

TEST(XmlDocument, AnyUsualEncodingIsRead) {
    const std::string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a><b>Zo\xC3\xAB</b></a>";
    for (const auto encoding : {csv::Encoding::utf16_le, csv::Encoding::utf16_be}) {
        const auto document = read("file.xml", csv::encode(text, encoding, true));
        ASSERT_TRUE(document);
        EXPECT_EQ(text_at(*document, "b"), "Zo\xC3\xAB");
        EXPECT_TRUE(document->remarks().empty());
    }
    const auto marked = read("file.xml", "\xEF\xBB\xBF\n<a>\n<b>Zo\xC3\xAB</b></a>");
    ASSERT_TRUE(marked);
    EXPECT_EQ(text_at(*marked, "b"), "Zo\xC3\xAB");
    EXPECT_EQ(marked->line_of(marked->root().child("b")), 3U);
    const auto latin = read("file.xml", "<?xml version='1.0' encoding='iso-8859-1'?><a><b>Zo\xEB</b></a>");
    ASSERT_TRUE(latin);
    EXPECT_EQ(text_at(*latin, "b"), "Zo\xC3\xAB");
    EXPECT_TRUE(latin->remarks().empty());
}

TEST(XmlDocument, AWrongDeclarationIsRemarkedOn) {
    const auto ascii = read("file.xml", "<?xml version='1.0' encoding='us-ascii'?><a><b>Zo\xEB</b></a>");
    ASSERT_TRUE(ascii);
    EXPECT_EQ(text_at(*ascii, "b"), "Zo\xC3\xAB");
    ASSERT_EQ(ascii->remarks().size(), 1U);
    EXPECT_EQ(ascii->remarks()[0].kind, Remark::Kind::problem);
    EXPECT_EQ(ascii->remarks()[0].what,
              "The file says it is US-ASCII, but its bytes are Windows-1252; read as that. The portal goes by what it "
              "says: save it again as UTF-8, with encoding=\"UTF-8\" in its first line.");
    const auto utf16 = read("file.xml", "<?xml version='1.0' encoding='utf-16'?><a/>");
    ASSERT_TRUE(utf16);
    EXPECT_EQ(utf16->remarks().size(), 1U);
    EXPECT_NE(refusal("<?xml version='1.0' encoding='ebcdic'?><a>\xEB</a>").find("EBCDIC"), std::string::npos);
    EXPECT_EQ(refusal("<?xml version='1.0' encoding='ebcdic'?><a/>"), "");
}

TEST(XmlDocument, NothingOutsideTheFileIsLoaded) {
    const auto document = read("file.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a><b>&#65;</b></a>");
    ASSERT_TRUE(document);
    EXPECT_EQ(text_at(*document, "b"), "A");
    ASSERT_EQ(document->remarks().size(), 1U);
    EXPECT_NE(refusal("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&c;</a>").find("'&c;' is an entity"),
              std::string::npos);
    EXPECT_NE(refusal("<!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&c;</a>").find("entities"),
              std::string::npos);
    EXPECT_NE(refusal("<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;\">]><a>&m;</a>").find("entities"),
              std::string::npos);
}

TEST(XmlDocument, WhatIsNotWellFormedIsRefusedWithItsLine) {
    EXPECT_EQ(refusal("<a>\n<b>\n</a>"),
              "file.xml, line 3: An element is not closed, or closed by the end of another: the file is not "
              "well-formed XML. Check that the export finished, and give the file again.");
    EXPECT_NE(refusal("<a>\n<b>x</b>").find("line 2"), std::string::npos);
    EXPECT_NE(refusal("<a>\n< b/></a>").find("line 2"), std::string::npos);
    EXPECT_NE(refusal(""), "");
    EXPECT_NE(refusal("\n"), "");
    EXPECT_NE(refusal("<!-- nothing -->"), "");
    EXPECT_NE(refusal("CHILD,DOB\n"), "");
    EXPECT_NE(refusal(std::string("<a>\0</a>", 8)), "");
    EXPECT_NE(refusal("PK\003\004").find("file.xml"), std::string::npos);
}

TEST(XmlDocument, TwoDocumentsInOneFileAreRefused) {
    EXPECT_NE(refusal("<a/>\n<?xml version='1.0'?>\n<a/>").find("line 3: A second XML document"), std::string::npos);
}

TEST(XmlDocument, WhatOtherProgramsRefuseIsRefusedWithItsPlaceAndCure) {
    EXPECT_EQ(
        refusal("<a>\n  <b>A & B</b></a>"),
        "file.xml, line 2: At column 8: '&' stands alone. Write it as &amp;. The file is not well-formed XML: the "
        "portal refuses the whole of it.");
    EXPECT_NE(refusal("<a>&nbsp;&nbsp;</a>").find("There is one more such fault after it."), std::string::npos);
    EXPECT_NE(refusal("<a/>\ntrailing\n").find("line 2: At column 1: Text stands outside"), std::string::npos);
}

TEST(XmlDocument, LimitsAreKept) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    const std::string open = deep;
    for (int i = 0; i < 100'000; ++i) deep += "</a>";
    EXPECT_NE(refusal(deep).find("more than 64 deep"), std::string::npos);
    EXPECT_NE(refusal(open), "");
    Options options;
    options.most_elements = 10;
    EXPECT_NE(refusal("<a>" + std::string(100, '<') + "</a>", options).find("too many elements"), std::string::npos);
    options.most_bytes = 3;
    EXPECT_NE(refusal("<a/>", options).find("too large"), std::string::npos);
    options = {};
    options.deepest = 2;
    EXPECT_EQ(refusal("<a><b/></a>", options), "");
    EXPECT_NE(refusal("<a><b><c/></b></a>", options), "");
}

TEST(XmlDocument, LooksLikeXml) {
    EXPECT_TRUE(looks_like_xml("\n <?xml version='1.0'?>"));
    EXPECT_TRUE(looks_like_xml("\xEF\xBB\xBF<a/>"));
    EXPECT_TRUE(looks_like_xml(csv::encode("<a/>", csv::Encoding::utf16_be, true)));
    EXPECT_FALSE(looks_like_xml("CHILD,<x>"));
    EXPECT_FALSE(looks_like_xml(""));
}

}  // namespace
}  // namespace goldthread::xml
