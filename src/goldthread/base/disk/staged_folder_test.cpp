#include "goldthread/base/disk/staged_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "goldthread/base/disk/testing_folder.hpp"

namespace goldthread {
namespace {

using goldthread::testing::TestFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

constexpr auto amend = "goldthread amend";

Result<void> write_folder(const std::string& path, const std::vector<std::string>& names, std::string_view bytes,
                          std::string_view written_by = amend) {
    auto folder = StagedFolder::create(path, written_by);
    if (!folder) return tl::unexpected(folder.error());
    for (const std::string& name : names) {
        if (auto written = folder->write(name, bytes); !written) return written;
    }
    return std::move(*folder).put_in_place();
}

std::string refusal(const Result<void>& done) {
    return done ? "no refusal" : done.error().message();
}

TEST(WritingAFolder, ItIsItsUsersAloneAndSaysWhoWroteIt) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("above/out"), {"this/a.csv", "this/b.csv", "changes.csv"}, "x"));
    EXPECT_THAT(folder.names(),
                ElementsAre("above/", "above/out/", "above/out/changes.csv", "above/out/this/", "above/out/this/a.csv",
                            "above/out/this/b.csv", "above/out/written_by_goldthread"));
    EXPECT_EQ(folder.mode("above/out"), 0700U);
    EXPECT_EQ(folder.mode("above/out/this/a.csv"), 0600U);
    EXPECT_THAT(folder.content("above/out/written_by_goldthread"), HasSubstr("Written by 'goldthread amend'."));
    EXPECT_THAT(folder.content("above/out/written_by_goldthread"), HasSubstr(" this/a.csv\n"));
}

TEST(WritingAFolder, AnEarlierOneOfTheSameCommandIsReplacedWhole) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv", "last/b.csv"}, "one"));
    fs::permissions(folder.in("out/this/a.csv"), fs::perms(0640));
    fs::permissions(folder.in("out"), fs::perms(0750));
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv"}, "two"));
    EXPECT_THAT(folder.names(), ElementsAre("out/", "out/this/", "out/this/a.csv", "out/written_by_goldthread"));
    EXPECT_EQ(folder.content("out/this/a.csv"), "two");
    EXPECT_EQ(folder.mode("out/this/a.csv"), 0640U);
    EXPECT_EQ(folder.mode("out"), 0750U);
}

TEST(WritingAFolder, AnEmptyOneIsFilledAlsoBehindALink) {
    const TestFolder folder;
    fs::create_directory(folder.in("real"));
    fs::create_symlink("real", folder.in("link"));
    ASSERT_TRUE(write_folder(folder.in("link"), {"a.csv"}, "x"));
    EXPECT_TRUE(fs::is_symlink(folder.in("link")));
    EXPECT_EQ(folder.content("real/a.csv"), "x");
}

TEST(WritingAFolder, WhatAnotherHandPutThereIsNamedAndStays) {
    const TestFolder folder;
    folder.put("out/this/mine.csv", "mine");
    folder.put("out/.hidden", "mine");
    const std::string said = refusal(write_folder(folder.in("out"), {"this/mine.csv"}, "x"));
    EXPECT_THAT(said, HasSubstr("this/mine.csv"));
    EXPECT_THAT(said, HasSubstr(".hidden"));
    EXPECT_EQ(folder.content("out/this/mine.csv"), "mine");
    EXPECT_THAT(folder.names(), ElementsAre("out/", "out/.hidden", "out/this/", "out/this/mine.csv"));
}

TEST(WritingAFolder, AFileAddedToAnEarlierOneStays) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv"}, "one"));
    folder.put("out/letter.docx", "mine");
    EXPECT_THAT(refusal(write_folder(folder.in("out"), {"this/a.csv"}, "two")), HasSubstr("letter.docx"));
    EXPECT_EQ(folder.content("out/letter.docx"), "mine");
    EXPECT_EQ(folder.content("out/this/a.csv"), "one");
}

TEST(WritingAFolder, AFileThatWasEditedSinceStays) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv", "this/b.csv"}, "one"));
    folder.put("out/this/a.csv", "1ne");
    const std::string said = refusal(write_folder(folder.in("out"), {"this/a.csv"}, "two"));
    EXPECT_THAT(said, HasSubstr("changed since they were written: this/a.csv."));
    EXPECT_EQ(folder.content("out/this/a.csv"), "1ne");
    fs::remove(folder.in("out/this/a.csv"));
    fs::remove(folder.in("out/this/b.csv"));
    EXPECT_EQ(refusal(write_folder(folder.in("out"), {"c.csv"}, "two")), "no refusal") << "one that is gone is no loss";
    EXPECT_THAT(folder.names(), ElementsAre("out/", "out/c.csv", "out/written_by_goldthread"));
}

TEST(WritingAFolder, AnotherCommandsIsNotReplaced) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv"}, "one", "goldthread synth"));
    EXPECT_THAT(refusal(write_folder(folder.in("out"), {"this/a.csv"}, "two")),
                HasSubstr("written by 'goldthread synth', not by 'goldthread amend'"));
    EXPECT_EQ(folder.content("out/this/a.csv"), "one");
}

TEST(WritingAFolder, OddNamesAreNotedAndKnownAgain) {
    const TestFolder folder;
    const std::string odd = "this/a\n 100% caf\xe9.csv";
    ASSERT_TRUE(write_folder(folder.in("out"), {odd}, "one"));
    ASSERT_TRUE(write_folder(folder.in("out"), {odd}, "two"));
    EXPECT_EQ(folder.content("out/" + odd), "two");
}

TEST(WritingAFolder, AFileIsNoFolder) {
    const TestFolder folder;
    folder.put("out", "mine");
    EXPECT_THAT(refusal(write_folder(folder.in("out"), {"a"}, "x")), HasSubstr("there is a file"));
    EXPECT_EQ(folder.content("out"), "mine");
}

TEST(AStagedFolder, LeavesNothingUnlessPutInPlace) {
    const TestFolder folder;
    ASSERT_TRUE(write_folder(folder.in("out"), {"this/a.csv"}, "one"));
    {
        auto staged = StagedFolder::create(folder.in("out"), amend);
        ASSERT_TRUE(staged);
        ASSERT_TRUE(staged->write("this/a.csv", "two"));
        EXPECT_FALSE(staged->write("this/a.csv", "three")) << "each name once";
        auto elsewhere = StagedFolder::create(folder.in("new/above/out"), amend);
        ASSERT_TRUE(elsewhere);
        ASSERT_TRUE(elsewhere->write("b.csv", "two"));
    }
    EXPECT_EQ(folder.content("out/this/a.csv"), "one");
    EXPECT_THAT(folder.names(), ElementsAre("out/", "out/this/", "out/this/a.csv", "out/written_by_goldthread"));
}

TEST(AFolderNote, IsReadBackAsWritten) {
    FolderNote note{amend, {noted("this/a.csv", "abc"), noted("changes.csv", "")}};
    const auto again = FolderNote::parse(note.text());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->written_by, amend);
    ASSERT_EQ(again->files.size(), 2U);
    EXPECT_EQ(again->files[0].name, "this/a.csv");
    EXPECT_EQ(again->files[0].size, 3U);
    EXPECT_EQ(again->files[0].checksum, note.files[0].checksum);
    EXPECT_FALSE(FolderNote::parse("CHILD,DOB\n"));
    EXPECT_FALSE(FolderNote::parse("Written by 'goldthread amend'.\n\nnonsense\n"));
    EXPECT_FALSE(FolderNote::parse(""));
}

}  // namespace
}  // namespace goldthread
