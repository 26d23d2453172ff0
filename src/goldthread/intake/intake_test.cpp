#include "goldthread/intake/intake.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/archive/zip_case.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;

ReturnFiles read(std::vector<InputFile> files, std::optional<int> year = 2026) {
    return read_return(ssda903::collection(), std::move(files), year);
}

const Table& table_of(const ReturnFiles& files, std::string_view module, YearSlot year = YearSlot::this_year) {
    return files.tables[static_cast<std::size_t>(year)][*ssda903::collection().find_module(module)].value();
}

std::string remarks_of(const FileReading& file) {
    std::string all;
    for (const Remark& remark : file.remarks) {
        all += remark.place.field + "|" + std::to_string(remark.place.line) + "|" + std::to_string(remark.count) + "|" +
               remark.what + "\n";
    }
    return all;
}

std::string sheet_row(const std::vector<std::string>& texts) {
    std::string cells;
    for (const std::string& text : texts) cells += "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    return "<row>" + cells + "</row>";
}

TEST(Intake, PutsEachFileToItsModuleAndYear) {
    const auto files = read({{"this/r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2025,PN1\n", {}},
                             {"last/r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2024,PN1\n", {}}});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(table_of(files, "Reviews", YearSlot::last_year).row_count(), 1U);
    EXPECT_EQ(files.files[0].rows, 1U);
    EXPECT_EQ(remarks_of(files.files[0]), "");
}

TEST(Intake, ProposesTheYearFromTheDates) {
    const auto files = read({{"r.csv", "CHILD,REVIEW\nA,01/05/2024\nB,31/03/2025\n", {}}}, {});
    EXPECT_EQ(files.return_year, 2025);
}

TEST(Intake, ReportsColumnsNamedOtherwiseExtraAndMissing) {
    const auto files = read({{"r.csv", " child,Team,review\nA,North,01/05/2025\n", {}}});
    const std::string remarks = remarks_of(files.files[0]);
    EXPECT_THAT(remarks, HasSubstr("Column ' child' is read as CHILD."));
    EXPECT_THAT(remarks, HasSubstr("Column 'Team' is not part of Reviews and is not checked."));
    EXPECT_THAT(remarks, HasSubstr("There is no column REVIEW_CODE; rules that need it do not run."));
    EXPECT_EQ(table_of(files, "Reviews").cell(0, 1), "North") << "an extra column is kept";
}

TEST(Intake, ReportsLibertiesByColumnWithTheFirstPlaceAndCount) {
    const auto files = read({{"e.csv",
                              "CHILD,DECOM,LS,CIN\n"
                              "A,01/04/25,c2,NULL\n"
                              "B,01/05/25, C2,\n"
                              "1.5E+06,45748,C2,N/A\n",
                              {}}});
    const std::string remarks = remarks_of(files.files[0]);
    EXPECT_THAT(remarks, HasSubstr("DECOM|2|2|'01/04/25' is not accepted as a date, being written with a two-digit "
                                   "year. Probably 01/04/2025: correct it. Likewise '01/05/25' 01/05/2025."));
    EXPECT_THAT(remarks, HasSubstr("DECOM|4|1|'45748' is not accepted as a date, being written as a spreadsheet's day "
                                   "number. Probably 01/04/2025: correct it."));
    EXPECT_THAT(remarks, HasSubstr("LS|2|1|'c2' is read as 'C2'."));
    EXPECT_THAT(remarks, HasSubstr("LS|3|1|Spaces around 'C2' are ignored."));
    EXPECT_THAT(remarks, HasSubstr("CIN|2|2|'NULL' is taken as blank."));
    EXPECT_THAT(remarks, HasSubstr("CHILD|4|1|'1.5E+06' looks damaged by a spreadsheet."));
    EXPECT_EQ(table_of(files, "Episodes").cell(0, 3), "NULL") << "the text itself is not changed";
}

TEST(Intake, JoinsSeveralFilesOfAModuleAndReportsIdenticalRows) {
    const auto files = read({{"north.csv", "CHILD,REVIEW\nA,01/05/2025\nB,02/05/2025\n", {}},
                             {"south.csv", "CHILD,REVIEW\nB,02/05/2025\nC,03/05/2025\n", {}}});
    const Table& reviews = table_of(files, "Reviews");
    ASSERT_EQ(reviews.row_count(), 4U) << "every row is kept";
    EXPECT_EQ(reviews.file_of(3), "south.csv");
    EXPECT_EQ(reviews.place(3).line, 3U);
    EXPECT_THAT(remarks_of(files.files[1]), HasSubstr("Joined with north.csv as one Reviews table. 1 of its rows"));
}

