#include "goldthread/formats/xlsx/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "goldthread/formats/xlsx/package.hpp"
#include "goldthread/formats/xlsx/xlsx_case.hpp"

namespace goldthread::xlsx {
namespace {

using namespace std::string_literals;
using workbook::CellKind;
using workbook::Workbook;

Result<Workbook> read_bytes(std::string bytes) {
    auto zip = archive::Zip::open(std::move(bytes));
    if (!zip) return tl::unexpected(zip.error());
    return read(*std::move(zip));
}

Workbook read_or_fail(const MadeWorkbook& made) {
    auto book = read_bytes(made.bytes());
    if (!book) throw std::runtime_error(book.error().message());
    return *std::move(book);
}

std::string refusal(const std::vector<archive::FileToZip>& parts) {
    const auto book = read_bytes(archive::zip_of(parts));
    return book ? "was read" : book.error().what;
}

std::string refusal(const MadeWorkbook& made) {
    return refusal(made.parts());
}

/// "A1 text CHILD" and so on, a cell a line.
std::string cells_of(const Workbook& book, std::size_t index = 0) {
    constexpr std::array<const char*, 7> kinds = {"text", "number", "date", "time", "boolean", "error", "uncalculated"};
    const workbook::Sheet& sheet = book.sheets[index];
    std::string out;
    for (const workbook::Row& row : sheet.rows) {
        for (const workbook::Cell& cell : sheet.cells_of(row)) {
            out += workbook::column_letters(cell.column) + std::to_string(row.number) + " " +
                   kinds[static_cast<std::size_t>(cell.kind)];
            if (cell.kind == CellKind::date) out += " " + cell.day.text();
            if (cell.second != 0) out += " second " + std::to_string(cell.second);
            out += " " + std::string(cell.text);
            if (cell.superscript != 0) out += " ^" + book.superscripts[cell.superscript - 1];
            out += "\n";
        }
    }
    return out;
}

MadeWorkbook one_sheet(std::string rows, std::string strings = {}) {
    return {{{"Episodes", std::move(rows), {}, {}, {}}}, std::move(strings), usual_styles};
}

TEST(XlsxReader, CellsOfEveryKind) {
    const auto book = read_or_fail(one_sheet(
        R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in line</t></is></c>)"
        R"(<c r="C1" t="str"><f>A1</f><v>of a formula</v></c></row>)"
        R"(<row r="3"><c r="A3"><v>20</v></c><c r="B3" s="1"><v>45382</v></c><c r="C3" s="2"><v>0.5</v></c>)"
        R"(<c r="D3" t="b"><v>1</v></c><c r="E3" t="b"><v>0</v></c><c r="F3" t="e"><v>#N/A</v></c>)"
        R"(<c r="G3" t="d"><v>2024-03-31T00:00:00</v></c><c r="H3"><f>1+1</f></c><c r="I3"><f>1+1</f><v>2</v></c>)"
        R"(<c r="J3" t="n" s="4"><v>45382.75</v></c><c r="K3" s="1"><v>60</v></c></row>)",
        "<si><t>not used</t></si><si><t>CHILD</t></si>"));
    EXPECT_EQ(cells_of(book),
              "A1 text CHILD\nB1 text in line\nC1 text of a formula\n"
              "A3 number 20\nB3 date 31/03/2024 45382\nC3 time second 43200 0.5\nD3 boolean TRUE\nE3 boolean FALSE\n"
              "F3 error #N/A\nG3 date 31/03/2024 2024-03-31T00:00:00\nH3 uncalculated \nI3 number 2\n"
              "J3 date 31/03/2024 second 64800 45382.75\nK3 text 29/02/1900\n");
    EXPECT_EQ(book.sheets[0].name, "Episodes");
}

TEST(XlsxReader, AFormulaWithoutAResultIsNotCalculated) {
    const std::string rows = R"(<row r="1"><c r="A1"><f>B1</f><v></v></c><c r="B1" t="n"><f>1</f><v/></c>)"
                             R"(<c r="C1"><f t="shared" si="0"/></c><c r="D1" t="s"><f>1</f><v></v></c>)"
                             R"(<c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>1-1</f><v>0</v></c></row>)";
    EXPECT_EQ(cells_of(read_or_fail(one_sheet(rows))),
              "A1 uncalculated \nB1 uncalculated \nC1 uncalculated \nD1 uncalculated \nF1 number 0\n")
        << "an empty text is a result";
    MadeWorkbook to_be_calculated =
        one_sheet(R"(<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c></row>)");
    to_be_calculated.properties = "<calcPr fullCalcOnLoad='1'/>";
    EXPECT_EQ(cells_of(read_or_fail(to_be_calculated)), "A1 uncalculated \nB1 number 0\n");
}

TEST(XlsxReader, BlankCellsAreNotKeptHoweverTheyAreFormatted) {
    const auto book = read_or_fail(one_sheet(
        R"(<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><v></v></c>)"
        R"(</row><row r="2" hidden="1"/><row r="3"><c r="B3"><v>1</v></c></row>)",
        "<si><t></t></si>"));
    EXPECT_EQ(cells_of(book), "B3 number 1\n");
    EXPECT_EQ(book.sheets[0].rows.size(), 1U);
}

TEST(XlsxReader, RowsAndCellsWithoutPlacesFollowEachOther) {
    const auto book = read_or_fail(one_sheet(
        R"(<row><c><v>1</v></c><c s="1"/><c><v>2</v></c></row><row r="7"><c r="C7"><v>3</v></c><c><v>4</v></c></row>)"
        R"(<row><c><v>5</v></c></row>)"));
    EXPECT_EQ(cells_of(book), "A1 number 1\nC1 number 2\nC7 number 3\nD7 number 4\nA8 number 5\n");
}

TEST(XlsxReader, PrefixesOfNamesDoNotMatter) {
    auto parts = one_sheet("").parts();
    for (auto& part : parts) {
        if (part.name == "xl/worksheets/sheet1.xml") {
            part.content = R"(<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>)"
                           R"(</x:sheetData></x:worksheet>)";
        }
    }
    EXPECT_EQ(cells_of(*read_bytes(archive::zip_of(parts))), "A1 number 7\n");
}

TEST(XlsxReader, SuperscriptStandsApartAndPhoneticRunsAreIgnored) {
    const auto book = read_or_fail(one_sheet(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)",
        R"(<si><r><t>Percentage </t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><rPr><vertAlign )"
        R"(val="subscript"/></rPr><t xml:space="preserve"> x</t></r></si><si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si>)"));
    EXPECT_EQ(cells_of(book), "A1 text Percentage  x ^2\nB1 text a\n");
}

