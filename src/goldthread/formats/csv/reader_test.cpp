#include "goldthread/formats/csv/reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace goldthread::csv {
namespace {

using namespace std::string_literals;
using Cells = std::vector<std::vector<std::string>>;
using Names = std::vector<std::string>;

Document read_episodes(std::string bytes, const Options& options = {}) {
    auto document = read("episodes.csv", std::move(bytes), options);
    if (!document) {
        ADD_FAILURE() << document.error().message();
        return {};
    }
    return *std::move(document);
}

std::string refusal(std::string bytes, const Options& options = {}) {
    const auto document = read("episodes.csv", std::move(bytes), options);
    return document ? "was read" : document.error().message();
}

Cells cells(const Document& document) {
    Cells rows;
    for (std::size_t row = 0; row < document.table.row_count(); ++row) {
        rows.emplace_back();
        for (std::size_t column = 0; column < document.table.column_count(); ++column) {
            rows.back().emplace_back(document.table.cell(row, column));
        }
    }
    return rows;
}

std::vector<std::uint32_t> lines(const Document& document) {
    std::vector<std::uint32_t> lines;
    for (std::size_t row = 0; row < document.table.row_count(); ++row) lines.push_back(document.table.place(row).line);
    return lines;
}

/// Kind, place, how often and what, one remark a line.
std::string remarks(const Document& document) {
    std::string text;
    for (const Remark& remark : document.remarks) {
        text += remark.kind == Remark::Kind::liberty     ? "liberty "
                : remark.kind == Remark::Kind::set_aside ? "set aside "
                                                         : "problem ";
        text += std::to_string(remark.count) + "x " + Error{remark.what, {}, remark.place}.message() + "\n";
    }
    return text;
}

TEST(CsvReader, OrdinaryFileIsReadWithoutRemark) {
    const auto document = read_episodes("CHILD,DECOM,RNE\r\n1,01/04/2024,S\r\n2,02/05/2024,\r\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "DECOM", "RNE"}));
    EXPECT_EQ(cells(document), (Cells{{"1", "01/04/2024", "S"}, {"2", "02/05/2024", ""}}));
    EXPECT_EQ(document.table.files(), Names{"episodes.csv"});
    EXPECT_EQ(lines(document), (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(document.dialect, Dialect{});
    EXPECT_EQ(remarks(document), "");
}

TEST(CsvReader, TableOutlivesTheReadingAndItsCopiesShareTheBytes) {
    Table copy;
    {
        const auto document = read_episodes("CHILD,NOTE\n1,\"a \"\"b\"\"\"\n");
        copy = document.table;
    }
    EXPECT_EQ(copy.cell(0, 0), "1");
    EXPECT_EQ(copy.cell(0, 1), "a \"b\"");
}

TEST(CsvReader, HeaderTextIsKeptAsItStands) {
    const auto document = read_episodes(" child ,\"Date, of birth\",dob\n1,2,3\n");
    EXPECT_EQ(document.table.column_names(), (Names{" child ", "Date, of birth", "dob"}));
}

TEST(CsvReader, HeaderCellMayRunOverLines) {
    const auto document = read_episodes("CHILD,\"DATE\nOF BIRTH\"\n1,2\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "DATE\nOF BIRTH"}));
    EXPECT_EQ(lines(document), std::vector<std::uint32_t>{3});
}

TEST(CsvReader, EveryNewlineIsReadAndRemembered) {
    const auto cr = read_episodes("CHILD,RNE\r1,S\r2,L");
    EXPECT_EQ(cells(cr), (Cells{{"1", "S"}, {"2", "L"}}));
    EXPECT_EQ(lines(cr), (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(cr.dialect.newline, Newline::cr);
    EXPECT_FALSE(cr.dialect.final_newline);

    const auto lf = read_episodes("CHILD,RNE\n1,S\r\n2,L\r3,S\n");
    EXPECT_EQ(lf.table.row_count(), 3U);
    EXPECT_EQ(lf.dialect.newline, Newline::lf);
    EXPECT_TRUE(lf.dialect.final_newline);
}

TEST(CsvReader, ByteOrderMarkIsNotPartOfTheFirstName) {
    const auto document = read_episodes(
        "\xEF\xBB\xBF"
        "CHILD,RNE\n1,S\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "RNE"}));
    EXPECT_TRUE(document.dialect.byte_order_mark);
    EXPECT_EQ(remarks(document), "");
}

TEST(CsvReader, Windows1252IsConvertedAndSaid) {
    const auto document = read_episodes("CHILD,NAME\n1,Zo\xEB\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "Zo\xC3\xAB"}}));
    EXPECT_EQ(document.dialect.encoding, Encoding::windows_1252);
    EXPECT_EQ(remarks(document),
              "liberty 1x episodes.csv: The text is not UTF-8; it was read as Windows-1252 and converted. Check that "
              "names with accents look right.\n");
}

TEST(CsvReader, Utf16IsConvertedAndSaid) {
    const auto document = read_episodes(
        "\xFF\xFE"
        "A\0,\0B\0\n\0"
        "1\0,\0\xEB\0\n\0"s);
    EXPECT_EQ(cells(document), (Cells{{"1", "\xC3\xAB"}}));
    EXPECT_EQ(document.dialect.encoding, Encoding::utf16_le);
    EXPECT_EQ(remarks(document), "liberty 1x episodes.csv: The text is UTF-16; it was converted to UTF-8.\n");
}

TEST(CsvReader, StrayBytesInUtf8AreSaidWithTheirLine) {
    const auto document = read_episodes("CHILD,NAME\n1,Zo\xC3\xAB\n2,Si\xC3\xA2n\n3,Ren\xE9\n");
    EXPECT_EQ(cells(document)[2][1], "Ren\xC3\xA9");
    EXPECT_EQ(
        remarks(document),
        "liberty 1x episodes.csv, line 4: 1 character is not valid UTF-8, as when two exports are pasted together; "
        "read as Windows-1252. Check that names with accents look right.\n");
}

TEST(CsvReader, OtherDelimitersAreFoundAndSaid) {
    const auto document = read_episodes("CHILD;NOTE\n1;a,b\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "a,b"}}));
    EXPECT_EQ(document.dialect.delimiter, ';');
    EXPECT_EQ(remarks(document), "liberty 1x episodes.csv: Fields are separated by semicolons, not by commas.\n");
}

TEST(CsvReader, SepLineIsHonouredAndSaid) {
    const auto document = read_episodes("sep=^\r\nCHILD^RNE\r\n1^S\r\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "S"}}));
    EXPECT_EQ(lines(document), std::vector<std::uint32_t>{3});
    EXPECT_TRUE(document.dialect.sep_line);
    EXPECT_EQ(document.dialect.header_line, 2U);
    EXPECT_EQ(remarks(document),
              "liberty 1x episodes.csv, line 1: The first line says that fields are separated by '^'; it was not taken "
              "as data.\n");
}

TEST(CsvReader, DelimiterAskedForGoesBeforeAllOthers) {
    Options options;
    options.delimiter = '|';
    const auto document = read_episodes("sep=;\nA;B|C\n1;2|3\n", options);
    EXPECT_EQ(cells(document), (Cells{{"1;2", "3"}}));
    options.delimiter = '"';
    EXPECT_EQ(refusal("A\n1\n", options),
              "episodes.csv: A quote, a newline or a character beyond ASCII cannot separate fields. Name another "
              "separator, such as a comma.");
}

TEST(CsvReader, LinesAreTrueAfterNewlinesInCellsAndBlankLines) {
    const auto document = read_episodes("CHILD,NOTE\n1,\"two\nlines\"\n\n2,x\n,\n3,y\n\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "two\nlines"}, {"2", "x"}, {"3", "y"}}));
    EXPECT_EQ(lines(document), (std::vector<std::uint32_t>{2, 5, 7}));
    EXPECT_EQ(remarks(document),
              "liberty 1x episodes.csv, line 6: 1 row holds nothing but separators; skipped.\n"
              "liberty 1x episodes.csv, line 4: Skipped 1 blank line.\n");
}

TEST(CsvReader, HeaderIsTheFirstLineWithSomethingInIt) {
    const auto document = read_episodes("\n,,\nCHILD,RNE\n1,S\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "RNE"}));
    EXPECT_EQ(document.dialect.header_line, 3U);
    EXPECT_EQ(remarks(document), "liberty 2x episodes.csv, line 1: Skipped 2 blank lines before the header.\n");
}

TEST(CsvReader, ShortRowsAreFilledAndSaidOnce) {
    const auto document = read_episodes("CHILD,RNE,LS\n1,S,C2\n2\n3,S\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "S", "C2"}, {"2", "", ""}, {"3", "S", ""}}));
    EXPECT_EQ(remarks(document),
              "liberty 2x episodes.csv, line 3: 2 rows have fewer fields than the header; the missing ones were taken "
              "as blank.\n");
}

TEST(CsvReader, TrailingCommaInRowsOnlyShiftsNothing) {
    const auto document = read_episodes("CHILD,RNE\n1,S,\n2,L,\n3,S\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "S"}, {"2", "L"}, {"3", "S"}}));
    EXPECT_EQ(remarks(document),
              "liberty 2x episodes.csv, line 2: 2 rows have more fields than the header, all of them empty; these were "
              "ignored.\n");
}

TEST(CsvReader, SurplusTextIsShownRowByRow) {
    const auto document = read_episodes("CHILD,NOTE\n1,a,b,c\n2,d\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "a"}, {"2", "d"}}));
    EXPECT_EQ(remarks(document),
              "set aside 1x episodes.csv, line 2: The row has more fields than the header; left out: b,c Look for a "
              "separator inside a value, which must then be in quotes.\n");
}

TEST(CsvReader, SurplusInVeryManyRowsIsShownForTheFirstAndThenCounted) {
    std::string bytes = "CHILD,NOTE\n";
    for (int i = 0; i < 1500; ++i) bytes += "1,2,3\n";
    const auto document = read_episodes(bytes);
    ASSERT_EQ(document.remarks.size(), 1001U);
    EXPECT_EQ(document.remarks.back().count, 500U);
    EXPECT_EQ(document.remarks.back().place.line, 1002U);
}

TEST(CsvReader, LongSurplusIsCutBetweenCharacters) {
    std::string note;
    for (int i = 0; i < 100; ++i) note += "\xC3\xAB";
    const auto document = read_episodes("A,B\n1,2,x" + note + "\n");
    EXPECT_NE(document.remarks.at(0).what.find("\xC3\xAB... Look"), std::string::npos) << document.remarks[0].what;
}

TEST(CsvReader, TrailingCommaInHeaderAndRowsLeavesNoColumn) {
    const auto document = read_episodes("CHILD,RNE,,\n1,S,,\n2,L\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "RNE"}));
    EXPECT_EQ(cells(document), (Cells{{"1", "S"}, {"2", "L"}}));
}

TEST(CsvReader, NamelessColumnWithValuesIsKept) {
    const auto document = read_episodes(",CHILD, ,RNE\n,1,x,S\n,2,,L\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "column 3", "RNE"}));
    EXPECT_EQ(cells(document), (Cells{{"1", "x", "S"}, {"2", "", "L"}}));
    EXPECT_EQ(
        remarks(document),
        "liberty 1x episodes.csv, line 1, column 3: The column has values but no name in the header. Name it there "
        "if it is needed.\n");
}

TEST(CsvReader, ColumnNamedTwiceIsKeptTwice) {
    const auto document = read_episodes("CHILD,DOB,DOB\n1,a,b\n");
    EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "DOB", "DOB"}));
    EXPECT_EQ(document.table.find_column("DOB"), 1U);
    EXPECT_EQ(remarks(document), "") << "who uses one of them says so";
}

TEST(CsvReader, TextAfterAClosingQuoteIsKeptAndSaid) {
    const auto document = read_episodes("CHILD,NOTE\n1,\"Zed\" Street\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "Zed Street"}}));
    EXPECT_EQ(remarks(document),
              "liberty 1x episodes.csv, line 2: 1 cell has text after the closing quote; it was kept as part of the "
              "cell. A quote inside a quoted cell is written twice.\n");
}

TEST(CsvReader, RowsThatRanTogetherAreSaid) {
    const auto document = read_episodes("CHILD,NOTE\n1,\"Zed\n2,\"Wye\"\n3,\"Ex\"\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "Zed\n2,Wye\""}, {"3", "Ex"}}));
    EXPECT_EQ(document.rows_set_aside, 1U);
    EXPECT_EQ(
        remarks(document),
        "problem 1x episodes.csv, line 2: A quote that opens in this row closes only on line 3: 1 row between them "
        "was taken as text of one cell, and is lost. Look for a missing closing quote on line 2, and give the "
        "file again.\n");
}

TEST(CsvReader, RowsThatAQuoteSwallowsAreAProblemWithTheirNumber) {
    // The quote is closed at the end of a cell further down, so that nothing else is odd.
    const auto document = read_episodes("CHILD,DECOM,RNE,LS\n1,\"a,S,C2\n2,b,S,C2\n3,c,S,C2\n4,d\",S,C2\n5,e,S,C2\n");
    EXPECT_EQ(document.table.row_count(), 2U);
    EXPECT_EQ(document.rows_set_aside, 3U);
    ASSERT_EQ(document.remarks.size(), 1U);
    EXPECT_EQ(document.remarks[0].kind, Remark::Kind::problem);
    EXPECT_EQ(document.remarks[0].place.line, 2U);
    EXPECT_EQ(document.remarks[0].count, 3U);
    EXPECT_NE(document.remarks[0].what.find("closes only on line 5"), std::string::npos) << document.remarks[0].what;
}

TEST(CsvReader, WhatAQuoteSwallowsIsCountedWithoutBlankRowsAndWithShortOnes) {
    const auto document =
        read_episodes("CHILD,DECOM,RNE,LS\n1,\"a,S,C2\n2,b,S,C2\n,,,\n\n3\nTotal,3\n4,\"d,S,C2\n5,e,S,C2\n");
    EXPECT_EQ(document.table.row_count(), 2U);
    EXPECT_EQ(document.rows_set_aside, 4U);
}

TEST(CsvReader, TheCellsBehindANoteOfSeveralLinesAreNoRow) {
    const auto document =
        read_episodes("CHILD,NOTE,RNE,LS,DEC\n1,\"moved; \"\"as agreed\"\"\nsee file\",S,C2,\n2,b,S,C2,\n");
    EXPECT_EQ(document.table.row_count(), 2U);
    EXPECT_EQ(document.rows_set_aside, 0U);
    EXPECT_EQ(remarks(document), "");
}

TEST(CsvReader, RowsSwallowedBeforeAQuoteThatIsNeverClosedAreCountedWithIt) {
    const auto document =
        read_episodes("CHILD,DECOM,RNE,LS\n1,\"a,S,C2\n2,b,S,C2\n3,c,S,\"C2\n4,d,S,\"C2\n5,e,S,\"C2\n6,f,S,C2\n");
    EXPECT_EQ(document.table.row_count() + document.rows_set_aside, 6U);
}

TEST(CsvReader, ANoteOfSeveralLinesWithACommaIsNoRow) {
    for (const std::string note : {"first,\nsecond, third\nfourth", "one\ntwo"}) {
        const auto document = read_episodes("CHILD,DECOM,RNE,LS,NOTE\n1,a,S,C2,\"" + note + "\"\n");
        EXPECT_EQ(document.rows_set_aside, 0U);
        EXPECT_EQ(remarks(document), "");
    }
}

TEST(CsvReader, AQuoteThatClosesWithinALaterLineWithoutRowsIsSaid) {
    const auto document = read_episodes("CHILD,NOTE\n1,\"Zed\nWye\" Street\n");
    EXPECT_EQ(document.rows_set_aside, 0U);
    EXPECT_NE(remarks(document).find("rows have probably run together"), std::string::npos);
}

TEST(CsvReader, UnclosedQuoteCostsItsRowOnly) {
    const auto document = read_episodes("CHILD,NOTE\n1,a\n2,\"Zed\n3,c\n4,d\n");
    EXPECT_EQ(cells(document), (Cells{{"1", "a"}, {"3", "c"}, {"4", "d"}}));
    EXPECT_EQ(lines(document), (std::vector<std::uint32_t>{2, 4, 5}));
    EXPECT_EQ(document.rows_set_aside, 1U);
    EXPECT_EQ(remarks(document),
              "set aside 1x episodes.csv, line 3: The row opens a quote that is never closed; it was left out: 2,\"Zed "
              "Add the closing quote and give the file again.\n");
}

TEST(CsvReader, UnclosedQuoteInTheHeaderIsRefused) {
    EXPECT_EQ(
        refusal("CHILD,\"RNE\n1,S\n"),
        "episodes.csv, line 1: The header opens a quote that is never closed. Add the closing quote, and give the "
        "file again.");
}

TEST(CsvReader, EmptyFilesAreNamed) {
    const std::string empty =
        "episodes.csv: The file is empty. Check that the export finished, and give the file again.";
    EXPECT_EQ(refusal(""), empty);
    EXPECT_EQ(refusal("\xEF\xBB\xBF"), empty);
    EXPECT_EQ(refusal("\r\n\r\n"), empty);
    EXPECT_EQ(refusal(",,,\n,,,\n"), empty);
    EXPECT_EQ(refusal("sep=;\n"), empty);
    EXPECT_NE(refusal("\"\",\"\"\n").find("only quotes and separators"), std::string::npos);
}

TEST(CsvReader, HeaderAloneIsATableWithoutRows) {
    for (const std::string bytes : {"CHILD,RNE", "CHILD,RNE\n", "CHILD,RNE,\r\n\r\n"}) {
        const auto document = read_episodes(bytes);
        EXPECT_EQ(document.table.column_names(), (Names{"CHILD", "RNE"}));
        EXPECT_EQ(document.table.row_count(), 0U);
        EXPECT_EQ(remarks(document), "");
    }
}

TEST(CsvReader, FilesThatAreNotTextAreRefusedByWhatTheyAre) {
    EXPECT_EQ(refusal("PK\x03\x04\0\0"s),
              "episodes.csv: This is a zip file or an Excel workbook (.xlsx), not CSV text. Give it its proper ending, "
              ".xlsx or .zip, or save the sheet from Excel as 'CSV UTF-8'.");
    EXPECT_EQ(refusal("CHILD\0\0\0,x\n"s),
              "episodes.csv: The file holds zero bytes, which no text file does: it is of another kind, or was damaged "
              "in copying. Export it again from your case system, as CSV.");
}

TEST(CsvReader, LimitsAreSaidInNumbers) {
    std::string header(3999, ',');
    for (char& c : header) c = ',';
    EXPECT_EQ(refusal("a" + header + "\n1\n"), "was read");
    EXPECT_EQ(
        refusal("a," + header + "\n1\n"),
        "episodes.csv, line 1: The header has 4001 columns; at most 4000 can be read. Check that the file has one "
        "row for each record, with a line for each row.");
    Options small;
    small.most_bytes = 3;
    EXPECT_EQ(refusal("A\n1\n", small).substr(0, 46), "episodes.csv: The file has 0.0 GiB; at most 0.");
}

TEST(CsvReader, SmallFileCannotClaimUnboundedMemory) {
    std::string bytes;
    for (int i = 0; i < 4000; ++i) bytes += "c" + std::to_string(i) + (i < 3999 ? "," : "\n");
    for (int i = 0; i < 50000; ++i) bytes += "1\n";
    EXPECT_NE(refusal(bytes).find("The header has 4000 columns, but nearly all rows have very few."),
              std::string::npos);
}

TEST(CsvReader, ATextThatIsTooLongIsCutAndSaid) {
    const std::string text(40'000, 'x');
    const auto document = read_episodes("CHILD,NOTE\n1,a\n2,\"" + text + "\"\n");
    EXPECT_EQ(document.table.cell(1, 1), text.substr(0, 32'767));
    ASSERT_EQ(document.remarks.size(), 1U);
    EXPECT_EQ(document.remarks[0].place.file, "episodes.csv");
    EXPECT_EQ(document.remarks[0].place.line, 3U);
}

TEST(CsvReader, CellsAreTakenFromWhatIsLeftOfTheirArchive) {
    CellBudget cells(12);
    Options options;
    options.cells = &cells;
    EXPECT_EQ(refusal("A,B\n1,2\n3,4\n", options), "was read");
    EXPECT_FALSE(cells.exceeded());
    EXPECT_NE(refusal("A,B\n1,2\n3,4\n5,6\n", options).find("more cells than can be read"), std::string::npos);
    EXPECT_TRUE(cells.exceeded());
}

}  // namespace
}  // namespace goldthread::csv
