#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/advice/advice_case.hpp"

namespace goldthread::ssda903 {
namespace {

using ::testing::HasSubstr;

std::string episode(const std::string& ls, const std::string& place, const std::string& rest) {
    return "[Episodes]\n CHILD DECOM DEC RNE LS PLACE PLACE_PROVIDER HOME_POST PL_POST URN\n A 01/05/2025 02/05/2025 "
           "S " +
           ls + " " + place + " " + rest + "\n";
}

TEST(Unexpected, TheProviderOfATemporaryMoveIsBlanked) {
    AdviceCase c(homes({}), episode("C2", "T1", "PR4 PO15_7BE SO51_8JR ."));
    const Advice advice = c.on("213");
    ASSERT_EQ(AdviceCase::in_short(advice), "PLACE_PROVIDER=- likely");
    EXPECT_EQ(advice.suggestions[0].provider, nullptr);
}

TEST(Unexpected, PostcodesAndUrnOfShortBreaksAreBlanked) {
    AdviceCase c(homes({}), episode("V3", "R1", "PR4 PO15_7BE SO51_8JR SC100001"));
    EXPECT_EQ(c.short_on("214"), "PL_POST=- URN=- likely");
    EXPECT_EQ(c.short_on("398"), "HOME_POST=- PL_POST=- likely");
    EXPECT_EQ(c.short_on("420"), "PL_POST=- likely");
}

TEST(Unexpected, AnAuthorityGivenAsAColumnIsBlankedThere) {
    AdviceCase c(homes({}), R"(
        [Episodes]
        CHILD DECOM      DEC LS PLACE PL_LA
        A     01/05/2025 .   V4 R1    E10000014
    )");
    EXPECT_EQ(c.short_on("420"), "PL_LA=- likely");
}

TEST(Unexpected, WhereABlankUrnWouldFailAnotherRuleThatRuleIsNamed) {
    AdviceCase c(homes({}), episode("V3", "U6", "PR4 . . SC100001"));
    const Advice advice = c.on("214");
    EXPECT_EQ(AdviceCase::in_short(advice), "none");
    EXPECT_THAT(advice.explanation, HasSubstr("URN blank would mend this, but rule 218"));
}

Finding finding_of_rule(std::size_t rule) {
    Finding finding;
    finding.rule = static_cast<std::uint16_t>(rule);
    return finding;
}

TEST(Unexpected, RulesThatNeedTheCaseFileAreNotAdvisedOn) {
    AdviceCase c(homes({}), episode("C2", "T1", "PR4 PO15_7BE SO51_8JR ."));
    const auto suggester = goldthread::make_suggester(c.checked(), ssda903::make_suggester);
    const auto& all = c.checked().rules().rules;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const char* code : {"217t", "225", "226", "233", "383", "434", "435", "436"}) {
            if (all[i].code == code) {
                EXPECT_FALSE(suggester->advises_on(finding_of_rule(i))) << code;
            }
        }
    }
}

TEST(Unexpected, EveryDefinitionOfEveryRuleOfPlacementsIsAdvisedOn) {
    AdviceCase c(homes({}), episode("C2", "T1", "PR4 PO15_7BE SO51_8JR ."));
    const auto suggester = goldthread::make_suggester(c.checked(), ssda903::make_suggester);
    std::size_t definitions = 0;
    const auto& all = c.checked().rules().rules;
    for (const char* code :
         {"218",  "230",  "1008", "178", "526", "224", "229",  "219", "221", "222",  "227",  "228",  "164",  "392a",
          "392b", "392c", "392d", "454", "169", "179", "1015", "452", "453", "503G", "503H", "503J", "503D", "503E",
          "503F", "146",  "527",  "528", "529", "530", "531",  "550", "371", "213",  "214",  "398",  "420"}) {
        std::size_t of_code = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].code != code) continue;
            EXPECT_TRUE(suggester->advises_on(finding_of_rule(i))) << code << " of " << all[i].since;
            ++of_code;
        }
        EXPECT_GT(of_code, 0U) << code;
        definitions += of_code;
    }
    EXPECT_GT(definitions, 41U);
}

}  // namespace
}  // namespace goldthread::ssda903
