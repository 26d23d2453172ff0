// Where the table is in a file, as a whole return is read: titles above it, names again within it, notes under it,
// names that are nearly right.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ReturnFiles read(std::vector<InputFile> files) {
    return read_return(ssda903::collection(), std::move(files), 2026);
}

const Table& table_of(const ReturnFiles& files, std::string_view module) {
    return files.tables[0][*ssda903::collection().find_module(module)].value();
}

std::string remarks_of(const FileReading& file) {
    constexpr std::string_view kinds[] = {"problem", "set aside", "liberty"};
    std::string all;
    for (const Remark& remark : file.remarks) {
        all += std::string(kinds[static_cast<std::size_t>(remark.kind)]) + "|" + remark.place.file + "|" +
               std::to_string(remark.place.line) + "|" + remark.place.field + "|" + remark.what + "\n";
    }
    return all;
}

constexpr std::string_view reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

InputFile reviews_with(std::string_view rows, std::string_view names = reviews) {
    return {"r.csv", std::string(names) + std::string(rows), {}};
}

TEST(ShapeOfFiles, TitlesAboveTheNamesAreSetAside) {
    const auto files =
        read({reviews_with("C1;01/02/2012;01/05/2025;PN1\n", "Reviews, 2025-26\n\nCHILD;DOB;REVIEW;REVIEW_CODE\n")});
    EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::used);
    ASSERT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(table_of(files, "Reviews").place(0).line, 4U);
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("set aside|r.csv|1||The column names stand in line 3;"));
}

TEST(ShapeOfFiles, WithoutNamesTheFirstRemarkSaysSo) {
    const auto files = read({{"x.csv", "Title,,\n,,\nName,,Phone\na,b,c\n", {}}});
    EXPECT_THAT(files.files[0].remarks.at(0).what, HasSubstr("those of no module"));
    EXPECT_EQ(files.files[0].remarks.at(0).kind, Remark::Kind::problem);
}

TEST(ShapeOfFiles, NamesAgainAmongTheRowsAreLeftOut) {
    const auto files =
        read({reviews_with("C1,01/02/2012,01/05/2025,PN1\n"
                           "child,dob,review,review_code\n"
                           "C2,01/02/2012,02/05/2025,PN1\n")});
    const Table& table = table_of(files, "Reviews");
    ASSERT_EQ(table.row_count(), 2U);
    EXPECT_EQ(table.place(1).line, 4U);
    EXPECT_EQ(table.row_in_file(1), 2U) << "rows are numbered as they were read";
    EXPECT_EQ(files.files[0].rows, 2U);
    EXPECT_EQ(files.files[0].set_aside, 1U);
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("set aside|r.csv|3||The column names stand again"));
}

TEST(ShapeOfFiles, RowsThatAreNoRecordsAreSetAsideWhenAllTablesAreRead) {
    const auto files = read({reviews_with("C1,01/02/2012,01/05/2025,PN1\n7,,,\nTotal,2,,\n(2 rows)\n\x1A"),
                             {"h.csv", "CHILD,SEX,DOB,UPN\nC1,1,01/02/2012,\n7,2,01/02/2013,\n", {}}});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 2U) << "7 is in the other file";
    EXPECT_EQ(files.files[0].rows, 2U);
    EXPECT_EQ(files.files[0].set_aside, 3U);
    ASSERT_EQ(files.files[0].left_out.size(), 3U);
    EXPECT_EQ(files.files[0].left_out[0].row, 2U);
    EXPECT_EQ(files.files[0].left_out[2].line, 6U);
    EXPECT_EQ(files.files[1].set_aside, 0U);
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("set aside|r.csv|4||The row looks like no record"));
}

TEST(ShapeOfFiles, RowsLostToAQuoteCountAsSetAside) {
    const auto files = read({reviews_with("C1,01/02/2012,01/05/2025,PN1\nC2,01/02/2012,\"01/05/2025,PN1\n")});
    EXPECT_EQ(files.files[0].rows, 1U);
    EXPECT_EQ(files.files[0].set_aside, 1U);
    EXPECT_TRUE(files.files[0].left_out.empty()) << "it never was a row of the table";
}

TEST(ShapeOfFiles, SheetsAreReadAlike) {
    const auto row = [](const std::vector<std::string>& texts) {
        std::string cells;
        for (const std::string& text : texts) cells += "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
        return "<row>" + cells + "</row>";
    };
    xlsx::MadeWorkbook made;
    made.sheets = {{"Reviews",
                    row({"Reviews 2025-26"}) + row({"Child ID", "DOB", "Review", "Review-code"}) +
                        row({"C1", "01/02/2012", "01/05/2025", "PN1"}) +
                        row({"CHILD", "DOB", "REVIEW", "REVIEW_CODE"}) + row({"Source: case system"}),
                    {},
                    {},
                    {}}};
    made.styles = xlsx::usual_styles;
    const auto files = read({{"book.xlsx", made.bytes(), {}}});
    EXPECT_EQ(table_of(files, "Reviews").row_count(), 1U);
    EXPECT_EQ(files.files[0].set_aside, 2U);
}

