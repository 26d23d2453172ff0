#include "goldthread/collections/ssda903/write_xml.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/read_xml.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"
#include "goldthread/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

using goldthread::testing::read_case;

WrittenXml written(std::string_view picture) {
    const auto pictured = read_case(collection(), picture);
    return write_xml(goldthread::testing::given_tables(pictured)[0]);
}

std::string elements(const WrittenXml& made) {
    std::string text = made.bytes.substr(made.bytes.find('\n') + 1);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

std::string remarks(const WrittenXml& made) {
    std::string text;
    for (const Remark& remark : made.remarks) {
        if (remark.what.find("was read") != std::string::npos) continue;
        text += std::to_string(remark.count) + "x " + remark.place.field + ": " + remark.what + "\n";
    }
    return text;
}

constexpr auto whole_header = R"(
    [Header]
    CHILD  SEX  DOB         ETHNIC  UPN  MOTHER  MC_DOB
    A      F    01/02/2010  WBRI    UN1  .       .
)";

TEST(Ssda903XmlWriter, ElementsStandInTheOrderOfTheSchema) {
    const WrittenXml made = written(std::string(whole_header) + R"(
        [Episodes]
        CHILD  DECOM       RNE  LS  CIN  PLACE  DEC  REC
        A      01/04/2025  S    C2  N1   U4     .    .
        [Reviews]
        CHILD  DOB         REVIEW      REVIEW_CODE
        A      01/02/2010  02/05/2025  PN1
        A      01/02/2010  02/06/2025  PN2
        [UASC]
        CHILD  SEX  DOB         DUC
        A      F    01/02/2010  03/05/2025
        [OC2]
        CHILD  DOB         SDQ_SCORE
        A      01/02/2010  .
    )");
    EXPECT_EQ(elements(made),
              "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>01/02/2010</DOB>"
              "<ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>03/05/2025</DUC>"
              "<AREVIEW><REVIEW>02/05/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>"
              "<AREVIEW><REVIEW>02/06/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW><OC2></OC2></HEADER>"
              "<EPISODE><DECOM>01/04/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC/><REC/></EPISODE>"
              "</CHILD></EXPSSDA903>");
    EXPECT_EQ(remarks(made), "");
}

TEST(Ssda903XmlWriter, TheStatusFollowsFromTheUascModule) {
    const std::string header = whole_header;
    EXPECT_NE(elements(written(header + "[UASC]\nCHILD SEX DOB DUC\n")).find("<UASC>0</UASC>"), std::string::npos);
    EXPECT_NE(elements(written(header)).find("<UASC/>"), std::string::npos);
    EXPECT_NE(elements(written("[Header]\nCHILD UASC\nA 1\n")).find("<UASC>1</UASC>"), std::string::npos);
}

TEST(Ssda903XmlWriter, WhatHasNoPlaceIsListedAsLost) {
    const WrittenXml made = written(R"(
        [Header]
        CHILD  SEX  DOB         ETHNIC  UPN  NAME
        A      F    01/02/2010  WBRI    .    Ann
        .      F    01/02/2010  WBRI    .    .
        [SWEpisodes]
        CHILD  SW_ID
        A      1
        [OC2]
        CHILD  SDQ_SCORE
        A      1
        A      2
        [OC3]
        CHILD  IN_TOUCH
        A      .
        [Reviews]
        CHILD  DOB         REVIEW      REVIEW_CODE
        A      09/02/2010  02/05/2025  PN1
    )");
    EXPECT_EQ(remarks(made),
              "1x CHILD: A row of Header without CHILD is not written.\n"
              "1x : Column NAME of Header has no place in the XML form: its values are not written.\n"
              "1x : The published schema has no elements for SWEpisodes: its rows are not written.\n"
              "1x DOB: DOB in Reviews is not as elsewhere for the same child. XML holds it once, as it first stands.\n"
              "1x : A row of OC3 without any value does not show in XML.\n"
              "1x : A further row of a child in OC2 is not written.\n");
}

TEST(Ssda903XmlWriter, WhatTheSchemaDoesNotWantIsWrittenAndListed) {
    const WrittenXml made = written(std::string(whole_header) + R"(
        [Episodes]
        CHILD  DECOM     RNE  LS  CIN  PLACE  DEC         REC  URN
        A      1/4/2025  S    .   N1   Z11    31/03/2125  X1   SC1234567
    )");
    EXPECT_NE(made.bytes.find("<PL>Z11</PL>"), std::string::npos);
    EXPECT_NE(made.bytes.find("<DECOM>1/4/2025</DECOM>"), std::string::npos);
    const std::string tail = " It is written all the same.\n";
    const std::string may_refuse = ": the portal may refuse the file." + tail;
    EXPECT_EQ(remarks(made), "1x DECOM: DECOM is not a date as the schema wants it, dd/mm/yyyy" + may_refuse +
                                 "1x LS: LS is blank: the portal refuses a row of Episodes without it." + tail +
                                 "1x PLACE: 'Z11' has 3 characters; the schema wants 2 in PL" + may_refuse +
                                 "1x URN: 'SC1234567' has 9 characters: the portal takes at most 8 in URN." + tail +
                                 "1x DEC: DEC is not a date as the schema wants it, dd/mm/yyyy" + may_refuse);
}

TEST(Ssda903XmlWriter, AChildThatIsNotInHeaderGetsAHeader) {
    const WrittenXml made = written(std::string(whole_header) + R"(
        [Missing]
        CHILD  DOB         MISSING  MIS_START
        B      05/06/2011  M        01/05/2025
    )");
    EXPECT_NE(elements(made).find("<CHILD><HEADER><CHILDID>B</CHILDID><UPN/><SEX/><DOB>05/06/2011</DOB><ETHNIC/><UASC/>"
                                  "<AMISSING>"),
              std::string::npos);
    EXPECT_EQ(remarks(made), "1x CHILD: A child of Missing is not in Header. A HEADER is made for it.\n");
}

TEST(Ssda903XmlWriter, TextIsEscaped) {
    Table header({"CHILD", "SEX", "DOB", "ETHNIC", "UPN"});
    header.add_file("header.csv");
    const std::vector<std::string_view> cells{"<&>\r\n\x01", " F", "01/02/2010", "WBRI", "\xC3\xAB"};
    header.add_row(cells, {0, 2});
    ModuleTables tables(collection().modules.size(), nullptr);
    tables[Header::module] = &header;
    const WrittenXml made = write_xml(tables);
    const auto document = xml::read("return.xml", made.bytes);
    ASSERT_TRUE(document);
    const TablesOfXml back = read_xml(*document);
    EXPECT_EQ(back.tables[Header::module].cell(0, 0), "<&>\r\n\xEF\xBF\xBD");
    EXPECT_EQ(back.tables[Header::module].cell(0, 1), " F");
    EXPECT_NE(remarks(made).find("control character"), std::string::npos);
}

}  // namespace
}  // namespace goldthread::ssda903
