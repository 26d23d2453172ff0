#include "goldthread/formats/workbook/sheet_table.hpp"

#include <gtest/gtest.h>

namespace goldthread::workbook {
namespace {

/// A workbook of one sheet, written down row by row.
class Made {
  public:
    Made() {
        book_.formats.push_back(number_format("0000000"));
        sheet_.name = "Episodes";
    }

    Made& row(std::uint32_t number, bool hidden = false) {
        sheet_.rows.push_back({number, static_cast<std::uint32_t>(sheet_.cells.size()), 0, hidden});
        return *this;
    }
    Made& cell(std::uint32_t column, std::string_view text, CellKind kind = CellKind::text, std::uint16_t format = 0) {
        Cell cell;
        cell.column = column;
        cell.text = book_.texts.keep(text);
        cell.kind = kind;
        cell.format = format;
        return add(cell);
    }
    Made& date(std::uint32_t column, Date day, std::int32_t second = 0) {
        Cell cell;
        cell.column = column;
        cell.kind = CellKind::date;
        cell.day = day;
        cell.second = second;
        return add(cell);
    }
    /// The row of headings and one below, as most tests need them.
    Made& headings(std::initializer_list<std::string_view> names) {
        row(1);
        std::uint32_t column = 0;
        for (const std::string_view name : names) cell(column++, name);
        return *this;
    }
    Made& superscript(std::string text) {
        book_.superscripts.push_back(std::move(text));
        sheet_.cells.back().superscript = static_cast<std::uint32_t>(book_.superscripts.size());
        return *this;
    }

    Sheet& sheet() { return sheet_; }

    Result<SheetTable> table(const IsHeader& is_header = {}) { return table_of(book_, sheet_, "book.xlsx", is_header); }

  private:
    Made& add(const Cell& cell) {
        sheet_.cells.push_back(cell);
        ++sheet_.rows.back().cell_count;
        return *this;
    }

