#include "goldthread/formats/csv/patch.hpp"

#include <gtest/gtest.h>

#include <random>

#include "goldthread/formats/csv/encoding.hpp"

namespace goldthread::csv {
namespace {

std::string patched_text(std::string_view bytes, const Patch& patch) {
    const auto result = patched("file.csv", bytes, patch);
    return result ? *result : "refused: " + result.error().message();
}

Patch cell(std::size_t row, std::size_t column, std::string text) {
    Patch patch;
    patch.cells.push_back({row, column, std::move(text)});
    return patch;
}

Patch deleting(std::vector<std::size_t> rows) {
    Patch patch;
    patch.deleted_rows = std::move(rows);
    return patch;
}

Patch adding(std::vector<std::vector<std::string>> rows) {
    Patch patch;
    patch.added_rows = std::move(rows);
    return patch;
}

TEST(CsvPatch, NothingToChangeGivesTheSameBytes) {
    EXPECT_EQ(patched_text("A,B\r\n 1 ,\"x\"\n", {}), "A,B\r\n 1 ,\"x\"\n");
}

TEST(CsvPatch, OnlyTheCellChanges) {
    EXPECT_EQ(patched_text("A,B\r\n 1 ,\"x\"\n\n2,y\r\n", cell(1, 0, "3")), "A,B\r\n 1 ,\"x\"\n\n3,y\r\n");
}

TEST(CsvPatch, ATextThatIsCutInReadingIsWholeInTheFile) {
    const std::string text(40'000, 'x');
    EXPECT_EQ(patched_text("A,B\n1," + text + "\n", cell(0, 0, "3")), "A,B\n3," + text + "\n");
    EXPECT_EQ(patched_text("A,B\n1," + text + "\n", cell(0, 1, "y")), "A,B\n1,y\n") << "unless it was changed";
}

TEST(CsvPatch, AQuotedCellStaysQuoted) {
    EXPECT_EQ(patched_text("A,B\n\"1\",\"x \"\"y\"\"\"\n", cell(0, 1, "z")), "A,B\n\"1\",\"z\"\n");
    EXPECT_EQ(patched_text("A,B\n\"1\",\"x\"\n", cell(0, 0, "")), "A,B\n\"\",\"x\"\n");
}

TEST(CsvPatch, OthersGetQuotesOnlyWhereTheyMust) {
    EXPECT_EQ(patched_text("A,B\n1,x\n", cell(0, 1, "p, \"q\"")), "A,B\n1,\"p, \"\"q\"\"\"\n");
    EXPECT_EQ(patched_text("A;B\n1;x\n", cell(0, 1, "p,q")), "A;B\n1;p,q\n");
    EXPECT_EQ(patched_text("A,B\n1,x\n", cell(0, 1, " padded")), "A,B\n1,\" padded\"\n");
}

TEST(CsvPatch, TextAfterAClosingQuoteGoesWithItsCell) {
    EXPECT_EQ(patched_text("A,B\n\"1\"2,x\n", cell(0, 0, "7")), "A,B\n\"7\",x\n");
}

TEST(CsvPatch, ACellThatAShortRowLacksIsAdded) {
    Patch patch = cell(0, 3, "d");
    patch.cells.push_back({0, 2, "c"});
    EXPECT_EQ(patched_text("A,B,C,D\n1\n5,6,7,8\n", patch), "A,B,C,D\n1,,c,d\n5,6,7,8\n");
}

TEST(CsvPatch, SurplusFieldsAndTrailingCommasStay) {
    EXPECT_EQ(patched_text("A,B\n1,x,left,over\n2,y,\n", cell(1, 1, "z")), "A,B\n1,x,left,over\n2,z,\n");
}

TEST(CsvPatch, ColumnsAreThoseOfTheTableNotOfTheHeader) {
    // The nameless empty column is not in the table.
    EXPECT_EQ(patched_text("A,,B\n1,,x\n", cell(0, 1, "y")), "A,,B\n1,,y\n");
    EXPECT_EQ(patched_text("A,,B\n1,,x\n", adding({{"2", "z"}})), "A,,B\n1,,x\n2,,z\n");
}

TEST(CsvPatch, ARowThatIsAllBlankIsStillARow) {
    EXPECT_EQ(patched_text("A,B\n1,\n2,y\n", cell(0, 0, "")), "A,B\n\"\",\n2,y\n");
    EXPECT_EQ(patched_text("A\n1\n2\n", cell(0, 0, "")), "A\n\"\"\n2\n");
}

TEST(CsvPatch, ADeletedRowGoesWithItsLine) {
    EXPECT_EQ(patched_text("A\r\n1\r\n2\r\n3", deleting({1})), "A\r\n1\r\n3");
    EXPECT_EQ(patched_text("A\r\n1\r\n2\r\n3", deleting({2})), "A\r\n1\r\n2\r\n");
    EXPECT_EQ(patched_text("A\r\n1\r\n2\r\n3", deleting({0, 1, 2})), "A\r\n");
    EXPECT_EQ(patched_text("A,B\n\"1\n1\",x\n2,y\n", deleting({0})), "A,B\n2,y\n");
}

TEST(CsvPatch, RowsAreAddedBehindTheLastOne) {
    EXPECT_EQ(patched_text("A,B\r\n1,x\r\n", adding({{"2", "y"}, {"3", ""}})), "A,B\r\n1,x\r\n2,y\r\n3,\r\n");
    EXPECT_EQ(patched_text("A,B\n1,x", adding({{"2", "y"}})), "A,B\n1,x\n2,y");
    EXPECT_EQ(patched_text("A,B\n1,x\n\n\n", adding({{"2", "y"}})), "A,B\n1,x\n2,y\n\n\n");
    EXPECT_EQ(patched_text("A,B\r\n", adding({{"2", "y"}})), "A,B\r\n2,y\r\n");
    EXPECT_EQ(patched_text("A,B", adding({{"", ""}})), "A,B\r\n\"\",");
}

TEST(CsvPatch, AddingAfterDeletingTheLastRow) {
    Patch patch = adding({{"9"}});
    patch.deleted_rows = {1};
    EXPECT_EQ(patched_text("A\n1\n2", patch), "A\n1\n9");
    EXPECT_EQ(patched_text("A\n1\n2\n", patch), "A\n1\n9\n");
}

TEST(CsvPatch, ByteOrderMarkAndSepLineStay) {
    EXPECT_EQ(patched_text("\xEF\xBB\xBFsep=;\r\nA;B\r\n1;x\r\n", cell(0, 1, "y")),
              "\xEF\xBB\xBFsep=;\r\nA;B\r\n1;y\r\n");
}

TEST(CsvPatch, Windows1252StaysWindows1252) {
    EXPECT_EQ(patched_text("A,B\nZo\xEB,\x93x\x94\n", cell(0, 1, "caf\xC3\xA9")), "A,B\nZo\xEB,caf\xE9\n");
    EXPECT_NE(patched_text("A,B\nZo\xEB,x\n", cell(0, 1, "\xC5\x81")).find("cannot be written in the encoding"),
              std::string::npos);
}

TEST(CsvPatch, Utf16StaysUtf16) {
    for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
        const std::string before = encode("A,B\r\nZo\xC3\xAB,\xF0\x9F\x98\x81\r\n2,y\r\n", encoding, true);
        const std::string after = encode("A,B\r\nZo\xC3\xAB,\xF0\x9F\x98\x81\r\n2,\xC5\x81\r\n", encoding, true);
        EXPECT_EQ(patched_text(before, cell(1, 1, "\xC5\x81")), after);
        EXPECT_EQ(patched_text(before.substr(2), cell(1, 1, "\xC5\x81")), after.substr(2));
    }
}

TEST(CsvPatch, DamagedBytesAreLeftAsTheyAre) {
    EXPECT_EQ(patched_text("A,B\n\xC3\xAB\xC3\xAB,\xEB\n2,y\n", cell(1, 1, "z")), "A,B\n\xC3\xAB\xC3\xAB,\xEB\n2,z\n");
}

TEST(CsvPatch, AFileWithAQuoteThatIsNeverClosedIsRefused) {
    EXPECT_NE(patched_text("A,B\n1,x\n2,\"y\n", cell(0, 0, "\"")).find("never closed"), std::string::npos);
}

TEST(CsvPatch, TextThatIsNoTextIsRefused) {
    EXPECT_NE(patched_text("A,B\n1,x\n", cell(0, 0, std::string("a\0b", 3))).find("refused"), std::string::npos);
    EXPECT_NE(patched_text("A,B\n1,x\n", cell(0, 0, "\xFF")).find("refused"), std::string::npos);
}

/// Chances, the same in every run.
class Dice {
  public:
    std::size_t below(std::size_t sides) { return static_cast<std::size_t>(random_()) % sides; }
    bool one_in(std::size_t sides) { return below(sides) == 0; }

