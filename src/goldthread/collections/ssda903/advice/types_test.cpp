#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;

const Listed kind_fostering{"1234567", "Kind Fostering", "U1,U2,U3,U4,U5,U6", "PR4", "RG25 1DE"};
const Listed elm{"2500001", "Elm Lodge", "K3", "PR4", "SO51 8JR"};

std::string episode(const std::string& place, const std::string& kind, const std::string& pl_post,
                    const std::string& urn, const std::string& ls = "C2") {
    return "[Header]\n CHILD DOB SEX\n A 01/05/2012 M\n[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER "
           "HOME_POST PL_POST URN\n A 01/05/2025 . S " +
           ls + " " + place + " " + kind + " PO15_7BE " + pl_post + " " + urn + "\n";
}

// 146

TEST(UnknownType, TheUrnsOneTypeIsSureWithItsPostcode) {
    AdviceCase c(homes({oak}), episode("K9", "PR4", "SO51_8JR", "SC100001"));
    const Advice advice = c.on("146");
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE=K2 sure");
    EXPECT_EQ(advice.suggestions[0].basis, "URN, postcode and provider agree");
}

TEST(UnknownType, SameUrnOnTwoRowsWithDifferentTypesIsToChoose) {
    Listed school = oak;
    school.types = "S1";
    AdviceCase c(homes({oak, school}), episode("K9", "PR4", "SO51_8JR", "SC100001"));
    EXPECT_EQ(c.short_on("146"), "PLACE=K2 choose; PLACE=S1 choose");
}

TEST(UnknownType, OfAnAgencyOnlyTheFamilyIsKnown) {
    AdviceCase c(homes({kind_fostering}), episode("U9", "PR4", "SO51_8JR", "1234567"));
    const Advice advice = c.on("146");
    EXPECT_EQ(AdviceCase::in_short(advice),
              "PLACE=U1 choose; PLACE=U2 choose; PLACE=U3 choose; PLACE=U4 choose; PLACE=U5 choose; PLACE=U6 choose");
    EXPECT_THAT(advice.explanation, HasSubstr("The list gives U1, U2, U3, U4, U5 or U6 for 1234567"));
    EXPECT_THAT(advice.explanation, HasSubstr("the social worker must say"));
}

TEST(UnknownType, WhatTheEpisodeExcludesIsStruckOut) {
    AdviceCase c(homes({{"1234568", "New Families", "A3,A4,A5,A6", "PR5"}}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   C2 R1    PR4            PO15_7BE  RG25_1DE .
        A     01/09/2025 .          P   C2 A9    PR5            PO15_7BE  SO51_8JR 1234568
    )");
    const Advice advice = c.on("146", 1);
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE=A4 likely");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("the only type of its family that the episode leaves open"));
}

TEST(UnknownType, H5OfASupportedAccommodationIsK3) {
    AdviceCase c(homes({elm}),
                 "[Header]\n CHILD DOB\n A 01/05/2008\n[Episodes]\n CHILD DECOM DEC RNE LS PLACE "
                 "PLACE_PROVIDER HOME_POST PL_POST URN\n A 01/05/2025 . S C2 H5 PR4 PO15_7BE SO51_8JR 2500001\n");
    EXPECT_EQ(c.short_on("146"), "PLACE=K3 sure");
}

TEST(UnknownType, NoListKnowsWhatZ1AndP2HaveBecome) {
    AdviceCase z1(homes({}), episode("Z1", ".", "SO51_8JR", "."));
    EXPECT_THAT(z1.on("146").explanation, HasSubstr("Z11 to Z14"));
    AdviceCase p2(homes({}), episode("P2", "PR4", "SO51_8JR", "."));
    EXPECT_THAT(p2.on("146").explanation, HasSubstr("no longer a type of placement"));
}

TEST(UnknownType, LastYearsCopyOfTheEpisodeTellsIt) {
    AdviceCase c(homes({}), R"(
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2024 .   S   C2 P9    PR0            PO15_7BE  PO15_7BE .
        [Episodes last year]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2024 .   S   C2 P1    PR0            PO15_7BE  PO15_7BE .
    )");
    const Advice advice = c.on("146");
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE=P1 likely");
    EXPECT_EQ(advice.suggestions[0].basis, "as in your own data: last year's episode of 01/05/2024");
    EXPECT_EQ(c.short_on("503D"), "PLACE=P1 likely");
}

TEST(UnknownType, WithoutUrnTheOneHomeAtThePostcodeTellsIt) {
    AdviceCase c(homes({oak}), episode("K9", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(c.short_on("146"), "PLACE=K2 likely");
}

// 219

TEST(TypeOfUrn, TheRecordsOneTypeIsSureWithItsPostcode) {
    AdviceCase c(homes({oak}), episode("R1", "PR4", "SO51_8JR", "SC100001"));
    EXPECT_EQ(c.short_on("219"), "PLACE=K2 sure");
}

TEST(TypeOfUrn, AnotherHomeOfTheTypeAtThePostcodeIsTheOtherAnswer) {
    AdviceCase c(homes({oak, {"SC100009", "Willow School", "S1", "PR4", "RG25 1DE"}}),
                 episode("K2", "PR4", "SO51_8JR", "SC100009"));
    EXPECT_EQ(c.short_on("219"), "URN=SC100001 sure; PLACE=S1 choose");
}

TEST(TypeOfUrn, AnAgencysTypesAreNeverDefaultedToTheFirst) {
    AdviceCase c(homes({kind_fostering}), episode("K2", "PR4", "SO51_8JR", "1234567"));
    const Advice advice = c.on("219");
    EXPECT_EQ(advice.confidence(), Confidence::choose);
    EXPECT_EQ(advice.suggestions.size(), 6U);
}

TEST(TypeOfUrn, WhereTheListGivesSupportedAccommodationNoTypeTheRowMayBeRight) {
    Listed yew{"2500007", "Yew Court", "", "PR4", "SO51 8JR"};
    yew.supported = true;
    AdviceCase c(homes({yew}), episode("K3", "PR4", "SO51_8JR", "2500007"));
    const Advice advice = c.on("219");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("gives no placement code"));
}

// 371

TEST(TooYoung, AHomeOfAnotherTypeTellsTheType) {
    AdviceCase c(homes({oak}), episode("K3", "PR4", "SO51_8JR", "SC100001"));
    EXPECT_EQ(c.short_on("371"), "PLACE=K2 sure");
}

TEST(TooYoung, InSupportedAccommodationIndeedIsNoSlip) {
    AdviceCase c(homes({elm}), episode("K3", "PR4", "SO51_8JR", "2500001"));
    const Advice advice = c.on("371");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("placed too young"));
}

TEST(TooYoung, HoldsForTheOlderCodesToo) {
    AdviceCase c(homes({oak}, 2023), episode("H5", "PR4", "SO51_8JR", "SC100001"));
    EXPECT_THAT(c.short_on("371"), HasSubstr("PLACE=K2"));
}

}  // namespace
}  // namespace goldthread::ssda903
