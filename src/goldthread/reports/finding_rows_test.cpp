#include "goldthread/reports/finding_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/views/return_summary.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

CheckedReturn checked(std::vector<InputFile> files, std::vector<std::string> only) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read = read_return(*ssda903::rules().collection, std::move(files), 2026);
    return {ssda903::rules(), std::move(read), setting, {std::move(only), 1}};
}

// Born after the first episode began; a comma in an identifier shows the quoting.
CheckedReturn born_after_first_episode() {
    return checked({{"header.csv", "CHILD,DOB,ETHNIC\n\n\"A,1\",03/04/2025,WBRI\n", {}},
                    {"episodes.csv", "CHILD,DECOM,RNE\n\"A,1\",01/04/2025,S\n", {}}},
                   {"302"});
}

TEST(AFindingRow, NamesFileLineRowFieldsAndValuesOfEachRecord) {
    const CheckedReturn found = born_after_first_episode();
    ASSERT_EQ(found.findings().findings.size(), 1U);
    const auto rows = rows_of(found, found.findings().findings.front());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].module, "Header");
    EXPECT_EQ(rows[1].file, "header.csv");
    EXPECT_EQ(rows[1].line, 3U) << "a blank line counts as a line";
    EXPECT_EQ(rows[1].row, 0U);
    EXPECT_THAT(rows[1].fields, ElementsAre("DOB"));
    EXPECT_THAT(rows[1].values, ElementsAre("03/04/2025"));
    EXPECT_EQ(rows[1].message,
              "First episode starts before birth: DOB 03/04/2025; with Episodes line 2: DECOM 01/04/2025.");
}

TEST(AFindingRow, TheMessageOfAFindingIsThatOfItsFirstRow) {
    const CheckedReturn found = born_after_first_episode();
    const Finding& finding = found.findings().findings.front();
    EXPECT_EQ(message_of(found, finding), rows_of(found, finding).front().message);
}

// A right-to-left override would turn the rest of the message round.
TEST(AFindingRow, ShowsHiddenCharactersInItsMessageAndKeepsThemInItsValues) {
    const CheckedReturn found =
        checked({{"header.csv", "CHILD,SEX,DOB,ETHNIC\nA,M\xE2\x80\xAEX,03/04/2015,WBRI\n", {}}}, {"101"});
    ASSERT_EQ(found.findings().findings.size(), 1U);
    const auto rows = rows_of(found, found.findings().findings.front());
    EXPECT_THAT(rows[0].values, ElementsAre("M\xE2\x80\xAEX"));
    EXPECT_THAT(rows[0].message, HasSubstr("SEX M\\u{202E}X"));
}

TEST(AFindingRow, CutsAValueThatWouldFillThePage) {
    const std::string longest(5000, 'x');
    const CheckedReturn found =
        checked({{"header.csv", "CHILD,SEX,DOB,ETHNIC\nA," + longest + ",03/04/2015,WBRI\n", {}}}, {"101"});
    ASSERT_EQ(found.findings().findings.size(), 1U);
    const auto rows = rows_of(found, found.findings().findings.front());
    EXPECT_THAT(rows[0].values, ElementsAre(longest.substr(0, 200) + "\xE2\x80\xA6"));
    EXPECT_LT(rows[0].message.size(), 300U);
}

// Every episode of a child whose latest one began too early fails together.
TEST(AFindingRow, NamesNoMoreThanTenOtherRecords) {
    std::string episodes = "CHILD,DECOM,RNE\n";
    for (int i = 0; i < 200; ++i) episodes += "A,01/04/2005,S\n";
    const CheckedReturn found = checked(
        {{"episodes.csv", episodes, {}}, {"prev_perm.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nA,,P1,,\n", {}}},
        {"634"});
    const auto rows = rows_of(found, found.findings().findings.back());
    ASSERT_EQ(rows.size(), 200U);
    EXPECT_THAT(rows[199].message, HasSubstr(": DECOM 01/04/2005; with Episodes line 2: DECOM 01/04/2005; with"));
    EXPECT_THAT(rows[199].message, HasSubstr("line 11: DECOM 01/04/2005; and other records, 200 in all."));
}

TEST(FindingsAsCsv, HaveOneLineARecord) {
    const std::string csv = findings_csv(born_after_first_episode());
    EXPECT_THAT(csv, HasSubstr("302,First episode starts before birth,\"A,1\",Episodes,2026,episodes.csv,2,0,DECOM,"
                               "01/04/2025,"));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
}

TEST(FindingsAsCsv, AreReadAsUtf8ByExcel) {
    EXPECT_THAT(findings_csv(born_after_first_episode()), StartsWith("\xEF\xBB\xBF"
                                                                     "code,title,child,"));
}

