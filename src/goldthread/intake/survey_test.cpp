#include "goldthread/intake/survey.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using library::Reader;
using library::table_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "problem 2 CARD 1x: words"
std::vector<std::string> remarks_on(const Table& table) {
    std::vector<std::string> all;
    for (const Remark& remark : survey_cells(table, library::collection().modules[Reader::module])) {
        all.push_back((remark.kind == Remark::Kind::problem ? "problem " : "liberty ") +
                      std::to_string(remark.place.line) + " " + remark.place.field + " " +
                      std::to_string(remark.count) + "x: " + remark.what);
    }
    return all;
}

TEST(ASurveyOfCells, HasNothingToSayOfPlainOnes) {
    EXPECT_THAT(remarks_on(table_of({"CARD", "BORN", "KIND", "POST"},
                                    {{"R1", "01/02/1990", "CHILD", "M1 1AE"}, {"O'Brien", "", "", ""}})),
                IsEmpty());
}

TEST(ASurveyOfCells, NamesWrappingsByColumn) {
    EXPECT_THAT(
        remarks_on(table_of({"CARD", "KIND"}, {{"R1", "="}, {"=\"002\"", "'CHILD"}, {"'003", "CHILD"}})),
        ElementsAre("problem 3 CARD 2x: '=\"002\"' is read as '002': the rest makes Excel keep the value as text. The "
                    "portal would take it as part of the value: export CARD without it.",
                    "problem 3 KIND 1x: ''CHILD' is read as 'CHILD': the rest makes Excel keep the value as text. The "
                    "portal would take it as part of the value: export KIND without it."));
}

TEST(ASurveyOfCells, NamesCharactersThatNobodySees) {
    EXPECT_THAT(
        remarks_on(table_of({"CARD", "POST"}, {{"\xE2\x80\x8BR1", "M1 1AE"},
                                               {"R\xC2\xAD"
                                                "2\xE2\x80\x8B",
                                                "M2\xC2\xA0"
                                                "5PD"}})),
        ElementsAre("problem 2 CARD 2x: The text holds characters that nobody sees: U+00AD soft hyphen, U+200B "
                    "zero-width space. They are ignored here, but the portal would compare them: take them out.",
                    "problem 3 POST 1x: The text holds a character that nobody sees, U+00A0 no-break space. It "
                    "is ignored here, but the portal would compare it: take it out."));
}

TEST(ASurveyOfCells, NamesEachControlCharacterWhereItFirstStands) {
    EXPECT_THAT(
        remarks_on(table_of({"CARD"}, {{"R1"},
                                       {"R\x1B[1m2"},
                                       {"R\n3"},
                                       {"R\x1B"
                                        "4\n5"}})),
        ElementsAre("problem 4 CARD 2x: The value holds a control character, line feed U+000A. The portal would "
                    "take it as part of the value: take it out.",
                    "problem 3 CARD 2x: The value holds a control character, ESC U+001B. The portal would take "
                    "it as part of the value: take it out."));
}

TEST(ASurveyOfCells, TellsSpacesAroundAValueFromSpacesAlone) {
    EXPECT_THAT(remarks_on(table_of({"CARD", "KIND", "POST"}, {{" R1", "  ", "M1 1AE\t"}, {"R2 ", " ", "M1 1AE "}})),
                ElementsAre("liberty 2 CARD 2x: Spaces around 'R1' are ignored.",
                            "liberty 2 KIND 2x: The cell holds only spaces: it is read as blank.",
                            "liberty 2 POST 2x: Tabs or line breaks around 'M1 1AE' are ignored."));
}

TEST(ASurveyOfCells, CountsWordsForBlankButNotInTheColumnThatNamesTheChild) {
    EXPECT_THAT(
        remarks_on(table_of({"CARD", "BORN"}, {{"NaT", "NaT"}, {"--", "<NA>"}, {"R3", "(null)"}, {"R4", "#N/A"}})),
        ElementsAre(
            "liberty 2 BORN 4x: 'NaT' is taken as blank. The portal would take it as a value: clear the cell."));
}

TEST(ASurveyOfCells, NamesValuesThatASpreadsheetHasLost) {
    EXPECT_THAT(
        remarks_on(table_of({"CARD", "BORN", "KIND", "POST"},
                            {{"#N/A", "#VALUE!", "#REF!", ""}, {"R2", "########", "#DIV/0!", "####"}})),
        ElementsAre("problem 2 CARD 1x: '#N/A' is an error of a spreadsheet: the value is lost. Correct the formula "
                    "behind CARD and export it again.",
                    "problem 2 BORN 1x: '#VALUE!' is an error of a spreadsheet: the value is lost. Correct the formula "
                    "behind BORN and export it again.",
                    "problem 2 KIND 2x: '#REF!' is an error of a spreadsheet: the value is lost. Correct the formula "
                    "behind KIND and export it again.",
                    "problem 3 POST 1x: '####' is what a spreadsheet shows where a column is too narrow: the value is "
                    "lost. Widen the column of POST and export it again."));
}

TEST(ASurveyOfCells, JudgesTheBareText) {
    EXPECT_THAT(remarks_on(table_of({"CARD", "KIND"}, {{"R1", "=\"null\""},
                                                       {"R2",
                                                        "\xE2\x80\x8B"
                                                        "child"}})),
                ElementsAre(::testing::HasSubstr("is read as 'null'"), ::testing::HasSubstr("nobody sees"),
                            "liberty 3 KIND 1x: 'child' is read as 'CHILD'.",
                            "liberty 2 KIND 1x: 'null' is taken as blank. The portal would take it as a value: clear "
                            "the cell."));
}

}  // namespace
}  // namespace goldthread
