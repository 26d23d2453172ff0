#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

CheckSetting xml_return(int year) {
    CheckSetting setting = testing::csv_setting(year);
    setting.form = ReturnForm::xml;
    return setting;
}

CheckSetting return_of_unknown_form(int year) {
    CheckSetting setting = testing::csv_setting(year);
    setting.form = ReturnForm::unknown;
    return setting;
}

TEST(Rule104, UnreadableOrEarlierEndFails) {
    EXPECT_EQ(mismatch("104", 2026, R"(
        [UASC]
        CHILD  DUC
        A      31/03/2025  <-
        B      31/04/2025  <- not a date
        C      01/04/2025
        D      01/06/2030
        E      .
    )"),
              "");
}

TEST(Rule105, StatusIsZeroOrOneInXml) {
    constexpr std::string_view picture = R"(
        [Header]
        CHILD  UASC
        A      0
        B      1.0
        C      2    <-
        D      .    <-
        E      no   <-
    )";
    EXPECT_EQ(mismatch("105", xml_return(2026), picture), "");
    EXPECT_EQ(mismatch("105", 2026, picture),
              "not run: only an XML return supplies UASC status; for CSV it is derived");
}

TEST(Rule205A, EndOfAFormerAsylumSeekerMustLieInLastYear) {
    EXPECT_EQ(mismatch("205A", xml_return(2026), R"(
        [Header]
        CHILD  UASC
        A      0
        B      0    <-
        C      0    <-
        D      .    <-
        E      0    <-
        F      1
        G      0
        [Header last year]
        CHILD  UASC
        A      1
        B      1
        C      1
        D      1
        E      1
        F      1
        G      0
        H      1
        [UASC]
        CHILD  DUC
        A      .
        B      .           <- ended after last year
        C      .           <- last year's end is blank
        D      01/06/2024  <- still given this year
        E      soon        <- given, though no date
        F      .
        G      .
        H      .           <- not in Header: no status this year
        [UASC last year]
        CHILD  DUC
        A      31/03/2025
        B      01/04/2025
        C      .
        D      01/06/2024
        E      01/06/2024
        F      .
        G      .
        H      31/03/2024
    )"),
              "");
}

TEST(Rule205A, WithoutHeaderACsvRowWithDetailsTellsTheStatus) {
    EXPECT_EQ(mismatch("205A", 2026, R"(
        [UASC]
        CHILD  DOB         SEX  DUC
        A      01/06/2008  .    .    <- no more than who the child is
        B      01/06/2008  M    .
        C      01/06/2008  .    .
        [UASC last year]
        CHILD  DOB         SEX  DUC
        A      01/06/2008  M    .
        B      01/06/2008  M    .
        C      01/06/2008  .    .
    )"),
              "");
}

TEST(Rule205A, NeedsTheFormAndTheStatus) {
    EXPECT_EQ(mismatch("205A", return_of_unknown_form(2026), "[UASC]\nCHILD DUC\n[UASC last year]\nCHILD DUC\n"),
              "not run: whether the return is CSV or XML is not known");
    EXPECT_EQ(mismatch("205A", xml_return(2026), "[UASC]\nCHILD DUC\n[UASC last year]\nCHILD DUC\n"),
              "not run: Header was not given");
    EXPECT_EQ(
        mismatch("205A", xml_return(2026), "[Header]\nCHILD UASC\n[UASC]\nCHILD DUC\n[UASC last year]\nCHILD DUC\n"),
        "not run: last year's Header was not given");
    EXPECT_EQ(mismatch("205A", 2026, "[Header]\nCHILD SEX\n[UASC]\nCHILD DUC\n[UASC last year]\nCHILD DUC\n"),
              "not run: Header has no UASC status");
}

TEST(Rule205B, EndIsThe18thBirthdayOrInTheYear) {
    EXPECT_EQ(mismatch("205B", xml_return(2026), R"(
        [Header]
        CHILD  UASC
        A      1
        B      1
        C      1
        D      1    <-
        E      1    <-
        F      1    <-
        G      1    <-
        H      0
        I      1
        [Header last year]
        CHILD  UASC
        A      1
        B      1
        C      1
        D      1
        E      1
        F      1
        G      1
        H      1
        I      0
        [UASC]
        CHILD  DUC
        A      10/05/2026
        B      01/04/2025
        C      31/03/2026
        D      01/04/2026  <- neither in the year nor as before
        E      11/05/2026  <- as before, but that was not the birthday
        F      .           <- neither
        G      .           <- blank in both years
        H      01/04/2026
        I      01/04/2026
        [UASC last year]
        CHILD  DOB         DUC
        A      10/05/2008  10/05/2026
        B      10/05/2008  10/05/2026
        C      29/02/2008  28/02/2026
        D      10/05/2008  10/05/2026
        E      10/05/2008  11/05/2026
        F      10/05/2008  10/05/2026
        G      10/05/2008  .
        H      10/05/2008  .
        I      10/05/2008  .
    )"),
              "");
}

