#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "downloads.hpp"
#include "kept_view.hpp"
#include "visit_case.hpp"

namespace goldthread::page {
namespace {

using ::testing::HasSubstr;

TEST(WorkingSession, SavedAndOpenedAgainIsTheSameWork) {
    Visit work(two_files());
    work.check();
    work.set(episode(0, dec), "03/05/2025");
    work.work.notes.set(work.work.checked(), work.work.checked().findings().findings.front(), "asked the school");
    Visit other({{"work.zip", download_of(work.work, "session").bytes}});
    const MadeAgain again = other.check();
    EXPECT_EQ(again.changes, 1U);
    EXPECT_EQ(again.notes, 1U);
    EXPECT_TRUE(again.from_session);
    EXPECT_EQ(change_log_csv(other.work.log().amendments()), change_log_csv(work.work.log().amendments()));
    EXPECT_FALSE(other.work.has_unsaved_work());
}

TEST(WorkingSession, HoldsFilesWhateverTheirNamesAre) {
    for (const std::string& name : {std::string("this/half \xED\xA0\xBD.csv"), std::string("this/a\0b.csv", 12)}) {
        Visit work({header_file(), {name, episodes_file().content}});
        work.check();
        work.set(episode(0, dec), "03/05/2025");
        Visit other({{"work.zip", download_of(work.work, "session").bytes}});
        ASSERT_EQ(other.work.others().size(), 1U);
        EXPECT_EQ(other.work.others().front().problem, "");
        EXPECT_EQ(other.check().changes, 1U);
    }
}

TEST(WorkingSession, OfNoWorkNothingIsUnsaved) {
    EXPECT_FALSE(Visit({}).work.has_unsaved_work());
    Visit work(two_files());
    work.check();
    EXPECT_FALSE(work.work.has_unsaved_work());
    work.set(episode(0, dec), "03/05/2025");
    EXPECT_TRUE(work.work.has_unsaved_work());
    work.mending().undo();
    EXPECT_FALSE(work.work.has_unsaved_work());
}

TEST(WorkingSession, OfTheSameReturnIsJoinedAndOfAnotherTakesItsPlace) {
    Visit mine(two_files());
    mine.check();
    mine.set(episode(0, dec), "03/05/2025");
    Visit theirs(two_files());
    theirs.check();
    theirs.set(episode(2, dec), "04/05/2025");
    const std::string session = download_of(theirs.work, "session").bytes;
    EXPECT_TRUE(mine.work.look_at_session("s.zip", session).joins);
    mine.give({"s.zip", session});
    EXPECT_EQ(mine.work.given.all().size(), 2U);
    EXPECT_EQ(mine.check().changes, 2U);

    Visit other(
        {{"this/header.csv", "CHILD,SEX,DOB\nC,1,01/02/2012\n"}, {"this/episodes.csv", "CHILD,DECOM\nC,01/06/2025\n"}});
    other.work.asked_year = 2026;
    other.work.read();
    other.check();
    other.set({{0, 1, YearSlot::this_year}, 1}, "02/06/2025");
    EXPECT_FALSE(other.work.look_at_session("s.zip", session).joins);
    other.give({"s.zip", session});
    EXPECT_EQ(other.check().changes, 1U);
    EXPECT_EQ(amendments_of(other.work)[0]["childId"], "b2");
}

TEST(WorkingSession, WorkOnAFileTakenAwayWaitsForIt) {
    Visit work(two_files());
    work.check();
    work.set(episode(0, dec), "03/05/2025");
    work.work.asked_year = 2026;
    work.work.take_away(2);
    work.work.read();
    EXPECT_EQ(work.check().changes, 0U);
    EXPECT_EQ(work_of(work.work)["setAside"], 1);
    EXPECT_EQ(beside_of(work.work)["changes"][0]["why"], "Episodes of 2025/26 was not given.");
    work.give(episodes_file());
    EXPECT_EQ(work.check().changes, 1U);
    EXPECT_EQ(work_of(work.work)["setAside"], 0);
}

TEST(WorkingSession, BytesThatOnlyBeginAsOneAreRefusedByName) {
    Visit work({{"work.zip", "PK\x03\x04" + std::string(26, ' ') + "goldthread-session.json and nothing"}});
    ASSERT_EQ(work.work.others().size(), 1U);
    EXPECT_EQ(work.work.others().front().use, "refused");
    EXPECT_THAT(work.work.others().front().problem, HasSubstr("work.zip"));
}

}  // namespace
}  // namespace goldthread::page