TEST(XlsxReader, EscapesAndEntitiesAreResolved) {
    const auto book = read_or_fail(one_sheet(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>)",
        "<si><t>A &amp; B&#10;_x000D_C _x005F_x000D_ _xZ_</t></si><si><t> "
        "</t></si><si><t>&#xD800;x<![CDATA[<y>]]></t></si>"));
    EXPECT_EQ(cells_of(book), "A1 text A & B\n\rC _x000D_ _xZ_\nB1 text  \nC1 text \uFFFD\uFFFD\uFFFDx<y>\n");
}

TEST(XlsxReader, DatesCountFrom1904WhereTheWorkbookSaysSo) {
    MadeWorkbook made = one_sheet(R"(<row r="1"><c r="A1" s="1"><v>43920</v></c></row>)");
    made.properties = R"(<workbookPr date1904="1"/>)";
    EXPECT_EQ(cells_of(read_or_fail(made)), "A1 date 31/03/2024 43920\n");
}

TEST(XlsxReader, WhatIsHiddenOrMergedIsKnown) {
    MadeWorkbook made;
    made.sheets = {{"Seen",
                    R"(<row r="2" hidden="true"><c r="A2"><v>1</v></c></row>)",
                    {},
                    R"(<cols><col min="1" max="1"/><col min="2" max="4" hidden="1"/></cols>)",
                    R"(<mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="nonsense"/></mergeCells>)"},
                   {"Hidden", "", "hidden", {}, {}},
                   {"Very", "", "veryHidden", {}, {}}};
    const auto book = read_or_fail(made);
    const workbook::Sheet& sheet = book.sheets[0];
    EXPECT_TRUE(sheet.rows[0].hidden);
    ASSERT_EQ(sheet.hidden_columns.size(), 1U);
    EXPECT_EQ(sheet.hidden_columns[0].first, 1U);
    EXPECT_EQ(sheet.hidden_columns[0].last, 3U);
    ASSERT_EQ(sheet.merged.size(), 1U);
    EXPECT_EQ(sheet.merged[0].last_row, 3U);
    EXPECT_FALSE(sheet.hidden);
    EXPECT_TRUE(book.sheets[1].hidden);
    EXPECT_TRUE(book.sheets[2].hidden);
}

TEST(XlsxReader, ChartSheetsAreNamedAndLeftOut) {
    auto parts = one_sheet("").parts();
    for (auto& part : parts) {
        const std::size_t at = part.content.find("relationships/worksheet");
        if (at != std::string::npos) part.content.replace(at, 23, "relationships/chartsheet");
    }
    const auto book = read_bytes(archive::zip_of(parts));
    EXPECT_TRUE(book->sheets.empty());
    ASSERT_EQ(book->remarks.size(), 1U);
    EXPECT_EQ(book->remarks[0].place.sheet, "Episodes");
}

