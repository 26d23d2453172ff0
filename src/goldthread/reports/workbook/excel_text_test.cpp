#include "goldthread/reports/workbook/excel_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goldthread::excel {
namespace {

using ::testing::EndsWith;
using ::testing::StartsWith;

std::string cell_of(std::string_view text) {
    std::string cell = "what was there before";
    (void)make_cell_text(text, cell);
    return cell;
}

TEST(ExcelText, StaysAsItIs) {
    for (const std::string text : {"", "007", "01/04/2025", "=1+1", "Zoë", " padded ", "two\nlines"}) {
        std::string cell;
        const TextChanges changes = make_cell_text(text, cell);
        EXPECT_EQ(cell, text);
        EXPECT_FALSE(changes.cut || changes.replaced);
    }
}

TEST(ExcelText, IsCutWhereACellEndsAndSaysSo) {
    std::string cell;
    EXPECT_FALSE(make_cell_text(std::string(longest_cell, 'x'), cell).cut);
    EXPECT_TRUE(make_cell_text(std::string(longest_cell + 1, 'x'), cell).cut);
    EXPECT_THAT(cell, StartsWith("xxx"));
    EXPECT_THAT(cell, EndsWith("… [too long for Excel: 101 more bytes are in the file]"));
    EXPECT_LE(cell.size(), longest_cell + 2) << "the ellipsis is three bytes and one character";
}

TEST(ExcelText, CountsCharactersAsExcelDoes) {
    std::string child;
    for (std::size_t i = 0; i < longest_cell / 2; ++i) child += "🧒";  // two of UTF-16 each
    std::string cell;
    EXPECT_FALSE(make_cell_text(child, cell).cut);
    EXPECT_TRUE(make_cell_text(child + "🧒", cell).cut);
    EXPECT_EQ(cell.find("\xEF\xBF\xBD"), std::string::npos) << "no character is cut in two";
}

TEST(ExcelText, ShowsBytesThatAreNoCharacter) {
    std::string cell;
    EXPECT_TRUE(make_cell_text(std::string("a\0b", 3), cell).replaced);
    EXPECT_EQ(cell,
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_TRUE(make_cell_text("caf\xE9", cell).replaced);
    EXPECT_EQ(cell, "caf\xEF\xBF\xBD");
    EXPECT_TRUE(make_cell_text("\xEF\xBF\xBF", cell).replaced) << "XML has no U+FFFF";
    EXPECT_FALSE(make_cell_text("\xEF\xBF\xBD", cell).replaced) << "it stood so in the file";
}

TEST(ExcelText, EscapesWhatExcelWouldTakeForAnEscape) {
    EXPECT_EQ(cell_of("_x0041_"), "_x005F_x0041_");
    EXPECT_EQ(cell_of("a_x000d_"), "a_x005F_x000d_");
    EXPECT_EQ(cell_of("_x41_ _xyz_ file_name"), "_x41_ _xyz_ file_name");
}

TEST(ANote, HoldsNothingThatXmlDoesNotAllow) {
    EXPECT_EQ(note_text("a\x01\n\xFF\xC3\xBC"), "a\xEF\xBF\xBD\n\xEF\xBF\xBD\xC3\xBC");
    EXPECT_EQ(note_text(std::string_view("\0", 1)), "\xEF\xBF\xBD");
}

TEST(ANote, IsCutWhereItIsLong) {
    EXPECT_EQ(note_text(std::string(500, 'a')), std::string(500, 'a'));
    EXPECT_EQ(note_text(std::string(501, 'a')), std::string(500, 'a') + "…");
}

}  // namespace
}  // namespace goldthread::excel
