#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;

/// PLACE, PLACE_PROVIDER, PL_POST, URN of the episode in each year.
std::string years(const std::string& now, const std::string& before) {
    return fmt::format(R"(
        [Header]
        CHILD DOB        UASC
        A     01/05/2012 0
        [Episodes]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER PL_POST URN HOME_POST
        A     01/05/2024 .   S   C2 {}                               PO15_7BE
        [Episodes last year]
        CHILD DECOM      DEC RNE LS PLACE PLACE_PROVIDER PL_POST URN HOME_POST
        A     01/05/2024 .   S   C2 {}                               PO15_7BE
    )",
                       now, before);
}

TEST(BetweenYears, TheYearThatAgreesWithTheListIsRight) {
    AdviceCase c(homes({oak}), years("K2 PR4 CA1_1AA SC100001", "K2 PR4 SO51_8JR SC100001"));
    for (const char* rule : {"452", "453", "503G", "503H", "503J"}) {
        const Advice advice = c.on(rule);
        ASSERT_EQ(AdviceCase::in_short(advice), "PL_POST=SO51 8JR sure") << rule;
        EXPECT_THAT(advice.suggestions[0].basis, HasSubstr("last year's return and the list say so"));
    }
}

TEST(BetweenYears, LastYearsReturnIsClosed) {
    AdviceCase c(homes({oak}), years("K2 PR4 SO51_8JR SC100001", "K2 PR4 CA1_1AA SC100001"));
    for (const char* rule : {"452", "453", "503G", "503H", "503J"}) {
        const Advice advice = c.on(rule);
        EXPECT_EQ(AdviceCase::in_short(advice), "none") << rule;
        EXPECT_THAT(advice.explanation, HasSubstr("Last year's return is closed")) << rule;
        EXPECT_THAT(advice.explanation, HasSubstr("This year: PLACE K2, PLACE_PROVIDER PR4, URN SC100001, PL_POST SO51 "
                                                  "8JR, HOME_POST PO15 7BE. Last year: PLACE K2"))
            << rule;
    }
}

TEST(BetweenYears, OfACarersPostcodeTheListsKnowNothing) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U4,U6", "PR4", "SO51 8JR"}}),
                 years("U6 PR4 CA1_1AA 1234567", "U6 PR4 SO51_8JR 1234567"));
    const Advice advice = c.on("503H");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("Last year: "));
}

TEST(BetweenYears, OfTwoTypesTheOneTheListSupportsIsRight) {
    AdviceCase c(homes({oak}), years("R1 PR4 SO51_8JR SC100001", "K2 PR4 SO51_8JR SC100001"));
    EXPECT_EQ(c.short_on("503D"), "PLACE=K2 sure");
}

TEST(BetweenYears, GroupedTypesAreBothBorneOut) {
    AdviceCase c(homes({{"1234567", "Kind Fostering", "U4,U6", "PR4", "SO51 8JR"}}),
                 years("U6 PR4 RG25_1DE 1234567", "U4 PR4 RG25_1DE 1234567"));
    const Advice advice = c.on("503D");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("The list bears out both."));
}

TEST(BetweenYears, OfTwoProvidersTheOneTheListSupportsIsRight) {
    AdviceCase c(homes({oak}), years("K2 PR5 SO51_8JR SC100001", "K2 PR4 SO51_8JR SC100001"));
    EXPECT_EQ(c.short_on("503E"), "PLACE_PROVIDER=PR4 sure");
}

TEST(BetweenYears, OfTwoUrnsTheOneAtThePostcodeIsRight) {
    const Listed ash{"SC100002", "Ash House", "K2", "PR4", "RG25 1DE"};
    AdviceCase c(homes({oak, ash}), years("K2 PR4 SO51_8JR SC100002", "K2 PR4 SO51_8JR SC100001"));
    EXPECT_EQ(c.short_on("503F"), "URN=SC100001 sure");
    AdviceCase unlisted(homes({oak}), years("K2 PR4 SO51_8JR SC999999", "K2 PR4 SO51_8JR SC100001"));
    EXPECT_EQ(unlisted.short_on("503F"), "URN=SC100001 sure");
    EXPECT_EQ(unlisted.short_on("1008"), "URN=SC100001 sure");
}

TEST(BetweenYears, WithoutListsAMissingUrnIsThatOfLastYear) {
    World world = homes({});
    world.lists = false;
    AdviceCase c(world, years("K2 PR4 SO51_8JR .", "K2 PR4 SO51_8JR SC100001"));
    const Advice advice = c.on("503F");
    EXPECT_EQ(AdviceCase::in_short(advice), "URN=SC100001 likely");
    EXPECT_EQ(advice.suggestions[0].basis, "as in your own data: last year's episode of 01/05/2024");
}

TEST(BetweenYears, ASlipRepeatedFromLastYearIsNamedWithTheRuleThatWouldFail) {
    AdviceCase c(homes({oak}), years("K2 PR4 SO51_8JR SC999999", "K2 PR4 SO51_8JR SC999999"));
    const Advice advice = c.on("1008");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("URN SC100001 (Oak House) would mend this, but rule 503F"));
}

}  // namespace
}  // namespace goldthread::ssda903
