#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"
#include "goldthread/collections/ssda903/advice/placement.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Listed ash{"SC100002", "Ash House", "K2", "PR4", "SO51 8JR"};

std::string episode(const std::string& place, const std::string& kind, const std::string& pl_post,
                    const std::string& urn, const std::string& decom = "01/05/2025", const std::string& dec = ".") {
    return "[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST URN\n A " + decom + " " + dec +
           " S C2 " + place + " " + kind + " PO15_7BE " + pl_post + " " + urn + "\n";
}

// 218, 230

TEST(MissingUrn, OneHomeOfTheTypeAtThePostcodeIsSure) {
    AdviceCase c(homes({oak}), episode("K2", "PR4", "so518jr", "."));
    const Advice advice = c.on("218");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=SC100001 sure");
    EXPECT_EQ(advice.suggestions[0].basis, "postcode, type and provider agree");
    EXPECT_EQ(advice.suggestions[0].agrees, (std::vector<std::string>{"PL_POST", "PLACE", "PLACE_PROVIDER"}));
    EXPECT_EQ(advice.suggestions[0].provider->name, "Oak House");
    EXPECT_THAT(advice.explanation, IsEmpty());
}

TEST(MissingUrn, SupportedAccommodationOf2024IsLookedUpAsItIsListedNow) {
    World world = homes({{"2500001", "Elm Lodge", "K3,H5", "PR4", "SO51 8JR"}});
    world.year = 2024;
    AdviceCase c(world, episode("H5", "PR4", "SO51_8JR", ".", "01/11/2023"));
    EXPECT_EQ(c.short_on("230"), "URN=2500001 sure");
}

