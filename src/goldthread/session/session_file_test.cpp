#include "goldthread/session/session_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/amendments/amendment_log.hpp"
#include "goldthread/amendments/replay.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread {
namespace {

using goldthread::testing::check_files;
using goldthread::testing::dirty_files;
using goldthread::testing::keys_of;
using ::testing::HasSubstr;

Session worked_on(std::uint32_t children, std::vector<InputFile> files) {
    CheckedReturn checked = check_files(files);
    AmendmentLog log(checked);
    FindingNotes notes;
    std::vector<CellEdit> cells;
    for (std::uint32_t row = 0; row < children; ++row) cells.push_back({{row, 1, YearSlot::this_year}, 3, "C1"});
    EXPECT_TRUE(log.set_cells(cells, {"2026-05-01 10:00:00", "", {Basis::Kind::bulk, "the same, \"all\" of them"}}));
    EXPECT_TRUE(log.add_row(0, YearSlot::this_year, {{"CHILD", "NEW"}}, {}));
    EXPECT_TRUE(log.delete_row({2, 1, YearSlot::this_year}, {}));
    notes.set(checked, checked.findings().findings.front(), "asked the school\n\xC3\xBC");
    Session session;
    session.collection = "ssda903";
    session.files = std::move(files);
    session.asked_year = 2026;
    session.asked_authority = "Hampshire";
    session.changes = log.amendments();
    session.steps = log.steps();
    session.notes = notes.all();
    return session;
}

TEST(SessionFile, RestoresFilesChangesStepsAndNotes) {
    std::vector<InputFile> files = dirty_files(30);
    files[0].year = YearSlot::this_year;
    files[1].years_of_tables = {{"this/episodes.csv", YearSlot::this_year}};
    files[1].occasion = 3;
    files[1].beside_others = true;
    files[1].replaced_tables = {{"this/reviews.csv, sheet 2", "newer.csv"}};
    const Session saved = worked_on(10, files);
    const auto bytes = write_session(saved);
    ASSERT_TRUE(bytes);
    EXPECT_TRUE(looks_like_session(*bytes));
    const auto session = read_session("work.zip", *bytes);
    ASSERT_TRUE(session) << session.error().message();
    ASSERT_EQ(session->files.size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        EXPECT_EQ(session->files[i].name, files[i].name);
        EXPECT_EQ(session->files[i].bytes, files[i].bytes);
        EXPECT_EQ(session->files[i].year, files[i].year);
        EXPECT_EQ(session->files[i].years_of_tables, files[i].years_of_tables);
        EXPECT_EQ(session->files[i].occasion, files[i].occasion);
        EXPECT_EQ(session->files[i].beside_others, files[i].beside_others);
        EXPECT_EQ(session->files[i].replaced_tables, files[i].replaced_tables);
    }
    EXPECT_EQ(session->asked_year, 2026);
    EXPECT_EQ(session->asked_authority, "Hampshire");

    CheckedReturn before = check_files(files);
    AmendmentLog log_before(before);
    CheckedReturn after = check_files(session->files);
    AmendmentLog log_after(after);
    const auto logged = [](const std::vector<Amendment>& changes) {
        std::vector<LoggedAmendment> all;
        for (const Amendment& change : changes) all.push_back({change, true, {}});
        return all;
    };
    ASSERT_TRUE(replay(logged(saved.changes), log_before));
    Replaying replaying(log_after);
    for (std::size_t i = 0; i < session->changes.size(); ++i) {
        const AmendmentLog::OneStep step(log_after, session->steps[i]);
        ASSERT_TRUE(replaying.make({session->changes[i], true, {}}));
    }
    EXPECT_EQ(keys_of(before.findings()), keys_of(after.findings()));
    EXPECT_EQ(change_log_csv(log_before.amendments()), change_log_csv(log_after.amendments()));
    FindingNotes notes;
    for (const FindingNote& note : session->notes) notes.add(note);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes.on(after, after.findings().findings.front()), "asked the school\n\xC3\xBC");

    log_after.undo();
    log_after.undo();
    log_after.undo();
    EXPECT_FALSE(log_after.can_undo());  // the ten cells were one step
}

Amendment numbered(std::uint32_t number) {
    Amendment change;
    change.number = number;
    change.row = {"Episodes", 2026, "episodes.csv", 2, 0, "01/05/2025"};
    change.field = "RNE";
    change.new_text = std::to_string(number);
    return change;
}