    Workbook book_;
    Sheet sheet_;
};

std::string rows_of(const Table& table) {
    std::string text;
    for (const std::string& name : table.column_names()) text += name + "|";
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        text += "\n" + std::to_string(table.place(row).line) + ":";
        for (std::size_t c = 0; c < table.column_count(); ++c) text += std::string(table.cell(row, c)) + "|";
    }
    return text;
}

std::string remarks_of(const SheetTable& made) {
    std::string text;
    for (const Remark& remark : made.remarks) {
        text += remark.kind == Remark::Kind::liberty ? "liberty " : "set aside ";
        text += std::to_string(remark.count) + "x " + Error{remark.what, {}, remark.place}.message() + "\n";
    }
    return text;
}

TEST(SheetTable, RowsKeepTheNumbersOfTheSheet) {
    Made made;
    made.headings({"CHILD", "RNE"});
    made.row(2).cell(0, "A").cell(1, "S").row(5).cell(0, "B");
    const auto table = made.table();
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(rows_of(table->table), "CHILD|RNE|\n2:A|S|\n5:B||");
    EXPECT_EQ(table->table.files(), std::vector<std::string>{"book.xlsx, sheet Episodes"});
    EXPECT_EQ(remarks_of(*table), "");
}

TEST(SheetTable, TheTableOutlivesTheWorkbook) {
    Table table;
    {
        Made made;
        made.headings({"CHILD", "DOB"}).row(2).cell(0, "A").date(1, Date::of(2010, 2, 1));
        table = made.table()->table;
    }
    EXPECT_EQ(rows_of(table), "CHILD|DOB|\n2:A|01/02/2010|");
}

TEST(SheetTable, ValuesBecomeTheTextThatReturnsUse) {
    Made made;
    made.headings({"A", "B", "C", "D", "E"});
    made.row(2).cell(0, "20.0", CellKind::number).cell(1, "0.30000000000000004", CellKind::number);
    made.cell(2, "TRUE", CellKind::boolean).cell(3, "12345", CellKind::number, 1).date(4, Date::of(2024, 3, 31));
    made.row(3).cell(0, "1234567", CellKind::number).cell(3, "12345678", CellKind::number, 1);
    made.date(4, Date::of(2024, 4, 1), 3600);
    made.row(4).cell(0, "#N/A", CellKind::error).cell(1, "", CellKind::uncalculated);
    made.cell(3, "12345678901234567", CellKind::number).cell(4, "29/02/1900");
    const auto table = made.table();
    EXPECT_EQ(rows_of(table->table),
              "A|B|C|D|E|\n"
              "2:20|0.3|TRUE|0012345|31/03/2024|\n"
              "3:1234567|||12345678|01/04/2024|\n"
              "4:#N/A|||12345678901234600|29/02/1900|");
    EXPECT_EQ(remarks_of(*table),
              "liberty 1x book.xlsx, sheet Episodes, line 2, C: Cells that hold true or false are read as TRUE and "
              "FALSE.\n"
              "liberty 1x book.xlsx, sheet Episodes, line 2, D: Numbers are read with the leading zeros that their "
              "cells show.\n"
              "liberty 1x book.xlsx, sheet Episodes, line 4, D: Numbers of more than 15 digits are not exact: a "
              "workbook does not keep the rest. If they are identifiers, export them again as text.\n"
              "liberty 1x book.xlsx, sheet Episodes, line 2, E: Date cells are read as dd/mm/yyyy.\n"
              "set aside 1x book.xlsx, sheet Episodes, line 3, E: Date cells that also hold a time are read as "
              "dd/mm/yyyy; the time of day was left out.\n");
}

TEST(SheetTable, ColumnsWithFormulasNotCalculatedAreNamed) {
    Made made;
    made.headings({"A", "", "C", "D"});
    made.row(2).cell(0, "1").cell(1, "", CellKind::uncalculated).cell(3, "", CellKind::uncalculated);
    made.row(3).cell(0, "2").cell(3, "", CellKind::uncalculated);
    const auto table = made.table();
    ASSERT_EQ(table->uncalculated.size(), 1U) << "a column without name or text is no column";
    EXPECT_EQ(table->table.column_names()[table->uncalculated[0].column], "D");
    EXPECT_EQ(table->uncalculated[0].first_row, 2U);
    EXPECT_EQ(table->uncalculated[0].count, 2U);
    EXPECT_EQ(remarks_of(*table),
              "set aside 1x book.xlsx, sheet Episodes, line 2, column B: Cells that hold a formula whose result is not "
              "stored in the file are not known. Open the workbook in Excel, save it, and give it again.\n");
}

TEST(SheetTable, ANameThatIsNotCalculatedIsAProblem) {
    Made made;
    made.row(1).cell(0, "CHILD").cell(1, "", CellKind::uncalculated).cell(2, "SEX");
    made.row(2).cell(0, "A").cell(1, "x").cell(2, "1");
    EXPECT_NE(remarks_of(*made.table()).find("1x book.xlsx, sheet Episodes, line 1, column B: The name"),
              std::string::npos);
}

TEST(SheetTable, TitlesAboveTheHeadingsAreSetAside) {
    Made made;
    made.row(1).cell(0, "Children looked after: official-sensitive");
    made.row(3).cell(0, "CHILD").cell(1, "DOB").cell(2, "SEX");
    made.row(4).cell(0, "A").cell(1, "x").cell(2, "1");
    const auto table = made.table();
    EXPECT_EQ(table->header_row, 3U);
    EXPECT_EQ(rows_of(table->table), "CHILD|DOB|SEX|\n4:A|x|1|");
    EXPECT_EQ(remarks_of(*table),
              "set aside 1x book.xlsx, sheet Episodes, line 1: The column names stand in row 3; what stands above them "
              "was not used: 'Children looked after: official-sensitive'.\n");
}

TEST(SheetTable, TheCallerKnowsItsHeadingsBest) {
    Made made;
    made.row(1).cell(0, "one").cell(1, "two").cell(2, "three");
    made.row(2).cell(0, "URN");
    made.row(3).cell(0, "1234567", CellKind::number);
    const auto is_urn = [](std::span<const std::string_view> cells) { return cells[0] == "URN"; };
    EXPECT_EQ(made.table(is_urn)->header_row, 2U);
    EXPECT_EQ(made.table()->header_row, 1U);
    const auto never = [](std::span<const std::string_view>) { return false; };
    EXPECT_EQ(made.table(never)->header_row, 1U) << "then the likeliest";
}

TEST(SheetTable, HiddenAndMergedCellsAreReadAndSaidSo) {
    Made made;
    made.headings({"CHILD", "DOB"});
    made.row(2, true).cell(0, "A").row(3).cell(0, "B");
    made.sheet().hidden = true;
    made.sheet().hidden_columns.push_back({1, 500});
    made.sheet().merged = {{1, 1, 0, 1}, {2, 3, 1, 1}, {900, 901, 0, 0}};
    const auto table = made.table();
    EXPECT_EQ(rows_of(table->table), "CHILD|DOB|\n2:A||\n3:B||");
    EXPECT_EQ(
        remarks_of(*table),
        "liberty 1x book.xlsx, sheet Episodes: The sheet is hidden in the workbook; it is read like the others.\n"
        "liberty 1x book.xlsx, sheet Episodes, line 2: Rows that are hidden in the workbook (or filtered out) are "
        "read like the others.\n"
        "liberty 1x book.xlsx, sheet Episodes, line 2: Cells are merged: only the first of them has the value, "
        "the others are blank.\n"
        "liberty 1x book.xlsx, sheet Episodes, DOB: The column is hidden in the workbook; it is read like the "
        "others.\n");
}

TEST(SheetTable, ColumnsWithoutANameAreDroppedOnlyIfEmpty) {
    Made made;
    made.row(1).cell(0, "CHILD").cell(1, "  ").cell(3, "DOB");
    made.row(2).cell(0, "A").cell(4, "stray");
    const auto table = made.table();
    EXPECT_EQ(rows_of(table->table), "CHILD|DOB|column E|\n2:A||stray|");
    EXPECT_EQ(
        remarks_of(*table),
        "liberty 1x book.xlsx, sheet Episodes, line 1, column E: The column has values but no name in the header. "
        "Name it there if it is needed.\n");
}

TEST(SheetTable, SuperscriptIsNoPartOfNamesAndValues) {
    Made made;
    made.row(1).cell(0, "CHILD").cell(1, "Placement").superscript("1");
    made.row(2).cell(0, "A").superscript("2");
    const auto table = made.table();
    EXPECT_EQ(rows_of(table->table), "CHILD|Placement|\n2:A||");
    EXPECT_EQ(remarks_of(*table),
              "set aside 1x book.xlsx, sheet Episodes, line 2, CHILD: Text in superscript, as for footnotes, was left "
              "out.\n");
}

TEST(SheetTable, RowsOfSpacesAreSkippedAndCounted) {
    Made made;
    made.headings({"CHILD", "DOB"}).row(2).cell(0, "  ").row(3).cell(0, "A");
    EXPECT_EQ(rows_of(made.table()->table), "CHILD|DOB|\n3:A||");
    EXPECT_NE(remarks_of(*made.table()).find("line 2: Skipped rows that hold nothing but spaces."), std::string::npos);
}

TEST(SheetTable, EmptySheetAndHeadingsAlone) {
    Made nothing;
    EXPECT_EQ(nothing.table().error().message(), "book.xlsx, sheet Episodes: The sheet is empty.");
    Made headings;
    headings.headings({"CHILD", "DOB"});
    EXPECT_EQ(rows_of(headings.table()->table), "CHILD|DOB|");
}

TEST(SheetTable, AFewCellsCannotClaimAHugeTable) {
    Made made;
    made.row(1).cell(0, "CHILD").cell(most_columns - 1, "DOB");
    for (std::uint32_t row = 2; row < 20'000; ++row) made.row(row).cell(0, "A");
    const auto table = made.table();
    ASSERT_FALSE(table.has_value());
    EXPECT_NE(table.error().what.find("16384 columns"), std::string::npos);
}

TEST(SheetTable, OneLongTextInManyCellsIsCutAndNotCopied) {
    Made made;
    made.headings({"CHILD", "NOTE"});
    const std::string text(100'000, 'x');
    made.row(2).cell(0, "1").cell(1, text);
    const std::string_view shared = made.sheet().cells.back().text;
    made.row(3).cell(0, "2").cell(1, "y");
    made.sheet().cells.back().text = shared;
    const auto table = made.table();
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->table.cell(0, 1).size(), 32'767U);
    EXPECT_EQ(table->table.cell(0, 1).data(), table->table.cell(1, 1).data());
    ASSERT_EQ(table->remarks.size(), 1U);
    EXPECT_EQ(table->remarks[0].place.sheet, "Episodes");
    EXPECT_EQ(table->remarks[0].count, 2U);
}

TEST(SheetTable, OneLongTextDoesNotNameEveryColumn) {
    Made made;
    const std::string text(100'000, 'x');
    made.headings({text, text});
    made.row(2).cell(0, "1").cell(1, "2");
    const auto table = made.table();
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->table.column_names()[1].size(), 1'000U);
    ASSERT_EQ(table->remarks.size(), 1U);
    EXPECT_EQ(table->remarks[0].count, 2U);
}

}  // namespace
}  // namespace goldthread::workbook
