#include "goldthread/formats/ods/reader.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <string>

#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread::ods {
namespace {

using workbook::CellKind;
using workbook::Workbook;

const std::string styles =
    R"(<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="T2"><style:text-properties style:text-position="33% 58%"/></style:style>)"
    R"(<style:style style:name="T3"><style:text-properties style:text-position="sub 58%"/></style:style>)"
    R"(<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>)";

std::string content_of(const std::string& tables) {
    return "<?xml version='1.0' encoding='UTF-8'?><office:document-content><office:automatic-styles>" + styles +
           "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
           "</office:spreadsheet></office:body></office:document-content>";
}

Result<Workbook> read_content(std::string content, const std::string& manifest = "<manifest/>") {
    auto zip = archive::Zip::open(
        archive::zip_of({{"content.xml", std::move(content)}, {"META-INF/manifest.xml", manifest}}, true));
    if (!zip) return tl::unexpected(zip.error());
    if (!is_open_document(*zip)) return fail("It is no OpenDocument file.");
    return read(*std::move(zip));
}

Result<Workbook> read_rows(const std::string& rows) {
    return read_content(content_of("<table:table table:name='Episodes'>" + rows + "</table:table>"));
}

std::string shown(const Result<Workbook>& book) {
    constexpr std::array<const char*, 7> kinds = {"text", "number", "date", "time", "boolean", "error", "uncalculated"};
    if (!book) return book.error().what;
    std::string out;
    for (const workbook::Sheet& sheet : book->sheets) {
        for (const workbook::Row& row : sheet.rows) {
            for (const workbook::Cell& cell : sheet.cells_of(row)) {
                out += workbook::column_letters(cell.column) + std::to_string(row.number) + " " +
                       kinds[static_cast<std::size_t>(cell.kind)];
                if (cell.kind == CellKind::date) out += " " + cell.day.text();
                if (cell.second != 0) out += " second " + std::to_string(cell.second);
                out += " " + std::string(cell.text);
                if (cell.superscript != 0) out += " ^" + book->superscripts[cell.superscript - 1];
                out += "\n";
            }
        }
    }
    return out;
}

/// A row of one cell with these attributes and paragraphs.
std::string cell(const std::string& attributes, const std::string& content = {}) {
    return "<table:table-row><table:table-cell " + attributes + ">" + content + "</table:table-cell></table:table-row>";
}

TEST(OdsReader, CellsOfEveryKind) {
    EXPECT_EQ(
        shown(read_rows(cell("office:value-type='string'", "<text:p>CHILD</text:p>") +
                        cell("office:value-type='float' office:value='20'", "<text:p>20.00</text:p>") +
                        cell("office:value-type='percentage' office:value='0.25'", "<text:p>25%</text:p>") +
                        cell("office:value-type='currency' office:value='1.5'", "<text:p>£1.50</text:p>") +
                        cell("office:value-type='date' office:date-value='2024-03-31'", "<text:p>31 March</text:p>") +
                        cell("office:value-type='date' office:date-value='2024-03-31T01:00:00'", "<text:p>x</text:p>") +
                        cell("office:value-type='date' office:date-value='1900-02-29'", "<text:p>29/02/1900</text:p>") +
                        cell("office:value-type='time' office:time-value='PT09H30M00S'", "<text:p>09:30</text:p>") +
                        cell("office:value-type='time' office:time-value='PT36H00M00S'", "<text:p>36:00</text:p>") +
                        cell("office:value-type='boolean' office:boolean-value='true'", "<text:p>TRUE</text:p>") +
                        cell("table:formula='of:=1/0' office:value-type='string'", "<text:p>#DIV/0!</text:p>") +
                        cell("table:formula='of:=A1'") + cell("table:formula='of:=A1' office:value-type='float'") +
                        cell("table:formula='of:=A1' office:value-type='date'") +
                        cell("table:formula='of:=A1' office:value-type='string'") +
                        cell("table:formula='of:=A1' office:value-type='string' office:string-value=''") +
                        cell("table:formula='of:=A1' office:value-type='float'", "<text:p>12</text:p>") +
                        cell("office:value-type='string' office:string-value='attribute'"))),
        "A1 text CHILD\nA2 number 20\nA3 number 0.25\nA4 number 1.5\nA5 date 31/03/2024 2024-03-31\n"
        "A6 date 31/03/2024 second 3600 2024-03-31T01:00:00\nA7 text 29/02/1900\nA8 time second 34200 09:30\n"
        "A9 text 36:00\nA10 boolean TRUE\nA11 error #DIV/0!\nA12 uncalculated \nA13 uncalculated \nA14 uncalculated \n"
        "A15 uncalculated \nA17 text 12\nA18 text attribute\n");
}

TEST(OdsReader, TextIsReadAsItShows) {
    EXPECT_EQ(shown(read_rows(cell("office:value-type='string'",
                                   "<office:annotation><text:p>a comment</text:p></office:annotation>"
                                   "<text:p>two<text:s text:c='2'/>\n   <text:span>words</text:span>"
                                   "<text:span text:style-name='T1'>1</text:span>"
                                   "<text:span text:style-name='T3'>low</text:span></text:p>"
                                   "<text:p><text:a>link</text:a><text:tab/>&amp;<text:line-break/>end"
                                   "<text:span text:style-name='T2'><text:span>2</text:span></text:span></text:p>"))),
              "A1 text two  wordslow\nlink\t&\nend ^12\n");
}

TEST(OdsReader, RepeatedRowsAndCellsAreWrittenOut) {
    EXPECT_EQ(shown(read_rows(
                  "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2' "
                  "office:value-type='string'><text:p>x</text:p></table:table-cell>"
                  "<table:table-cell table:number-columns-repeated='16382'/></table:table-row>"
                  "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>" +
                  cell("office:value-type='string'", "<text:p>y</text:p>") +
                  "<table:table-row table:number-rows-repeated='1048570'><table:table-cell/></table:table-row>")),
              "A1 text x\nB1 text x\nA2 text x\nB2 text x\nA6 text y\n");
}

TEST(OdsReader, RepetitionIsBounded) {
    const std::string text = " office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>";
    EXPECT_NE(shown(read_rows("<table:table-row table:number-rows-repeated='1000000'><table:table-cell "
                              "table:number-columns-repeated='10000'" +
                              text))
                  .find("has more than 4 million cells"),
              std::string::npos);
    EXPECT_NE(shown(read_rows("<table:table-row><table:table-cell table:number-columns-repeated='16385'" + text))
                  .find("Row 1 has too many cells."),
              std::string::npos);
    EXPECT_NE(shown(read_rows("<table:table-row table:number-rows-repeated='1048577'><table:table-cell" + text))
                  .find("too many rows"),
              std::string::npos);
    EXPECT_NE(shown(read_rows("<table:table-row table:number-rows-repeated='999999999'><table:table-cell" + text))
                  .find("cannot be read"),
              std::string::npos);
    EXPECT_NE(shown(read_rows("<table:table-row table:number-rows-repeated='1048576'/><table:table-row "
                              "table:number-rows-repeated='1048576'/><table:table-row><table:table-cell" +
                              text))
                  .find("too many rows"),
              std::string::npos);
}

TEST(OdsReader, WhatIsHiddenGroupedOrMergedIsKnown) {
    const auto book = read_content(content_of(
        "<table:table table:name='Hidden' table:style-name='ta2'/>"
        "<table:table table:name='Seen'><table:table-column/><table:table-column-group><table:table-column "
        "table:number-columns-repeated='2' table:visibility='collapse'/></table:table-column-group>"
        "<table:table-header-rows>" +
        cell("office:value-type='string'", "<text:p>head</text:p>") +
        "</table:table-header-rows><table:table-row-group><table:table-row table:visibility='filter'><table:table-cell "
        "table:number-columns-spanned='2' table:number-rows-spanned='3' office:value-type='string'><text:p>x</text:p>"
        "</table:table-cell><table:covered-table-cell/><table:table-cell office:value-type='string'><text:p>y</text:p>"
        "</table:table-cell></table:table-row></table:table-row-group></table:table>"));
    EXPECT_EQ(shown(book), "A1 text head\nA2 text x\nC2 text y\n");
    EXPECT_TRUE(book->sheets[0].hidden);
    const workbook::Sheet& sheet = book->sheets[1];
    EXPECT_FALSE(sheet.hidden);
    EXPECT_TRUE(sheet.rows[1].hidden);
    ASSERT_EQ(sheet.hidden_columns.size(), 1U);
    EXPECT_EQ(sheet.hidden_columns[0].first, 1U);
    EXPECT_EQ(sheet.hidden_columns[0].last, 2U);
    ASSERT_EQ(sheet.merged.size(), 1U);
    EXPECT_EQ(sheet.merged[0].last_row, 4U);
    EXPECT_EQ(sheet.merged[0].last_column, 1U);
}

TEST(OdsReader, WhatCannotBeReadSaysWhy) {
    EXPECT_EQ(shown(read_content("garbage", "<m><manifest:encryption-data/></m>")),
              "This spreadsheet is protected with a password.");
    EXPECT_EQ(shown(read_content("<office:document-content><office:body><office:text/></office:body>"
                                 "</office:document-content>")),
              "This is an OpenDocument file, but not a spreadsheet.");
    EXPECT_NE(shown(read_content("<a><b></a>")).find("The part 'content.xml'"), std::string::npos);
    EXPECT_NE(shown(read_content("")).find("The part 'content.xml'"), std::string::npos);
    std::string groups;
    for (int i = 0; i < 1000; ++i) groups += "<table:table-row-group>";
    for (int i = 0; i < 1000; ++i) groups += "</table:table-row-group>";
    EXPECT_NE(shown(read_rows(groups)).find("nested too deeply"), std::string::npos);
}

TEST(OdsReader, DeepSpansEndSomewhere) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "<text:span>";
    text += "deep";
    for (int i = 0; i < 10'000; ++i) text += "</text:span>";
    EXPECT_EQ(shown(read_rows(cell("office:value-type='string'", "<text:p>top" + text + "</text:p>"))),
              "A1 text top\n");
}

}  // namespace
}  // namespace goldthread::ods
