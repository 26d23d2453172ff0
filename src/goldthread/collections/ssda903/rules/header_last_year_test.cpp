#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

TEST(Rule202, AnotherSexFails) {
    EXPECT_EQ(mismatch("202", 2026, R"(
        [Header]
        CHILD  SEX
        A      M    <-
        B      M
        C      .    <- a code against a blank
        D      M    <-
        E      .
        F      M
        G      M    <- one of two rows last year differs
        [Header last year]
        CHILD  SEX
        A      F
        B      M
        C      M
        D      .
        E      .
        G      M
        G      F
    )"),
              "");
}

TEST(Rule202, NewCodesOfTheSameSexPass) {
    EXPECT_EQ(mismatch("202", 2025, R"(
        [Header]
        CHILD  SEX
        A      M
        B      F
        C      F    <-
        D      1
        E      U    <-
        [Header last year]
        CHILD  SEX
        A      1
        B      2
        C      1
        D      M
        E      1
    )"),
              "");
    EXPECT_EQ(mismatch("202", 2024, R"(
        [Header]
        CHILD  SEX
        A      M    <- letters were no codes yet
        B      2
        [Header last year]
        CHILD  SEX
        A      1
        B      2
    )"),
              "");
}

TEST(Rule203, AnotherDateOfBirthFails) {
    EXPECT_EQ(mismatch("203", 2026, R"(
        [Header]
        CHILD  DOB
        A      01/06/2010  <-
        B      1/6/2010
        C      .           <-
        D      31/06/2010  <- not a date against a date
        E      31/06/2010
        F      01/06/2010
        G      01/06/2010  <- one of two rows last year differs
        [Header last year]
        CHILD  DOB
        A      02/06/2010
        B      01/06/2010
        C      01/06/2010
        D      01/06/2010
        E      .
        G      01/06/2010
        G      02/06/2010
    )"),
              "");
}

TEST(Rule204, AnotherEthnicityFails) {
    EXPECT_EQ(mismatch("204", 2026, R"(
        [Header]
        CHILD  ETHNIC
        A      WBRI    <-
        B      WBRI
        C      .       <-
        D      WBRI    <-
        E      .
        F      WBRI
        [Header last year]
        CHILD  ETHNIC
        A      WIRI
        A      WBRI
        B      wbri
        C      WBRI
        D      .
        E      .
    )"),
              "");
}

TEST(Rule207, NoLongerAMotherFails) {
    EXPECT_EQ(mismatch("207", 2026, R"(
        [Header]
        CHILD  MOTHER
        A      0       <-
        B      .       <-
        C      1
        D      1
        E      0
        F      0
        [Episodes]
        CHILD
        A
        B
        C
        D
        F
        [Header last year]
        CHILD  MOTHER
        A      1
        B      1
        C      1
        D      0
        E      1
        F      .
    )"),
              "");
}

TEST(Rule208, OnlyAllowedChangesPass) {
    EXPECT_EQ(mismatch("208", 2026, R"(
        [Header]
        CHILD  UPN
        A      A123456789012
        B      UN1
        C      A123456789012
        D      UN5
        E      A123456789012
        F      .
        G      A123456789012
        [Header last year]
        CHILD  UPN
        A      .
        B      .
        C      UN3
        D      UN1
        E      a123456789012
        F      .
    )"),
              "");
    EXPECT_EQ(mismatch("208", 2026, R"(
        [Header]
        CHILD  UPN
        A      B123456789012  <- another number
        B      UN1            <- number to reason
        C      .              <- number to blank
        D      .              <- reason to blank
        E      UN3            <- one reason to another
        F      UN1            <- and back to the first
        G      A123456789012
        [Header last year]
        CHILD  UPN
        A      A123456789012
        B      A123456789012
        C      A123456789012
        D      UN1
        E      UN2
        F      UN2
        G      B123456789012
        G      A123456789012
    )"),
              "");
}

TEST(Rule624, AnotherOrDroppedDateFails) {
    EXPECT_EQ(mismatch("624", 2026, R"(
        [Header]
        CHILD  MC_DOB
        A      02/06/2020  <-
        B      .           <-
        C      31/06/2020  <-
        D      1/6/2020
        E      01/06/2020
        F      01/06/2020
        G      01/06/2020
        [Header last year]
        CHILD  MC_DOB
        A      01/06/2020
        B      01/06/2020
        C      01/06/2020
        D      01/06/2020
        E      .
        F      31/06/2020
    )"),
              "");
}

TEST(Rule626, NewMotherOfAChildBornBeforeTheYearFails) {
    EXPECT_EQ(mismatch("626", 2026, R"(
        [Header]
        CHILD  MOTHER  MC_DOB
        A      1       31/03/2025  <-
        B      1.0     31/03/2025  <- numbers in another form
        C      1       01/04/2025
        D      0       31/03/2025
        E      1       31/03/2025
        F      1       31/03/2025
        G      1       .
        H      1       31/03/2025
        [Header last year]
        CHILD  MOTHER
        A      0
        B      0.0
        C      0
        D      0
        E      .
        F      1
        G      0
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
