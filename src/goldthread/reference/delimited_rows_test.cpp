#include "goldthread/reference/delimited_rows.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

// The rows of a text handed over in pieces of `piece` bytes, cells joined by '|'.
std::vector<std::string> rows_of(std::string_view text, std::size_t piece = 1000) {
    DelimitedRows rows([text, piece]() mutable {
        const std::string_view front = text.substr(0, piece);
        text.remove_prefix(front.size());
        return front;
    });
    std::vector<std::string> all;
    while (rows.next()) {
        std::string row = std::to_string(rows.line()) + ":";
        for (const std::string_view cell : rows.cells()) row += std::string(cell) + "|";
        all.push_back(row);
    }
    return all;
}

using Rows = std::vector<std::string>;

TEST(DelimitedRows, SplitsLinesAndCells) {
    EXPECT_EQ(rows_of("a,b\n1,\n,2\n"), (Rows{"1:a|b|", "2:1||", "3:|2|"}));
}

TEST(DelimitedRows, TakesTheLastRowWithoutALineEnd) {
    EXPECT_EQ(rows_of("a,b\r\n1,2"), (Rows{"1:a|b|", "2:1|2|"}));
}

TEST(DelimitedRows, UndoesQuotes) {
    EXPECT_EQ(rows_of("\"Hull, City of\",\"the \"\"Hall\"\"\",x\n\"two\nlines\",y\nz\n"),
              (Rows{"1:Hull, City of|the \"Hall\"|x|", "2:two\nlines|y|", "4:z|"}));
}

TEST(DelimitedRows, SkipsEmptyLinesAndAByteOrderMark) {
    EXPECT_EQ(rows_of("\xEF\xBB\xBF"
                      "a\n\n\r\nb\n"),
              (Rows{"1:a|", "4:b|"}));
}

TEST(DelimitedRows, PiecesMayEndAnywhere) {
    const std::string text = "a,\"b,\"\"c\"\r\n\r\n1,2\n";
    for (std::size_t piece = 1; piece < text.size(); ++piece) {
        EXPECT_EQ(rows_of(text, piece), rows_of(text)) << "in pieces of " << piece;
    }
}

TEST(DelimitedRows, AnOpenQuoteStopsWithTheLineItBeganOn) {
    const std::string text = "a\nb,\"" + std::string(3'000'000, 'x');
    DelimitedRows rows(whole_text(text));
    EXPECT_TRUE(rows.next());
    EXPECT_FALSE(rows.next());
    ASSERT_NE(rows.error(), nullptr);
    EXPECT_EQ(rows.error()->place.line, 2U);
}

TEST(DelimitedRows, OfNothingAreNone) {
    EXPECT_EQ(rows_of(""), Rows{});
    EXPECT_EQ(rows_of("\n\n"), Rows{});
}

}  // namespace
}  // namespace goldthread
