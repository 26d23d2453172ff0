#include "goldthread/reports/workbook/findings_workbook.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "goldthread/base/version.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/reports/workbook/excel_text.hpp"
#include "goldthread/reports/workbook/workbook_case.hpp"

namespace goldthread {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::StartsWith;

CheckedReturn checked(std::vector<InputFile> files, std::vector<std::string> only) {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read = read_return(*ssda903::rules().collection, std::move(files), 2026);
    return {ssda903::rules(), std::move(read), setting, {std::move(only), 1}};
}

// Rule 141 fails three times, 144 once, for children whose identifiers begin with zeros; 302 cannot run.
CheckedReturn some_findings() {
    return checked(
        {{"episodes.csv", "CHILD,DECOM,RNE,LS\n007,31/04/2025,S,C2\n007,31/04/2025,S,C9\n008,soon,S,C2\n", {}},
         {"contacts.csv", "Name,Phone\nx,y\n", {}},
         {"readme.pdf", "%PDF-1.7", {}}},
        {"141", "144", "302"});
}

WorkbookOptions on_may_day() {
    WorkbookOptions options;
    options.run_on = Date::of(2026, 5, 1);
    return options;
}

class ReadBack : public WorkbookReadBack {
  public:
    explicit ReadBack(const CheckedReturn& from, const WorkbookOptions& options = on_may_day())
        : WorkbookReadBack(findings_workbook(from, options)) {}
};

TEST(AFindingsWorkbook, HasASheetForEachSubject) {
    EXPECT_THAT(ReadBack(some_findings()).sheet_names(),
                ElementsAre("Summary", "Findings by rule", "Findings", "Children", "Reading", "Rules not run"));
}

TEST(AFindingsWorkbook, ListsFindingsByRuleMostFirst) {
    const auto rows = ReadBack(some_findings()).rows_of("Findings by rule");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_THAT(rows[1], StartsWith("141|Episode start is not a date|Episodes|"));
    EXPECT_THAT(rows[1], HasSubstr("|3|2|")) << "three findings at two children";
    EXPECT_THAT(rows[2], StartsWith("144|"));
}

TEST(AFindingsWorkbook, KeepsTextAsText) {
    const ReadBack back(some_findings());
    const auto rows = back.rows_of("Findings");
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_THAT(rows[1], StartsWith("141|Episode start is not a date|007|Episodes|2026|episodes.csv|2|0|DECOM|"
                                    "31/04/2025|Episode start is not a date: DECOM 31/04/2025.|"));
    for (const auto& cell : back.book.sheets[2].cells) {
        if (cell.text == "007" || cell.text == "31/04/2025" || cell.text == "141") {
            EXPECT_EQ(cell.kind, workbook::CellKind::text) << cell.text;
        }
    }
}

TEST(AFindingsWorkbook, LinksRulesAndTheirLines) {
    const ReadBack back(some_findings());
    EXPECT_THAT(back.part("xl/worksheets/sheet2.xml"), HasSubstr("HYPERLINK(\"#'Findings'!A5\""))
        << "144 begins behind the three lines of 141";
    EXPECT_THAT(back.part("xl/worksheets/sheet3.xml"), HasSubstr("HYPERLINK(\"#'Findings by rule'!A3\""));
}

TEST(AFindingsWorkbook, GivesEachChildItsFindings) {
    const auto rows = ReadBack(some_findings()).rows_of("Children");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1], "007|3|141|Episode start is not a date|2|Episodes line 2, 3|");
    EXPECT_THAT(rows[3], StartsWith("008|1|141|"));
}

TEST(AFindingsWorkbook, SaysWhatWasReadAndWhatNot) {
    const auto rows = ReadBack(some_findings()).rows_of("Reading");
    ASSERT_GE(rows.size(), 4U);
    EXPECT_THAT(rows[1], StartsWith("episodes.csv|used|Episodes|this year|3|"));
    EXPECT_THAT(rows, ::testing::Contains(StartsWith("contacts.csv|not used|")));
    EXPECT_THAT(rows, ::testing::Contains(StartsWith("contacts.csv|to put right|")));
    EXPECT_THAT(rows.back(), StartsWith("readme.pdf|passed over|"));
}

