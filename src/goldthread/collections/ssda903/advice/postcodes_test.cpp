#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Listed kind_fostering{"1234567", "Kind Fostering", "U4,U6", "PR4", "RG25 1DE"};

std::string episode(const std::string& place, const std::string& pl_post, const std::string& urn,
                    const std::string& home_post = "PO15_7BE") {
    return "[Header]\n CHILD DOB UASC\n A 01/05/2012 0\n[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER "
           "HOME_POST PL_POST URN\n A 01/05/2025 . S C2 " +
           place + " PR4 " + home_post + " " + pl_post + " " + urn + "\n";
}

// 221

TEST(PostcodeOfUrn, TheListsPostcodeIsLikelyAndTheReturnMayBeRight) {
    AdviceCase c(homes({oak}), episode("K2", "RG25_1DE", "SC100001"));
    const Advice advice = c.on("221");
    ASSERT_EQ(AdviceCase::in_short(advice), "PL_POST=SO51 8JR likely");
    EXPECT_THAT(advice.explanation, HasSubstr("several buildings"));
}

TEST(PostcodeOfUrn, APostcodeThatDoesNotExistLeavesNoDoubt) {
    AdviceCase c(homes({oak}), episode("K2", "ZZ99_9ZZ", "SC100001"));
    EXPECT_EQ(c.short_on("221"), "PL_POST=SO51 8JR sure");
    EXPECT_EQ(c.short_on("392c"), "PL_POST=SO51 8JR sure");
}

TEST(PostcodeOfUrn, AnotherHomeAtThePostcodeMakesItAChoice) {
    const Listed other{"SC100002", "Ash House", "K2", "PR4", "RG25 1DE"};
    AdviceCase c(homes({oak, other}), episode("K2", "RG25_1DE", "SC100001"));
    const Advice advice = c.on("221");
    EXPECT_EQ(AdviceCase::in_short(advice), "URN=SC100002 choose; PL_POST=SO51 8JR choose");
    EXPECT_THAT(advice.explanation, HasSubstr("the return may be right"));
}

TEST(PostcodeOfUrn, AHomeOfSeveralBuildingsIsAChoice) {
    Listed annexe = oak;
    annexe.postcode = "CA1 1AA";
    AdviceCase c(homes({oak, annexe}), episode("K2", "RG25_1DE", "SC100001"));
    EXPECT_EQ(c.short_on("221"), "PL_POST=SO51 8JR choose; PL_POST=CA1 1AA choose");
}

// 392b

TEST(MissingPostcode, OfAHomeIsTheLists) {
    AdviceCase c(homes({oak}), episode("K2", ".", "SC100001"));
    EXPECT_EQ(c.short_on("392b"), "PL_POST=SO51 8JR sure");
    EXPECT_EQ(c.short_on("392a"), "PL_POST=SO51 8JR sure");
    EXPECT_EQ(c.short_on("169"), "PL_POST=SO51 8JR sure");
    EXPECT_EQ(c.short_on("179"), "PL_POST=SO51 8JR sure");
}

TEST(MissingPostcode, OfACarerIsNeverTheAgencys) {
    AdviceCase c(homes({kind_fostering}), episode("U6", ".", "1234567"));
    for (const char* rule : {"392b", "392a", "169", "179"}) {
        const Advice advice = c.on(rule);
        EXPECT_EQ(AdviceCase::in_short(advice), "none") << rule;
        EXPECT_THAT(advice.explanation, HasSubstr("not where carers live")) << rule;
    }
}

TEST(MissingPostcode, OfHomeIsThatOfTheSamePeriodOfCare) {
    AdviceCase c(homes({}), R"(
        [Header]
        CHILD DOB        UASC
        A     01/05/2012 0
        [Episodes]
        CHILD DECOM      DEC        RNE LS REC PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2024 01/06/2024 S   V2 E4A U6    PR4            CA1_1AA   SO51_8JR .
        A     01/05/2025 01/09/2025 S   V2 X1  R1    PR4            .         SO51_8JR .
        A     01/09/2025 .          L   C2 .   R1    PR4            PO15_7BE  SO51_8JR .
    )");
    const Advice advice = c.on("392b", 1);
    ASSERT_EQ(AdviceCase::in_short(advice), "HOME_POST=PO15 7BE likely");
    EXPECT_EQ(advice.suggestions[0].basis, "as in your own data: the child's episode of 01/09/2025");
}

TEST(MissingPostcode, BothMissingAreAnsweredTogetherOrInPart) {
    const std::string picture = R"(
        [Header]
        CHILD DOB        UASC
        A     01/05/2012 0
        [Episodes]
        CHILD DECOM      DEC        RNE LS REC PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2025 01/09/2025 S   V2 X1  K2    PR4            .         .        SC100001
        A     01/09/2025 .          P   V2 .   R1    PR4            {home}    RG25_1DE .
    )";
    const auto with_home = [&picture](const std::string& home) {
        std::string text = picture;
        return text.replace(text.find("{home}"), 6, home);
    };
    AdviceCase both(homes({oak}), with_home("PO15_7BE"));
    EXPECT_EQ(both.short_on("392b"), "PL_POST=SO51 8JR HOME_POST=PO15 7BE likely");
    AdviceCase one(homes({oak}), with_home("."));
    const Advice part = one.on("392b");
    EXPECT_EQ(AdviceCase::in_short(part), "PL_POST=SO51 8JR choose");
    EXPECT_THAT(part.explanation, HasSubstr("HOME_POST is blank."));
}