TEST(MissingUrn, OfTwoHomesAtOnePostcodeTheOneClosedBeforeIsLeftOut) {
    Listed closed = ash;
    closed.to = "31/03/2024";
    AdviceCase c(homes({closed, oak}), episode("K2", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(c.short_on("218"), "URN=SC100001 sure");
}

TEST(MissingUrn, TwoOpenHomesAtOnePostcodeAreToChooseFromByName) {
    AdviceCase c(homes({oak, ash}), episode("K2", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(c.short_on("218"), "URN=SC100002 choose; URN=SC100001 choose");
}

TEST(MissingUrn, TwoBuildingsOfOneHomeAreOneAnswer) {
    AdviceCase c(homes({oak, oak}), episode("K2", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(c.short_on("218"), "URN=SC100001 sure");
}

TEST(MissingUrn, ThePostcodeOfAnAgencyIsNeverTakenForACarers) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U1,U2,U3,U4,U5,U6", "PR4", "SO51 8JR"}}),
                 episode("U6", "PR4", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("leads to no agency"));
    EXPECT_THAT(advice.explanation, HasSubstr("searched for by name"));
}

TEST(MissingUrn, TheChildsNextEpisodeWithTheSameCarerTellsTheAgency) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U1,U4,U6", "PR4"}}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   V2 U6    PR4            PO15_7BE  SO51_8JR .
        A     01/09/2025 .          L   C2 U6    PR4            PO15_7BE  SO51_8JR 1234567
    )");
    const Advice advice = c.on("218");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=1234567 likely");
    EXPECT_EQ(advice.suggestions[0].basis, "as in your own data: the child's episode of 01/09/2025");
}

TEST(MissingUrn, AnotherChildWithTheSameCarerTellsTheAgency) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U1,U4,U6", "PR4"}}), R"(
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 .   S   V2 U6    PR4            PO15_7BE  SO51_8JR .
        B     01/05/2025 .   S   V2 U4    PR4            PO15_7BE  SO51_8JR 1234567
        C     01/05/2025 .   S   V2 U4    PR4            PO15_7BE  SO51_8JR 7654321
        D     01/05/2025 .   S   V2 K2    PR4            PO15_7BE  SO51_8JR 1234567
    )");
    EXPECT_EQ(c.short_on("218"), "URN=1234567 likely");
}

TEST(MissingUrn, OwnFosteringIsTheAuthoritysOwnService) {
    AdviceCase c(homes({{"1200001", "Hampshire Fostering Service", "U1,U4,U6", "PR1,PR2", "RG25 1DE"},
                        {"1200002", "Surrey County Council", "U1,U4,U6", "PR1,PR2"}}),
                 episode("U6", "PR1", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=1200001 likely");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("your own authority's service"));
}

TEST(MissingUrn, ForAdoptionXXXXXXXIsNamedButNotSuggested) {
    AdviceCase c(homes({}), episode("A4", "PR1", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("XXXXXXX"));
}

TEST(MissingUrn, AHomeThatContradictsTheProviderIsNamedWithTheRuleThatWouldFail) {
    AdviceCase c(homes({oak}), episode("K2", "PR5", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("URN SC100001 (Oak House) would mend this, but rule 224"));
}

TEST(MissingUrn, NoHomeAtThePostcodeSaysSoAndWhatThePostcodeIs) {
    World world = homes({});
    world.postcodes = {{"SO51 8JR", "E07000093", GridPoint{436000, 121000}, true}};
    AdviceCase c(world, episode("K2", "PR4", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    EXPECT_THAT(advice.explanation, HasSubstr("No home of this type at SO51 8JR"));
    EXPECT_THAT(advice.explanation, HasSubstr("no longer in use"));
}

TEST(MissingUrn, AMistypedPostcodeLeadsToASimilarHomeAndIsMendedWithIt) {
    AdviceCase c(homes({oak}), episode("K2", "PR4", "S051_8JR", "."));
    const Advice advice = c.on("218");
    ASSERT_EQ(AdviceCase::in_short(advice), "PL_POST=SO51 8JR URN=SC100001 choose");
    EXPECT_EQ(advice.suggestions[0].basis, "similar: at the postcode SO51 8JR");
}

TEST(MissingUrn, WithoutListsTheExplanationSaysSoFirst) {
    World world = homes({});
    world.lists = false;
    AdviceCase c(world, episode("K2", "PR4", "SO51_8JR", "."));
    const Advice advice = c.on("218");
    EXPECT_EQ(advice.lack, Lack::provider_list);
    EXPECT_EQ(advice.whole_explanation().rfind(in_words(Lack::provider_list)), 0U);
}

// 1008

TEST(UnlistedUrn, ThePostcodeTellsTheHome) {
    AdviceCase c(homes({oak}), episode("K2", "PR4", "SO51_8JR", "SC999999"));
    EXPECT_EQ(c.short_on("1008"), "URN=SC100001 sure");
}

TEST(UnlistedUrn, WithoutScItIsSimilarAndLeftToChoose) {
    AdviceCase c(homes({{"SC100003", "Kind Fostering", "U4,U6", "PR4"}}), episode("U6", "PR4", "SO51_8JR", "100003"));
    const Advice advice = c.on("1008");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=SC100003 choose");
    EXPECT_EQ(advice.suggestions[0].basis, "similar: written without SC; type and provider agree");
}

TEST(UnlistedUrn, OtherSlipsAreFoundToo) {
    const Listed agency{"SC123456", "Kind Fostering", "U4,U6", "PR4"};
    const Listed number{"1234567", "Warm Fostering", "U4,U6", "PR4"};
    for (const char* slip : {"SCSC123456", "S123456", "SC_123456", "SC123465", "SC123457", "SC-123456"}) {
        AdviceCase c(homes({agency}), episode("U6", "PR4", "SO51_8JR", slip));
        EXPECT_EQ(c.short_on("1008"), "URN=SC123456 choose") << slip;
    }
    for (const char* slip : {"1234567.0", "SC1234567", "1324567", "123456_7"}) {
        AdviceCase c(homes({number}), episode("U6", "PR4", "SO51_8JR", slip));
        EXPECT_EQ(c.short_on("1008"), "URN=1234567 choose") << slip;
    }
    const Listed round{"SC100000", "Round House", "U6", "PR4"};
    AdviceCase letter_o(homes({round}), episode("U6", "PR4", "SO51_8JR", "SC1O0O00"));
    EXPECT_EQ(letter_o.short_on("1008"), "URN=SC100000 choose");
}

TEST(UnlistedUrn, ASimilarOneThatAgreesWithNothingIsOnlyNamed) {
    AdviceCase c(homes({{"SC100003", "Kind Fostering", "U4,U6", "PR4"}}), episode("K2", "PR4", "RG25_1DE", "100003"));
    const Advice advice = c.on("1008");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("Similar URNs, which agree with neither postcode nor type: SC100003"));
}

TEST(UnlistedUrn, TheNumberOfALinkedSchoolLeadsToItsHome) {
    Listed home = oak;
    home.school = "116500";
    home.postcode = "";
    AdviceCase c(homes({home}), episode("K2", "PR4", ".", "116500"));
    const Advice advice = c.on("1008");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=SC100001 choose");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("linked school"));
}

// XXXXXXX has seven X. Who writes another number of them, or another character, gives no URN.

std::string two_children_with(const std::string& urn) {
    return "[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST URN\n"
           " A 01/05/2025 . S C2 U6 PR4 PO15_7BE SO51_8JR " +
           urn + "\n B 01/05/2025 . S C2 U6 PR4 PO15_7BE SO51_8JR 1234567\n";
}

TEST(StandInForAUrn, IsForAPersonToChooseWhateverAnotherChildHas) {
    const World world = homes({{"1234567", "Kind Fostering", "U4,U6", "PR4"}});
    for (const char* stand_in : {"X", "XXXXXX", "XXXXXXXX", "xxxxxx", "*******", "?", "0000000", "9999999", "0",
                                 "999999999999", "SCXXXXXX", "XXX_XXX", "0000000.0"}) {
        AdviceCase c(world, two_children_with(stand_in));
        for (const char* code : {"219", "224", "1008"}) {
            EXPECT_EQ(c.short_on(code), "URN=1234567 choose; URN=XXXXXXX choose") << stand_in << " under " << code;
        }
    }
}

TEST(StandInForAUrn, SaysWhatItSeemsToBeMeantFor) {
    AdviceCase c(homes({}), episode("U6", "PR4", "SO51_8JR", "XXXXXX"));
    const Advice advice = c.on("1008");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=XXXXXXX choose");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("'XXXXXX' may be a slip for it: seven X"));
    EXPECT_THAT(advice.explanation, HasSubstr("nothing to look up"));
}

TEST(StandInForAUrn, IsLikeNoUrnOnTheLists) {
    AdviceCase c(homes({{"0000001", "Kind Fostering", "U4,U6", "PR4"}}), episode("U6", "PR4", "SO51_8JR", "0000000"));
    EXPECT_EQ(c.short_on("1008"), "URN=XXXXXXX choose");
}

TEST(StandInForAUrn, TheHomeAtThePostcodeIsForAPersonToChooseToo) {
    AdviceCase c(homes({oak}), episode("K2", "PR4", "SO51_8JR", "XXXXXX"));
    EXPECT_EQ(c.short_on("1008"), "URN=SC100001 choose; URN=XXXXXXX choose");
}

TEST(StandInForAUrn, TheChildsNextEpisodeDoesNotMakeItLikely) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U1,U4,U6", "PR4"}}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   V2 U6    PR4            PO15_7BE  SO51_8JR 0000000
        A     01/09/2025 .          L   C2 U6    PR4            PO15_7BE  SO51_8JR 1234567
    )");
    EXPECT_EQ(c.short_on("1008"), "URN=1234567 choose; URN=XXXXXXX choose");
}

TEST(StandInForAUrn, OfAnotherChildIsNeverOffered) {
    World world = homes({});
    world.lists = false;
    AdviceCase c(world, R"(
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 .   S   V2 U6    PR4            PO15_7BE  SO51_8JR .
        B     01/05/2025 .   S   V2 U6    PR4            PO15_7BE  SO51_8JR XXXXXX
    )");
    EXPECT_EQ(c.short_on("218"), "none");
}

TEST(StandInForAUrn, IsNoneIfTheListsHaveIt) {
    AdviceCase c(homes({{"9999999", "Kind Fostering", "K2", "PR4"}}), episode("U6", "PR4", "SO51_8JR", "9999999"));
    EXPECT_THAT(AdviceCase::in_short(c.on("219")), Not(HasSubstr("XXXXXXX")));
}

TEST(StandInForAUrn, WhereNoneIsExpectedIsStillLikelyToBeRemoved) {
    AdviceCase c(homes({}), episode("P1", "PR0", "PO15_7BE", "0000000"));
    EXPECT_EQ(c.short_on("222"), "URN=- likely");
}

TEST(StandInForAUrn, ARunOfOtherCharactersIsNone) {
    for (const char* text : {"XXXXXXX", "xxxxxxx", "1111111", "SC999999", "SC", "X0X0X0X", "SC100001", ""}) {
        EXPECT_FALSE(stands_in_for_urn(text)) << text;
    }
}

TEST(UnlistedUrn, NowhereFoundNamesTheListsAndWhatToThinkOf) {
    AdviceCase c(homes({}), episode("U6", "PR4", "SO51_8JR", "SC999999"));
    const Advice advice = c.on("1008");
    EXPECT_THAT(advice.explanation, HasSubstr("URN SC999999 is on none of the lists loaded: homes.xlsx (01/04/2026)."));
    EXPECT_THAT(advice.explanation, HasSubstr("outside England"));
}

TEST(UnlistedUrn, HostileTextIsTakenAsText) {
    for (const char* text : {"%s%n", "x'--", "<script>alert(1)</script>", "SC\xC3\xA9\xC3\xA9\xC3\xA9",
                             "01010101010101010101010101010101010101010101010101010101010101010101010101010101"}) {
        AdviceCase c(homes({oak}), episode("U6", "PR4", "SO51_8JR", text));
        EXPECT_EQ(c.short_on("1008"), "none") << text;
    }
}

TEST(UnlistedUrn, TheSameSlipInEveryEpisodeIsMendedInAllOfThem) {
    AdviceCase c(homes({{"SC100003", "Kind Fostering", "U4,U6", "PR4"}}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS CIN PLACE PLACE_PROVIDER HOME_POST PL_POST  URN    REC REASON_PLACE_CHANGE
        A     01/05/2025 01/09/2025 S   V2 N1  U6    PR4            PO15_7BE  SO51_8JR 100003 X1  .
        A     01/09/2025 .          L   C2 N1  U6    PR4            PO15_7BE  SO51_8JR 100003 .   .
    )");
    EXPECT_EQ(c.short_on("1008", 0), "URN=SC100003 URN=SC100003 choose");
    EXPECT_EQ(c.short_on("1008", 1), "URN=SC100003 URN=SC100003 choose");
}

// 222

TEST(UnexpectedUrn, AUrnOnNoListIsLikelyToBeRemoved) {
    AdviceCase c(homes({}), episode("P1", "PR0", "PO15_7BE", "SC999999"));
    EXPECT_EQ(c.short_on("222"), "URN=- likely");
}

TEST(UnexpectedUrn, AHomesUrnLeavesItOpenWhetherTheTypeIsWrong) {
    AdviceCase c(homes({oak}), episode("R1", "PR4", "SO51_8JR", "SC100001"));
    const Advice advice = c.on("222");
    EXPECT_EQ(AdviceCase::in_short(advice), "PLACE=K2 sure; URN=- choose");
}

TEST(UnexpectedUrn, AnAgencysUrnCannotTellTheType) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U4,U6", "PR4"}}), episode("R1", "PR4", "SO51_8JR", "1234567"));
    EXPECT_EQ(c.short_on("222"), "URN=- choose");
}

// 227, 228

const Listed old_oak{"SC100001", "Oak House", "K2", "PR4", "SO51 8JR", "01/04/2015", "31/03/2025"};
const Listed new_oak{"2600001", "Oak House", "K2", "PR4", "SO51 8JR", "20/04/2025"};

TEST(ClosedProvider, AHomeRegisteredAnewIsItsSuccessor) {
    AdviceCase c(homes({old_oak, new_oak}), episode("K2", "PR4", "SO51_8JR", "SC100001"));
    const Advice advice = c.on("227");
    ASSERT_EQ(AdviceCase::in_short(advice), "URN=2600001 sure");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("registered anew when SC100001 closed on 31/03/2025"));
    EXPECT_EQ(c.short_on("228"), "URN=2600001 sure");
}

TEST(ClosedProvider, AHomeRegisteredMonthsLaterIsNoSuccessor) {
    Listed later = new_oak;
    later.from = "02/05/2025";
    AdviceCase c(homes({old_oak, later}), episode("K2", "PR4", "SO51_8JR", "SC100001"));
    const Advice advice = c.on("227");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("within 31 days"));
}

TEST(ClosedProvider, ReRegistrationDuringTheEpisodeNeedsANewEpisode) {
    Listed closing = old_oak;
    closing.to = "30/06/2025";
    Listed next = new_oak;
    next.from = "01/07/2025";
    AdviceCase c(homes({closing, next}), episode("K2", "PR4", "SO51_8JR", "SC100001"));
    const Advice advice = c.on("228");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("begin another with RNE T"));
    EXPECT_THAT(advice.explanation, HasSubstr("2600001"));
}

TEST(ClosedProvider, OfAClosedAgencyTheListsKnowNoSuccessor) {
    Listed agency{"1234567", "Kind Fostering", "U4,U6", "PR4", "RG25 1DE"};
    agency.to = "31/03/2025";
    AdviceCase c(homes({agency}), episode("U6", "PR4", "SO51_8JR", "1234567"));
    EXPECT_THAT(c.on("227").explanation, HasSubstr("Which agency the carer belongs to since"));
}

TEST(ClosedProvider, AListWithoutEndDatesClosesNothing) {
    AdviceCase c(homes({oak}), episode("K2", "PR4", "SO51_8JR", "SC100001"));
    EXPECT_THAT(testing::codes_of(c.checked(), c.checked().findings()), Not(::testing::Contains("227")));
}

}  // namespace
}  // namespace goldthread::ssda903
