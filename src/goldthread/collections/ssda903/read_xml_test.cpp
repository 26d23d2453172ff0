#include "goldthread/collections/ssda903/read_xml.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/records.hpp"

namespace goldthread::ssda903 {
namespace {

TablesOfXml read_text(const std::string& text) {
    const auto document = xml::read("return.xml", text);
    EXPECT_TRUE(document) << (document ? "" : document.error().message());
    return read_xml(*document);
}

TablesOfXml read_children(const std::string& children) {
    return read_text("<EXPSSDA903>\n" + children + "</EXPSSDA903>");
}

TablesOfXml read_header(const std::string& fields) {
    return read_children("<CHILD><HEADER><CHILDID>A1</CHILDID><SEX>F</SEX><DOB>01/02/2010</DOB>" + fields +
                         "</HEADER></CHILD>");
}

// "A=1 B=2" of one row; blanks left out.
std::string row_text(const Table& table, std::size_t row = 0) {
    std::string text;
    for (std::size_t c = 0; c < table.column_count(); ++c) {
        if (table.cell(row, c).empty()) continue;
        text += (text.empty() ? "" : " ") + table.column_names()[c] + "=" + std::string(table.cell(row, c));
    }
    return text;
}

std::string remarks_text(const TablesOfXml& made) {
    std::string text;
    for (const Remark& remark : made.remarks) {
        text +=
            std::to_string(remark.count) + "x line " + std::to_string(remark.place.line) + ": " + remark.what + "\n";
    }
    return text;
}

TEST(Ssda903Xml, AnEpisodeIsARowWithTheNamesOfTheCsvForm) {
    const TablesOfXml made = read_children(
        "<CHILD>\n<HEADER><CHILDID>A1</CHILDID></HEADER>\n<EPISODE><DECOM>01/04/2025</DECOM><PL>U1</PL></EPISODE>\n"
        "<EPISODE><DECOM>02/04/2025</DECOM><DEC /></EPISODE></CHILD>\n");
    const Table& episodes = made.tables[Episode::module];
    ASSERT_EQ(episodes.row_count(), 2U);
    EXPECT_EQ(row_text(episodes), "CHILD=A1 DECOM=01/04/2025 PLACE=U1");
    EXPECT_EQ(row_text(episodes, 1), "CHILD=A1 DECOM=02/04/2025");
    EXPECT_EQ(episodes.place(0).line, 4U);
    EXPECT_EQ(episodes.place(1).line, 5U);
    EXPECT_EQ(episodes.place(1).row, 1U);
    EXPECT_EQ(episodes.files().front(), "return.xml");
    EXPECT_EQ(remarks_text(made), "");
}

TEST(Ssda903Xml, BirthDateAndSexGoWithEveryRow) {
    const TablesOfXml made = read_header(
        "<UASC>1</UASC><DUC>01/05/2025</DUC><DATE_INT>02/05/2025</DATE_INT><ACTIV>F1</ACTIV>"
        "<AMISSING><MISSING>M</MISSING></AMISSING><AREVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><MOTHER>1</MOTHER>"
        "<PERMANENCE><PREV_PERM>P1</PREV_PERM></PERMANENCE><OC2><SDQ_SCORE>7</SDQ_SCORE></OC2>"
        "<AD_PLACED><DATE_PLACED>03/05/2025</DATE_PLACED></AD_PLACED>");
    EXPECT_EQ(row_text(made.tables[Header::module]), "CHILD=A1 SEX=F DOB=01/02/2010 MOTHER=1 UASC=1");
    EXPECT_EQ(row_text(made.tables[Uasc::module]), "CHILD=A1 SEX=F DOB=01/02/2010 DUC=01/05/2025");
    EXPECT_EQ(row_text(made.tables[Ad1::module]), "CHILD=A1 DOB=01/02/2010 DATE_INT=02/05/2025");
    EXPECT_EQ(row_text(made.tables[Oc3::module]), "CHILD=A1 DOB=01/02/2010 ACTIV=F1");
    EXPECT_EQ(row_text(made.tables[Missing::module]), "CHILD=A1 DOB=01/02/2010 MISSING=M");
    EXPECT_EQ(row_text(made.tables[Review::module]), "CHILD=A1 DOB=01/02/2010 REVIEW_CODE=PN1");
    EXPECT_EQ(row_text(made.tables[PrevPerm::module]), "CHILD=A1 DOB=01/02/2010 PREV_PERM=P1");
    EXPECT_EQ(row_text(made.tables[Oc2::module]), "CHILD=A1 DOB=01/02/2010 SDQ_SCORE=7");
    EXPECT_EQ(row_text(made.tables[PlacedAdoption::module]), "CHILD=A1 DOB=01/02/2010 DATE_PLACED=03/05/2025");
    EXPECT_EQ(remarks_text(made), "");
}

TEST(Ssda903Xml, FlatGroupsAreRowsOnlyIfSomethingIsInThem) {
    const TablesOfXml none = read_header("<UASC>0</UASC><DUC/><DATE_INT/><FOSTER_CARE> </FOSTER_CARE><IN_TOUCH/>");
    EXPECT_EQ(none.tables[Uasc::module].row_count(), 0U);
    EXPECT_EQ(none.tables[Ad1::module].row_count(), 0U);
    EXPECT_EQ(none.tables[Oc3::module].row_count(), 0U);
    EXPECT_EQ(read_header("<UASC>1</UASC>").tables[Uasc::module].row_count(), 1U);
    EXPECT_EQ(read_header("<UASC>0</UASC><DUC>x</DUC>").tables[Uasc::module].row_count(), 1U);
    EXPECT_EQ(read_header("<DUC>NULL</DUC>").tables[Uasc::module].row_count(), 0U);
}

TEST(Ssda903Xml, AnAbsentModuleIsAnEmptyTable) {
    const TablesOfXml made = read_header("");
    ASSERT_EQ(made.tables.size(), 12U);
    EXPECT_EQ(made.tables[Episode::module].row_count(), 0U);
    EXPECT_TRUE(made.tables[Episode::module].find_column("URN"));
    EXPECT_EQ(made.tables[SwEpisode::module].row_count(), 0U);
    EXPECT_EQ(remarks_text(made), "");
}

TEST(Ssda903Xml, AnEmptyBlockIsARow) {
    const TablesOfXml made = read_header("<OC2/><AREVIEW></AREVIEW><AREVIEW/>");
    EXPECT_EQ(made.tables[Oc2::module].row_count(), 1U);
    EXPECT_EQ(made.tables[Review::module].row_count(), 2U);
    EXPECT_EQ(remarks_text(made),
              "1x line 2: Element OC2 with nothing in it is taken as a row of OC2.\n"
              "2x line 2: Element AREVIEW with nothing in it is taken as a row of Reviews.\n");
}

TEST(Ssda903Xml, AnEmptyBlockInAListIsARow) {
    const TablesOfXml made = read_header("<LIST><OC2/></LIST>");
    EXPECT_EQ(made.tables[Oc2::module].row_count(), 1U);
    EXPECT_EQ(remarks_text(made),
              "1x line 2: Element LIST is passed over; what stands in it is read.\n"
              "1x line 2: Element OC2 with nothing in it is taken as a row of OC2.\n");
}

TEST(Ssda903Xml, SocialWorkersAndOrdersAreKnownByTheirFields) {
    const TablesOfXml made = read_header(
        "<WORKER><SW_ID>SW1</SW_ID></WORKER><WORKER><SW_ID>SW2</SW_ID><SW_DECOM>01/04/2025</SW_DECOM></WORKER>"
        "<ORDERS><ORDER><DOLO_START>02/04/2025</DOLO_START></ORDER><ORDER><DOLO_END>x</DOLO_END></ORDER></ORDERS>");
    const Table& workers = made.tables[SwEpisode::module];
    ASSERT_EQ(workers.row_count(), 2U);  // the first one is known by the name of the second
    EXPECT_EQ(row_text(workers), "CHILD=A1 DOB=01/02/2010 SW_ID=SW1");
    EXPECT_EQ(row_text(workers, 1), "CHILD=A1 DOB=01/02/2010 SW_ID=SW2 SW_DECOM=01/04/2025");
    ASSERT_EQ(made.tables[DoLo::module].row_count(), 2U);
    EXPECT_EQ(row_text(made.tables[DoLo::module], 1), "CHILD=A1 DOB=01/02/2010 DOLO_END=x");
    EXPECT_EQ(remarks_text(made),
              "1x line 2: Element ORDERS is passed over; what stands in it is read.\n"
              "2x line 2: Element WORKER is read as a row of SWEpisodes.\n"
              "2x line 2: Element ORDER is read as a row of DoLo.\n");
}

TEST(Ssda903Xml, WhatIsNotOfTheFormIsReportedWithItsCountAndFirstLine) {
    const TablesOfXml made = read_children(
        "<CHILD id='1'>\n<HEADER><CHILDID>A1</CHILDID>\n<AGE>9</AGE></HEADER>\n"
        "<EPISODE><DECOM>x<b/></DECOM><AGE/></EPISODE><STAY><FROM/></STAY></CHILD>\n"
        "<CHILD><HEADER><CHILDID>A2</CHILDID><AGE>8</AGE><DECOM>y</DECOM></HEADER></CHILD>\n<NOTE/>\n");
    EXPECT_EQ(remarks_text(made),
              "1x line 2: Attribute id of CHILD is not part of the form; it is not used.\n"
              "2x line 4: Element AGE in HEADER is not part of the form; it is not used.\n"
              "1x line 5: Element b in DECOM is not part of the form; it is not used.\n"
              "1x line 5: Element AGE in EPISODE is not part of the form; it is not used.\n"
              "1x line 6: Element DECOM in HEADER is not part of the form; it is not used.\n"
              "1x line 7: Element NOTE in EXPSSDA903 is not part of the form; it is not used.\n"
              "1x line 5: Element STAY in CHILD is not part of the form; it is not used.\n");
    EXPECT_EQ(row_text(made.tables[Episode::module]), "CHILD=A1 DECOM=x");
}

TEST(Ssda903Xml, OfManyUnknownNamesTheFirstHundredAreNamed) {
    std::string fields;
    for (int i = 0; i < 150; ++i) fields += "<N" + std::to_string(i) + " a" + std::to_string(i) + "='x'/>";
    const TablesOfXml made = read_header(fields + "<N0/>");
    ASSERT_EQ(made.remarks.size(), 101U);
    EXPECT_EQ(made.remarks[0].count, 2U);
    EXPECT_EQ(made.remarks[0].what, "Element N0 in HEADER is not part of the form; it is not used.");
    EXPECT_EQ(made.remarks[99].what, "Element N99 in HEADER is not part of the form; it is not used.");
    EXPECT_EQ(made.remarks[100].what,
              "And more of the kind: the first 100 are listed, and others are not used either.");
    EXPECT_EQ(made.remarks[100].count, 50U);
    EXPECT_EQ(made.remarks[100].kind, Remark::Kind::set_aside);
}

TEST(Ssda903Xml, ALongNameIsCutInWhatIsSaidOfIt) {
    const std::string name(100'000, 'N');
    const TablesOfXml made = read_header("<" + name + "/><x" + name + ":UPN x='1'>1</x" + name + ":UPN>");
    for (const Remark& remark : made.remarks) EXPECT_LT(remark.what.size(), 600U);
    EXPECT_NE(remarks_text(made).find("Element " + std::string(199, 'N')), std::string::npos);
}

TEST(Ssda903Xml, TheFirstOfSeveralCounts) {
    const TablesOfXml made = read_header("<UPN>1</UPN><UPN>2</UPN>");
    EXPECT_EQ(row_text(made.tables[Header::module]), "CHILD=A1 SEX=F DOB=01/02/2010 UPN=1");
    EXPECT_EQ(remarks_text(made), "1x line 2: UPN occurs more than once in one HEADER; the first is used.\n");
}

TEST(Ssda903Xml, LettersAndPrefixesDoNotMatter) {
    const TablesOfXml made = read_text(
        "<x:expssda903 xmlns:x='y'><x:Child><header><ChildID>A1</ChildID></header><Episode><Decom>1</Decom></Episode>"
        "</x:Child></x:expssda903>");
    EXPECT_EQ(row_text(made.tables[Episode::module]), "CHILD=A1 DECOM=1");
    EXPECT_NE(remarks_text(made).find("Element Decom is read as DECOM."), std::string::npos);
    EXPECT_NE(remarks_text(made).find("Attribute xmlns:x"), std::string::npos);
}

TEST(Ssda903Xml, AChildWithoutOrWithTwoHeaders) {
    const TablesOfXml made = read_children(
        "<CHILD><EPISODE><DECOM>1</DECOM></EPISODE></CHILD>"
        "<CHILD><EPISODE><DECOM>2</DECOM></EPISODE><HEADER><CHILDID>A</CHILDID></HEADER>"
        "<HEADER><CHILDID>B</CHILDID></HEADER></CHILD>");
    EXPECT_EQ(row_text(made.tables[Episode::module]), "DECOM=1");
    EXPECT_EQ(row_text(made.tables[Episode::module], 1), "CHILD=A DECOM=2");
    EXPECT_EQ(made.tables[Header::module].row_count(), 2U);
    EXPECT_EQ(remarks_text(made),
              "1x line 2: A child has no HEADER, so its rows have no CHILD and no DOB.\n"
              "1x line 2: A child has a second HEADER; its episodes are put to the first.\n");
}

TEST(Ssda903Xml, TextInPiecesIsKeptWhole) {
    TablesOfXml made = read_header("<UPN>A<!-- x -->B</UPN>");
    EXPECT_EQ(row_text(made.tables[Header::module]), "CHILD=A1 SEX=F DOB=01/02/2010 UPN=AB");
}

TEST(Ssda903Xml, OtherXmlIsTold) {
    const auto is_one = [](const std::string& text) { return is_ssda903(*xml::read("x.xml", text)); };
    EXPECT_TRUE(is_one("<EXPSSDA903/>"));
    EXPECT_TRUE(is_one("<return><CHILD><HEADER/></CHILD></return>"));
    EXPECT_FALSE(is_one("<Message><Header/></Message>"));
    EXPECT_FALSE(is_one("<a/>"));
}

}  // namespace
}  // namespace goldthread::ssda903
