#include "goldthread/reports/amended_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::dirty_files;
using ssda903::Episode;
using ::testing::HasSubstr;

RowRef episode(std::uint32_t row) {
    return {row, Episode::module, YearSlot::this_year};
}

AmendedFiles written(const CheckedReturn& checked, const std::vector<InputFile>& originals) {
    auto made = amended_files(checked.files(), originals);
    EXPECT_TRUE(made) << (made ? "" : made.error().message());
    return made ? *std::move(made) : AmendedFiles();
}

TEST(AmendedFiles, WithoutChangesEveryFileIsAsItWas) {
    const std::vector<InputFile> given = dirty_files(30);
    const CheckedReturn checked = check_files(given);
    const AmendedFiles made = written(checked, given);
    ASSERT_EQ(made.files.size(), given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        EXPECT_EQ(made.files[i].name, given[i].name);
        EXPECT_EQ(made.files[i].bytes, given[i].bytes);
        EXPECT_FALSE(made.files[i].changed);
    }
}

TEST(AmendedFiles, OnlyWhatChangedIsOther) {
    const std::vector<InputFile> given = {
        {"b.csv", "sep=;\r\nRNE;Extra;decom;Child\r\nS;\"x\";01/04/2025;A\r\nS;;02/04/2025;B\r\nL;;3;A", {}},
        {"c.csv", "CHILD,DECOM,RNE\n\"C\",4,S\n", {}}};
    CheckedReturn checked = check_files(given);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(episode(0), 1, "05/04/2025", {}));
    ASSERT_TRUE(log.delete_row(episode(1), {}));
    ASSERT_TRUE(log.add_row(Episode::module, YearSlot::this_year, {{"CHILD", "D"}, {"RNE", "S"}}, {}, 0));
    ASSERT_TRUE(log.set_cell(episode(3), 0, "E", {}));
    const AmendedFiles made = written(checked, given);
    ASSERT_EQ(made.files.size(), 2U);
    EXPECT_EQ(made.files[0].bytes, "sep=;\r\nRNE;Extra;decom;Child\r\nS;\"x\";05/04/2025;A\r\nL;;3;A\r\nS;;;D");
    EXPECT_EQ(made.files[1].bytes, "CHILD,DECOM,RNE\n\"E\",4,S\n");
    while (log.can_undo()) log.undo();
    EXPECT_EQ(written(checked, given).files[0].bytes, given[0].bytes);
}

TEST(AmendedFiles, AChangedXmlFileIsWrittenAnew) {
    const std::vector<InputFile> given = {
        {"return.xml",
         "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><UPN/><SEX>F</SEX><DOB>01/02/2012</DOB><ETHNIC>WBRI</ETHNIC>"
         "<UASC>0</UASC></HEADER><EPISODE><DECOM>01/05/2025</DECOM><RNE>S</RNE></EPISODE>"
         "<EPISODE><DECOM>01/06/2025</DECOM><RNE>L</RNE></EPISODE></CHILD></EXPSSDA903>",
         {}}};
    CheckedReturn checked = check_files(given);
    EXPECT_EQ(written(checked, given).files[0].bytes, given[0].bytes);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(episode(1), 2, "P", {}));
    ASSERT_TRUE(log.delete_row(episode(0), {}));
    const AmendedFiles made = written(checked, given);
    ASSERT_EQ(made.files.size(), 1U);
    EXPECT_EQ(made.files[0].name, "return.xml");
    EXPECT_TRUE(made.files[0].changed);
    EXPECT_THAT(made.files[0].bytes, HasSubstr("<RNE>P</RNE>"));
    EXPECT_THAT(made.files[0].bytes, ::testing::Not(HasSubstr("01/05/2025")));
    const ReturnFiles again =
        read_return(*ssda903::rules().collection, {{"return.xml", made.files[0].bytes, {}}}, 2026);
    EXPECT_EQ(again.tables[0][Episode::module]->row_count(), 1U);
}

TEST(AmendedFiles, WhatIsNoFileOfItsOwnBecomesACsvFile) {
    const std::vector<InputFile> given = {{"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", {}}};
    const CheckedReturn checked = check_files(given);
    const AmendedFiles made = written(checked, {});
    ASSERT_EQ(made.files.size(), 1U);
    EXPECT_EQ(made.files[0].bytes, "CHILD,DECOM,RNE\r\nA,01/04/2025,S\r\n");
    EXPECT_EQ(made.remarks.size(), 1U);
}

