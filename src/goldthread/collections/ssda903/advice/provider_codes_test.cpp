#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string episode(const std::string& place, const std::string& kind, const std::string& pl_post,
                    const std::string& urn, const std::string& home_post = "PO15_7BE") {
    return "[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST URN\n A 01/05/2025 . S C2 " +
           place + " " + kind + " " + home_post + " " + pl_post + " " + urn + "\n";
}

// 178, 526

TEST(ProviderCode, TheUrnTellsIt) {
    AdviceCase missing(homes({oak}), episode("K2", ".", "SO51_8JR", "SC100001"));
    const Advice advice = missing.on("526");
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE_PROVIDER=PR4 sure");
    EXPECT_EQ(advice.suggestions[0].basis, "URN, postcode and type agree");
    EXPECT_THAT(advice.explanation, IsEmpty());
    AdviceCase wrong(homes({oak}), episode("K2", "PR9", "RG25_1DE", "SC100001"));
    EXPECT_EQ(wrong.short_on("178"), "PLACE_PROVIDER=PR4 sure");
}

TEST(ProviderCode, ByTheUrnAloneItIsLikely) {
    AdviceCase c(homes({oak}), episode("R1", "PR9", "RG25_1DE", "SC100001"));
    EXPECT_EQ(c.short_on("178"), "PLACE_PROVIDER=PR4 likely");
}

TEST(ProviderCode, WithoutUrnTheHomeAtThePostcodeTellsIt) {
    AdviceCase c(homes({oak}), episode("K2", ".", "SO51_8JR", "."));
    const Advice advice = c.on("526");
    EXPECT_EQ(AdviceCase::in_short(advice), "PLACE_PROVIDER=PR4 likely");
    EXPECT_EQ(advice.suggestions[0].basis, "postcode and type agree");
}

TEST(ProviderCode, TwoRowsOfOneUrnThatDisagreeAreToChooseFrom) {
    Listed other = oak;
    other.kinds = "PR5";
    AdviceCase c(homes({oak, other}), episode("K2", ".", "SO51_8JR", "SC100001"));
    EXPECT_EQ(c.short_on("526"), "PLACE_PROVIDER=PR4 choose; PLACE_PROVIDER=PR5 choose");
}