TEST(Intake, UsesTheSameFileOnce) {
    const std::string text = "CHILD,REVIEW\nA,01/05/2025\n";
    const auto files = read({{"r.csv", text, {}}, {"copy of r.csv", text, {}}});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(files.files[1].outcome, FileReading::Outcome::repeated);
    EXPECT_THAT(remarks_of(files.files[1]), HasSubstr("Has the same content as r.csv; used once."));
}

TEST(Intake, TakesTheFirstOfTwoColumnsOfOneName) {
    const auto files = read({{"r.csv", "CHILD,REVIEW,REVIEW\nA,01/05/2025,02/05/2025\n", {}}});
    const Table& reviews = table_of(files, "Reviews");
    EXPECT_EQ(reviews.cell(0, *reviews.find_column("REVIEW")), "01/05/2025");
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("occurs twice and the two differ; the first is used"));
}

TEST(Intake, TellsTwoYearsSideBySideByTheirNames) {
    const auto files = read({{"header 2024-25.csv", "CHILD,UPN\nA,UN1\nB,UN1\n", {}},
                             {"header 2025-26.csv", "CHILD,UPN\nA,UN1\nB,UN1\nC,UN1\n", {}}});
    EXPECT_EQ(table_of(files, "Header").row_count(), 3U);
    EXPECT_EQ(table_of(files, "Header", YearSlot::last_year).row_count(), 2U);
    EXPECT_EQ(files.files[0].year_ground, "from the file's name");
}

TEST(Intake, TellsSheetsOfOneWorkbookByTheirNames) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Header 2025", sheet_row({"CHILD", "UPN"}) + sheet_row({"A", "UN1"}), {}, {}, {}},
                   {"Header 2026", sheet_row({"CHILD", "UPN"}) + sheet_row({"A", "UN2"}), {}, {}, {}}};
    made.styles = xlsx::usual_styles;
    const auto files = read({{"returns v3.xlsx", made.bytes(), {}}});
    EXPECT_EQ(table_of(files, "Header", YearSlot::last_year).cell(0, 1), "UN1");
    EXPECT_EQ(table_of(files, "Header").cell(0, 1), "UN2");
    EXPECT_EQ(files.files[0].year_ground, "from the sheet's name");
}

TEST(Intake, NeverJoinsTablesThatRepeatEachOther) {
    const auto files = read({{"h.csv", "CHILD,UPN\nA,UN1\nB,UN1\n", {}},
                             {"h (1).csv", "CHILD,UPN\nB,UN2\nA,UN2\nC,UN2\n", {}},
                             {"e.csv", "CHILD,DECOM,RNE\nA,01/05/2025,S\nA,01/06/2025,L\n", {}},
                             {"more.csv", "CHILD,DECOM,RNE\nA,01/07/2025,L\nB,01/05/2025,S\n", {}}});
    EXPECT_EQ(table_of(files, "Header").row_count(), 2U);
    EXPECT_EQ(files.files[1].outcome, FileReading::Outcome::refused);
    EXPECT_EQ(files.files[1].remarks.front().kind, Remark::Kind::problem);
    EXPECT_THAT(
        files.files[1].remarks.front().what,
        HasSubstr("2 of its 3 rows stand in h.csv too (the same CHILD: line 2 of h (1).csv is line 3 of h.csv)"));
    EXPECT_EQ(table_of(files, "Episodes").row_count(), 4U) << "the rest of the rows, in another file";
}

TEST(Intake, SaysWhichModulesSpeakForWhichYear) {
    const auto files = read({{"r.csv", "CHILD,REVIEW\nA,01/05/2024\nA,01/08/2024\n", {}},
                             {"e.csv", "CHILD,DECOM,RNE\nA,05/11/2025,S\n", {}}},
                            {});
    EXPECT_EQ(files.return_year, 2026);
    EXPECT_EQ(files.year_doubt, "Reviews: 2024/25; Episodes: 2025/26.");
    EXPECT_EQ(files.files[0].year, YearSlot::this_year) << "the only reviews there are";
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("most of its dates fall in 2024/25"));
}