TEST(FindingsAsCsv, MarkWhatASpreadsheetWouldRunWhichJsonHoldsAsItIs) {
    const std::string formula = "=cmd|'/c calc'!A1";
    const CheckedReturn found =
        checked({{"episodes.csv", "CHILD,DECOM,RNE\n" + formula + "," + formula + ",S\n", {}}}, {"141"});
    FindingNotes notes;
    notes.set(found, found.findings().findings.front(), formula);
    const std::string csv = findings_csv(found, {}, &notes);
    EXPECT_THAT(csv, HasSubstr(",'" + formula + ",Episodes,"));
    EXPECT_THAT(csv, HasSubstr(",DECOM,'" + formula + ","));
    EXPECT_THAT(csv, EndsWith(",'" + formula + "\n"));
    const auto json = nlohmann::json::parse(findings_json(found, {}, &notes));
    EXPECT_EQ(json["findings"][0]["child"], formula);
    EXPECT_EQ(json["findings"][0]["note"], formula);
}

TEST(FindingsAsCsv, QuoteTheBeginningOfALongValue) {
    const std::string long_text(1000, 'x');
    const std::string csv =
        findings_csv(checked({{"episodes.csv", "CHILD,DECOM\n" + long_text + "," + long_text + "\n", {}}}, {"141"}));
    EXPECT_THAT(csv, HasSubstr("," + long_text.substr(0, 200) + "…,Episodes,"));
    EXPECT_THAT(csv, HasSubstr(",DECOM," + long_text.substr(0, 200) + "…,"));
    EXPECT_THAT(csv, ::testing::Not(HasSubstr(long_text.substr(0, 201))));
}

TEST(FindingsAsCsv, JoinSeveralFieldsWithABar) {
    const std::string csv =
        findings_csv(checked({{"episodes.csv", "CHILD,DECOM,DEC,REC\nA,01/04/2025,,X1\n", {}}}, {"148"}));
    EXPECT_THAT(csv, HasSubstr(",DEC|REC,|X1,"));
    EXPECT_THAT(csv, HasSubstr("DEC blank, REC X1."));
}

TEST(FindingsAsJson, HoldTheSameAndWhatWasReadAndNotRun) {
    const auto json = nlohmann::json::parse(findings_json(born_after_first_episode()));
    EXPECT_EQ(json["return"]["year"], 2026);
    EXPECT_EQ(json["return"]["children"], 1);
    EXPECT_EQ(json["files"].size(), 2U);
    EXPECT_EQ(json["findings"].size(), 2U);
    EXPECT_EQ(json["findings"][0]["code"], "302");
}

TEST(FindingsAsJson, ListRulesNotRunWithTheReason) {
    const auto json = nlohmann::json::parse(
        findings_json(checked({{"header.csv", "CHILD,DOB,ETHNIC\nA,03/04/2025,WBRI\n", {}}}, {"302"})));
    EXPECT_EQ(json["rules_not_run"][0]["code"], "302");
    EXPECT_EQ(json["rules_not_run"][0]["reason"], "Episodes was not given");
}

TEST(ASummary, CountsRulesAndChildrenMostFirst) {
    const CheckedReturn found = checked({{"episodes.csv",
                                          "CHILD,DECOM,RNE,LS\n"
                                          "A,31/04/2025,S,C9\n"
                                          "A,31/04/2025,S,C2\n"
                                          "B,01/04/2025,S,C9\n"
                                          ",31/04/2025,S,C2\n",
                                          {}}},
                                        {"141", "144"});
    const ReturnSummary summary = summarise(found);
    ASSERT_EQ(summary.by_rule.size(), 2U);
    EXPECT_EQ(found.rules().rules[summary.by_rule[0].rule].code, "141");
    EXPECT_EQ(summary.by_rule[0].findings, 3U);
    EXPECT_EQ(summary.by_rule[1].children, 2U);
    EXPECT_EQ(summary.children[0], 2U) << "a row without a child is no child";
    EXPECT_EQ(summary.rows[0], 4U);
    ASSERT_EQ(summary.worst_children.size(), 2U);
    EXPECT_EQ(summary.worst_children[0].child, "A");
    EXPECT_EQ(summary.worst_children[0].findings, 3U);
}

TEST(AFindingRow, HasItsNoteInAColumnOfItsOwn) {
    const CheckedReturn found = born_after_first_episode();
    FindingNotes notes;
    EXPECT_THAT(findings_csv(found, {}), Not(HasSubstr(",note")));
    notes.set(found, found.findings().findings.front(), "asked, \"in writing\"");
    const std::string csv = findings_csv(found, {}, &notes);
    EXPECT_THAT(csv, HasSubstr(",basis,note\n"));
    EXPECT_THAT(csv, HasSubstr(",\"asked, \"\"in writing\"\"\"\n"));
    const auto json = nlohmann::json::parse(findings_json(found, {}, &notes));
    EXPECT_EQ(json["findings"][0]["note"], "asked, \"in writing\"");
    EXPECT_FALSE(nlohmann::json::parse(findings_json(found, {}))["findings"][0].contains("note"));
}

TEST(AFindingRow, IsValidUtf8WhateverTheFileIsCalled) {
    const CheckedReturn found = checked({{"caf\xE9\n.csv", "CHILD,DECOM,RNE\nA,31/04/2025,S\n", {}}}, {"141"});
    EXPECT_THAT(findings_csv(found), HasSubstr(",\"caf\uFFFD\n.csv\","));
}

}  // namespace
}  // namespace goldthread
