#include "goldthread/amendments/replay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::dirty_files;
using goldthread::testing::keys_of;
using ::testing::HasSubstr;

std::vector<InputFile> files() {
    return {{"2026/episodes.csv", "CHILD,DECOM,RNE\nA,01/04/2025,S\nB,02/04/2025,S\n", {}},
            {"2026/more/episodes.csv", "CHILD,DECOM,RNE\nC,03/04/2025,S\n", {}}};
}

// What replaying hand-written changes says; empty if they were made.
std::string replayed_on(std::vector<InputFile> given, const std::string& text) {
    CheckedReturn checked = check_files(std::move(given));
    AmendmentLog log(checked);
    const auto changes = read_change_log("changes.csv", text);
    EXPECT_TRUE(changes) << (changes ? "" : changes.error().message());
    const auto done = replay(*changes, log);
    return done ? "" : done.error().message();
}

std::string replayed(const std::string& lines) {
    return replayed_on(files(), "change,module,year,file,line,row,field,old,new\n" + lines);
}

TEST(Replay, FindsTheRowByFileAndLine) {
    EXPECT_EQ(replayed("set cell,Episodes,2026,2026/episodes.csv,3,1,DECOM,02/04/2025,05/04/2025\n"), "");
    EXPECT_EQ(replayed("set cell,Episodes,2026,2026/episodes.csv,3,,decom,02/04/2025,05/04/2025\n"), "");
    EXPECT_EQ(replayed("set cell,Episodes,2026,2026/more/episodes.csv,2,0,DECOM,03/04/2025,x\n"), "");
}

