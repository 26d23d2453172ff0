#include "goldthread/formats/csv/header_line.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "goldthread/formats/csv/patch.hpp"
#include "goldthread/formats/csv/reader.hpp"

namespace goldthread::csv {
namespace {

bool names_a_card(std::span<const std::string_view> cells) {
    return cells.size() > 1 && std::find(cells.begin(), cells.end(), "CARD") != cells.end();
}

Options with_titles() {
    Options options;
    options.is_header = names_a_card;
    return options;
}

/// Names, then each row behind its line.
std::string read_text(const std::string& bytes, const Options& options = with_titles()) {
    const auto document = read("loans.csv", bytes, options);
    if (!document) return document.error().message();
    std::string text;
    for (const std::string& name : document->table.column_names()) text += name + "|";
    for (std::size_t row = 0; row < document->table.row_count(); ++row) {
        text += " " + std::to_string(document->table.place(row).line) + ":";
        for (std::size_t c = 0; c < document->table.column_count(); ++c) {
            text += std::string(document->table.cell(row, c)) + "|";
        }
    }
    return text;
}

std::string remarks_of(const std::string& bytes) {
    const Document document = read("loans.csv", bytes, with_titles()).value();
    std::string text;
    for (const Remark& remark : document.remarks) {
        text += std::string(remark.kind == Remark::Kind::set_aside ? "aside " : "liberty ") +
                std::to_string(remark.place.line) + " " + std::to_string(remark.count) + " " + remark.what + "\n";
    }
    return text;
}

TEST(CsvTitles, TheNamesAreFoundBelowThem) {
    EXPECT_EQ(read_text("Loans 2025\nCARD,BOOK\n1,a\n"), "CARD|BOOK| 3:1|a|");
    EXPECT_EQ(read_text("Loans 2025,\r\nRun by A,\r\n,\r\nCARD,BOOK\r\n1,a\r\n"), "CARD|BOOK| 5:1|a|");
    EXPECT_EQ(read_text("\"Loans, all\",,\n\nCARD,BOOK,LENT\n1,a,b\n"), "CARD|BOOK|LENT| 4:1|a|b|");
}

TEST(CsvTitles, AreSaidOnceWithTheirLines) {
    EXPECT_EQ(remarks_of("Loans 2025,\nRun by A,\n,\nCARD,BOOK\n1,a\n"),
              "aside 1 2 The column names stand in line 4; what stands above them, in lines 1 to 2, was not used: "
              "'Loans 2025', 'Run by A'.\n");
    EXPECT_EQ(remarks_of("\nLoans\nx\ny\nz\nCARD,BOOK\n"),
              "aside 2 4 The column names stand in line 6; what stands above them, in lines 2 to 5, was not used: "
              "'Loans', 'x' and 2 more.\n");
    EXPECT_EQ(remarks_of("\n\nCARD,BOOK\n1,a\n"), "liberty 1 2 Skipped 2 blank lines before the header.\n");
    EXPECT_EQ(remarks_of("CARD,BOOK\n1,a\n"), "");
}

TEST(CsvTitles, MayHoldAnotherDelimiterThanTheTable) {
    EXPECT_EQ(read_text("Loans, 2025, all\nCARD;BOOK\n1;a\n"), "CARD|BOOK| 3:1|a|");
    EXPECT_EQ(read_text("Branch: North; South; East\nCARD,BOOK\n1,a\n"), "CARD|BOOK| 3:1|a|");
    EXPECT_EQ(read_text("Loans, 2025\nCARD\tBOOK\n1\ta,b\n"), "CARD|BOOK| 3:1|a,b|");
}

TEST(CsvTitles, StandBelowASepLineAndAByteOrderMark) {
    EXPECT_EQ(read_text("sep=;\nLoans\nCARD;BOOK\n1;a\n"), "CARD|BOOK| 4:1|a|");
    EXPECT_EQ(read_text("\xEF\xBB\xBFLoans\nCARD;BOOK\n1;a\n"), "CARD|BOOK| 3:1|a|");
}

TEST(CsvTitles, AQuoteOpenInATitleDoesNoHarm) {
    EXPECT_EQ(read_text("\"Loans of 2025\nCARD,BOOK\n1,a\n"), "CARD|BOOK| 3:1|a|");
}

TEST(CsvTitles, WithoutNamesTheFirstLineIsTheHeader) {
    EXPECT_EQ(read_text("Loans\nREADER,BOOK\n1,a\n").substr(0, 6), "Loans|");
    std::string far_down;
    for (int i = 0; i < 30; ++i) far_down += "title\n";
    EXPECT_EQ(read_text(far_down + "CARD,BOOK\n1,a\n").substr(0, 6), "title|");
}

TEST(CsvTitles, ALineOfNamesDecidesOnTheDelimiter) {
    EXPECT_EQ(read_text("CARD;A,B,C,D\n1;x\n"), "CARD|A,B,C,D| 2:1|x|");
}

TEST(CsvTitles, StayByteForByteWhenTheFileIsChanged) {
    const std::string bytes = "\xEF\xBB\xBF\"Loans; 2025\" ;;\r\n\r\nRun by A\nCARD;BOOK\r\n1;a\r\n2;\"b\"\r\n";
    const auto change = [&](const Patch& patch) {
        const auto made = patched("loans.csv", bytes, patch, with_titles());
        return made ? *made : made.error().message();
    };
    EXPECT_EQ(change({}), bytes);
    Patch patch;
    patch.cells.push_back({1, 1, "c"});
    patch.deleted_rows = {0};
    patch.added_rows = {{"3", "d"}};
    EXPECT_EQ(change(patch), "\xEF\xBB\xBF\"Loans; 2025\" ;;\r\n\r\nRun by A\nCARD;BOOK\r\n2;\"c\"\r\n3;d\r\n");
}

}  // namespace
}  // namespace goldthread::csv
