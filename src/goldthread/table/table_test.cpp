#include "goldthread/table/table.hpp"

#include <gtest/gtest.h>

#include <array>

namespace goldthread {
namespace {

Table two_rows(const std::string& file) {
    Table table({"CHILD", "SEX"});
    const std::uint32_t index = table.add_file(file);
    const std::array<std::string_view, 2> first = {"A", "1"};
    const std::array<std::string_view, 2> second = {"B", " 2 "};
    table.add_row(first, {index, 2});
    table.add_row(second, {index, 4});
    return table;
}

TEST(ATable, KeepsRawTextAndTheLineOfEachRow) {
    const Table table = two_rows("header.csv");
    EXPECT_EQ(table.cell(1, 1), " 2 ");
    EXPECT_EQ(table.place(1).line, 4U);
    EXPECT_EQ(table.file_of(1), "header.csv");
    EXPECT_EQ(table.find_column("SEX"), 1U);
    EXPECT_FALSE(table.find_column("sex"));
}

TEST(ATable, JoinsAnotherByColumnNames) {
    Table table = two_rows("a.csv");
    Table other({"DOB", "CHILD"});
    const std::uint32_t file = other.add_file("b.csv");
    const std::array<std::string_view, 2> row = {"01/02/2010", "C"};
    other.add_row(row, {file, 7});
    table.append(other);

    ASSERT_EQ(table.row_count(), 3U);
    EXPECT_EQ(table.cell(2, *table.find_column("CHILD")), "C");
    EXPECT_EQ(table.cell(2, *table.find_column("SEX")), "");
    EXPECT_EQ(table.cell(0, *table.find_column("DOB")), "");
    EXPECT_EQ(table.file_of(2), "b.csv");
    EXPECT_EQ(table.row_in_file(2), 0U);
    EXPECT_EQ(table.row_in_file(1), 1U);
}

TEST(ATable, KeepsTheTextOfAChangedCellAlive) {
    Table table = two_rows("a.csv");
    {
        const std::string text = "a text long enough to need memory of its own";
        table.set_cell(0, 1, text);
    }
    const Table copy = table;
    EXPECT_EQ(copy.cell(0, 1), "a text long enough to need memory of its own");
}

TEST(ATable, RefusesRowsThatDoNotFit) {
    Table table({"A", "B"});
    const std::array<std::string_view, 1> short_row = {"x"};
    EXPECT_THROW(table.add_row(short_row, {}), std::logic_error);
    EXPECT_THROW(table.set_rows({{"x"}, {}}, {{0, 2}}), std::logic_error);
}

TEST(ATable, KeepsThePlacesOfRowsThatMoveUpOrDown) {
    Table table = two_rows("a.csv");
    table.append(two_rows("b.csv"));
    EXPECT_EQ(table.end_of_file(0), 2U);
    EXPECT_EQ(table.end_of_file(1), 4U);
    const std::vector<std::string_view> cells(table.column_count(), "new");
    table.insert_row(table.end_of_file(0), cells, {0, 0, 7});
    table.erase_row(0);
    ASSERT_EQ(table.row_count(), 4U);
    EXPECT_EQ(table.row_in_file(0), 1U);
    EXPECT_EQ(table.place(1), (RowPlace{0, 0, 7}));
    EXPECT_EQ(table.cell(1, 0), "new");
    EXPECT_EQ(table.file_of(2), "b.csv");
    EXPECT_EQ(table.row_in_file(2), 0U);
    EXPECT_THROW(table.insert_row(0, {}, {}), std::logic_error);
}

TEST(Table, RowsTakenAwayLeaveTheOthersTheirPlaces) {
    Table table({"A"});
    const std::uint32_t file = table.add_file("a.csv");
    const std::vector<std::string_view> texts = {"0", "1", "2", "3"};
    std::uint32_t line = 2;
    for (const std::string_view text : texts) table.add_row({&text, 1}, {file, line++});
    table.erase_rows(std::vector<std::size_t>{0, 2});
    ASSERT_EQ(table.row_count(), 2U);
    EXPECT_EQ(table.cell(0, 0), "1");
    EXPECT_EQ(table.cell(1, 0), "3");
    EXPECT_EQ(table.place(1).line, 5U);
    EXPECT_EQ(table.row_in_file(1), 3U);
    table.erase_rows({});
    EXPECT_EQ(table.row_count(), 2U);
    table.erase_rows(std::vector<std::size_t>{0, 1});
    EXPECT_EQ(table.row_count(), 0U);
}

}  // namespace
}  // namespace goldthread