// 392c

TEST(UnknownPostcode, OneSpellingOfTheDirectoryIsSimilar) {
    AdviceCase c(homes({}), episode("U6", "S051_8JR", "1234567"));
    const Advice advice = c.on("392c");
    ASSERT_EQ(AdviceCase::in_short(advice), "PL_POST=SO51 8JR choose");
    EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("similar: "));
    EXPECT_EQ(c.short_on("169"), "PL_POST=SO51 8JR choose");
}

TEST(UnknownPostcode, AMissingCharacterIsFoundToo) {
    AdviceCase c(homes({}), episode("U6", "SO51_8R", "1234567"));
    EXPECT_EQ(c.short_on("392c"), "PL_POST=SO51 8JR choose");
}

TEST(UnknownPostcode, OfHomeIsMendedBySpelling) {
    AdviceCase c(homes({}), episode("U6", "SO51_8JR", "1234567", "P015_7BE"));
    EXPECT_EQ(c.short_on("392c"), "HOME_POST=PO15 7BE choose");
}

TEST(UnknownPostcode, LastYearsCopyOfTheEpisodeTellsACarersPostcode) {
    AdviceCase c(homes({kind_fostering}), R"(
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2024 .   S   C2 U6    PR4            PO15_7BE  ZZ9_9ZZ  1234567
        [Episodes last year]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN
        A     01/05/2024 .   S   C2 U6    PR4            PO15_7BE  SO51_8JR 1234567
    )");
    EXPECT_EQ(c.short_on("392c"), "PL_POST=SO51 8JR likely");
    EXPECT_EQ(c.short_on("503H"), "PL_POST=SO51 8JR likely");
}

TEST(UnknownPostcode, WithoutShapeTheExplanationSaysWhatToLookFor) {
    for (const char* text : {"%s", "SO518JRSO518JR", "12345", "\xC2\xA3\xC2\xA3"}) {
        AdviceCase c(homes({}), episode("U6", text, "1234567"));
        EXPECT_THAT(c.on("392c").explanation, HasSubstr("does not have the shape of a postcode")) << text;
    }
}

TEST(PostcodeWithoutAuthority, IsNoErrorOfTheUsers) {
    AdviceCase c(homes({}), episode("U6", "BF1_4AA", "1234567"));
    for (const char* rule : {"169", "179", "392a"}) {
        EXPECT_THAT(c.on(rule).explanation, HasSubstr("That is no error of yours.")) << rule;
    }
}

TEST(DistanceOutOfRange, GivenAsAColumnItIsNotForThePostcodeToMend) {
    AdviceCase c(homes({oak}), R"(
        [Header]
        CHILD DOB        UASC
        A     01/05/2012 0
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST  URN      PL_DISTANCE
        A     01/05/2025 .   S   C2 K2    PR4            PO15_7BE  RG25_1DE SC100001 -5
    )");
    EXPECT_EQ(c.short_on("164"), "none");
}

// 392d

TEST(SamePostcodes, TheHomesOwnPostcodeIsSureButMayBeMeant) {
    AdviceCase c(homes({oak}), episode("K2", "PO15_7BE", "SC100001"));
    const Advice advice = c.on("392d");
    EXPECT_EQ(AdviceCase::in_short(advice), "PL_POST=SO51 8JR sure");
    EXPECT_THAT(advice.explanation, HasSubstr("may be right"));
}

TEST(SamePostcodes, WithCarersNothingIsKnown) {
    AdviceCase c(homes({kind_fostering}), episode("U6", "PO15_7BE", "1234567"));
    EXPECT_EQ(c.short_on("392d"), "none");
}

TEST(SamePostcodes, WithoutListsThatIsSaid) {
    World world = homes({});
    world.lists = false;
    AdviceCase c(world, episode("K2", "PO15_7BE", "SC100001"));
    EXPECT_EQ(c.on("392d").lack, Lack::provider_list);
}

TEST(PostcodeInUse, IsNotTakenForASlip) {
    World world = homes({});
    world.postcodes.push_back({"BFI 4AA", "E07000093", GridPoint{436000, 121000}});
    AdviceCase c(world, episode("U6", "BF1_4AA", "1234567"));
    EXPECT_EQ(c.short_on("169"), "none");
}

// 454

TEST(FarPlacement, ANearerPostcodeOfTheHomeIsSuggested) {
    AdviceCase c(homes({oak}), episode("K2", "KW1_5AA", "SC100001"));
    EXPECT_EQ(c.short_on("454"), "PL_POST=SO51 8JR sure");
}

TEST(FarPlacement, MayTrulyBeFarAway) {
    AdviceCase c(homes({}), episode("U6", "KW1_5AA", "1234567"));
    EXPECT_THAT(c.on("454").explanation, HasSubstr("truly"));
}

}  // namespace
}  // namespace goldthread::ssda903
