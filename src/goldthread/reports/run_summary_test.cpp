#include "goldthread/reports/run_summary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

#include "goldthread/base/version.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// Two rules with findings, one without, one that cannot run.
RunSummary a_run() {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read =
        read_return(*ssda903::rules().collection,
                    {{"episodes.csv",
                      "CHILD,DECOM,RNE,LS\nKid1,31/04/2025,S,C9\nKid1,31/04/2025,S,C2\nKid2,01/04/2025,S,C9\n",
                      {}}},
                    2026);
    const CheckedReturn checked(ssda903::rules(), std::move(read), setting, {{"141", "143", "144", "302"}, 1});
    return summarise_run(checked, Date::of(2026, 5, 1), "Hampshire");
}

std::string message_of(std::string_view json) {
    const auto run = read_run(json, "march.json");
    return run ? "it was read" : run.error().message();
}

std::string with(std::string_view part, std::string_view other) {
    std::string json = run_json(a_run());
    const std::size_t at = json.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return json.replace(at, part.size(), other);
}

TEST(ARunSummary, CountsByRuleAndModule) {
    const RunSummary run = a_run();
    EXPECT_EQ(run.findings, 4U);
    EXPECT_EQ(run.children, 2U);
    EXPECT_EQ(run.children_with_findings, 2U);
    EXPECT_THAT(run.rules_run, ElementsAre("141", "143", "144")) << "302 needs the header";
    ASSERT_EQ(run.rules.size(), 2U);
    EXPECT_EQ(run.rules[0].code, "141");
    EXPECT_EQ(run.rules[0].findings, 2U);
    EXPECT_EQ(run.rules[0].children, 1U);
    ASSERT_EQ(run.modules.size(), 1U);
    EXPECT_EQ(run.modules[0].module, "Episodes");
    EXPECT_EQ(run.modules[0].findings, 4U);
}

TEST(ARunSummary, ComesBackAsItWasSaved) {
    const RunSummary run = a_run();
    const auto back = read_run(run_json(run), "march.json");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(run_json(*back), run_json(run));
    EXPECT_EQ(back->run_on, Date::of(2026, 5, 1));
    EXPECT_EQ(back->authority, "Hampshire");
    EXPECT_EQ(back->return_year, 2026);
    EXPECT_EQ(back->program, program_version());
    EXPECT_FALSE(back->program.empty());
}

TEST(ARunSummary, HoldsTheCodeOfItsAuthority) {
    RunSummary run = a_run();
    EXPECT_EQ(run.authority_code, "") << "the check was not told of one";
    run.authority_code = "E10000014";
    EXPECT_EQ(read_run(run_json(run), "march.json")->authority_code, "E10000014");
}

TEST(ARunSummary, SavedBeforeCodesWereHasTheOneOfItsWords) {
    RunSummary run = a_run();
    const auto code_of = [&run](const std::string& words) {
        run.authority = words;
        std::string json = run_json(run);
        for (const std::string& part :
             {std::string(R"("authority_code":"",)"), "\"program\":\"" + run.program + "\","}) {
            const std::size_t at = json.find(part);
            EXPECT_NE(at, std::string::npos) << part;
            json.erase(at, part.size());
        }
        const auto back = read_run(json, "march.json");
        EXPECT_TRUE(back && back->program.empty());
        return back->authority_code;
    };
    EXPECT_EQ(code_of("Hampshire (E10000014, 850), as you said"), "E10000014");
    EXPECT_EQ(code_of("Hampshire"), "");
    EXPECT_EQ(code_of("Hampshire (East)"), "");
    EXPECT_EQ(code_of(""), "");
}

TEST(ARunSummary, HoldsNoChild) {
    EXPECT_THAT(run_json(a_run()), Not(HasSubstr("Kid1")));
}

TEST(ASavedRun, ThatIsNotJsonIsRefusedWithItsName) {
    for (const std::string_view bad : {"", "{", "code,title\n142,x\n", "PK\x03\x04", "\xFF\xFE{"}) {
        EXPECT_THAT(message_of(bad), HasSubstr("march.json: The file is not a saved run: it is not JSON.")) << bad;
    }
    EXPECT_THAT(message_of(std::string(100'000, '[')), HasSubstr("it is not JSON"));
}

TEST(ASavedRun, OfAnotherKindIsRefused) {
    for (const std::string_view bad : {"[]", "7", "null", "{}", R"({"findings": []})", R"({"format": 7})"}) {
        EXPECT_THAT(message_of(bad), HasSubstr("it is JSON of another kind")) << bad;
    }
}

TEST(ASavedRun, OfALaterVersionIsRefused) {
    EXPECT_THAT(message_of(with(R"("version":1)", R"("version":2)")), HasSubstr("another version of this program"));
}

TEST(ASavedRun, WithPartsMissingOrWrongIsRefused) {
    for (const auto& [part, other] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {R"("children":2)", R"("kids":2)"},
             {R"("children":2)", R"("children":-2)"},
             {R"("children":2)", R"("children":2.5)"},
             {R"("children":2)", R"("children":"2")"},
             {R"("return_year":2026)", R"("return_year":null)"},
             {R"("authority_code":"")", R"("authority_code":7)"},
             {R"("rules_run":["141")", R"("rules_run":[141)"},
             {R"("title":)", R"("name":)"},
             {R"("2026-05-01")", "20260501"}}) {
        EXPECT_THAT(message_of(with(part, other)), HasSubstr("something is missing from it")) << other;
    }
}

TEST(ASavedRun, WithADateThatIsNoneIsRefused) {
    for (const std::string_view bad : {"2026-02-30", "01/05/2026", "", "2026-05-01T00:00"}) {
        EXPECT_THAT(message_of(with("2026-05-01", bad)), HasSubstr("its date is not a real one")) << bad;
    }
}

TEST(ASavedRun, WhoseCountsDoNotAddUpIsRefused) {
    EXPECT_THAT(message_of(with(R"("findings":4)", R"("findings":5)")), HasSubstr("its counts do not add up"));
    EXPECT_THAT(message_of(with(R"("findings":4)", R"("findings":18446744073709551615)")),
                HasSubstr("its counts do not add up"));
    EXPECT_THAT(message_of(with(R"({"code":"144")", R"({"code":"141")")), HasSubstr("a rule is in it twice"));
}

}  // namespace
}  // namespace goldthread