TEST(AFindingsWorkbook, SaysWhichRulesDidNotRunAndWhy) {
    const auto rows = ReadBack(some_findings()).rows_of("Rules not run");
    ASSERT_GT(rows.size(), 100U);
    EXPECT_THAT(rows[1], StartsWith("302|First episode starts before birth|Episodes|Header was not given|"));
    EXPECT_THAT(rows[2], HasSubstr("It was not asked for"));
}

TEST(AFindingsWorkbook, DrawsColumnsAndALineOnASecondAxis) {
    const std::string chart = ReadBack(some_findings()).part("xl/charts/chart1.xml");
    EXPECT_THAT(chart, HasSubstr("<c:barChart>"));
    const std::size_t line = chart.find("<c:lineChart><c:grouping val=\"standard\"/>");
    ASSERT_NE(line, std::string::npos);
    EXPECT_THAT(chart.substr(0, line), HasSubstr("'Findings by rule'!$E$2:$E$3"));
    EXPECT_THAT(chart.substr(line), HasSubstr("'Findings by rule'!$H$2:$H$3"));
    EXPECT_THAT(chart, HasSubstr("<c:axPos val=\"r\"/>"));
    EXPECT_THAT(chart, HasSubstr("<c:v>141</c:v>")) << "the codes are kept with the chart";
    EXPECT_EQ(chart.find("</c:plotArea>"), chart.rfind("</c:plotArea>"));
    for (const std::string id : {"50010001", "50010002", "50010003", "50010004"}) {
        EXPECT_THAT(chart, HasSubstr("<c:axId val=\"" + id + "\"/>"));
    }
}

TEST(AFindingsWorkbook, SaysNothingOfTheMachine) {
    const ReadBack back(some_findings());
    const std::string facts = back.part("docProps/core.xml");
    EXPECT_THAT(facts, HasSubstr("<dc:creator></dc:creator>"));
    EXPECT_THAT(facts, HasSubstr("2026-05-01T00:00:00Z</dcterms:created>"));
    EXPECT_EQ(back.bytes, ReadBack(some_findings()).bytes) << "the same return gives the same bytes";
}

TEST(AFindingsWorkbook, OfACleanReturnSaysSo) {
    const ReadBack back(checked({{"episodes.csv", "CHILD,DECOM\nA,01/04/2025\n", {}}}, {"141"}));
    EXPECT_THAT(back.rows_of("Findings by rule")[1], StartsWith("No rule that ran has found anything."));
    EXPECT_THAT(back.rows_of("Findings")[1], StartsWith("No rule that ran has found anything."));
    EXPECT_THAT(back.rows_of("Children")[1], StartsWith("No child has a finding."));
    EXPECT_EQ(back.part("xl/charts/chart1.xml"), "");
}

TEST(AFindingsWorkbook, GoesOnInAFurtherSheetWhereASheetIsFull) {
    std::string episodes = "CHILD,DECOM\n";
    for (int child = 1; child <= 20; ++child) episodes += "C" + std::to_string(child) + ",31/04/2025\n";
    WorkbookOptions options = on_may_day();
    options.rows_per_sheet = 10;
    const ReadBack back(checked({{"episodes.csv", episodes, {}}}, {"141"}), options);
    EXPECT_THAT(back.sheet_names(),
                IsSupersetOf({"Findings", "Findings (2)", "Findings (3)", "Children", "Children (2)", "Children (3)"}));
    EXPECT_EQ(back.rows_of("Findings").size(), 10U);
    EXPECT_THAT(back.rows_of("Findings").back(), StartsWith("The list goes on in the sheet 'Findings (2)'."));
    EXPECT_EQ(back.rows_of("Findings (3)").size(), 1U + 4U);
    EXPECT_THAT(back.rows_of("Summary"), ::testing::Contains(HasSubstr("The findings take 3 sheets.")));
}

TEST(AFindingsWorkbook, QuotesTheBeginningOfALongValue) {
    const std::string long_text(1000, 'x');
    const ReadBack back(checked({{"episodes.csv", "CHILD,DECOM\nA," + long_text + "\n", {}}}, {"141"}));
    EXPECT_THAT(back.rows_of("Findings")[1], HasSubstr("|" + long_text.substr(0, 200) + "…|"));
    EXPECT_THAT(back.rows_of("Findings")[1], Not(HasSubstr(long_text.substr(0, 201))));
}