TEST(Intake, TellsTablesWithoutDatesByTheChildrenInThem) {
    const auto files = read({{"h.csv", "CHILD,UPN\nA,UN1\nB,UN1\nC,UN1\n", {}},
                             {"h(1).csv", "CHILD,UPN\nZ,UN1\nA,UN1\nB,UN1\n", {}},
                             {"r.csv", "CHILD,REVIEW\nA,01/05/2025\nC,01/05/2025\n", {}},
                             {"r(1).csv", "CHILD,REVIEW\nA,01/05/2024\nZ,01/05/2024\n", {}}},
                            {});
    EXPECT_EQ(files.files[0].year, YearSlot::this_year) << "C came this year";
    EXPECT_EQ(files.files[1].year, YearSlot::last_year) << "Z left last year";
    EXPECT_EQ(files.files[1].year_ground, "from the children in it");
}

TEST(Intake, TakesAsThisYearsWhatStandsBesideLastYears) {
    const auto files = read({{"h last year.csv", "CHILD,UPN\nA,UN1\nZ,UN1\n", {}},
                             {"h.csv", "CHILD,UPN\nA,UN1\nZ,UN1\nY,UN1\n", {}},
                             {"r last year.csv", "CHILD,REVIEW\nA,01/05/2024\nZ,01/05/2024\nY,01/05/2024\n", {}},
                             {"x/r.csv", "CHILD,REVIEW\nA,01/05/2025\n", {}}});
    EXPECT_EQ(files.files[1].year, YearSlot::this_year);
    EXPECT_EQ(files.files[1].year_ground, "as last year's is beside it");
}

TEST(Intake, RefusesOneFileWithoutStoppingTheOthers) {
    const auto files = read(
        {{"empty.csv", "", {}}, {"notes.csv", "Name,Phone\nx,y\n", {}}, {"r.csv", "CHILD,REVIEW\nA,01/05/2025\n", {}}});
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::refused);
    EXPECT_EQ(files.files[1].outcome, FileReading::Outcome::refused);
    EXPECT_THAT(remarks_of(files.files[1]), HasSubstr("Its column names are those of no module"));
    EXPECT_EQ(files.files[2].outcome, FileReading::Outcome::used);
    EXPECT_TRUE(files.has_this_year());
}

TEST(Intake, AModuleWithAHeaderLineOnlyIsPresentAndEmpty) {
    const auto files = read({{"r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n", {}}});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 0U);
    EXPECT_TRUE(files.has_this_year());
}

TEST(Intake, WarnsWhenTheDatesSpeakAgainstTheYear) {
    const auto files =
        read({{"last/r.csv", "CHILD,REVIEW\nA,01/05/2025\n", {}}, {"this/r.csv", "CHILD,REVIEW\nB,01/05/2025\n", {}}});
    EXPECT_THAT(remarks_of(files.files[0]),
                HasSubstr("Taken as last year's from the folder's name, but most of its dates fall in 2025/26."));
}

TEST(Intake, ReadsTheErrorsOfASheetAsACsvExportOfItWouldHoldThem) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Reviews",
                    sheet_row({"CHILD", "REVIEW", "REVIEW_CODE"}) +
                        "<row><c><v>1234567</v></c><c t='e'><v>#N/A</v></c><c t='e'><v>#REF!</v></c></row>",
                    {},
                    {},
                    {}}};
    const auto of_workbook = read({{"book.xlsx", made.bytes(), {}}});
    const auto of_csv = read({{"r.csv", "CHILD,REVIEW,REVIEW_CODE\n1234567,#N/A,#REF!\n", {}}});
    const std::string remarks = remarks_of(of_workbook.files.at(0));
    EXPECT_EQ(remarks, remarks_of(of_csv.files.at(0)));
    EXPECT_THAT(remarks, HasSubstr("REVIEW|2|1|'#N/A' is taken as blank."));
    EXPECT_THAT(remarks, HasSubstr("REVIEW_CODE|2|1|'#REF!' is an error of a spreadsheet: the value is lost."));
    EXPECT_EQ(of_csv.problems(), 1U);
}