TEST(SessionFile, KeepsWhatWasTakenBackAndUndoneAndTheCountsOfEarlierChecks) {
    Session saved;
    saved.collection = "ssda903";
    saved.taken_back = {{numbered(1), 1, 4, 7, 18446744073709551615U}, {numbered(2), 2, 5}};
    saved.undone = {{{numbered(5), numbered(6)}, {std::nullopt, 9}, {}}, {{}, {}, {3, 4}}};
    saved.notes = {{"356", "A", {{"Episodes", 2026, "episodes.csv", 2, 0}}, "set aside", 18446744073709551615U}};
    saved.counts = {{"may.json", "{1}"}, {"may.json", "{2}"}};
    const auto read = read_session("s.zip", write_session(saved).value());
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_EQ(read->taken_back.size(), 2U);
    EXPECT_EQ(read->taken_back[0].change.new_text, "1");
    EXPECT_EQ(read->taken_back[0].gone, 4U);
    EXPECT_EQ(read->taken_back[0].clashed_with, 7U);
    EXPECT_EQ(read->taken_back[0].made_on, 18446744073709551615U);
    EXPECT_EQ(read->taken_back[1].made_on, std::nullopt);
    ASSERT_EQ(read->undone.size(), 2U);
    EXPECT_EQ(read->undone[0].made[1].new_text, "6");
    EXPECT_EQ(read->undone[0].made_on[1], 9U);
    EXPECT_EQ(read->undone[1].gone, (std::vector<std::uint32_t>{3, 4}));
    EXPECT_EQ(read->notes.at(0).made_on, 18446744073709551615U) << "of files that are not in this session";
    ASSERT_EQ(read->counts.size(), 2U);
    EXPECT_EQ(read->counts[1].name, "may.json");
    EXPECT_EQ(read->counts[1].bytes, "{2}");
}

TEST(SessionFile, IsAZipWhoseFilesCanBeReadByHand) {
    Session session;
    session.files = {
        {"this/episodes.csv", "a", {}}, {"C:\\data\\..\\x.csv", "b", {}}, {"C_\\data\\..\\x.csv", "c", {}}};
    auto zip = archive::Zip::open(write_session(session).value());
    ASSERT_TRUE(zip);
    EXPECT_EQ(zip->read(*zip->find("files/this/episodes.csv")).value(), "a");
    EXPECT_EQ(zip->read(*zip->find("files/C__data____x.csv")).value(), "b");
    EXPECT_EQ(zip->read(*zip->find("files/C__data____x.csv (2)")).value(), "c");
    const auto back = read_session("s", write_session(session).value());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->files[1].name, "C:\\data\\..\\x.csv");
}

TEST(SessionFile, TheSameWorkGivesTheSameBytes) {
    EXPECT_EQ(write_session(worked_on(3, dirty_files(5))).value(), write_session(worked_on(3, dirty_files(5))).value());
}

TEST(SessionFile, AnOrdinaryZipIsNone) {
    EXPECT_FALSE(looks_like_session(archive::zip_of({{"this/episodes.csv", "x"}})));
    EXPECT_FALSE(looks_like_session("PK\x03\x04"));
    EXPECT_FALSE(looks_like_session(""));
}

TEST(SessionFile, OneThatIsDamagedOrOfALaterProgramIsRefusedByName) {
    const auto refusal = [](const std::string& contents) {
        const auto session = read_session("work.zip", archive::zip_of({{"goldthread-session.json", contents}}));
        return session ? std::string() : session.error().message();
    };
    EXPECT_THAT(refusal("{"), HasSubstr("work.zip"));
    EXPECT_THAT(refusal("[]"), HasSubstr("damaged"));
    EXPECT_THAT(refusal(R"({"goldthread session": "x"})"), HasSubstr("damaged"));
    EXPECT_THAT(refusal(R"({"goldthread session": 4})"), HasSubstr("later version"));
    EXPECT_THAT(refusal(R"({"goldthread session":1,"collection":"ssda903","year":null,"authority":"","steps":[],)"
                        R"("notes":[],"files":[{"name":"a","path":"files/a","year":null,"tables":[]}]})"),
                HasSubstr("files/a is missing"));
    for (const char* number : {"-1", "2.5", "2e59", "4294967296", "\"2\""}) {
        EXPECT_THAT(refusal(std::string(R"({"goldthread session": )") + number + "}"), HasSubstr("damaged")) << number;
        EXPECT_THAT(refusal(R"({"goldthread session":1,"collection":"ssda903","year":null,"authority":"","files":[],)"
                            R"("notes":[],"steps":[)" +
                            std::string(number) + "]}"),
                    HasSubstr("damaged"))
            << number;
    }
    const std::string whole = write_session(worked_on(3, dirty_files(5))).value();
    for (std::size_t cut = 0; cut < whole.size(); cut += whole.size() / 40) {
        EXPECT_FALSE(read_session("work.zip", whole.substr(0, cut)));
    }
}

TEST(SessionFile, FilesWhoseNamesDifferInLetterCaseStayApart) {
    Session session;
    session.collection = "ssda903";
    session.files = {{"this/Header.csv", "CHILD\nA\n", {}}, {"this/header.csv", "CHILD\nB\n", {}}};
    const auto bytes = write_session(session);
    ASSERT_TRUE(bytes);
    const auto again = read_session("work.zip", *bytes);
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(again->files[0].bytes, "CHILD\nA\n");
    EXPECT_EQ(again->files[1].bytes, "CHILD\nB\n");
}

}  // namespace
}  // namespace goldthread
