#include "goldthread/reports/suggestion_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "goldthread/advice/advice_case.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/views/advice_words.hpp"

namespace goldthread {
namespace {

using testing::advise;
using testing::checked_episodes;
using ::testing::EndsWith;
using testing::episode_cell;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing::suggestion_of;

constexpr auto two_children = "CHILD,DECOM,RNE,URN\nA,31/04/2025,S,\nB,soon,S,SC9\n";

ProviderList one_home() {
    Provider home;
    home.urn = Code("SC123456");
    home.name = "Oak House, The";
    home.kind = "Children's Home";
    home.postcode = Code("AB12CD");
    home.registration_start = Date::of(2010, 4, 1);
    ProviderSource list;
    list.name = "ofsted.csv";
    list.issued = Date::of(2025, 3, 31);
    return {{home}, {list}, {}};
}

struct Case {
    ProviderList providers = one_home();
    CheckedReturn checked = checked_episodes(two_children, {"141"}, &providers);
    AdviceByFinding advice;

    // Sure for child A; two to choose from for B, each of which would change two fields.
    Case() {
        Suggestion sure =
            suggestion_of(episode_cell(checked, 0, "URN", "SC123456"), Confidence::sure, "URN and postcode agree");
        sure.provider = &providers.rows().front();
        sure.agrees = {"PL_POST", "PLACE"};
        advise(checked, "141", {{sure}, ""}, advice);
        Suggestion first =
            suggestion_of(episode_cell(checked, 1, "DECOM", "01/05/2025"), Confidence::choose, "a guess");
        first.cells.push_back(episode_cell(checked, 1, "URN", ""));
        Suggestion second = first;
        second.cells.front().text = "02/05/2025";
        advise(checked, "141", {{first, second}, "Ask the social worker."}, advice);
    }
};

TEST(SuggestionsAsCsv, HaveALineForEachCandidate) {
    const Case given;
    const std::string csv = suggestions_csv(given.checked, given.advice);
    EXPECT_THAT(csv,
                HasSubstr("141,Episode start is not a date,A,Episodes,2026,episodes.csv,2,0,1,1,sure,URN,,SC123456,"
                          "URN and postcode agree,PL_POST|PLACE,\"Oak House, The\",Children's Home,SC123456,"
                          "AB12CD,01/04/2010,,\"ofsted.csv, of 31/03/2025\",\n"));
    EXPECT_THAT(csv, HasSubstr(",1,2,choose,DECOM|URN,soon|SC9,01/05/2025|,a guess,"));
    EXPECT_THAT(csv, HasSubstr(",2,2,choose,DECOM|URN,soon|SC9,02/05/2025|,a guess,"));
    EXPECT_THAT(csv, EndsWith(",Ask the social worker.\n"));
}

TEST(SuggestionsAsCsv, MarkWhatASpreadsheetWouldRun) {
    const CheckedReturn checked = checked_episodes(two_children, {"141"});
    AdviceByFinding advice;
    advise(checked, "141", {{}, "@SUM(A1) is on no list."}, advice);
    const std::string csv = suggestions_csv(checked, advice);
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"
                                "code,"));
    EXPECT_THAT(csv, EndsWith(",'@SUM(A1) is on no list.\n"));
}

TEST(SuggestionsAsCsv, SayWhereThereIsNone) {
    const CheckedReturn checked = checked_episodes(two_children, {"141"});
    AdviceByFinding advice;
    advise(checked, "141", {{}, "Nobody knows."}, advice);
    const std::string csv = suggestions_csv(checked, advice);
    EXPECT_THAT(csv, EndsWith(",0,0,none,,,,,,,,,,,,,Nobody knows.\n"));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2) << "findings without advice are not listed";
}

