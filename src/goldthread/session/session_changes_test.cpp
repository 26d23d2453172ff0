#include "goldthread/session/session_changes.hpp"

#include <gtest/gtest.h>

#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread {
namespace {

Amendment change(std::uint32_t number, std::string text) {
    Amendment a;
    a.number = number;
    a.row = {"Episodes", 2026, "a.zip/episodes.csv", 2, 0, "01/05/2025"};
    a.child = "A";
    a.field = "RNE";
    a.new_text = std::move(text);
    return a;
}

std::vector<KeptChange> kept() {
    KeptChange clash{change(2, "L"), 4, 9, Standing::clashes};
    clash.against = change(1, "P");
    return {{change(1, "P"), 3, 9}, clash, {change(3, "T"), 4, 9, Standing::set_aside, "gone"}};
}

TEST(SessionChanges, KeepWhatClashesAndWhatIsSetAside) {
    Session session;
    session.collection = "ssda903";
    session.first_counts = {{2026, "356", 2015, 7, true}};
    put_changes(session, {kept(), {}});
    const auto read = read_session("s.zip", write_session(session).value());
    ASSERT_TRUE(read) << read.error().message();
    const auto back = changes_of(*read, [](const std::string&) { return 9U; }).changes;
    ASSERT_EQ(back.size(), 3U);
    EXPECT_EQ(back[0].step, 3U);
    EXPECT_EQ(back[0].made_on, 9U);
    EXPECT_EQ(back[0].amendment.row.record, "01/05/2025");
    EXPECT_EQ(back[1].standing, Standing::clashes);
    EXPECT_EQ(back[1].against->new_text, "P");
    EXPECT_EQ(back[2].standing, Standing::in_force) << "to be tried anew";
    EXPECT_EQ(read->first_counts, session.first_counts);
    EXPECT_EQ(print_of(back, {}), print_of(kept(), {}));
}

TEST(SessionChanges, NotInForceKeepTheMarkOfTheFileThatTheyWereMadeOn) {
    std::vector<KeptChange> changes = {{change(1, "P"), 0, 0},
                                       {change(2, "L"), 1, 18446744073709551615U, Standing::done_in_source, "has it"},
                                       {change(3, "T"), 2, 0, Standing::set_aside, "gone"}};
    Session session;
    session.collection = "ssda903";
    put_changes(session, {changes, {}});
    const auto read = read_session("s.zip", write_session(session).value());
    ASSERT_TRUE(read) << read.error().message();
    const auto back = changes_of(*read, [](const std::string&) { return 9U; }).changes;
    ASSERT_EQ(back.size(), 3U);
    EXPECT_EQ(back[0].made_on, 9U) << "in force: made on the file of the session";
    EXPECT_EQ(back[1].made_on, 18446744073709551615U);
    EXPECT_EQ(back[2].made_on, 0U) << "not known: to be found by child and record";
}

TEST(SessionChanges, OfAnOlderProgramAreReadStill) {
    const std::string contents =
        R"({"goldthread session":1,"collection":"ssda903","year":2026,"authority":"","files":[],"steps":[1],)"
        R"("notes":[{"rule":"356","child":"A","text":"t","rows":[{"module":"Episodes","year":2026,)"
        R"("file":"e.csv","line":2,"row":0}]}]})";
    const auto session = read_session(
        "work.zip",
        archive::zip_of(
            {{"goldthread-session.json", contents},
             {"changes.csv",
              "change,module,year,file,line,row,field,old,new\nset cell,Episodes,2026,e.csv,2,0,RNE,S,P\n"}}));
    ASSERT_TRUE(session) << session.error().message();
    EXPECT_EQ(session->changes.size(), 1U);
    EXPECT_EQ(session->notes.front().rows.front().record, "");
    EXPECT_TRUE(session->first_counts.empty());
    EXPECT_EQ(changes_of(*session, [](const std::string&) { return 9U; }).changes.front().made_on, 9U);
}

TEST(SessionChanges, GoAlongWithTheNamesThatFilesHaveHere) {
    Session session;
    session.changes = {change(1, "P")};
    session.notes = {{"356", "A", {{"Episodes", 2026, "b.csv", 2, 0}}, "t"}};
    rename_files(session, {{"a.zip", "a (2).zip"}, {"b.csv", "this/b.csv"}});
    EXPECT_EQ(session.changes[0].row.file, "a (2).zip/episodes.csv");
    EXPECT_EQ(session.notes[0].rows[0].file, "this/b.csv");
    EXPECT_FALSE(is_part_of("a.zippy", "a.zip"));
}

TEST(SessionChanges, TheSameWorkHasTheSamePrintWhereverItStands) {
    std::vector<KeptChange> moved = kept();
    moved[0].amendment.row.line = 12;
    EXPECT_EQ(print_of(moved, {}), print_of(kept(), {}));
    moved[0].amendment.new_text = "X";
    EXPECT_NE(print_of(moved, {}), print_of(kept(), {}));
    EXPECT_NE(print_of({}, {{"356", "A", {}, "t"}}), print_of({}, {}));
}

}  // namespace
}  // namespace goldthread
