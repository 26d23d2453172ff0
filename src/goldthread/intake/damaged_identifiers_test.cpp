#include "goldthread/intake/damaged_identifiers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/intake/reading_case.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ReturnFiles read(std::vector<InputFile> files) {
    return read_return(ssda903::collection(), std::move(files), 2026);
}

TEST(DamagedIdentifiers, AreKnownByTheFormsOfAmounts) {
    for (const std::string_view damaged : {"1234567.0", "1234567.00", "8.01235E+12", "8.01235e12", "8E+12", "1.2E-05",
                                           "1,234,567", "12,345", "######", "1234567."}) {
        EXPECT_TRUE(looks_damaged(damaged)) << damaged;
    }
    for (const std::string_view sound :
         {"",     "1",     "1234567",  "001001",  "SC123456", "A123456789012", "UN1",   "12E5",  "1E",        "E+12",
          "C1.0", "12,34", "1234,567", "12/34.0", "#1",       "XXXXXXX",       "1.2.3", "12-34", "8.01235E+", "."}) {
        EXPECT_FALSE(looks_damaged(sound)) << sound;
    }
}

TEST(DamagedIdentifiers, OfAnyFieldAreProblemsWithTheirCountAndFirstPlace) {
    const auto files = read({{"episodes.csv",
                              "CHILD,DECOM,RNE,LS,CIN,PLACE,URN\n"
                              "A,01/05/2025,S,C2,N1,U1,SC123456\n"
                              "B,01/05/2025,S,C2,N1,K2,1234567.0\n"
                              "C,01/05/2025,S,C2,N1,K2,7654321.0\n",
                              {}},
                             {"permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM\nA,01/02/2010,P1,835.0\n", {}}});
    EXPECT_THAT(problems_of(files.files[0]),
                ElementsAre("line 3, URN, 2x: '1234567.0' looks damaged by a spreadsheet. It is used as it stands: "
                            "export URN again as text, or the portal will refuse it."));
    EXPECT_THAT(problems_of(files.files[1]), ElementsAre(HasSubstr("LA_PERM, 1x: '835.0' looks damaged")));
}

TEST(DamagedIdentifiers, OfChildrenSayWhatComesOfIt) {
    const auto files = read({{"r.csv",
                              "CHILD,DOB,REVIEW,REVIEW_CODE\n"
                              "1.23457E+11,01/02/2010,01/05/2025,PN1\n",
                              {}}});
    EXPECT_THAT(problems_of(files.files[0]),
                ElementsAre("line 2, CHILD, 1x: '1.23457E+11' looks damaged by a spreadsheet. It is used as it stands: "
                            "export CHILD again as text, or the child will not match other files. Digits are lost: "
                            "different children may have become one."))
        << "and no second remark on its length";
}

std::string header_with_numbers(const std::vector<std::string>& numbers) {
    std::string text = "CHILD,SEX,DOB,ETHNIC,UPN\n";
    char child = 'A';
    for (const std::string& number : numbers) text += std::string(1, child++) + ",M,01/02/2010,WBRI," + number + "\n";
    return text;
}

TEST(DamagedIdentifiers, SharedBecauseDigitsAreLostNameTheRuleThatFindsIt) {
    const auto shared = read({{"h.csv", header_with_numbers({"8.01235E+12", "8.01235E+12", "8.01236E+12"}), {}}});
    EXPECT_THAT(problems_of(shared.files[0]),
                ElementsAre(HasSubstr("Digits are lost: 2 children have the same UPN as another, and findings of rule "
                                      "444 come of it.")));
    const auto different = read({{"h.csv", header_with_numbers({"8.01235E+12", "8.01236E+12"}), {}}});
    EXPECT_THAT(problems_of(different.files[0]), ElementsAre(Not(HasSubstr("444"))));
}

TEST(DamagedIdentifiers, OfLastYearWillNotMatch) {
    const auto files = read({{"h.csv", header_with_numbers({"8.01235E+12"}), YearSlot::last_year}});
    EXPECT_THAT(problems_of(files.files[0]), ElementsAre(HasSubstr("or it will not match this year's.")));
}

TEST(DamagedIdentifiers, LongNumbersAreRoundedOnlyWhereAllOfThemEndInZeros) {
    const auto rounded = read({{"h.csv", header_with_numbers({"1234567890123450", "123456789012346000"}), {}}});
    EXPECT_THAT(problems_of(rounded.files[0]), ElementsAre(HasSubstr("'1234567890123450' looks rounded")));
    const auto one_zero = read({{"h.csv", header_with_numbers({"1234567890123450", "1234567890123450"}), {}}});
    EXPECT_THAT(problems_of(one_zero.files[0]), IsEmpty()) << "one zero is chance";
    const auto sound =
        read({{"h.csv", header_with_numbers({"123456789012345000", "123456789012346000", "123456789012346789"}), {}}});
    EXPECT_THAT(problems_of(sound.files[0]), IsEmpty());
}

}  // namespace
}  // namespace goldthread
