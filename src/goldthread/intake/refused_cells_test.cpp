#include "goldthread/intake/refused_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/reading_case.hpp"
#include "goldthread/testing/lending_library.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ReturnFiles read_library(std::vector<InputFile> files) {
    return read_return(library::collection(), std::move(files), 2024);
}

TEST(RefusedCells, ABlankThatNoRuleFailsOnIsAProblemOfItsColumn) {
    const auto files = read_library({{"loans.csv",
                                      "CARD,BOOK,LENT,BACK\n"
                                      "1,B1,01/05/2023,\n"
                                      "2,,01/05/2023,\n"
                                      "3, NULL,01/05/2023,\n",
                                      {}}});
    EXPECT_THAT(problems_of(files.files[0]),
                ElementsAre("line 3, BOOK, 2x: BOOK is blank: the portal refuses a row of Loans without it. "
                            "Fill it in."));
    EXPECT_EQ(files.problems(), 1U);
}

TEST(RefusedCells, ABlankThatARuleFailsOnIsLeftToIt) {
    const auto files = read_library({{"readers.csv", "CARD,BORN,KIND\n1,01/02/1990,\n,01/02/1990,A\n", {}}});
    EXPECT_THAT(problems_of(files.files[0]), IsEmpty());
}

TEST(RefusedCells, TextThatIsTooLongIsAProblem) {
    const auto files = read_library({{"readers.csv", "CARD,BORN,POST\n123456789,01/02/1990,AB12  3CDE\n", {}}});
    EXPECT_THAT(problems_of(files.files[0]),
                ElementsAre("line 2, CARD, 1x: '123456789' has 9 characters: the portal takes at most 8 in CARD.",
                            "line 2, POST, 1x: 'AB12  3CDE' has 10 characters: the portal takes at most 8 in POST."));
}

TEST(RefusedCells, EachFileOfAModuleHasItsOwn) {
    const auto files = read_library(
        {{"north.csv", "CARD,BOOK,LENT\n1,B1,01/05/2023\n", {}}, {"south.csv", "CARD,BOOK,LENT\n2,,02/05/2023\n", {}}});
    EXPECT_THAT(problems_of(files.files[0]), IsEmpty());
    EXPECT_EQ(problems_of(files.files[1]).size(), 1U);
}

TEST(RefusedCells, LastYearsFilesWereTakenThen) {
    const auto files = read_library({{"loans.csv", "CARD,BOOK,LENT\n1,,01/05/2022\n", YearSlot::last_year}});
    EXPECT_THAT(problems_of(files.files[0]), IsEmpty());
}

TEST(RefusedCells, AModuleOfALaterYearIsNotChecked) {
    const std::string orders = "CHILD,DOB,DOLO_START,DOLO_END\nA,,01/05/2025,\n";
    const auto read = [&](int year) {
        return read_return(ssda903::collection(), {{"orders.csv", orders, YearSlot::this_year}}, year);
    };
    EXPECT_EQ(read(2026).problems(), 0U);
    EXPECT_EQ(read(2027).problems(), 1U);
}

TEST(RefusedCells, WhatXmlHoldsOnceIsAskedForOnce) {
    const std::string xml =
        "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><DOB/><SEX>F</SEX><ETHNIC>WBRI</ETHNIC>"
        "<AREVIEW><REVIEW>01/05/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER></CHILD></EXPSSDA903>";
    const auto files = read_return(ssda903::collection(), {{"return.xml", xml, {}}}, 2026);
    EXPECT_EQ(files.problems(), 0U) << "a rule fails on the child's date of birth";
    const auto csv =
        read_return(ssda903::collection(), {{"r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,01/05/2025,PN1\n", {}}}, 2026);
    EXPECT_EQ(csv.problems(), 1U);
}

}  // namespace
}  // namespace goldthread