TEST(ProviderCode, OfSeveralThatARecordHasTheOneOfTheNextEpisodeIsLikely) {
    Listed any = oak;
    any.kinds = "PR4,PR5";
    AdviceCase c(homes({any}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   V2 K2    .              PO15_7BE  SO51_8JR SC100001
        A     01/09/2025 .          L   C2 K2    PR5            PO15_7BE  SO51_8JR SC100001
    )");
    EXPECT_EQ(c.short_on("526"), "PLACE_PROVIDER=PR5 likely; PLACE_PROVIDER=PR4 choose");
}

TEST(ProviderCode, IsBlankForATemporaryMoveAndPR0WithParents) {
    AdviceCase holiday(homes({}), episode("T2", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(holiday.short_on("178"), "PLACE_PROVIDER=- likely");
    AdviceCase other(homes({}), episode("Z12", "PR4", "SO51_8JR", "."));
    EXPECT_EQ(other.short_on("178"), "PLACE_PROVIDER=- likely");
    AdviceCase parents(homes({}), episode("P1", "PR7", "PO15_7BE", "."));
    EXPECT_EQ(parents.short_on("178"), "PLACE_PROVIDER=PR0 likely");
}

TEST(ProviderCode, AnAuthoritysHomeIsPR1ByItsOwnersName) {
    Listed own{"SC100005", "Beech House", "K2", "PR1,PR2", "SO51 8JR"};
    own.owner = "Hampshire County Council";
    AdviceCase c(homes({own}), episode("K2", ".", "SO51_8JR", "SC100005"));
    const Advice advice = c.on("526");
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE_PROVIDER=PR1 sure");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("run by your own authority by its owner's name"));
}

TEST(ProviderCode, ByThePostcodeOfTheHomeAloneItIsOnlyLikely) {
    const Listed home{"SC100005", "Beech House", "K2", "PR1/PR2", "SO51 8JR"};
    AdviceCase c(homes({home}), episode("K2", ".", "SO51_8JR", "SC100005"));
    EXPECT_EQ(c.short_on("526"), "PLACE_PROVIDER=PR1 likely");
}

TEST(ProviderCode, WithoutTheReturningAuthorityPR1AndPR2AreToChooseFrom) {
    World world = homes({{"SC100005", "Beech House", "K2", "PR1,PR2", "SO51 8JR"}});
    world.authority = "";
    AdviceCase c(world, episode("K2", ".", "SO51_8JR", "SC100005"));
    const Advice advice = c.on("526");
    EXPECT_EQ(AdviceCase::in_short(advice), "PLACE_PROVIDER=PR1 choose; PLACE_PROVIDER=PR2 choose");
    EXPECT_THAT(advice.explanation, HasSubstr("which authority makes the return"));
}

TEST(ProviderCode, AnEmptyCodeIsInferredFromTheSector) {
    Listed home{"SC100005", "Beech House", "K2", "", "SO51 8JR"};
    home.sector = "Voluntary";
    World world = homes({home});
    AdviceCase c(world, episode("K2", ".", "SO51_8JR", "SC100005"));
    EXPECT_EQ(c.short_on("526"), "PLACE_PROVIDER=PR5 likely");
}

TEST(ProviderCode, OfAnotherCarerOfTheSamePlacementServesToo) {
    AdviceCase c(homes({}), R"(
        [Episodes]
        CHILD DECOM      DEC        RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   V2 R1    .              PO15_7BE  SO51_8JR .
        A     01/09/2025 .          L   C2 R1    PR4            PO15_7BE  SO51_8JR .
    )");
    EXPECT_EQ(c.short_on("526"), "PLACE_PROVIDER=PR4 likely");
}

TEST(ProviderCode, WithNothingToGoByTheExplanationSaysWhatIsMissing) {
    AdviceCase c(homes({}), episode("R1", ".", "SO51_8JR", "."));
    const Advice advice = c.on("526");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("No URN is given to look up."));
}

// 224

TEST(ProviderOfUrn, TheRecordThatFitsTheTypeIsSure) {
    AdviceCase c(homes({oak}), episode("K2", "PR5", "SO51_8JR", "SC100001"));
    EXPECT_EQ(c.short_on("224"), "PLACE_PROVIDER=PR4 sure");
}

TEST(ProviderOfUrn, TheTypeDoesNotBearOutAnAgencysUrnSinceNearlyAllOfferIt) {
    const Listed agency{"SC100009", "Fell Fostering", "U1,U2,U3,U4,U5,U6", "PR4", "LA1 1AA"};
    AdviceCase c(homes({agency}), episode("U4", "PR5", "SO51_8JR", "SC100009"));
    EXPECT_EQ(c.short_on("224"), "PLACE_PROVIDER=PR4 likely");
}

TEST(ProviderOfUrn, AnotherHomeAtThePostcodeWithThatProviderIsTheOtherAnswer) {
    const Listed elsewhere{"SC100006", "Far House", "S1", "PR4", "RG25 1DE"};
    const Listed here{"SC100007", "Near House", "K2", "PR5", "SO51 8JR"};
    AdviceCase c(homes({elsewhere, here}), episode("K2", "PR5", "SO51_8JR", "SC100006"));
    EXPECT_EQ(c.short_on("224"), "URN=SC100007 sure; PLACE_PROVIDER=PR4 choose");
}

TEST(ProviderOfUrn, WhereTheTwoAnswersAreAsGoodAPersonChooses) {
    const Listed elsewhere{"SC100006", "Far House", "K2", "PR4", "RG25 1DE"};
    const Listed here{"SC100007", "Near House", "K2", "PR5", "SO51 8JR"};
    AdviceCase c(homes({elsewhere, here}), episode("K2", "PR5", "SO51_8JR", "SC100006"));
    EXPECT_EQ(c.short_on("224"), "URN=SC100007 choose; PLACE_PROVIDER=PR4 choose");
}

// 229, 1015

TEST(AuthorityOfProvider, PR2OfAnOwnHomeIsPR1) {
    Listed own{"SC100005", "Beech House", "K2", "PR1,PR2", "SO51 8JR"};
    own.owner = "Hampshire County Council";
    AdviceCase c(homes({own}), episode("K2", "PR2", "SO51_8JR", "SC100005"));
    EXPECT_EQ(c.short_on("229"), "PLACE_PROVIDER=PR1 sure");
}

TEST(AuthorityOfProvider, PR1OfAnothersHomeIsPR2) {
    Listed other{"SC100005", "Beech House", "K2", "PR1,PR2", "CA1 1AA"};
    other.owner = "Cumberland Council";
    AdviceCase c(homes({other}), episode("K2", "PR1", "CA1_1AA", "SC100005"));
    EXPECT_EQ(c.short_on("229"), "PLACE_PROVIDER=PR2 sure");
    EXPECT_EQ(c.short_on("1015"), "PLACE_PROVIDER=PR2 sure");
}

TEST(AuthorityOfProvider, AnOwnHomeInAnotherAreaIsExplainedNotChanged) {
    Listed own{"SC100005", "Beech House", "K2", "PR1,PR2", "CA1 1AA"};
    own.owner = "Hampshire County Council";
    AdviceCase c(homes({own}), episode("K2", "PR1", "CA1_1AA", "SC100005"));
    const Advice by_rule_229 = c.on("229");
    EXPECT_EQ(AdviceCase::in_short(by_rule_229), "none");
    EXPECT_THAT(by_rule_229.explanation, HasSubstr("PR1 is right, wherever it lies"));
    const Advice by_rule_1015 = c.on("1015");
    EXPECT_EQ(AdviceCase::in_short(by_rule_1015), "none");
    EXPECT_THAT(by_rule_1015.explanation, HasSubstr("in another authority's area is in order"));
}

TEST(AuthorityOfProvider, WhereOnlyTheLocationIsKnownItIsLikely) {
    AdviceCase c(homes({{"SC100005", "Beech House", "K2", "PR1,PR2", "CA1 1AA"}}),
                 episode("K2", "PR1", "CA1_1AA", "SC100005"));
    EXPECT_EQ(c.short_on("229"), "PLACE_PROVIDER=PR2 likely");
}

TEST(AuthorityOfProvider, CumberlandAndCumbriaBeforeItAreOneAuthority) {
    Listed home{"SC100005", "Beech House", "K2", "PR1,PR2", "CA1 1AA"};
    home.owner = "Cumbria County Council";
    World world = homes({home});
    world.authority = "E06000063";
    AdviceCase c(world, episode("K2", "PR2", "CA1_1AA", "SC100005"));
    EXPECT_EQ(c.short_on("229"), "PLACE_PROVIDER=PR1 sure");
}

// 527 to 531, 550

TEST(ProviderAgainstType, TheRecordTellsWhichOfThemIsWrong) {
    const std::vector<std::pair<const char*, const char*>> rules_and_kinds{
        {"527", "PR1"}, {"528", "PR2"}, {"529", "PR3"}, {"530", "PR4"}, {"531", "PR5"}};
    for (const auto& [rule, kind] : rules_and_kinds) {
        AdviceCase c(homes({{"SC100005", "Beech House", "K2", kind, "SO51 8JR"}}),
                     episode(std::string(rule) == "529" ? "U6" : "P1", kind, "SO51_8JR", "SC100005"));
        if (std::string(rule) == "529") continue;
        EXPECT_THAT(c.short_on(rule), HasSubstr("PLACE=K2 sure")) << rule;
    }
    AdviceCase wrong_kind(homes({oak}), episode("K2", "PR3", "SO51_8JR", "SC100001"));
    EXPECT_EQ(wrong_kind.short_on("529"), "PLACE_PROVIDER=PR4 sure");
    AdviceCase parents(homes({oak}), episode("K2", "PR0", "SO51_8JR", "SC100001"));
    EXPECT_EQ(parents.short_on("550"), "PLACE_PROVIDER=PR4 sure");
}

TEST(ProviderAgainstType, AtHomeTheProviderIsTheParents) {
    AdviceCase c(homes({}), episode("P1", "PR4", "PO15_7BE", "."));
    EXPECT_EQ(c.short_on("530"), "PLACE_PROVIDER=PR0 likely");
}

TEST(ProviderAgainstType, WithoutUrnTheListsCannotTell) {
    AdviceCase c(homes({oak}), episode("R2", "PR1", "SO51_8JR", "."));
    EXPECT_EQ(c.short_on("527"), "none");
}

}  // namespace
}  // namespace goldthread::ssda903
