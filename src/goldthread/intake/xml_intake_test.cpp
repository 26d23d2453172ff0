// XML returns on their way through read_return: years, forms, what is given twice.

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread {
namespace {

using ssda903::Episode;
using ssda903::Header;
using ssda903::SwEpisode;

std::string xml_of_year(const std::string& ended, const std::string& child = "A1") {
    return "<EXPSSDA903>\n<CHILD>\n<HEADER><CHILDID>" + child +
           "</CHILDID><UPN/><SEX>1</SEX><DOB>01/02/2010</DOB><UASC>0</UASC></HEADER>\n"
           "<EPISODE><DECOM>01/01/2020</DECOM><DEC>" +
           ended + "</DEC></EPISODE></CHILD></EXPSSDA903>";
}

ReturnFiles read_files(std::vector<InputFile> files) {
    return read_return(ssda903::collection(), std::move(files), std::nullopt);
}

const Table& table_of(const ReturnFiles& files, std::uint8_t module, YearSlot year = YearSlot::this_year) {
    return *files.tables[static_cast<std::size_t>(year)][module];
}

bool says(const ReturnFiles& files, const std::string& words) {
    for (const FileReading& file : files.files) {
        for (const Remark& remark : file.remarks) {
            if (remark.what.find(words) != std::string::npos) return true;
        }
    }
    return false;
}

TEST(XmlIntake, WhatStandsAroundValuesIsNamedAsInCsv) {
    const ReturnFiles files = read_files({{"return.xml",
                                           xml_of_year("\xE2\x80\x8B"
                                                       "01/06/2025",
                                                       "=&quot;A1&quot;"),
                                           {}}});
    EXPECT_TRUE(says(files, "U+200B zero-width space"));
    EXPECT_TRUE(says(files, "'=\"A1\"' is read as 'A1'"));
}

TEST(XmlIntake, AReturnIsReadAndItsFormKnown) {
    const ReturnFiles files = read_files({{"return.xml", xml_of_year("01/06/2025"), {}}});
    EXPECT_EQ(files.form(), ReturnForm::xml);
    EXPECT_EQ(files.return_year, 2026);
    EXPECT_EQ(table_of(files, Episode::module).row_count(), 1U);
    EXPECT_EQ(table_of(files, Episode::module).file_of(0), "return.xml");
    EXPECT_EQ(files.files.size(), 10U) << "the form has no place for the other two modules";
    EXPECT_EQ(files.files.front().name, "return.xml");
}

TEST(XmlIntake, AllTablesOfAFileGoToOneYear) {
    // Header has no date that tells the year; its file has.
    const ReturnFiles files =
        read_files({{"b.xml", xml_of_year("01/06/2024"), {}}, {"a.xml", xml_of_year("01/06/2025"), {}}});
    EXPECT_EQ(files.return_year, 2026);
    EXPECT_EQ(table_of(files, Header::module, YearSlot::last_year).file_of(0), "b.xml");
    EXPECT_EQ(table_of(files, Header::module).file_of(0), "a.xml");
    EXPECT_EQ(files.form(YearSlot::last_year), ReturnForm::xml);
}

TEST(XmlIntake, CsvBesideXmlIsTakenInAndAModuleInBothIsReported) {
    const std::string workers = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA1,01/02/2010,SW1,01/05/2025,,MANAGE\n";
    const ReturnFiles one = read_files({{"return.xml", xml_of_year("01/06/2025"), {}}, {"sw.csv", workers, {}}});
    EXPECT_EQ(one.form(), ReturnForm::xml);
    EXPECT_EQ(table_of(one, SwEpisode::module).row_count(), 1U);
    EXPECT_EQ(table_of(one, SwEpisode::module).file_of(0), "sw.csv");
    EXPECT_FALSE(says(one, "in CSV and in XML"));

    const std::string episodes = "CHILD,DECOM,RNE,DEC\nB,01/01/2020,S,01/06/2025\n";
    const ReturnFiles both =
        read_files({{"episodes.csv", episodes, {}}, {"return.xml", xml_of_year("01/06/2025"), {}}});
    EXPECT_EQ(table_of(both, Episode::module).row_count(), 2U);
    EXPECT_TRUE(says(both, "Episodes was given in CSV and in XML."));
}

TEST(XmlIntake, ACsvReturnIsCsv) {
    const ReturnFiles files = read_files({{"header.csv", "CHILD,SEX,DOB,UPN\nA,1,01/02/2010,\n", {}},
                                          {"last/return.xml", xml_of_year("01/06/2024"), {}}});
    EXPECT_EQ(files.form(), ReturnForm::csv);
    EXPECT_EQ(files.form(YearSlot::last_year), ReturnForm::xml);
}

TEST(XmlIntake, OtherXmlAndBrokenXmlAreRefusedAlone) {
    const ReturnFiles files = read_files({{"cin.xml", "<Message><Header/></Message>", {}},
                                          {"cut.xml", "<EXPSSDA903>\n<CHILD>", {}},
                                          {"return.xml", xml_of_year("01/06/2025"), {}}});
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::refused);
    EXPECT_EQ(files.files[1].outcome, FileReading::Outcome::refused);
    EXPECT_TRUE(says(files, "begins with element Message"));
    EXPECT_TRUE(says(files, "not well-formed"));
    EXPECT_TRUE(files.has_this_year());
}

}  // namespace
}  // namespace goldthread