  private:
    std::mt19937 random_{7};
};

std::string any_cell(Dice& dice) {
    static constexpr std::string_view pieces[] = {"", "1", "x", " ", ",", "\"", "\n", "\r\n", ";", "\xC3\xAB", "NULL"};
    std::string text;
    for (std::size_t i = dice.below(3); i > 0; --i) text += pieces[dice.below(std::size(pieces))];
    return text;
}

std::string in_quotes(const std::string& cell) {
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + "\"";
}

// Rows of any length, quoted or not, with line ends of both kinds.
std::string any_file(Dice& dice) {
    std::string bytes = "A,B,,C\n";
    for (std::size_t row = dice.below(5); row > 0; --row) {
        for (std::size_t field = dice.below(6); field > 0; --field) {
            const std::string text = any_cell(dice);
            const bool plain = text.find_first_of("\",\r\n") == std::string::npos;
            bytes += (plain && dice.one_in(2) ? text : in_quotes(text)) + ",";
        }
        bytes += dice.one_in(2) ? "\r\n" : "\n";
    }
    return bytes;
}

Patch any_patch(Dice& dice, const Table& table) {
    Patch patch;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (dice.one_in(3)) patch.deleted_rows.push_back(row);
        if (dice.one_in(2)) patch.cells.push_back({row, dice.below(table.column_count()), any_cell(dice)});
    }
    for (std::size_t i = dice.below(3); i > 0; --i) {
        patch.added_rows.emplace_back();
        for (std::size_t c = 0; c < table.column_count(); ++c) patch.added_rows.back().push_back(any_cell(dice));
    }
    return patch;
}

// patched() itself holds what it has written against what is meant, and would refuse.
TEST(CsvPatch, AnyPatchReadsBackAsMeant) {
    Dice dice;
    for (int round = 0; round < 2000; ++round) {
        const std::string bytes = any_file(dice);
        const auto before = read("file.csv", bytes);
        ASSERT_TRUE(before);
        const auto after = patched("file.csv", bytes, any_patch(dice, before->table));
        ASSERT_TRUE(after) << after.error().message() << "\n" << bytes;
    }
}

}  // namespace
}  // namespace goldthread::csv
