#include "goldthread/table/long_cells.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

const std::string longest(longest_cell, 'x');

/// A table of one file with these rows, from line 2 on.
Table table_of(std::vector<std::string> names, const std::vector<std::vector<std::string>>& rows) {
    Table table(std::move(names));
    const std::uint32_t file = table.add_file("notes.csv");
    std::uint32_t line = 2;
    for (const auto& row : rows) {
        std::vector<std::string_view> cells;
        for (const std::string& cell : row) cells.push_back(table.keep_copy(cell));
        table.add_row(cells, {file, line++});
    }
    return table;
}

TEST(LongCells, TextsOfUsualLengthAreLeftAlone) {
    Table table = table_of({"A", "B"}, {{"x", longest}, {"", "é"}});
    EXPECT_TRUE(cut_long_cells(table, "notes.csv").empty());
    EXPECT_EQ(table.cell(0, 1), longest);
}

TEST(LongCells, LongTextsAreCutWithOneRemark) {
    Table table = table_of({"A", "B"}, {{"x", "y"}, {"x", longest + "1"}, {longest + longest, longest + "2"}});
    const Remarks remarks = cut_long_cells(table, "notes.xlsx", "Sheet1");
    EXPECT_EQ(table.cell(1, 1), longest);
    EXPECT_EQ(table.cell(2, 0), longest);
    EXPECT_EQ(table.cell(1, 0), "x");
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].kind, Remark::Kind::set_aside);
    EXPECT_EQ(remarks[0].count, 3U);
    EXPECT_EQ(remarks[0].place.file, "notes.xlsx");
    EXPECT_EQ(remarks[0].place.sheet, "Sheet1");
    EXPECT_EQ(remarks[0].place.line, 3U);
    EXPECT_EQ(remarks[0].what.find("Texts in columns A, B have more than 32,767 characters"), 0U);
}

TEST(LongCells, WhatIsCutIsStillTheSameText) {
    Table table = table_of({"A"}, {{longest + "1"}});
    const char* before = table.cell(0, 0).data();
    static_cast<void>(cut_long_cells(table, "notes.csv"));
    EXPECT_EQ(table.cell(0, 0).data(), before) << "nothing is copied";
}

TEST(LongCells, CharactersCountAndNotBytes) {
    std::string accents;
    for (std::size_t i = 0; i < longest_cell; ++i) accents += "é";
    Table table = table_of({"A"}, {{accents}, {accents + "é"}});
    ASSERT_EQ(cut_long_cells(table, "notes.csv").size(), 1U);
    EXPECT_EQ(table.cell(0, 0), accents);
    EXPECT_EQ(table.cell(1, 0), accents);
    EXPECT_EQ(first_characters("aé€b", 3), "aé€");
    EXPECT_EQ(first_characters("aé", 9), "aé");
    EXPECT_EQ(first_characters("", 0), "");
}

TEST(LongCells, ColumnsAreNamedAndTheRestOfManyCounted) {
    const std::string text = longest + "1";
    Table one = table_of({"SEX"}, {{text}});
    EXPECT_NE(cut_long_cells(one, "f")[0].what.find("in column SEX have"), std::string::npos);
    Table many = table_of({"A", "B", "C", "D", "E"}, {{text, text, text, text, text}});
    EXPECT_NE(cut_long_cells(many, "f")[0].what.find("in columns A, B, C and 2 more have"), std::string::npos);
}

TEST(LongCells, AreQuotedByTheirBeginning) {
    EXPECT_EQ(quoted_text("01/05/2025"), "01/05/2025");
    EXPECT_EQ(quoted_text(std::string(200, 'x')), std::string(200, 'x'));
    EXPECT_EQ(quoted_text(longest), std::string(200, 'x') + "…");
}

TEST(LongCells, NamesOfColumnsAreCutToo) {
    Table table = table_of({"A", std::string(longest_column_name + 1, 'n')}, {{"x", "y"}});
    const Remarks remarks = cut_long_cells(table, "notes.csv");
    EXPECT_EQ(table.column_names()[1], std::string(longest_column_name, 'n'));
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].what, "The name of a column has more than 1,000 characters; it is cut there.");
}

}  // namespace
}  // namespace goldthread