TEST(Intake, TakesEachSheetOfAWorkbookForItself) {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Notes", sheet_row({"Please read", "first"}), {}, {}, {}},
                   {"Reviews",
                    sheet_row({"North office"}) + sheet_row({"CHILD", "REVIEW"}) +
                        "<row><c><v>1234567</v></c><c s='1'><v>45778</v></c></row>",
                    {},
                    {},
                    {}},
                   {"Sheet3", "", {}, {}, {}}};
    made.styles = xlsx::usual_styles;
    const std::string this_years = "CHILD,REVIEW\n1234567,01/05/2026\n";
    const auto files = read({{"last/book.xlsx", made.bytes(), {}}, {"this/r.csv", this_years, {}}}, 2027);
    ASSERT_EQ(files.files.size(), 4U);
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::refused);
    EXPECT_EQ(remarks_of(files.files[0]), "|0|1|Its column names are those of no module, so nothing of it was used.\n");
    EXPECT_EQ(files.files[1].name, "last/book.xlsx, sheet Reviews");
    EXPECT_EQ(files.files[1].year, YearSlot::last_year) << "from the folder's name";
    const Table& reviews = table_of(files, "Reviews", YearSlot::last_year);
    EXPECT_EQ(reviews.cell(0, *reviews.find_column("CHILD")), "1234567");
    EXPECT_EQ(reviews.cell(0, *reviews.find_column("REVIEW")), "01/05/2025");
    EXPECT_EQ(reviews.place(0).line, 3U);
    EXPECT_THAT(remarks_of(files.files[2]), HasSubstr("The sheet is empty."));
}

TEST(Intake, TakesTheFilesOfAZipByTheirFolders) {
    const std::string text = "CHILD,REVIEW\nA,01/05/2025\n";
    const auto files = read(
        {{"all.zip", archive::zip_of({{"this/r.csv", text}, {"last/r.csv", text}}), {}}, {"this/copy.csv", text, {}}});
    ASSERT_EQ(files.files.size(), 3U);
    EXPECT_EQ(files.files[0].year, YearSlot::this_year);
    EXPECT_EQ(files.files[1].year, YearSlot::last_year);
    EXPECT_EQ(files.files[2].outcome, FileReading::Outcome::repeated);
    EXPECT_THAT(remarks_of(files.files[2]), HasSubstr("Has the same content as all.zip/this/r.csv; used once."));
}

TEST(Intake, ATableInAZipCanBePutToAnotherYearThanTheRest) {
    const std::string reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2025,PN1\n";
    const std::string uasc = "CHILD,SEX,DOB,DUC\nA,M,01/02/2010,01/05/2027\n";
    InputFile zip{"all.zip", archive::zip_of({{"r.csv", reviews}, {"u.csv", uasc}}), YearSlot::this_year};
    zip.years_of_tables = {{"all.zip/u.csv", YearSlot::last_year}};
    const auto files = read({{"header.csv", "CHILD,UPN\nA,\n", {}}, std::move(zip)});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(table_of(files, "UASC", YearSlot::last_year).row_count(), 1U);
    EXPECT_EQ(files.files[0].given, 0U);
    EXPECT_EQ(files.files[1].given, 1U);
    EXPECT_EQ(files.files[2].given, 1U);
}

InputFile zip_with_reviews_replaced() {
    const std::string older = "CHILD,DOB,REVIEW,REVIEW_CODE,Note\nA,01/02/2010,soon,PN1,x\n";
    InputFile zip{"all.zip",
                  archive::zip_of({{"r.csv", older}, {"u.csv", "CHILD,SEX,DOB,DUC\nA,M,01/02/2010,01/05/2027\n"}}),
                  YearSlot::this_year};
    zip.replaced_tables = {{"all.zip/r.csv", "newer.csv"}};
    return zip;
}

TEST(Intake, ATableOfAZipThatANewerFileReplacesIsNamedAndNotUsed) {
    const InputFile newer{"newer.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nB,01/02/2010,01/05/2025,PN1\n",
                          YearSlot::this_year};
    const auto files = read({zip_with_reviews_replaced(), newer});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(table_of(files, "Reviews").cell(0, 0), "B");
    EXPECT_EQ(table_of(files, "UASC").row_count(), 1U);
    ASSERT_EQ(files.files.size(), 3U);
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::replaced);
    EXPECT_EQ(files.files[0].rows, 1U);
    EXPECT_EQ(remarks_of(files.files[0]), "|0|1|newer.csv is used in its place. To use this one again, remove that.\n");
    EXPECT_TRUE(files.overlaps.empty());
    EXPECT_EQ(files.problems(), 0U);
}

TEST(Intake, WhatIsReplacedSaysNothingOfTheYear) {
    InputFile old{
        "all.zip", archive::zip_of({{"r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2021,PN1\n"}}), {}};
    old.replaced_tables = {{"all.zip/r.csv", "newer.csv"}};
    const auto files =
        read({old, {"newer.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2010,01/05/2025,PN1\n", {}}}, std::nullopt);
    EXPECT_EQ(files.return_year, 2026);
    EXPECT_TRUE(files.year_doubt.empty());
}

}  // namespace
}  // namespace goldthread
