#include "goldthread/intake/own_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/change_log.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"
#include "goldthread/formats/archive/zip_case.hpp"
#include "goldthread/intake/intake.hpp"
#include "goldthread/reports/amended_zip.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/overview_csv.hpp"
#include "goldthread/reports/run_summary.hpp"
#include "goldthread/reports/suggestion_rows.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/reports/workbook/return_workbook.hpp"
#include "goldthread/session/session_file.hpp"

// Two lists must agree: what is written, and by what it is known again. So each is written here and read.

namespace goldthread {
namespace {

using ::testing::HasSubstr;

CheckedReturn checked() {
    CheckSetting setting;
    setting.year = ReturnYear::ending(2026);
    setting.form = ReturnForm::csv;
    ReturnFiles read =
        read_return(*ssda903::rules().collection, {{"e.csv", "CHILD,DECOM,RNE,LS\n007,31/04/2025,S,C2\n", {}}}, 2026);
    return {ssda903::rules(), std::move(read), setting, {{"141"}, 1}};
}

/// What reading says of a file: one line, of another kind.
std::string said_of(const std::string& name, const std::string& bytes) {
    const ReturnFiles files = read_return(*ssda903::rules().collection, {{name, bytes, {}}}, 2026);
    if (files.files.size() != 1 || files.files[0].outcome != FileReading::Outcome::other) return "not passed over";
    return files.files[0].remarks.at(0).what;
}

TEST(OwnFiles, ListsOfFindingsAreKnown) {
    const CheckedReturn from = checked();
    EXPECT_THAT(said_of("a.csv", findings_csv(from, {})), HasSubstr("list of findings"));
    EXPECT_THAT(said_of("a.csv", findings_csv(from, {}, nullptr)), HasSubstr("list of findings"));
    EXPECT_THAT(said_of("a.json", findings_json(from, {})), HasSubstr("list of findings"));
    EXPECT_THAT(said_of("a.csv", suggestions_csv(from, {})), HasSubstr("list of suggestions"));
    EXPECT_THAT(said_of("a.json", suggestions_json(from, {})), HasSubstr("list of suggestions"));
}

TEST(OwnFiles, ShortListsOfWhatWasFoundAreKnown) {
    const CheckedReturn from = checked();
    EXPECT_THAT(said_of("a.csv", rules_csv(from)), HasSubstr("list of rules"));
    EXPECT_THAT(said_of("a.csv", children_csv(from)), HasSubstr("list of children"));
}

TEST(OwnFiles, ChangeLogsRunsAndSessionsAreKnown) {
    EXPECT_THAT(said_of("a.csv", change_log_csv({})), HasSubstr("change log"));
    EXPECT_THAT(said_of("a.json", run_json(summarise_run(checked(), Date::of(2026, 5, 1), "York"))),
                HasSubstr("saved"));
    Session session;
    session.collection = "ssda903";
    session.files.push_back({"e.csv", "CHILD,DECOM,RNE,LS\nA,01/05/2025,S,C2\n", {}});
    EXPECT_THAT(said_of("a.zip", write_session(session).value()), HasSubstr("saved on the page"));
    EXPECT_THAT(said_of("a.csv", synthetic::truth_csv({})), HasSubstr("planted"));
}

TEST(OwnFiles, AReportIsKnownThoughItHoldsACopyOfTheReturn) {
    const CheckedReturn from = checked();
    WorkbookOptions options;
    options.run_on = Date::of(2026, 5, 1);
    EXPECT_THAT(said_of("a.xlsx", findings_workbook(from, options).value()), HasSubstr("report"));
    Amendment amendment;
    amendment.kind = AmendmentKind::set_cell;
    amendment.row = {"Episodes", 2026, "e.csv", 2, 0};
    amendment.field = "LS";
    options.amendments = {amendment};
    EXPECT_THAT(said_of("a.xlsx", findings_workbook(from, options).value()), HasSubstr("report"));
}

TEST(OwnFiles, AWorkbookOfTheWholeReturnIsKnown) {
    EXPECT_THAT(said_of("a.xlsx", return_workbook(checked(), {Date::of(2026, 5, 1), {}}).value()), HasSubstr("report"));
}

bool is_amended_return(std::string bytes) {
    auto zip = archive::Zip::open(std::move(bytes));
    return zip && holds_amended_return(*zip);
}

TEST(OwnFiles, AZipOfAmendedFilesIsKnownAndStillReadAsAReturn) {
    AmendedFiles amended;
    amended.files = {{"e.csv", YearSlot::this_year, "CHILD,DECOM,RNE,LS\nA,01/05/2025,S,C2\n"}};
    const std::string zip = amended_zip(amended, change_log_csv({})).value();
    EXPECT_TRUE(is_amended_return(zip));
    EXPECT_TRUE(
        is_amended_return(archive::zip_of({{"last/e.csv", "x"}, {"changes.csv", change_log_csv({}).substr(3)}})));
    EXPECT_TRUE(read_return(*ssda903::rules().collection, {{"a.zip", zip, {}}}, 2026).has_this_year());

    Session session;
    session.files.push_back({"this/e.csv", "CHILD\nA\n", {}});
    EXPECT_FALSE(is_amended_return(write_session(session).value()));
    EXPECT_FALSE(is_amended_return(archive::zip_of({{"changes.csv", change_log_csv({})}})));
    EXPECT_FALSE(is_amended_return(archive::zip_of({{"this/e.csv", "x"}, {"changes.csv", "a,b\n"}})));
    EXPECT_FALSE(is_amended_return(archive::zip_of({{"this/e.csv", "x"}})));
}

TEST(OwnFiles, TablesOfTheReturnAreNot) {
    for (const Module& module : ssda903::rules().collection->modules) {
        std::vector<std::string_view> names;
        for (const Field& field : module.fields) names.push_back(field.name);
        EXPECT_FALSE(own_table(names)) << module.name;
    }
}

}  // namespace
}  // namespace goldthread