TEST(Replay, AMismatchNamesTheLineOfTheLog) {
    EXPECT_EQ(
        replayed("set cell,Episodes,2026,2026/episodes.csv,2,0,RNE,S,P\n"
                 "set cell,Episodes,2026,2026/episodes.csv,2,0,RNE,S,L\n"),
        "changes.csv, line 3: The change does not fit the files (2026/episodes.csv line 2): RNE is 'P' there, and "
        "the log says it was 'S'. Give the files as they were when the changes were made, or take this change out "
        "of the log.");
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,9,7,RNE,S,P\n"), HasSubstr("no such row"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,2,1,RNE,S,P\n"), HasSubstr("no such row"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,other.csv,2,0,RNE,S,P\n"), HasSubstr("No file 'other.csv'"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,episodes.csv,2,0,RNE,S,P\n"),
                HasSubstr("2 files given for Episodes of 2026 may be 'episodes.csv': 2026/episodes.csv; "
                          "2026/more/episodes.csv. Write the one that is meant into the column 'file' of the log"));
    EXPECT_THAT(replayed("set cell,Episodes,2025,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("was not given"));
    EXPECT_THAT(replayed("set cell,Episodes,2020,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("return year 2019/20"));
    EXPECT_THAT(replayed("set cell,Stays,2026,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("no module 'Stays'"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,2,0,URN,,P\n"), HasSubstr("no column URN"));
    EXPECT_THAT(replayed("delete row,Episodes,2026,2026/episodes.csv,2,0,,\"{\"\"CHILD\"\":\"\"A\"\"}\",\n"),
                HasSubstr("not as the log says"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,,+4,RNE,S,P\n"), HasSubstr("no such row"));
}

const std::string with_child = "change,module,year,file,line,row,child,field,old,new\n";

// The same rows in another order than when a log was written: B stood on line 2, A on line 3.
std::string on_reordered(const std::string& lines) {
    return replayed_on({{"episodes.csv",
                         "CHILD,DECOM,RNE,DEC\nA,01/04/2025,S,\nB,02/04/2025,S,\nB,03/04/2025,S,01/05/2025\n"
                         "007,04/04/2025,S,\n",
                         {}},
                        {"last/reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nA,,01/05/2024,PN1\n", YearSlot::last_year}},
                       with_child + lines);
}

TEST(Replay, AChangeIsMadeOnlyOnTheChildItWasMadeFor) {
    EXPECT_EQ(
        on_reordered("set cell,Episodes,2026,episodes.csv,2,0,B,DEC,,01/02/2026\n"),
        "changes.csv, line 2: The log says child B, and line 2 of episodes.csv is child A. The one row of B with a "
        "blank DEC now stands on line 3. Give the files as they were when the changes were made, or write line 3 "
        "into the log and leave its row blank.");
    EXPECT_EQ(on_reordered("set cell,Episodes,2026,episodes.csv,3,,B,DEC,,01/02/2026\n"), "");
    EXPECT_THAT(on_reordered("set cell,Episodes,2026,episodes.csv,2,0,B,RNE,S,P\n"),
                HasSubstr("2 rows of B with RNE 'S' are in that file. Give the files as they were"));
    EXPECT_THAT(on_reordered("set cell,Episodes,2026,episodes.csv,2,0,Z,RNE,S,P\n"),
                HasSubstr("No row of Z with RNE 'S' is in that file."));
    EXPECT_THAT(on_reordered("set cell,Reviews,2025,last/reviews.csv,2,0,B,REVIEW_CODE,PN1,PN2\n"),
                HasSubstr("line 2 of last/reviews.csv is child A"));
}

TEST(Replay, AChildIsComparedAsIdentifiersAre) {
    EXPECT_EQ(on_reordered("set cell,Episodes,2026,episodes.csv,2,0, a ,DEC,,01/02/2026\n"), "");
    EXPECT_EQ(on_reordered("set cell,Episodes,2026,episodes.csv,2,0,,DEC,,01/02/2026\n"), "") << "none is named";
    EXPECT_EQ(on_reordered("set cell,Episodes,2026,episodes.csv,2,0, ,DEC,,01/02/2026\n"), "");
    EXPECT_THAT(
        on_reordered("set cell,Episodes,2026,episodes.csv,5,3,7,DEC,,01/02/2026\n"),
        HasSubstr("The log says child 7, and line 5 of episodes.csv is child 007: only the zeros at the beginning "
                  "differ, which Excel leaves out when it saves a file. Give the log as it was"));
    EXPECT_THAT(on_reordered("set cell,Episodes,2026,episodes.csv,5,3,0007,DEC,,01/02/2026\n"),
                HasSubstr("Give the files as they were before Excel"));
}

TEST(Replay, TheChildOfAChangeIsTheOneWhenItWasMade) {
    const std::string rename = "set cell,Episodes,2026,episodes.csv,2,0,A,CHILD,A,C\n";
    EXPECT_EQ(on_reordered(rename + "set cell,Episodes,2026,episodes.csv,2,0,C,DEC,,01/02/2026\n"), "");
    EXPECT_THAT(on_reordered(rename + "set cell,Episodes,2026,episodes.csv,2,0,A,DEC,,01/02/2026\n"),
                HasSubstr("line 3: The log says child A, and line 2 of episodes.csv is child C. No row of A"));
    const std::string clear = "set cell,Episodes,2026,episodes.csv,2,0,A,CHILD,A,\n";
    EXPECT_THAT(on_reordered(clear + "set cell,Episodes,2026,episodes.csv,2,0,A,DEC,,01/02/2026\n"),
                HasSubstr("line 2 of episodes.csv names no child"));
}

TEST(Replay, ARowIsDeletedOnlyOfTheChildItWasOf) {
    const std::string b = "\"{\"\"CHILD\"\":\"\"B\"\",\"\"DECOM\"\":\"\"02/04/2025\"\",\"\"RNE\"\":\"\"S\"\"}\"";
    EXPECT_THAT(
        on_reordered("delete row,Episodes,2026,episodes.csv,2,0,B,," + b + ",\n"),
        HasSubstr("line 2 of episodes.csv is child A. The one row of B as the log says it was now stands on line 3."));
    EXPECT_EQ(on_reordered("delete row,Episodes,2026,episodes.csv,3,1,B,," + b + ",\n"), "");
    EXPECT_EQ(on_reordered("add row,Episodes,2026,episodes.csv,,+1,B,,,\"{\"\"CHILD\"\":\"\"B\"\"}\"\n"), "");
    EXPECT_EQ(
        on_reordered("add row,Episodes,2026,episodes.csv,,+1,B,,,\"{\"\"CHILD\"\":\"\"B\"\"}\"\n"
                     "set cell,Episodes,2026,episodes.csv,,+1,A,DEC,,01/02/2026\n"),
        "changes.csv, line 3: The log says child A, and the row added to episodes.csv is child B. The one row of A "
        "with a blank DEC now stands on line 2. Give the files as they were when the changes were made, or write "
        "line 2 into the log and leave its row blank.");
}

TEST(Replay, ARowIsAddedOnlyForTheChildThatTheLogNames) {
    const auto added = [](const std::string& child, const std::string& row) {
        return on_reordered("add row,Episodes,2026,episodes.csv,,+1," + child + ",,,\"{" + row + "}\"\n");
    };
    const std::string row_of_b = "\"\"CHILD\"\":\"\"B\"\"";
    EXPECT_EQ(added("A", row_of_b),
              "changes.csv, line 2: The log says child A, and the row to add is of child B. Correct the change log so "
              "that both name the same child, or take this change out of it.");
    EXPECT_THAT(added("A", "\"\"RNE\"\":\"\"S\"\""), HasSubstr("and the row to add names no child."));
    EXPECT_EQ(added(" b ", row_of_b), "");
    EXPECT_EQ(added("", row_of_b), "") << "none is named";
}

TEST(Replay, AddedRowsAreKnownByTheChangeThatAddedThem) {
    const std::string add =
        "add row,Episodes,2026,2026/episodes.csv,,+1,,,\"{\"\"CHILD\"\":\"\"D\"\",\"\"RNE\"\":\"\"S\"\"}\"\n";
    EXPECT_EQ(replayed(add + "set cell,Episodes,2026,2026/episodes.csv,,+1,RNE,S,P\n"
                             "delete row,Episodes,2026,2026/episodes.csv,,+1,,"
                             "\"{\"\"CHILD\"\":\"\"D\"\",\"\"RNE\"\":\"\"P\"\"}\",\n"),
              "");
    EXPECT_THAT(replayed(add + "add row,Episodes,2026,2026/episodes.csv,,+2,,,\"{\"\"URN\"\":\"\"1\"\"}\"\n"),
                HasSubstr("line 3"));
}

// What was done by hand comes out again from the log.
TEST(Replay, ALogMakesTheSameReturnAgain) {
    const std::vector<InputFile> given = dirty_files(40);
    CheckedReturn first = check_files(given);
    AmendmentLog log(first);
    ASSERT_TRUE(log.set_cell({3, 1, YearSlot::this_year}, 2, "P", {"now", "Ann", {}}));
    ASSERT_TRUE(log.delete_row({0, 1, YearSlot::this_year}, {}));
    ASSERT_TRUE(log.set_cell({0, 1, YearSlot::this_year}, 0, "NEW1", {}));
    ASSERT_TRUE(log.add_row(2, YearSlot::last_year, {{"CHILD", "NEW1"}, {"REVIEW", "1/1/2025"}}, {}));
    const std::size_t reviews = first.files().tables[1][2]->row_count();
    ASSERT_TRUE(log.set_cell({static_cast<std::uint32_t>(reviews - 1), 2, YearSlot::last_year}, 3, "PN1", {}));

    CheckedReturn second = check_files(given);
    AmendmentLog again(second);
    const auto changes = read_change_log("changes.csv", change_log_csv(log.amendments()));
    ASSERT_TRUE(changes) << changes.error().message();
    const auto done = replay(*changes, again);
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(change_log_csv(again.amendments()), change_log_csv(log.amendments()));
    EXPECT_EQ(keys_of(second.findings()), keys_of(first.findings()));
}

}  // namespace
}  // namespace goldthread