// Values are quoted short; a note may be of any length.
TEST(AFindingsWorkbook, CutsWhatACellCannotHoldAndSaysSo) {
    const CheckedReturn found = some_findings();
    FindingNotes notes;
    notes.set(found, found.findings().findings.front(), std::string(excel::longest_cell + 10, 'x'));
    WorkbookOptions options = on_may_day();
    options.notes = &notes;
    const ReadBack back(found, options);
    EXPECT_THAT(back.rows_of("Findings"), ::testing::Contains(HasSubstr("[too long for Excel: ")));
    EXPECT_THAT(back.rows_of("Summary"), ::testing::Contains(HasSubstr("cut short")));
}

TEST(AFindingsWorkbook, TakesHostileTextForText) {
    const ReadBack back(checked({{"<b>&\"'.csv",
                                  "CHILD,DECOM\n"
                                  "=cmd|' /C calc'!A0,\"=HYPERLINK(\"\"http://x\"\")\"\n"
                                  "_x0041_,\"a\x01\x1F\r\nb\"\n"
                                  "<td>&amp;,]]>\n",
                                  {}}},
                                {"141"}));
    const auto rows = back.rows_of("Findings");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_THAT(rows[1], HasSubstr("|=cmd|' /C calc'!A0|"));
    EXPECT_THAT(rows[1], HasSubstr("|=HYPERLINK(\"http://x\")|"));
    EXPECT_THAT(rows[1], HasSubstr("|<b>&\"'.csv|"));
    EXPECT_THAT(rows[2], HasSubstr("|_x0041_|"));
    EXPECT_THAT(rows[3], HasSubstr("|<td>&amp;|"));
    EXPECT_THAT(rows[3], HasSubstr("|]]>|"));
    EXPECT_THAT(back.part("xl/worksheets/sheet3.xml"), Not(HasSubstr("<f>=")));
}

TEST(AFindingsWorkbook, NamesFindingsWithoutAChildLast) {
    const ReadBack back(checked({{"episodes.csv", "CHILD,DECOM\n,x\n,y\nA,z\n", {}}}, {"141"}));
    const auto rows = back.rows_of("Children");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_THAT(rows[1], StartsWith("A|"));
    EXPECT_THAT(rows[2], StartsWith("(no identifier)|1|141|"));
}

TEST(AFindingsWorkbook, SetsEarlierRunsBesideThisOne) {
    WorkbookOptions options = on_may_day();
    RunSummary march;
    march.collection = "ssda903";
    march.return_year = 2026;
    march.run_on = Date::of(2026, 3, 1);
    march.program = program_version();
    march.findings = 12;
    march.rules_run = {"141", "143"};
    march.rules = {{"141", "Episode start is not a date", "Episodes", 10, 9},
                   {"143", "Reason for new episode not recognised", "Episodes", 2, 2}};
    march.modules = {{"Episodes", 12}};
    options.earlier_runs = {march};
    const ReadBack back(some_findings(), options);
    const auto rows = back.rows_of("Changes");
    ASSERT_EQ(rows.size(), 7U);
    EXPECT_EQ(rows[0], "What|Code|What it is about|01/03/2026|01/05/2026 (now)|Difference|Change|");
    EXPECT_EQ(rows[1], "All findings|12|4|-8|fewer|");
    EXPECT_EQ(rows[2], "All findings|of rules run each time|10|3|-7|fewer|");
    EXPECT_EQ(rows[3], "Module|Episodes|12|4|-8|fewer|");
    EXPECT_EQ(rows[4], "Rule|141|Episode start is not a date|10|3|-7|fewer|");
    EXPECT_THAT(rows[5], EndsWith("|did not run|1|had not run before|"));
    EXPECT_THAT(rows[6], EndsWith("|2|did not run|did not run|"));
    EXPECT_THAT(back.part("xl/charts/chart3.xml"), HasSubstr("Changes!$D$2:$E$2"));
    EXPECT_THAT(back.rows_of("Summary"),
                ::testing::Contains(HasSubstr("Since 01/03/2026: 7 fewer findings of the rules that ran")));
}

