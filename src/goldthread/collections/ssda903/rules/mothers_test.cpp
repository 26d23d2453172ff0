#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule165, InvalidMisplacedAndMissingStatusFail) {
    EXPECT_EQ(mismatch("165", 2026, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      F    2       <- no code
        B      M    0       <- a boy
        C      F    .       <- missing
        D      U    X       <- no code, whatever the sex
        E      F    1
        F      F    0.0
        G      M    .
        H      U    1
        [Episodes]
        CHILD  DECOM       DEC  LS
        A      01/05/2025  .    C2
        B      01/05/2025  .    .
        C      01/05/2025  .    C2
        D      01/05/2025  .    C2
        E      01/05/2025  .    C2
        F      01/05/2025  .    C2
        G      01/05/2025  .    C2
        H      01/05/2025  .    C2
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      .         .      .      <- with Header
        C      YES       .      .      <- with Header: she was looked after in the year
        E      YES       .      .
    )"),
              "");
}

TEST(Rule165, GirlOutOfTheYearNeedsNoneAsACareLeaver) {
    EXPECT_EQ(mismatch("165", 2026, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      F    .
        B      F    .       <- an empty care leaver record
        C      F    .       <- no care leaver record
        D      F    .       <- an end that cannot be read is no end
        E      F    .       <- one record has details, the other not
        F      F    .
        [Episodes]
        CHILD  DECOM       DEC         LS
        A      01/05/2020  31/03/2025  C2
        A      .           .           C2
        A      01/05/2025  01/06/2025  V3
        B      01/05/2020  31/03/2025  C2
        C      01/04/2026  .           C2
        D      01/05/2020  31/02/2025  C2
        E      01/05/2020  31/03/2025  C2
        F      01/05/2020  31/03/2025  C2
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      .         0      .
        B      .         .      .      <-
        D      YES       .      .      <-
        E      YES       .      .
        E      .         .      .      <-
        F      .         .      U1
    )"),
              "");
}

TEST(Rule165, ChildrenInShortBreaksOnlyAreNotJudged) {
    EXPECT_EQ(mismatch("165", 2026, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      F    .
        B      M    1
        [Episodes]
        CHILD  DECOM       DEC  LS
        A      01/05/2025  .    V3
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
    )"),
              "");
}

TEST(Rule165, SexIsReadAsItWasCoded) {
    EXPECT_EQ(mismatch("165", 2024, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      1    0       <-
        B      2    .       <-
        C      2    0
        D      M    0
        [Episodes]
        CHILD  DECOM       DEC  LS
        A      01/05/2023  .    C2
        B      01/05/2023  .    C2
        C      01/05/2023  .    C2
        D      01/05/2023  .    C2
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
    )"),
              "");
}

TEST(Rule171, UnreadableDateFails) {
    EXPECT_EQ(mismatch("171", 2026, R"(
        [Header]
        CHILD  MC_DOB
        A      31/06/2025  <-
        B      2025        <-
        C      01/06/2025
        D      .
    )"),
              "");
}

TEST(Rule174, DateForABoyFails) {
    EXPECT_EQ(mismatch("174", 2025, R"(
        [Header]
        CHILD  SEX  MC_DOB
        A      M    01/06/2024  <-
        B      M    soon        <- whatever it says
        C      M    .
        D      F    01/06/2024
        E      U    01/06/2024
        F      .    01/06/2024
        G      1    01/06/2024
    )"),
              "");
    EXPECT_EQ(mismatch("174", 2024, R"(
        [Header]
        CHILD  SEX  MC_DOB
        A      1    01/06/2024  <-
        B      2    01/06/2024
        C      M    01/06/2024
    )"),
              "");
}

TEST(Rule393, GirlWithoutStatusFailsBeyondShortBreaks) {
    EXPECT_EQ(mismatch("393", 2025, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      F    .       <-
        B      F    .       <- a blank legal status is no short break
        C      F    .
        D      F    0
        E      M    .
        F      F    .
        [Episodes]
        CHILD  LS
        A      V4
        A      C2
        B      .
        C      V3
        D      C2
        E      C2
    )"),
              "");
    EXPECT_EQ(mismatch("393", 2024, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      2    .       <-
        B      F    .
        [Episodes]
        CHILD  LS
        A      C2
        B      C2
    )"),
              "");
}

