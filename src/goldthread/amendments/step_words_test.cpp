#include "goldthread/amendments/step_words.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

Amendment cell(std::string field, std::string text, std::string child = "A") {
    Amendment change;
    change.row.module = "Episodes";
    change.field = std::move(field);
    change.new_text = std::move(text);
    change.child = std::move(child);
    return change;
}

Amendment of_row(AmendmentKind kind) {
    Amendment change;
    change.kind = kind;
    change.row.module = "Reviews";
    change.child = "A";
    return change;
}

std::string made(std::vector<Amendment> changes) {
    return words_of_step({1, std::move(changes), {}}, {});
}

TEST(StepWords, SayWhatAChangeDidAndToWhom) {
    EXPECT_EQ(made({cell("DEC", "01/05/2025")}), "DEC to 01/05/2025, child A");
    EXPECT_EQ(made({cell("DEC", "", "")}), "DEC to blank");
    EXPECT_EQ(made({of_row(AmendmentKind::add_row)}), "the row added to Reviews, child A");
    EXPECT_EQ(made({of_row(AmendmentKind::delete_row)}), "the row deleted from Reviews, child A");
}

TEST(StepWords, SayOfSeveralChangesWhatIsAlikeInThem) {
    EXPECT_EQ(made({cell("LS", "C2", "A"), cell("LS", "C2", "B")}), "LS to C2 in 2 rows");
    EXPECT_EQ(made({cell("URN", "1", "A"), cell("URN", "2", "B"), cell("URN", "2", "C")}), "Episodes URN in 3 rows");
    EXPECT_EQ(made({cell("DEC", "x"), cell("REC", "X1")}), "DEC to x and 1 more change, child A");
}

TEST(StepWords, SayWhatWasTakenBackForgottenOrChosen) {
    const Amendment change = cell("DEC", "x");
    EXPECT_EQ(words_of_step({1, {}, {change}}, {}), "taking back DEC to x, child A");
    EXPECT_EQ(words_of_step({1, {}, {}}, {{change}}), "forgetting DEC to x, child A");
    EXPECT_EQ(words_of_step({1, {change}, {of_row(AmendmentKind::delete_row)}}, {{change}}),
              "taking the other: DEC to x, child A");
    EXPECT_EQ(words_of_step({}, {}), "the last step");
}

TEST(StepWords, ShowHiddenCharactersAndCutLongValues) {
    EXPECT_EQ(made({cell("PL_POST",
                         "a\xE2\x80\x8B"
                         "b")})
                  .find("\xE2\x80\x8B"),
              std::string::npos);
    EXPECT_LT(made({cell("PL_POST", std::string(500, 'x'))}).size(), 120U);
}

}  // namespace
}  // namespace goldthread