TEST(AmendedFiles, FilesOfOneNameAreToldApartByTheirOrder) {
    const std::vector<InputFile> given = {
        {"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", YearSlot::this_year},
        {"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2024,S\nB,x,S\n", YearSlot::last_year}};
    CheckedReturn checked = check_files(given);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.delete_row({0, Episode::module, YearSlot::last_year}, {}));
    const AmendedFiles made = written(checked, given);
    ASSERT_EQ(made.files.size(), 2U);
    EXPECT_EQ(made.files[0].bytes, given[0].bytes);
    EXPECT_EQ(made.files[1].bytes, "CHILD,DECOM,RNE\nB,x,S\n");
    EXPECT_EQ(made.files[1].year, YearSlot::last_year);
}

TEST(AmendedFiles, ACellThatTheFileCannotHoldIsAnErrorThatNamesIt) {
    const std::vector<InputFile> given = {{"episodes.csv", "CHILD,DECOM,RNE\nZo\xEB,01/04/2025,S\n", {}}};
    CheckedReturn checked = check_files(given);
    AmendmentLog log(checked);
    ASSERT_TRUE(log.set_cell(episode(0), 0, "\xC5\x81", {}));
    const auto made = amended_files(checked.files(), given);
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().message(), HasSubstr("episodes.csv"));
}

TEST(AmendedFiles, AFileOfWhichNothingWasUsedIsCopied) {
    const std::vector<InputFile> given = {{"oc2.csv", "", {}},
                                          {"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", {}},
                                          {"last/contacts.csv", "Name,Phone\nx,y\n", {}}};
    const AmendedFiles made = written(check_files(given), given);
    ASSERT_EQ(made.files.size(), 3U);
    EXPECT_EQ(made.files[0].name, "episodes.csv");
    EXPECT_TRUE(made.files[0].used);
    EXPECT_EQ(made.files[1].name, "oc2.csv");
    EXPECT_FALSE(made.files[1].used);
    EXPECT_FALSE(made.files[1].changed);
    EXPECT_EQ(made.files[2].bytes, given[2].bytes);
    EXPECT_EQ(made.files[2].year, YearSlot::last_year);
    EXPECT_TRUE(made.remarks.empty());
}

TEST(AmendedFiles, AFileThatWasNeverReadIsNamedAndNotMadeUp) {
    std::vector<InputFile> given = {
        {"episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n", {}}, {"letter.docx", "", {}}, {"reviews.csv", "", {}}};
    given[1].unread = Unread{{"It is a letter.", {}, {}}, true};
    given[2].unread = Unread{{"It cannot be opened.", {}, {}}, false};
    const AmendedFiles made = written(check_files(given), given);
    ASSERT_EQ(made.files.size(), 1U) << "no empty file stands for one whose bytes are not at hand";
    ASSERT_EQ(made.remarks.size(), 2U);
    EXPECT_EQ(made.remarks[0].place.file, "letter.docx");
    EXPECT_EQ(made.remarks[0].kind, Remark::Kind::liberty);
    EXPECT_EQ(made.remarks[1].place.file, "reviews.csv");
    EXPECT_EQ(made.remarks[1].kind, Remark::Kind::set_aside);
}

TEST(AmendedFiles, WhatANewerFileReplacesIsNotWrittenBesideIt) {
    InputFile zip{"all.zip", archive::zip_of({{"e.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\n"}}), {}};
    zip.replaced_tables = {{"all.zip/e.csv", "newer.csv"}};
    const std::vector<InputFile> given = {zip, {"newer.csv", "CHILD,DECOM,RNE\nA,02/04/2025,S\n", {}}};
    const AmendedFiles made = written(check_files(given), given);
    ASSERT_EQ(made.files.size(), 1U);
    EXPECT_EQ(made.files[0].name, "newer.csv");
    EXPECT_EQ(made.files[0].bytes, given[1].bytes);
    ASSERT_EQ(made.remarks.size(), 1U);
    EXPECT_EQ(made.remarks[0].place.file, "all.zip/e.csv");
    EXPECT_THAT(made.remarks[0].what, HasSubstr("A newer file was used in its place"));
}

}  // namespace
}  // namespace goldthread
