#include "goldthread/intake/own_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/intake/intake.hpp"
#include "goldthread/repair/change_log.hpp"
#include "goldthread/repair/session_file.hpp"
#include "goldthread/reports/finding_rows.hpp"
#include "goldthread/reports/run_summary.hpp"
#include "goldthread/reports/suggestion_rows.hpp"
#include "goldthread/reports/workbook/findings_workbook.hpp"
#include "goldthread/rules/ssda903/ssda903_rules.hpp"
#include "goldthread/synthetic/ssda903/generator.hpp"

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

TEST(OwnFiles, TablesOfTheReturnAreNot) {
    for (const Module& module : ssda903::rules().collection->modules) {
        std::vector<std::string_view> names;
        for (const Field& field : module.fields) names.push_back(field.name);
        EXPECT_FALSE(own_table(names)) << module.name;
    }
}

}  // namespace
}  // namespace goldthread