TEST(Rule607, GirlWhoLeftCareInTheYearFails) {
    EXPECT_EQ(mismatch("607", 2026, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      F    .       <-
        B      F    .
        C      F    0
        D      M    .
        [Episodes]
        CHILD  LS  DEC         REC
        A      C2  01/04/2025  E4A  <-
        A      .   31/03/2026  E99  <- a blank legal status, and a reason that is no code
        A      C2  01/06/2025  X1
        A      V3  01/06/2025  E4A
        B      C2  31/03/2025  E4A
        B      C2  01/04/2026  E4A
        B      C2  01/06/2025  .
        B      C2  31/06/2025  E4A
        C      C2  01/06/2025  E4A
        D      C2  01/06/2025  E4A
        E      C2  01/06/2025  E4A
    )"),
              "");
    EXPECT_EQ(mismatch("607", 2024, R"(
        [Header]
        CHILD  SEX  MOTHER
        A      2    .       <-
        B      F    .
        [Episodes]
        CHILD  LS  DEC         REC
        A      C2  01/06/2023  E4A  <-
        B      C2  01/06/2023  E4A
    )"),
              "");
}

TEST(Rule611, MotherWithoutADateFails) {
    EXPECT_EQ(mismatch("611", 2026, R"(
        [Header]
        CHILD  MOTHER  MC_DOB
        A      1       .           <-
        B      1.0     .           <- the same number
        C      1       soon
        D      1       01/06/2025
        E      0       .
        F      .       .
    )"),
              "");
}

TEST(Rule612, DateForAGirlWhoIsNoMotherFails) {
    EXPECT_EQ(mismatch("612", 2025, R"(
        [Header]
        CHILD  SEX  MOTHER  MC_DOB
        A      F    0       01/06/2024  <-
        B      F    .       soon        <- whatever it says
        C      F    1       01/06/2024
        D      F    0       .
        E      M    0       01/06/2024
        F      F    2       01/06/2024
    )"),
              "");
    EXPECT_EQ(mismatch("612", 2024, R"(
        [Header]
        CHILD  SEX  MOTHER  MC_DOB
        A      2    0       01/06/2023  <-
        B      F    0       01/06/2023
    )"),
              "");
}

TEST(Rule620, MotherUnderElevenAtTheYearsStartFails) {
    EXPECT_EQ(mismatch("620", 2026, R"(
        [Header]
        CHILD  MOTHER  DOB
        A      1       02/04/2014  <-
        B      1       01/04/2014
        C      0       02/04/2014
        D      1       .
        E      1       31/04/2014
    )"),
              "");
}

TEST(Rule621, MotherNotOlderThanHerChildFails) {
    EXPECT_EQ(mismatch("621", 2026, R"(
        [Header]
        CHILD  DOB         MC_DOB
        A      01/06/2010  01/06/2010  <- the same day
        B      01/06/2010  31/05/2010  <-
        C      01/06/2010  02/06/2010
        D      .           01/06/2010
        E      01/06/2010  .
        F      01/06/2010  31/06/2009
    )"),
              "");
}

TEST(Rule625, ChildBornAfterTheYearFails) {
    EXPECT_EQ(mismatch("625", 2026, R"(
        [Header]
        CHILD  MC_DOB
        A      01/04/2026  <-
        B      31/03/2026
        C      01/04/2026  <- without any episode
        D      31/04/2026
        [Episodes]
        CHILD  DECOM       DEC
        A      01/04/2025  .
        A      01/06/2025  .           <- of open ones the last to start
        A      01/07/2025  01/08/2025
        B      01/06/2025  .
    )"),
              "");
}

TEST(Rule625, ChildBornAfterSheLeftCareFails) {
    EXPECT_EQ(mismatch("625", 2026, R"(
        [Header]
        CHILD  MC_DOB
        A      02/06/2025  <-
        B      01/06/2025
        C      02/06/2025
        D      02/06/2025
        E      02/06/2025  <-
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2025  01/06/2025  <- the last to end
        A      01/04/2025  01/05/2025
        B      01/05/2025  01/06/2025
        C      01/05/2025  01/06/2025
        C      01/06/2025  .
        D      01/05/2025  01/06/2025
        D      01/06/2025  31/06/2025
        E      01/05/2025  01/06/2025  <- the first in the file of those that end together
        E      01/04/2025  01/06/2025
    )"),
              "");
}

TEST(Rule628, StatusOfACareLeaverWithoutEpisodesFails) {
    EXPECT_EQ(mismatch("628", 2026, R"(
        [Header]
        CHILD  MOTHER
        A      0       <-
        B      1       <-
        C      .
        D      1
        E      1
        F      1
        [Episodes]
        CHILD
        D
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .
        B      .         0      .
        C      YES       .      .
        D      YES       .      .
        E      .         .      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