TEST(XlsxReader, BrokenWorkbooksSayWhichPart) {
    EXPECT_EQ(
        refusal(one_sheet(R"(<row r="1"><c r="A1" t="s"><v>5</v></c></row>)", "<si><t>a</t></si>")),
        "The part 'xl/worksheets/sheet1.xml' of the workbook cannot be read. Cell A1 refers to a text that is not "
        "there.");
    EXPECT_EQ(refusal(one_sheet(R"(<row r="2"/><row r="1"/>)")),
              "The part 'xl/worksheets/sheet1.xml' of the workbook cannot be read. Row 1 stands behind row 2.");
    EXPECT_EQ(
        refusal(one_sheet(R"(<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)")),
        "The part 'xl/worksheets/sheet1.xml' of the workbook cannot be read. In row 1, 'A1' is not the place of a "
        "cell.");
    EXPECT_NE(refusal(one_sheet(R"(<row r="1"><c r="A2"/></row>)")), "was read");
    EXPECT_NE(refusal(one_sheet(R"(<row r="1"><c r="XFE1"/></row>)")), "was read");
    EXPECT_NE(refusal(one_sheet(R"(<row r="1048577"/>)")), "was read");
    EXPECT_NE(refusal(one_sheet("<row>")), "was read");
    EXPECT_NE(refusal(one_sheet("<row r='1'><c></row></c>")), "was read");
    EXPECT_NE(refusal(one_sheet("\xFF")), "was read");
    EXPECT_NE(refusal(one_sheet("", "<si><t>\xC3</t></si>")), "was read");
    EXPECT_NE(refusal(one_sheet("", "<si>")), "was read");
}

TEST(XlsxReader, EachMissingPartIsNamed) {
    const auto whole = one_sheet(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)", "<si><t>a</t></si>").parts();
    ASSERT_EQ(refusal(whole), "was read");
    for (const char* name : {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
        auto parts = whole;
        parts.erase(std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.name == name; }));
        EXPECT_EQ(refusal(parts), "The part '"s + name + "' of the workbook cannot be read. It is missing.");
    }
    auto parts = whole;
    parts.pop_back();  // what relates the sheets
    EXPECT_EQ(refusal(parts),
              "The part 'xl/workbook.xml' of the workbook cannot be read. It names a sheet that is not there.");
}

TEST(XlsxReader, OneSheetNamedTwiceIsRefused) {
    auto parts = one_sheet(R"(<row r="1"/>)").parts();
    for (auto& part : parts) {
        const std::size_t at = part.content.find("<sheet ");
        if (at != std::string::npos)
            part.content.insert(at, part.content.substr(at, part.content.find("/>", at) + 2 - at));
    }
    EXPECT_NE(refusal(parts).find("names a sheet twice"), std::string::npos);
}

TEST(XlsxReader, OtherOfficeDocumentsAreNamed) {
    const auto with_main = [](const std::string& target) {
        return std::vector<archive::FileToZip>{
            {"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", "<R><Relationship Type='x/officeDocument' Target='" + target + "'/></R>"}};
    };
    EXPECT_EQ(refusal(with_main("xl/workbook.bin")), "This is a binary workbook (.xlsb).");
    EXPECT_EQ(refusal(with_main("word/document.xml")), "This is an Office document, but not a workbook.");
}

TEST(XlsxReader, HundredsOfThousandsOfStyledCellsCostNoMemory) {
    std::string rows;
    for (int row = 1; row <= 1000; ++row) {
        rows += "<row r='" + std::to_string(row) + "'>";
        for (std::uint32_t column = 0; column < 400; ++column) {
            rows += "<c r='" + workbook::column_letters(column) + std::to_string(row) + "' s='1'/>";
        }
        rows += "</row>";
    }
    const auto book = read_or_fail(one_sheet(rows + R"(<row r="1001"><c r="A1001"><v>1</v></c></row>)"));
    EXPECT_EQ(cells_of(book), "A1001 number 1\n");
    EXPECT_LT(book.sheets[0].cells.capacity() + book.sheets[0].rows.capacity(), 10U);
}

TEST(XlsxPackage, PathsAreResolvedFromTheFolderOfTheirPart) {
    EXPECT_EQ(resolve("xl/", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(resolve("xl/", "/xl/sheet1.xml"), "xl/sheet1.xml");
    EXPECT_EQ(resolve("xl/a/", "../b.xml"), "xl/b.xml");
    EXPECT_EQ(resolve("xl/", "../../../b.xml"), "b.xml");
    EXPECT_EQ(resolve("", "./b.xml"), "b.xml");
    EXPECT_EQ(resolve("xl/", ""), "xl/");
}

}  // namespace
}  // namespace goldthread::xlsx
