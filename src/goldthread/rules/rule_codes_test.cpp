#include "goldthread/rules/rule_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "goldthread/base/text.hpp"
#include "goldthread/testing/lending_library_rules.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Codes = std::vector<std::string>;

// Rules of these codes, 142 with two definitions.
const RuleSet& some_rules() {
    static const RuleSet set = library::rules_of([](library::Rules& rules) {
        for (const std::string_view code : {"142", "142", "143", "1001", "392a", "392b", "503", "503A", "504A", "504B",
                                            "505", "SW04STG1", "SW11aSTG2", "SW11bSTG2", "NoE"}) {
            rules.rule(code, "").flags(&library::Loan::back).each([](const library::Loan& l) {
                return l.back.blank();
            });
        }
    });
    return set;
}

Codes chosen(const Codes& typed) {
    const auto choice = choose_rules(some_rules(), typed);
    return choice ? choice->codes : Codes{choice.error().message()};
}

Codes notes(const std::string& typed) {
    return choose_rules(some_rules(), std::vector<std::string>{typed})->notes;
}

TEST(RulesChosen, AreThoseOfTheCodesTypedWhateverTheirLettersAndSpaces) {
    EXPECT_THAT(chosen({"142"}), ElementsAre("142"));
    EXPECT_THAT(chosen({"392A", "noe", "sw04stg1"}), ElementsAre("392a", "SW04STG1", "NoE"));
    EXPECT_THAT(chosen({" 143", "142 "}), ElementsAre("142", "143"));
    EXPECT_THAT(chosen({"142, 143;505"}), ElementsAre("142", "143", "505"));
    EXPECT_THAT(chosen({"142 143", ",", ""}), ElementsAre("142", "143"));
    EXPECT_THAT(chosen({"SW11a STG2"}), ElementsAre("SW11aSTG2"));
    EXPECT_THAT(chosen({"rule 142"}), ElementsAre("142"));
    EXPECT_THAT(chosen({"142", "142"}), ElementsAre("142"));
    EXPECT_THAT(notes("142 143"), IsEmpty());
}

TEST(RulesChosen, ByABeginningAreAllThatHaveIt) {
    EXPECT_THAT(chosen({"392"}), ElementsAre("392a", "392b"));
    EXPECT_THAT(chosen({"sw11"}), ElementsAre("SW11aSTG2", "SW11bSTG2"));
    EXPECT_THAT(chosen({"SW04"}), ElementsAre("SW04STG1"));
    EXPECT_THAT(notes("504"), ElementsAre("No rule is called 504: the 2 that begin so are taken, 504A, 504B."));
    EXPECT_THAT(notes("sw04"), ElementsAre("No rule is called sw04: SW04STG1 is taken, the only one that begins so."));
    EXPECT_THAT(chosen({"503"}), ElementsAre("503")) << "there is a rule of that very code";
}

TEST(RulesChosen, OfACodeThatIsNoneAreNone) {
    EXPECT_THAT(chosen({"142", "50"}), ElementsAre(HasSubstr("There is no rule '50'. Near to it: 503, 503A, 504A")))
        << "a number is whole or another one";
    EXPECT_THAT(chosen({"100"}), ElementsAre(HasSubstr("There is no rule '100'. Near to it: 1001")));
    EXPECT_THAT(chosen({"142 999"}), ElementsAre("There is no rule '999'. 'goldthread rules library' lists all."));
    EXPECT_THAT(chosen({}), ElementsAre(HasSubstr("No rule is named.")));
    EXPECT_THAT(chosen({" ", ","}), ElementsAre(HasSubstr("No rule is named.")));
}

TEST(NearCodes, AreOfTheSameNumberThenBeginAlikeThenDifferInALetter) {
    EXPECT_THAT(near_codes(some_rules(), "392e"), ElementsAre("392a", "392b"));
    EXPECT_THAT(near_codes(some_rules(), "143B"), ElementsAre("143"));
    EXPECT_THAT(near_codes(some_rules(), "sw4"), ElementsAre("SW04STG1"));
    EXPECT_THAT(near_codes(some_rules(), "144"), ElementsAre("142", "143"));
    EXPECT_THAT(near_codes(some_rules(), "SW14STG1"), ElementsAre("SW04STG1"));
    EXPECT_THAT(near_codes(some_rules(), "xyz"), IsEmpty());
    EXPECT_THAT(near_codes(some_rules(), std::string(10'000, '1')), IsEmpty());
}

TEST(RulesNotInForce, AreThoseWithoutADefinitionForTheYear) {
    const RuleSet set = library::rules_of([](library::Rules& rules) {
        const auto late = [](const library::Loan& l) { return l.back < l.lent; };
        rules.rule("1", "").until(2022).flags(&library::Loan::back).each(late);
        rules.rule("1", "").since(2024).flags(&library::Loan::back).each(late);
        rules.rule("2", "").flags(&library::Loan::back).each(late);
    });
    EXPECT_THAT(not_in_force(set, Codes{"1", "2"}, 2023), ElementsAre("1"));
    EXPECT_THAT(not_in_force(set, Codes{"1", "2"}, 2024), IsEmpty());
    EXPECT_THAT(not_in_force(set, Codes{}, 2024), IsEmpty());
}

}  // namespace
}  // namespace goldthread
