#include "goldthread/formats/csv/marks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace goldthread::csv {
namespace {

std::vector<std::size_t> positions(std::string_view text, std::size_t from = 0) {
    Marks marks(text, ',', from);
    std::vector<std::size_t> found;
    for (std::size_t at = marks.next(); at < text.size(); at = marks.next()) found.push_back(at);
    return found;
}

TEST(CsvMarks, AreDelimitersQuotesAndNewlinesInOrder) {
    EXPECT_EQ(positions("a,\"b\"\r\nc;d"), (std::vector<std::size_t>{1, 2, 4, 5, 6}));
}

TEST(CsvMarks, EndOfTextIsGivenAgainAndAgain) {
    const std::string text(64, 'x');
    Marks marks(text, ',', 0);
    EXPECT_EQ(marks.next(), 64U);
    EXPECT_EQ(marks.next(), 64U);
    EXPECT_TRUE(positions("").empty());
}

TEST(CsvMarks, OneMarkIsFoundWhereverItStandsInATextOfAnyLength) {
    for (std::size_t length = 1; length <= 200; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'x');
            text[at] = ',';
            ASSERT_EQ(positions(text), std::vector<std::size_t>{at}) << "of " << length;
        }
    }
}

TEST(CsvMarks, SeekGoesBackAndForth) {
    const std::string text = std::string(100, 'x') + "," + std::string(100, 'x') + "\n";
    Marks marks(text, ',', 101);
    EXPECT_EQ(marks.next(), 201U);
    marks.seek(0);
    EXPECT_EQ(marks.next(), 100U);
    marks.seek(201);
    EXPECT_EQ(marks.next(), 201U);
    marks.seek(text.size());
    EXPECT_EQ(marks.next(), text.size());
}

}  // namespace
}  // namespace goldthread::csv
