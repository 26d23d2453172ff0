#include "goldthread/repair/replay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/repair/amendment_case.hpp"

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

// What replaying one hand-written change says; empty if it was made.
std::string replayed(const std::string& lines) {
    CheckedReturn checked = check_files(files());
    AmendmentLog log(checked);
    const auto changes = read_change_log("changes.csv", "change,module,year,file,line,row,field,old,new\n" + lines);
    EXPECT_TRUE(changes) << (changes ? "" : changes.error().message());
    const auto done = replay(*changes, log);
    return done ? "" : done.error().message();
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
    EXPECT_THAT(replayed("set cell,Episodes,2026,episodes.csv,2,0,RNE,S,P\n"), HasSubstr("No file 'episodes.csv'"))
        << "two files end in that name";
    EXPECT_THAT(replayed("set cell,Episodes,2025,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("was not given"));
    EXPECT_THAT(replayed("set cell,Episodes,2020,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("return year 2020"));
    EXPECT_THAT(replayed("set cell,Stays,2026,2026/episodes.csv,2,0,RNE,S,P\n"), HasSubstr("no module 'Stays'"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,2,0,URN,,P\n"), HasSubstr("no column URN"));
    EXPECT_THAT(replayed("delete row,Episodes,2026,2026/episodes.csv,2,0,,\"{\"\"CHILD\"\":\"\"A\"\"}\",\n"),
                HasSubstr("not as the log says"));
    EXPECT_THAT(replayed("set cell,Episodes,2026,2026/episodes.csv,,+4,RNE,S,P\n"), HasSubstr("no such row"));
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

TEST(ReplayWhatFits, LeavesOutWhatDoesNotAndSaysWhy) {
    CheckedReturn checked = check_files(files());
    AmendmentLog log(checked);
    const auto changes = read_change_log("changes.csv",
                                         "change,module,year,file,line,row,field,old,new\n"
                                         "set cell,Episodes,2026,2026/episodes.csv,2,0,RNE,S,P\n"
                                         "set cell,Episodes,2026,gone.csv,2,0,RNE,S,P\n"
                                         "set cell,Episodes,2026,2026/episodes.csv,3,1,RNE,S,L\n");
    const std::vector<Error> errors = replay_what_fits(*changes, log);
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_THAT(errors[0].message(), HasSubstr("No file 'gone.csv'"));
    EXPECT_EQ(log.amendments().size(), 2U);
}

}  // namespace
}  // namespace goldthread
