#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/rules/rule_case.hpp"

namespace goldthread::ssda903 {
namespace {

struct CodeOfModule {
    const char* code;
    const char* module;
};

// A picture in which "[*]" heads the table of the module in question.
std::string with_module(std::string picture, const char* module) {
    return picture.replace(picture.find('*'), 1, module);
}

TEST(RuleEPI, ChildWithNeitherEpisodesNorCareLeaverRecordFails) {
    EXPECT_EQ(mismatch("EPI", 2026, R"(
        [Header]
        CHILD
        A
        B
        C      <-
        [Episodes]
        CHILD
        A
        [OC3]
        CHILD
        B
    )"),
              "");
}

TEST(RuleEPI, AbsentModulesCountAsEmpty) {
    EXPECT_EQ(mismatch("EPI", 2026, R"(
        [Header]
        CHILD
        A
        B      <-
        [Episodes]
        CHILD
        A
    )"),
              "");
    EXPECT_EQ(mismatch("EPI", 2026, R"(
        [Header]
        CHILD
        A      <-
    )"),
              "");
}

TEST(RulesINT01To09, ChildNotInHeaderFails) {
    constexpr CodeOfModule rules[] = {
        {"INT01", "AD1"}, {"INT02", "PlacedAdoption"}, {"INT03", "Episodes"}, {"INT04", "Missing"}, {"INT05", "OC2"},
        {"INT06", "OC3"}, {"INT07", "PrevPerm"},       {"INT08", "Reviews"},  {"INT09", "UASC"}};
    for (const auto& [code, module] : rules) {
        EXPECT_EQ(mismatch(code, 2026,
                           with_module(R"(
            [Header]
            CHILD
            A
            B
            [*]
            CHILD  DOB
            A      .
            a      .
            C      .    <-
            C      .    <-
            .      .    <- belongs to nobody
        )",
                                       module)),
                  "")
            << code;
    }
}

TEST(RulesINT11To18, AnotherDateOfBirthFails) {
    constexpr CodeOfModule rules[] = {
        {"INT11", "AD1"}, {"INT12", "PlacedAdoption"}, {"INT13", "Missing"}, {"INT14", "OC2"},
        {"INT15", "OC3"}, {"INT16", "PrevPerm"},       {"INT17", "Reviews"}, {"INT18", "UASC"}};
    for (const auto& [code, module] : rules) {
        EXPECT_EQ(mismatch(code, 2026,
                           with_module(R"(
            [Header]
            CHILD  DOB
            A      01/06/2010
            B      .
            C      31/06/2010
            D      01/06/2010
            D      02/06/2010
            [*]
            CHILD  DOB
            A      1/6/2010
            A      02/06/2010  <-
            A      .
            A      31/06/2010
            B      01/06/2010
            C      01/06/2010
            D      01/06/2010  <- differs from one of two
            E      01/06/2010
        )",
                                       module)),
                  "")
            << code;
    }
}

TEST(RuleINT21, AnotherSexFails) {
    EXPECT_EQ(mismatch("INT21", 2026, R"(
        [Header]
        CHILD  SEX
        A      M
        B      .
        C      M
        D      M
        D      F
        [UASC]
        CHILD  SEX
        A      F    <-
        A      m
        B      F
        C      .
        D      M    <- differs from one of two
        E      F
    )"),
              "");
}

TEST(RulesINT31To36, ChildGivenTwiceFailsOnEveryRow) {
    constexpr CodeOfModule rules[] = {{"INT31", "AD1"}, {"INT32", "Header"},   {"INT33", "OC2"},
                                      {"INT34", "OC3"}, {"INT35", "PrevPerm"}, {"INT36", "UASC"}};
    for (const auto& [code, module] : rules) {
        EXPECT_EQ(mismatch(code, 2026,
                           with_module(R"(
            [*]
            CHILD  DOB
            A      .    <-
            B      .
            A      .    <-
            .      .
            .      .
        )",
                                       module)),
                  "")
            << code;
    }
}

TEST(Rule1012, DetailsOfAChildWithoutEpisodesFail) {
    EXPECT_EQ(mismatch("1012", 2026, R"(
        [Episodes]
        CHILD
        A
        [PlacedAdoption]
        CHILD
        A
        B      <-
        [Missing]
        CHILD
        B      <-
        [Reviews]
        CHILD
        B      <-
        B      <-
        [AD1]
        CHILD
        C      <-
        [PrevPerm]
        CHILD
        A
        C      <-
        [OC2]
        CHILD
        C      <-
        [OC3]
        CHILD
        B
    )"),
              "");
}

TEST(Rule1012, RunsOnWhatWasGiven) {
    EXPECT_EQ(mismatch("1012", 2026, R"(
        [Episodes]
        CHILD
        A
        [OC2]
        CHILD
        B      <-
    )"),
              "");
    EXPECT_EQ(mismatch("1012", 2026, "[Episodes]\nCHILD\n[OC3]\nCHILD\n"),
              "not run: none of PlacedAdoption, Missing, Reviews, AD1, PrevPerm and OC2 was given");
}

TEST(Rule399, MotherInShortBreaksOnlyFailsWithAllReviews) {
    EXPECT_EQ(mismatch("399", 2026, R"(
        [Episodes]
        CHILD  LS
        A      V3  <-
        A      V4  <-
        B      V3
        B      C2
        C      V3
        C      .
        D      V3
        E      V3  <- in no Header, but reviewed
        [Header]
        CHILD  MOTHER
        A      0       <- given is given
        B      1
        C      1
        D      .
        F      1
        [Reviews]
        CHILD  REVIEW      REVIEW_CODE
        A      .           .            <-
        A      01/06/2025  PN1          <-
        D      .           .
        E      .           PN1          <-
        E      .           .
    )"),
              "");
}

TEST(Rule399, ReviewInShortBreaksOnlyFails) {
    EXPECT_EQ(mismatch("399", 2026, R"(
        [Episodes]
        CHILD  LS
        A      V3  <-
        B      C2
        [Header]
        CHILD  MOTHER
        A      .       <-
        B      .
        [Reviews]
        CHILD  REVIEW      REVIEW_CODE
        A      01/06/2025  .            <-
        A      .           .
        A      soon        .            <- given, though no date
        B      01/06/2025  PN1
    )"),
              "");
}

}  // namespace
}  // namespace goldthread::ssda903