TEST(Rule205B, ChildrenNewToUascAreNotJudged) {
    EXPECT_EQ(mismatch("205B", 2026, R"(
        [UASC]
        CHILD  SEX  DUC
        A      M    01/04/2026
        B      M    01/04/2026  <-
        [UASC last year]
        CHILD  SEX  DOB         DUC
        B      M    10/05/2008  10/05/2026
    )"),
              "");
}

TEST(Rule205C, EndOfOneWhoNeverWasAnAsylumSeekerFails) {
    EXPECT_EQ(mismatch("205C", xml_return(2026), R"(
        [Header]
        CHILD  UASC
        A      0    <-
        B      .    <-
        C      0
        D      1
        E      0
        F      0
        [Header last year]
        CHILD  UASC
        A      0
        B      .
        C      0
        D      0
        E      1
        [UASC]
        CHILD  DUC
        A      01/06/2025  <-
        B      .           <- last year's is a date
        C      soon
        D      01/06/2025
        E      01/06/2025
        G      01/06/2025  <- in neither Header
        [UASC last year]
        CHILD  DUC
        B      01/06/2025
        E      .
        F      01/06/2025
    )"),
              "");
}

TEST(Rule205C, CannotFailWhereTheStatusComesFromUasc) {
    EXPECT_EQ(mismatch("205C", 2026, R"(
        [UASC]
        CHILD  DUC
        A      01/06/2025
        [UASC last year]
        CHILD  DUC
        A      01/06/2025
    )"),
              "");
}

TEST(Rule205D, NewlyAnAsylumSeekerFails) {
    EXPECT_EQ(mismatch("205D", 2026, R"(
        [Header]
        CHILD  UASC
        A      1    <-
        B      1    <- blank last year
        C      1
        D      0
        E      1
        [Header last year]
        CHILD  UASC
        A      0
        B      .
        C      1
        D      0
    )"),
              "");
}

TEST(Rule205D, WithoutHeaderTheUascRowFails) {
    EXPECT_EQ(mismatch("205D", return_of_unknown_form(2026), R"(
        [UASC]
        CHILD  DOB         DUC
        A      01/06/2008  soon  <- given, though no date
        B      01/06/2008  .
        C      01/06/2008  01/06/2026
        [Header last year]
        CHILD  UASC
        A      0
        B      0
    )"),
              "");
    EXPECT_EQ(mismatch("205D", 2026, R"(
        [Header]
        CHILD  UASC
        A      1    <-
        B      1
        [UASC]
        CHILD  SEX
        A      M
        B      M
        [UASC last year]
        CHILD  DOB         SEX
        A      01/06/2008  .
        B      01/06/2008  F
    )"),
              "");
}

TEST(Rule205D, NeedsAStatusInBothYears) {
    EXPECT_EQ(mismatch("205D", 2026, "[Header]\nCHILD UASC\n[Episodes last year]\nCHILD\n"),
              "not run: last year's Header was not given, nor UASC");
    EXPECT_EQ(mismatch("205D", 2026, "[Header]\nCHILD SEX\n[UASC]\nCHILD SEX\n[Header last year]\nCHILD UASC\n"),
              "not run: Header has no UASC status");
}

TEST(Rule303, EndWithoutStatusFails) {
    EXPECT_EQ(mismatch("303", xml_return(2026), R"(
        [Header]
        CHILD  UASC
        A      0    <-
        B      .    <-
        C      1
        D      1.0
        E      0
        [UASC]
        CHILD  DUC
        A      01/06/2025  <-
        B      soon        <- given, though no date
        C      01/06/2025
        D      01/06/2025
        E      .
        F      01/06/2025
    )"),
              "");
}

TEST(Rule304, EndAfterThe18thBirthdayFails) {
    EXPECT_EQ(mismatch("304", 2026, R"(
        [UASC]
        CHILD  DOB         DUC
        A      01/06/2008  02/06/2026  <-
        B      01/06/2008  01/06/2026
        C      29/02/2008  01/03/2026  <- 18 on 28 February
        D      29/02/2008  28/02/2026
        E      .           02/06/2026
        F      01/06/2008  .
        G      01/06/2008  31/06/2026
    )"),
              "");
}

TEST(Rule1014, AsylumSeekerWhoIsACareLeaverFails) {
    EXPECT_EQ(mismatch("1014", 2026, R"(
        [UASC]
        CHILD  DUC
        A      01/06/2025  <-
        B      .           <- no episode at all
        C      .
        D      .
        E      .
        F      .           <- an undated episode never counts
        [Episodes]
        CHILD  DECOM       DEC
        A      01/05/2020  31/03/2025
        A      01/04/2026  .
        C      01/05/2020  01/04/2025
        D      31/03/2026  31/02/2026
        E      01/05/2020  31/03/2025
        F      .           .
        [OC3]
        CHILD  IN_TOUCH  ACTIV  ACCOM
        A      YES       .      .      <-
        B      .         .      0      <-
        C      YES       .      .
        D      YES       .      .
        E      .         .      .
        F      .         F1     .      <-
        G      YES       .      .
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
