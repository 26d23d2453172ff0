#include "goldthread/formats/csv/formula_mark.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace goldthread::csv {
namespace {

TEST(FormulaMark, StandsBeforeWhatASpreadsheetWouldRun) {
    for (const char* text : {"=cmd|'/c calc'!A1", "+1+1", "-", "-2+3", "@SUM(A1)", "\tx", "\r=1", "\n=1", "=", "+44 7",
                             "-1,234", "--5", "+", "-.5", "-5."}) {
        EXPECT_TRUE(may_be_run(text)) << text;
        EXPECT_EQ(with_formula_mark(text), std::string("'") + text);
    }
}

TEST(FormulaMark, LeavesOtherTextAndPlainNumbersAlone) {
    for (const char* text : {"", "A1", "00123", "01/04/2025", "-5", "+12.50", "-0.5", "x=1", " =1", "'", "'abc", "'-5",
                             "{\"CHILD\":\"=1\"}"}) {
        EXPECT_FALSE(may_be_run(text)) << text;
        EXPECT_EQ(with_formula_mark(text), text);
        EXPECT_EQ(without_formula_mark(text), text);
    }
}

TEST(FormulaMark, OfATextWithApostrophesOfItsOwnIsOneMore) {
    EXPECT_EQ(with_formula_mark("'=1"), "''=1");
    EXPECT_EQ(without_formula_mark("''=1"), "'=1");
    EXPECT_EQ(without_formula_mark("'=1"), "=1");
}

TEST(FormulaMark, IsNotMissedWhereItWasNeverSet) {
    EXPECT_EQ(without_formula_mark("=1"), "=1");
}

TEST(FormulaMark, ComesOffAgainOfAnyText) {
    constexpr std::string_view alphabet = "'=+-@\t\r\n.0a \"";
    std::mt19937 random(1);  // NOLINT(bugprone-random-generator-seed): the same texts each time
    for (int i = 0; i < 20'000; ++i) {
        std::string text(random() % 7, ' ');
        for (char& c : text) c = alphabet[random() % alphabet.size()];
        const std::string marked = with_formula_mark(text);
        EXPECT_FALSE(may_be_run(marked)) << text;
        EXPECT_EQ(without_formula_mark(marked), text);
    }
}

}  // namespace
}  // namespace goldthread::csv
