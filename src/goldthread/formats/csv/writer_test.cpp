#include "goldthread/formats/csv/writer.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "goldthread/formats/csv/reader.hpp"

namespace goldthread::csv {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Table table_of(std::vector<std::string> names, const Rows& rows) {
    Table table(std::move(names));
    table.add_file("made-up.csv");
    std::uint32_t line = 1;
    for (const auto& row : rows) {
        std::vector<std::string_view> cells;
        for (const std::string& cell : row) cells.push_back(table.keep_copy(cell));
        table.add_row(cells, {0, ++line});
    }
    return table;
}

Rows rows_of(const Table& table) {
    Rows rows(table.row_count());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < table.column_count(); ++column) {
            rows[row].emplace_back(table.cell(row, column));
        }
    }
    return rows;
}

void expect_same_when_read_back(const Table& table, const Dialect& dialect) {
    const std::string bytes = write(table, dialect);
    const auto read_back = read("made-up.csv", bytes);
    ASSERT_TRUE(read_back) << read_back.error().message();
    ASSERT_EQ(read_back->table.column_names(), table.column_names()) << ::testing::PrintToString(bytes);
    ASSERT_EQ(rows_of(read_back->table), rows_of(table)) << ::testing::PrintToString(bytes);
}

Dialect with_delimiter(char delimiter) {
    Dialect dialect;
    dialect.delimiter = delimiter;
    return dialect;
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
    const Table table = table_of(
        {"CHILD", "NOTE"},
        {{"1", "plain text"}, {"2", "a,b"}, {"3", "say \"yes\""}, {"4", "two\nlines"}, {"5", " padded"}, {"6", ""}});
    EXPECT_EQ(write(table),
              "CHILD,NOTE\r\n1,plain text\r\n2,\"a,b\"\r\n3,\"say \"\"yes\"\"\"\r\n4,\"two\nlines\"\r\n"
              "5, padded\r\n6,\r\n");
}

TEST(CsvWriter, WritesTheDialectItIsGiven) {
    Dialect dialect;
    dialect.byte_order_mark = true;
    dialect.delimiter = ';';
    dialect.newline = Newline::lf;
    dialect.sep_line = true;
    dialect.final_newline = false;
    EXPECT_EQ(write(table_of({"CHILD", "NOTE"}, {{"1", "a,b"}}), dialect), "\xEF\xBB\xBFsep=;\nCHILD;NOTE\n1;a,b");
}

TEST(CsvWriter, FileThatWasReadIsWrittenByteForByteTheSame) {
    for (const std::string bytes :
         {"CHILD,RNE\r\n1,S\r\n2,\"a,b\"\r\n", "CHILD\tRNE\n1\tS",
          "\xEF\xBB\xBF"
          "CHILD;RNE\r1;S\r",
          "sep=|\nCHILD|NAME\n1|Zo\xEB\n", "CHILD,RNE,LS\n1, S,C2 \n", "CHILD,NAME\n1,Zo\xC3\xAB\n"}) {
        const auto document = read("made-up.csv", bytes);
        ASSERT_TRUE(document);
        EXPECT_EQ(write(document->table, document->dialect), bytes);
    }
}

TEST(CsvWriter, RowOfBlanksIsReadBackAsARow) {
    const Table wide = table_of({"A", "B"}, {{"", ""}, {"1", ""}, {"", ""}});
    EXPECT_EQ(write(wide), "A,B\r\n\"\",\r\n1,\r\n\"\",\r\n");
    expect_same_when_read_back(wide, {});
    expect_same_when_read_back(table_of({"A", "B"}, {{" ", "\t"}, {"", " "}, {" ", ""}}), {});
    const Table narrow = table_of({"A"}, {{""}, {" "}, {"1"}, {""}});
    Dialect without_final_newline;
    without_final_newline.final_newline = false;
    expect_same_when_read_back(narrow, {});
    expect_same_when_read_back(narrow, without_final_newline);
}

TEST(CsvWriter, HeaderNeverMisleadsAboutTheDelimiter) {
    expect_same_when_read_back(table_of({"a,b", "c"}, {{"1,2", "3"}, {"4,5", "6"}}), with_delimiter('|'));
    expect_same_when_read_back(table_of({"a"}, {{"1,2"}, {"3;4"}}), with_delimiter(';'));
    expect_same_when_read_back(table_of({"a;b"}, {{"1,2"}, {"3;4"}}), with_delimiter(','));
}

TEST(CsvWriter, HeaderThatLooksLikeSomethingElseIsQuoted) {
    EXPECT_EQ(write(table_of({"sep=;"}, {})), "\"sep=;\"\r\n");
    expect_same_when_read_back(table_of({"SEP=|"}, {{"1"}}), {});
    expect_same_when_read_back(table_of({"%PDF-", "b"}, {{"1", "2"}}), {});
}

TEST(CsvWriter, AmendedTextThatTheEncodingLacksIsNotLost) {
    Dialect dialect;
    dialect.encoding = Encoding::windows_1252;
    expect_same_when_read_back(table_of({"NAME"}, {{"Zo\xC3\xAB"}, {"\xC5\x81ukasz"}}), dialect);
}

TEST(CsvWriter, AnyTableIsReadBackCellForCell) {
    std::mt19937 random(903);
    const std::vector<std::string> pieces = {"a", "1", ",", ";", "|", "\t", " ", "\"", "\r", "\n", "\xC3\xAB", "sep="};
    const auto random_text = [&](std::size_t least) {
        std::string text;
        for (std::size_t n = least + random() % 5; n > 0; --n) text += pieces[random() % pieces.size()];
        return text;
    };
    for (int i = 0; i < 3000; ++i) {
        std::vector<std::string> names(1 + random() % 4);
        for (std::string& name : names) name = "x" + random_text(0);
        Rows rows(random() % 6);
        for (auto& row : rows) {
            row.resize(names.size());
            for (std::string& cell : row) cell = random_text(0);
        }
        Dialect dialect;
        dialect.delimiter = usual_delimiters[random() % usual_delimiters.size()];
        dialect.newline = static_cast<Newline>(random() % 3);
        dialect.encoding = static_cast<Encoding>(random() % 4);
        dialect.byte_order_mark = random() % 2 == 0;
        dialect.sep_line = random() % 2 == 0;
        dialect.final_newline = random() % 2 == 0;
        expect_same_when_read_back(table_of(names, rows), dialect);
        if (HasFatalFailure()) return;
    }
}

}  // namespace
}  // namespace goldthread::csv
