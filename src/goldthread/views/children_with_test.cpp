#include "goldthread/views/children_with.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

CheckedReturn three_children() {
    return goldthread::testing::check_files(
        {{"this/header.csv",
          "CHILD,SEX,DOB,UPN\nA1234,F,01/01/2015,A123456789012\nB,M,01/01/2014, b123456789012 \n",
          {}},
         {"this/episodes.csv", "CHILD,DECOM,RNE,URN\nA1234,02/05/2025,S,SC012345\nC,02/05/2025,S,SC01\n", {}},
         {"last/episodes.csv", "CHILD,DECOM,RNE,URN\nB,02/05/2024,S,SC012399\n", {}}});
}

TEST(ChildrenWith, AnIdentifierInFullOrItsBeginning) {
    const CheckedReturn checked = three_children();
    EXPECT_THAT(children_with(checked, "A123456789012"), ElementsAre(0U));
    EXPECT_THAT(children_with(checked, "B1234"), ElementsAre(1U));
    EXPECT_THAT(children_with(checked, "sc0123"), ElementsAre(0U, 1U));
    EXPECT_THAT(children_with(checked, "SC01"), ElementsAre(0U, 1U, 2U));
}

TEST(ChildrenWith, AreNotFoundByTheirOwnIdentifierNorByWhatIsNone) {
    const CheckedReturn checked = three_children();
    EXPECT_THAT(children_with(checked, "A1234"), ElementsAre(0U)) << "the pupil number begins so";
    EXPECT_THAT(children_with(checked, "02/05/2025"), IsEmpty());
    EXPECT_THAT(children_with(checked, "345678"), IsEmpty());
}

TEST(ChildrenWith, AreNoneForAFewCharacters) {
    const CheckedReturn checked = three_children();
    EXPECT_THAT(children_with(checked, "SC0"), IsEmpty());
    EXPECT_THAT(children_with(checked, ""), IsEmpty());
}

}  // namespace
}  // namespace goldthread