TEST(SuggestionsAsJson, HoldTheSame) {
    const Case given;
    const auto json = nlohmann::json::parse(suggestions_json(given.checked, given.advice));
    EXPECT_EQ(json["counts"]["sure"], 1);
    EXPECT_EQ(json["counts"]["choose"], 1);
    EXPECT_EQ(json["provider_lists"][0]["issued"], "2025-03-31");
    EXPECT_EQ(json["findings"][0]["candidates"][0]["provider"]["name"], "Oak House, The");
    EXPECT_EQ(json["findings"][0]["candidates"][0]["provider"]["open_to"], nullptr);
    EXPECT_EQ(json["findings"][1]["candidates"].size(), 2U);
    EXPECT_EQ(json["findings"][1]["candidates"][1]["cells"][0]["suggested"], "02/05/2025");
    EXPECT_EQ(json["findings"][1]["candidates"][1]["cells"][1]["present"], "SC9");
    EXPECT_EQ(json["findings"][1]["explanation"], "Ask the social worker.");
}

TEST(AdviceInWords, NamesTheAnswerAndItsProvider) {
    const Case given;
    const RowRef row = given.checked.findings().rows_of(given.checked.findings().findings[0]).front();
    const AdviceWords words = advice_in_words(given.checked, *given.advice[0], row);
    EXPECT_EQ(words.suggestion, "URN SC123456");
    EXPECT_EQ(words.confidence, "sure");
    EXPECT_EQ(words.basis, "URN and postcode agree (Oak House, The)");
}

TEST(AdviceInWords, JoinsCandidatesAndCountsThoseBeyondTen) {
    Case given;
    const RowRef row = given.checked.findings().rows_of(given.checked.findings().findings[1]).front();
    EXPECT_EQ(advice_in_words(given.checked, *given.advice[1], row).suggestion,
              "DECOM 01/05/2025, URN blank or DECOM 02/05/2025, URN blank");
    EXPECT_EQ(advice_in_words(given.checked, *given.advice[1], row).basis, "a guess; Ask the social worker.");
    given.advice[1]->suggestions.resize(14, given.advice[1]->suggestions.back());
    EXPECT_THAT(advice_in_words(given.checked, *given.advice[1], row).suggestion, EndsWith(" or 4 more"));
}

TEST(AdviceInWords, NamesAnotherRowThanTheOneItIsSeenFrom) {
    const Case given;
    const RowRef other = given.checked.findings().rows_of(given.checked.findings().findings[1]).front();
    EXPECT_EQ(suggestion_in_words(given.checked, given.advice[0]->suggestions[0], other),
              "Episodes line 2 URN SC123456");
}

TEST(AdviceInWords, LeavesWhatIsLackingToBeSaidOnce) {
    const Case given;
    const Finding& finding = given.checked.findings().findings[0];
    const RowRef where = given.checked.findings().rows_of(finding).front();
    const Advice lacking{{}, "Ask the home.", Lack::provider_list};
    EXPECT_EQ(advice_in_words(given.checked, lacking, where).basis, "Ask the home.");
    EXPECT_EQ(lacking.whole_explanation(), "No list of providers is loaded. Ask the home.");
    EXPECT_EQ((Advice{{}, "", Lack::provider_list}).whole_explanation(), "No list of providers is loaded.");
    EXPECT_EQ((Advice{{}, "Ask the home.", Lack::nothing}).whole_explanation(), "Ask the home.");
}

TEST(FindingsAsCsv, EndWithTheAdvice) {
    const Case given;
    const std::string csv = findings_csv(given.checked, given.advice);
    EXPECT_THAT(csv, HasSubstr("values,message,suggestion,confidence,basis\n"));
    EXPECT_THAT(csv, HasSubstr(",URN SC123456,sure,\"URN and postcode agree (Oak House, The)\"\n"));
    EXPECT_THAT(findings_csv(given.checked), EndsWith("DECOM soon.,,,\n")) << "advice that nobody has worked out";
}

TEST(FindingsAsJson, HoldTheAdvice) {
    const Case given;
    const auto json = nlohmann::json::parse(findings_json(given.checked, given.advice));
    EXPECT_EQ(json["findings"][0]["confidence"], "sure");
    EXPECT_EQ(json["findings"][0]["suggestion"], "URN SC123456");
}

}  // namespace
}  // namespace goldthread
