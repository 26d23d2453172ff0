#include "goldthread/formats/csv/rows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace goldthread::csv {
namespace {

Rows rows_of(std::string_view text, std::size_t width) {
    Rows rows(text, ',', width, 1);
    RecordReader reader(text, ',', 0, 1);
    Record record;
    while (reader.next(record, width) == RecordReader::Outcome::record) rows.add(record);
    return rows;
}

TEST(CsvRows, FillColumnsAndKeepTheirLines) {
    Rows rows = rows_of("1,2\n\n3,4\n", 2);
    Table table({"A", "B"});
    table.add_file("made-up.csv");
    rows.move_to(table);
    ASSERT_EQ(table.row_count(), 2U);
    EXPECT_EQ(table.cell(1, 0), "3");
    EXPECT_EQ(table.cell(1, 1), "4");
    EXPECT_EQ(table.place(0).line, 1U);
    EXPECT_EQ(table.place(1).line, 3U);
}

TEST(CsvRows, ShortRowsAreFilledWithBlanks) {
    const Rows rows = rows_of("1,2\n3\n4\n", 2);
    EXPECT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows.short_rows().count, 2U);
    EXPECT_EQ(rows.short_rows().first_line, 2U);
}

TEST(CsvRows, EmptySurplusIsToldFromSurplusWithText) {
    const Rows rows = rows_of("1,2,\n1,2, ,\"\"\n1,2,x,y\n1,2,\"\n\"\n", 2);
    EXPECT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows.empty_surplus().count, 2U);
    ASSERT_EQ(rows.surplus().size(), 2U);
    EXPECT_EQ(rows.surplus()[0].line, 3U);
    EXPECT_EQ(rows.surplus()[0].text, "x,y");
    EXPECT_EQ(rows.surplus()[1].text, "\"\n\"");
}

TEST(CsvRows, BlankLinesCountOnlyBetweenRows) {
    const Rows rows = rows_of("1,2\n\n  \n3,4\n\n\n", 2);
    EXPECT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.blank_lines().count, 2U);
    EXPECT_EQ(rows.blank_lines().first_line, 2U);
}

TEST(CsvRows, RowsOfDelimitersOnlyAreLeftOutUnlessQuoted) {
    const Rows rows = rows_of(",\n , \n,,,\n\"\",\n", 2);
    EXPECT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.empty_rows().count, 3U);
    EXPECT_EQ(rows.empty_rows().first_line, 1U);
    EXPECT_TRUE(rows.surplus().empty());
}

TEST(CsvRows, EmptyColumnCanBeDropped) {
    Rows rows = rows_of("1,,3\n4,,6\n", 3);
    EXPECT_TRUE(rows.column_is_empty(1));
    EXPECT_FALSE(rows.column_is_empty(2));
    rows.drop_column(1);
    Table table({"A", "C"});
    rows.move_to(table);
    EXPECT_EQ(table.cell(1, 1), "6");
}

}  // namespace
}  // namespace goldthread::csv
