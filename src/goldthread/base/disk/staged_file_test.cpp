#include "goldthread/base/disk/staged_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "goldthread/base/disk/testing_folder.hpp"

namespace goldthread {
namespace {

using goldthread::testing::TestFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

TEST(WritingAFile, ANewOneIsItsUsersAlone) {
    const TestFolder folder;
    ASSERT_TRUE(write_file(folder.in("findings.csv"), "a,b\n"));
    EXPECT_EQ(folder.content("findings.csv"), "a,b\n");
    EXPECT_EQ(folder.mode("findings.csv"), 0600U);
    EXPECT_THAT(folder.names(), ElementsAre("findings.csv"));
}

TEST(WritingAFile, AnEarlierOneIsReplacedAndKeepsItsMode) {
    const TestFolder folder;
    folder.put("findings.csv", "much longer than what comes", 0640);
    ASSERT_TRUE(write_file(folder.in("findings.csv"), "new"));
    EXPECT_EQ(folder.content("findings.csv"), "new");
    EXPECT_EQ(folder.mode("findings.csv"), 0640U);
}

TEST(WritingAFile, NothingBesideItIsTouched) {
    const TestFolder folder;
    folder.put("f.json.part", "mine");
    folder.put("victim", "mine too");
    fs::create_symlink("victim", folder.in("g.json.part"));
    ASSERT_TRUE(write_file(folder.in("f.json"), "1"));
    ASSERT_TRUE(write_file(folder.in("g.json"), "2"));
    EXPECT_EQ(folder.content("f.json.part"), "mine");
    EXPECT_EQ(folder.content("victim"), "mine too");
    EXPECT_THAT(folder.names(), ElementsAre("f.json", "f.json.part", "g.json", "g.json.part", "victim"));
}

TEST(WritingAFile, ALinkIsWrittenThrough) {
    const TestFolder folder;
    folder.put("real/real.json", "old", 0640);
    fs::create_symlink("real/real.json", folder.in("near.json"));
    fs::create_symlink(folder.in("near.json"), folder.in("far.json"));
    ASSERT_TRUE(write_file(folder.in("far.json"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder.in("far.json")));
    EXPECT_TRUE(fs::is_symlink(folder.in("near.json")));
    EXPECT_EQ(folder.content("real/real.json"), "new");
    EXPECT_EQ(folder.mode("real/real.json"), 0640U);
}

TEST(WritingAFile, ALinkThatLeadsNowhereGetsItsFile) {
    const TestFolder folder;
    fs::create_symlink("later.json", folder.in("link.json"));
    ASSERT_TRUE(write_file(folder.in("link.json"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder.in("link.json")));
    EXPECT_EQ(folder.content("later.json"), "new");
}

TEST(WritingAFile, LinksInACircleAreRefused) {
    const TestFolder folder;
    fs::create_symlink("b", folder.in("a"));
    fs::create_symlink("a", folder.in("b"));
    const auto written = write_file(folder.in("a"), "new");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what, HasSubstr("circle"));
}

TEST(WritingAFile, TheLongestNameThereCanBeIsNoTrouble) {
    const TestFolder folder;
    const std::string name = std::string(251, 'n') + ".csv";
    ASSERT_TRUE(write_file(folder.in(name), "one"));
    ASSERT_TRUE(write_file(folder.in(name), "two"));
    EXPECT_EQ(folder.content(name), "two");
}

TEST(WritingAFile, StreamsAreWrittenToAndStay) {
    const TestFolder folder;
    EXPECT_TRUE(write_file("/dev/null", "gone"));
    EXPECT_FALSE(fs::is_regular_file("/dev/null"));
    fs::create_symlink("/dev/null", folder.in("link"));
    EXPECT_TRUE(write_file(folder.in("link"), "gone"));
    EXPECT_TRUE(fs::is_symlink(folder.in("link")));
    const auto full = write_file("/dev/full", "does not fit");
    ASSERT_FALSE(full);
    EXPECT_THAT(full.error().message(), HasSubstr("/dev/full: The file cannot be written (No space left on device)"));
}

TEST(WritingAFile, AFolderIsNoFile) {
    const TestFolder folder;
    fs::create_directory(folder.in("f"));
    const auto written = write_file(folder.in("f"), "new");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what, HasSubstr("it is a folder"));
    EXPECT_FALSE(write_file(folder.in("nowhere/f"), "new"));
}

TEST(WritingAFile, WhatIsProtectedStays) {
    if (::geteuid() == 0) GTEST_SKIP() << "nothing is protected from root";
    const TestFolder folder;
    folder.put("f", "mine", 0400);
    EXPECT_FALSE(write_file(folder.in("f"), "new"));
    EXPECT_EQ(folder.content("f"), "mine");
}

// As a full disk does: files may not grow beyond `bytes` while this lives.
class LimitedFiles {
  public:
    explicit LimitedFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~LimitedFiles() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    LimitedFiles(const LimitedFiles&) = delete;
    LimitedFiles& operator=(const LimitedFiles&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int);
};

TEST(WritingAFile, WhereThereIsNoRoomTheOldOneIsWholeAndNothingIsLeft) {
    const TestFolder folder;
    folder.put("f", "old");
    {
        const LimitedFiles limited(1000);
        const auto written = write_file(folder.in("f"), std::string(5000, 'x'));
        ASSERT_FALSE(written);
        EXPECT_THAT(written.error().what, HasSubstr("cannot be written (File too large)"));
        EXPECT_FALSE(write_file(folder.in("g"), std::string(5000, 'x')));
    }
    EXPECT_EQ(folder.content("f"), "old");
    EXPECT_THAT(folder.names(), ElementsAre("f"));
}

TEST(AStagedFile, IsGoneUnlessPutInPlace) {
    const TestFolder folder;
    {
        const auto staged = StagedFile::create(folder.in("f"), "new");
        ASSERT_TRUE(staged);
        ASSERT_EQ(folder.names().size(), 1U);
        EXPECT_THAT(folder.names().front(), ::testing::StartsWith(".goldthread-unfinished-"));
        EXPECT_EQ(folder.mode(folder.names().front()), 0600U);
    }
    EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(AWritingTarget, NamesTheOpenFileBehindStandardOutput) {
    const auto target = writing_target("/dev/stdout");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->kind, WritingTarget::Kind::stream);
    EXPECT_EQ(target->descriptor, 1);
}

TEST(LeftUnfinished, IsWhatNoProgramIsWriting) {
    const TestFolder folder;
    const std::string mark(unfinished_beginning);
    folder.put(mark + "killed", "half");
    folder.put(mark + "folder/this/a.csv", "half");
    folder.put("findings.csv", "whole");
    const auto being_written = StagedFile::create(folder.in("other.csv"), "x");
    ASSERT_TRUE(being_written);
    EXPECT_THAT(left_unfinished_in(folder.in("")), ElementsAre(folder.in(mark + "folder"), folder.in(mark + "killed")));
    EXPECT_THAT(left_unfinished_in(folder.in("nowhere")), IsEmpty());
}

}  // namespace
}  // namespace goldthread