TEST(ShapeOfFiles, NamesNearlyRightAreRead) {
    const auto files = read({reviews_with("C1,01/02/2012,01/05/2025,PN1\n", "CHILDID,D.O.B.,Review,REVIEW CODE\n"),
                             {"e.csv", "Child ID,DECOM,PL\nC1,01/05/2025,U4\n", {}}});
    EXPECT_EQ(table_of(files, "Reviews").column_names(),
              (std::vector<std::string>{"CHILD", "DOB", "REVIEW", "REVIEW_CODE"}));
    EXPECT_EQ(table_of(files, "Episodes").column_names(), (std::vector<std::string>{"CHILD", "DECOM", "PLACE"}));
    EXPECT_THAT(remarks_of(files.files[0]), HasSubstr("liberty|r.csv|0|REVIEW_CODE|Column 'REVIEW CODE' is read as "
                                                      "REVIEW_CODE."));
    EXPECT_THAT(remarks_of(files.files[1]), HasSubstr("Column 'PL' is read as PLACE."));
}

TEST(ShapeOfFiles, NamesWithUnseenCharactersAreReadAndSaid) {
    const auto files = read(
        {reviews_with("C1,01/02/2012,01/05/2025,PN1\n", "CHILD,DOB,\xEF\xBB\xBFREVIEW,REVIEW\xE2\x80\x8B_CODE\n")});
    EXPECT_THAT(remarks_of(files.files[0]),
                HasSubstr("Column 'REVIEW_CODE', whose name holds characters that cannot be seen, is read as "
                          "REVIEW_CODE."));
    EXPECT_THAT(remarks_of(files.files[0]), Not(HasSubstr("There is no column")));
}

TEST(ShapeOfFiles, ANameThatCouldBeTwoColumnsIsNotGuessed) {
    const auto files =
        read({reviews_with("C1,01/02/2012,01/05/2025,PN1,PN2\n", "CHILD,DOB,REVIEW,REVIEW CODE,REVIEW-CODE\n")});
    EXPECT_FALSE(table_of(files, "Reviews").find_column("REVIEW_CODE"));
    EXPECT_THAT(remarks_of(files.files[0]),
                HasSubstr("problem|r.csv|0|REVIEW_CODE|Columns 'REVIEW CODE' and 'REVIEW-CODE' could each be "
                          "REVIEW_CODE, and none is read."));
}

TEST(ShapeOfFiles, AColumnNamedTwiceIsSaidOnce) {
    const auto files =
        read({reviews_with("C1,01/02/2012,01/05/2025,x,02/05/2025,y\n", "CHILD,DOB,REVIEW,Team,review,TEAM\n")});
    const std::string remarks = remarks_of(files.files[0]);
    EXPECT_THAT(remarks,
                HasSubstr("problem|r.csv|0||Column 'REVIEW' occurs twice and the two differ; the first is used."));
    EXPECT_EQ(std::count(remarks.begin(), remarks.end(), '\n'), 4) << remarks;
    EXPECT_EQ(table_of(files, "Reviews").column_names()[4], "review (5)");
}

TEST(ShapeOfFiles, AFileWithoutTheChildIsToldByItsModule) {
    const auto first_remark = [](std::string names, std::string row) {
        const auto files = read({{"x.csv", names + "\n" + row + "\n", {}}});
        EXPECT_EQ(files.files[0].outcome, FileReading::Outcome::refused);
        EXPECT_EQ(files.files[0].remarks.at(0).kind, Remark::Kind::problem);
        return files.files[0].remarks.at(0).what;
    };
    EXPECT_EQ(
        first_remark("Ref no,DOB,REVIEW,REVIEW_CODE", "A,01/02/2012,01/05/2025,PN1"),
        "It looks like Reviews, but no column is named CHILD, so nothing of it was used. Column 'Ref no' might be "
        "it: if so, name it CHILD and give the file again.");
    EXPECT_THAT(first_remark("Who,Team,DECOM,RNE,LS", "C1001,North,01/05/2025,S,C2"),
                HasSubstr("Column 'Who' might be it"))
        << "by its cells";
    EXPECT_THAT(first_remark("CHILDID,CHILD-ID,DECOM,RNE", "C1,C2,01/05/2025,S"),
                HasSubstr("Column 'CHILDID' or 'CHILD-ID' might be it"));
    EXPECT_THAT(first_remark("DECOM,RNE,LS", "01/05/2025,S,C2"), HasSubstr("Add that column"));
    EXPECT_THAT(first_remark("Title\nRef no,DECOM,RNE,LS", "A,01/05/2025,S,C2"), HasSubstr("It looks like Episodes"));
    for (const Module& module : ssda903::collection().modules) {
        std::string names = "Key";
        for (const Field& field : module.fields) {
            if (!field.derived && field.name != "CHILD") names += "," + std::string(field.name);
        }
        EXPECT_THAT(first_remark(names, "1"), HasSubstr("It looks like " + std::string(module.name) + ","));
    }
}

}  // namespace
}  // namespace goldthread
