#include "goldthread/formats/csv/survey.hpp"

#include <gtest/gtest.h>

#include <string>

namespace goldthread::csv {
namespace {

TEST(CsvSurvey, CountsLinesOfEveryKind) {
    EXPECT_EQ(survey_of("a\nb\nc").newlines, 2U);
    EXPECT_EQ(survey_of("a\r\nb\r\nc\r\n").newlines, 3U);
    EXPECT_EQ(survey_of("a\rb\rc\r").newlines, 3U);
    EXPECT_EQ(survey_of("").newlines, 0U);
}

TEST(CsvSurvey, SeesOneOddByteWhereverItStands) {
    for (std::size_t length = 1; length <= 200; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'x');
            ASSERT_TRUE(survey_of(text).ascii);
            ASSERT_FALSE(survey_of(text).nul);
            text[at] = '\xE9';
            ASSERT_FALSE(survey_of(text).ascii) << at << " of " << length;
            text[at] = '\0';
            ASSERT_TRUE(survey_of(text).nul) << at << " of " << length;
        }
    }
}

TEST(CsvSurvey, LinesAreNumberedAsAnEditorDoes) {
    const std::string text = "one\r\ntwo\rthree\nfour";
    EXPECT_EQ(line_at(text, text.find("one")), 1U);
    EXPECT_EQ(line_at(text, text.find("two")), 2U);
    EXPECT_EQ(line_at(text, text.find("three")), 3U);
    EXPECT_EQ(line_at(text, text.find("four")), 4U);
}

}  // namespace
}  // namespace goldthread::csv
