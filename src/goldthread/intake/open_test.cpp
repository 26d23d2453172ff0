#include "goldthread/intake/open.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/archive/zip_case.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"

namespace goldthread {
namespace {

using archive::zip_of;

const std::string csv = "CHILD,REVIEW\nA,01/05/2025\n";

std::string cell(const std::string& place, const std::string& text) {
    return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
}

/// A workbook of a sheet of reviews and an empty one.
std::string workbook_bytes() {
    xlsx::MadeWorkbook made;
    made.sheets = {{"Reviews",
                    "<row r='1'>" + cell("A1", "CHILD") + cell("B1", "REVIEW") + "</row><row r='2'>" + cell("A2", "A") +
                        "<c r='B2' s='1'><v>45778</v></c></row>",
                    {},
                    {},
                    {}},
                   {"Sheet2", "", {}, {}, {}}};
    made.styles = xlsx::usual_styles;
    return made.bytes();
}

const std::string ods_bytes =
    zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"META-INF/manifest.xml", "<m/>"},
            {"content.xml",
             "<o:d><o:body><o:spreadsheet><t:table t:name='Reviews'><t:table-row><t:table-cell "
             "o:value-type='string'><x:p>CHILD"
             "</x:p></t:table-cell><t:table-cell o:value-type='string'><x:p>REVIEW</x:p></t:table-cell></t:table-row>"
             "</t:table></o:spreadsheet></o:body></o:d>"}});

/// Each table's title, with its rows or error.
std::string opened(std::string name, std::string bytes) {
    std::string out;
    for (const OpenedTable& table : open_tables({std::move(name), std::move(bytes), {}})) {
        out += table.title() + ": " +
               (table.error ? table.error->message() : std::to_string(table.table.row_count()) + " rows") + "\n";
    }
    return out;
}

TEST(OpenTables, ContentDecidesWhatAFileIs) {
    EXPECT_EQ(opened("reviews.xlsx", csv), "reviews.xlsx: 1 rows\n");
    EXPECT_EQ(opened("reviews.csv", workbook_bytes()),
              "reviews.csv, sheet Reviews: 1 rows\nreviews.csv, sheet Sheet2: reviews.csv, sheet Sheet2: The sheet is "
              "empty.\n");
    EXPECT_EQ(opened("reviews.ods", ods_bytes), "reviews.ods, sheet Reviews: 0 rows\n");
}

TEST(OpenTables, AnOpenDocumentWithoutItsManifestIsToldByItsContent) {
    const std::string content =
        "<?xml version='1.0'?><!-- x --><o:document-content><o:body><o:spreadsheet><t:table t:name='Reviews'>"
        "<t:table-row><t:table-cell o:value-type='string'><x:p>CHILD</x:p></t:table-cell></t:table-row></t:table>"
        "</o:spreadsheet></o:body></o:document-content>";
    const std::string sheet = "a.ods, sheet Reviews: 0 rows\n";
    const std::string type = "application/vnd.oasis.opendocument.spreadsheet";
    for (const bool packed : {false, true}) {
        EXPECT_EQ(opened("a.ods", zip_of({{"content.xml", content}}, packed)), sheet);
        EXPECT_EQ(opened("a.ods", zip_of({{"mimetype", type}, {"content.xml", content}}, packed)), sheet);
        EXPECT_EQ(opened("a.ods", zip_of({{"META-INF/manifest.xml", "<m/>"}, {"content.xml", content}}, packed)),
                  sheet);
    }
    EXPECT_EQ(opened("all.zip", zip_of({{"inner.ods", zip_of({{"content.xml", content}})}})),
              "all.zip/inner.ods, sheet Reviews: 0 rows\n");
}

TEST(OpenTables, AZipWithAnyOtherContentIsAZipOfFiles) {
    EXPECT_EQ(opened("a.zip", zip_of({{"content.xml", "<x/>"}, {"reviews.csv", csv}})).substr(0, 18),
              "a.zip/content.xml:");
    EXPECT_EQ(opened("a.ods", zip_of({{"content.xml",
                                       "<o:document-content><o:body><o:text/></o:body>"
                                       "</o:document-content>"}})),
              "a.ods: a.ods: This is an OpenDocument file, but not a spreadsheet. Give the data as .ods, .xlsx or "
              "CSV.\n");
}

TEST(OpenTables, SheetsKeepTheirOwnNameAndDates) {
    const auto tables = open_tables({"book.xlsx", workbook_bytes(), {}});
    EXPECT_EQ(tables[0].name, "book.xlsx");
    EXPECT_EQ(tables[0].sheet, "Reviews");
    EXPECT_EQ(tables[0].table.cell(0, 1), "01/05/2025");
    EXPECT_EQ(tables[0].table.files(), std::vector<std::string>{"book.xlsx, sheet Reviews"});
    ASSERT_EQ(tables[0].remarks.size(), 1U);
    EXPECT_EQ(tables[0].remarks[0].what, "Date cells are read as dd/mm/yyyy.");
}