TEST(AFindingsWorkbook, SaysWhatCouldMendAFinding) {
    const CheckedReturn found = some_findings();
    WorkbookOptions options = on_may_day();
    options.advice.resize(found.findings().findings.size());
    const RowRef row = found.findings().rows_of(found.findings().findings.front()).front();
    const auto field = found.rules().collection->modules[row.module].find_field("DECOM");
    Suggestion sure{{{row, *field, "30/04/2025"}}, Confidence::sure, "the calendar", {}, nullptr};
    options.advice.front() = Advice{{sure}, ""};
    const auto rows = ReadBack(found, options).rows_of("Findings");
    EXPECT_THAT(rows[0], EndsWith("|Message|Suggestion|Confidence|Basis of the suggestion|"));
    EXPECT_THAT(rows[1], EndsWith("|DECOM 30/04/2025|sure|the calendar|"));
    EXPECT_THAT(rows[2], EndsWith("DECOM 31/04/2025.|")) << "no advice on this one";
    EXPECT_THAT(ReadBack(found, options).rows_of("Summary"),
                ::testing::Contains(HasSubstr(": 1 sure (two items agree), 0 likely")));
}

TEST(AFindingsWorkbook, GivesTheAnalystsNotesAColumn) {
    const CheckedReturn found = some_findings();
    FindingNotes notes;
    notes.set(found, found.findings().findings.front(), "asked the school");
    WorkbookOptions options = on_may_day();
    EXPECT_THAT(ReadBack(found, options).rows_of("Findings")[0], Not(HasSubstr("|Note|")));
    options.notes = &notes;
    const auto rows = ReadBack(found, options).rows_of("Findings");
    EXPECT_THAT(rows[0], EndsWith("|Basis of the suggestion|Note|"));
    EXPECT_THAT(rows[1], EndsWith("|asked the school|"));
}

// DECOM of line 2 was corrected, line 3 deleted, a row added.
WorkbookOptions with_amendments() {
    WorkbookOptions options = on_may_day();
    Amendment set;
    set.number = 1;
    set.kind = AmendmentKind::set_cell;
    set.occasion = {"01/05/2026 10:00", "Ann", {Basis::Kind::typed, "seen in the case file"}};
    set.row = {"Episodes", 2026, "episodes.csv", 2, 0};
    set.child = "007";
    set.field = "DECOM";
    set.old_text = "01/04/25";
    set.new_text = "31/04/2025";
    Amendment removed = set;
    removed.number = 2;
    removed.kind = AmendmentKind::delete_row;
    removed.row.line = 30;
    removed.cells = {{"CHILD", "009"}, {"DECOM", "=1+1"}};
    Amendment added = removed;
    added.number = 3;
    added.kind = AmendmentKind::add_row;
    added.row.line = 0;
    options.amendments = {set, removed, added};
    return options;
}

TEST(AFindingsWorkbook, KeepsTheChangeLog) {
    const ReadBack back(some_findings(), with_amendments());
    const auto rows = back.rows_of("Change log");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1],
              "1|01/05/2026 10:00|Ann|cell changed|Episodes|2026|episodes.csv|2|007|DECOM|01/04/25|31/04/2025|typed|"
              "seen in the case file|");
    EXPECT_THAT(rows[2], HasSubstr("|row deleted|"));
    EXPECT_THAT(rows[2], HasSubstr("|CHILD 009, DECOM =1+1|"));
    EXPECT_THAT(rows[3], HasSubstr("|row added|"));
}

TEST(AFindingsWorkbook, ShowsAmendedDataWithWhatItWas) {
    const ReadBack back(some_findings(), with_amendments());
    const auto rows = back.rows_of("Episodes amended");
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0], "What changed|File|Line|CHILD|DECOM|RNE|LS|");
    EXPECT_EQ(rows[1], "DECOM was 01/04/25|episodes.csv|2|007|31/04/2025|S|C2|");
    EXPECT_EQ(rows[2], "episodes.csv|3|007|31/04/2025|S|C9|");
    EXPECT_EQ(rows[4], "row deleted|episodes.csv|30|009|=1+1|") << "as it was, behind what is left";
}

}  // namespace
}  // namespace goldthread