TEST(OpenTables, AZipGivesTheTablesOfAllItsFiles) {
    EXPECT_EQ(
        opened("all.zip", zip_of({{"this/", ""},
                                  {"this/reviews.csv", csv},
                                  {"last\\book.xlsx", workbook_bytes()},
                                  {"__MACOSX/this/._reviews.csv", "x"},
                                  {"this/.DS_Store", "x"},
                                  {"~$book.xlsx", "x"},
                                  {"notes.pdf", "%PDF-1.7"}},
                                 true)),
        "all.zip/this/reviews.csv: 1 rows\n"
        "all.zip/last/book.xlsx, sheet Reviews: 1 rows\n"
        "all.zip/last/book.xlsx, sheet Sheet2: all.zip/last/book.xlsx, sheet Sheet2: The sheet is empty.\n"
        "all.zip/__MACOSX/: all.zip/__MACOSX/: What the system keeps for itself.\n"
        "all.zip/this/.DS_Store: all.zip/this/.DS_Store: What the system keeps for itself.\n"
        "all.zip/~$book.xlsx: all.zip/~$book.xlsx: A lock: the file it is named after was open in another program. "
        "What is not saved there yet is not read.\n"
        "all.zip/notes.pdf: all.zip/notes.pdf: This is a PDF document. If it holds data of the return, export that "
        "as CSV or Excel from where it was made.\n");
}

TEST(OpenTables, AZipWithinAZipIsNamedAndNotOpened) {
    EXPECT_EQ(opened("all.zip", zip_of({{"a.csv", csv}, {"b.zip", zip_of({{"c.csv", csv}})}})),
              "all.zip/a.csv: 1 rows\n"
              "all.zip/b.zip: all.zip/b.zip: A zip within a zip is not opened. Unpack it, and give the files in it.\n");
}

TEST(OpenTables, OneBadFileOfAZipDoesNotStopTheOthers) {
    std::string bytes = zip_of({{"a.csv", csv}, {"b.csv", csv}});
    bytes[bytes.find(csv)] = 'X';
    EXPECT_EQ(opened("all.zip", bytes),
              "all.zip/a.csv: all.zip/a.csv: 'a.csv' in the archive is damaged. Copy or export the file again; it was "
              "probably damaged or cut off on its way.\n"
              "all.zip/b.csv: 1 rows\n");
}

TEST(OpenTables, WhatCannotBeOpenedSaysSoOnce) {
    EXPECT_EQ(opened("all.zip", zip_of({})),
              "all.zip: all.zip: There is no file in this zip. Check that it was made from the right folder.\n");
    EXPECT_EQ(opened("book.xlsx", workbook_bytes().substr(0, 500)),
              "book.xlsx: book.xlsx: The directory at the end of this zip file is missing. Copy or export the file "
              "again; it was probably damaged or cut off on its way.\n");
    EXPECT_EQ(opened("old.xls", "\xD0\xCF\x11\xE0"),
              "old.xls: old.xls: This is an old Excel workbook (.xls) or other old Office file. Open it in Excel and "
              "save it as .xlsx or as 'CSV UTF-8'.\n");
    EXPECT_EQ(opened("none.csv", "").substr(0, 27), "none.csv: none.csv: The fil");
    xlsx::MadeWorkbook without_sheets;
    EXPECT_EQ(opened("book.xlsx", without_sheets.bytes()),
              "book.xlsx: book.xlsx: The workbook has no sheet with cells. Check that it is the right file.\n");
}

TEST(OpenTables, CopiesHaveTheSameFingerprintWhereverTheyLie) {
    const auto plain = open_tables({"a.csv", csv, {}});
    const auto zipped = open_tables({"all.zip", zip_of({{"x.csv", csv}, {"book.xlsx", workbook_bytes()}}), {}});
    const auto book = open_tables({"b.xlsx", workbook_bytes(), {}});
    EXPECT_EQ(plain[0].fingerprint, zipped[0].fingerprint);
    EXPECT_EQ(book[0].fingerprint, zipped[1].fingerprint);
    EXPECT_NE(book[0].fingerprint, book[1].fingerprint);
}

TEST(OpenTables, AnArchiveWithMoreCellsThanCanBeReadIsRefusedAsAWhole) {
    // Room is needed for the rows that lines may hold.
    const std::string rows = "CHILD,REVIEW\n" + std::string(17'000'000, '\n');
    const std::string all = opened("all.zip", zip_of({{"good.csv", csv}, {"many.csv", rows}}));
    EXPECT_EQ(all,
              "all.zip: all.zip: Its tables have more than 16 million cells, which is all that can be read of one "
              "archive. Give only the files of the return, unpacked.\n");
}

TEST(OpenTables, AWorkbookMayNotMakeManyTimesItsSizeOfOneText) {
    xlsx::MadeWorkbook made;
    made.strings = "<si><t>" + std::string(30'000, 'x') + "</t></si>";
    std::string rows = "<row><c t='inlineStr'><is><t>CHILD</t></is></c></row>";
    for (int i = 0; i < 1'000; ++i) rows += "<row><c t='s'><v>0</v></c></row>";
    made.sheets = {{"Reviews", rows, {}, {}, {}}};
    EXPECT_NE(opened("book.xlsx", made.bytes()).find("Its cells repeat long texts"), std::string::npos);
    made.strings = "<si><t>" + std::string(3'000, 'x') + "</t></si>";
    EXPECT_EQ(opened("book.xlsx", made.bytes()), "book.xlsx, sheet Reviews: 1000 rows\n") << "what is small is taken";
}

}  // namespace
}  // namespace goldthread
