#include "goldthread/base/disk/same_place.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "goldthread/base/disk/testing_folder.hpp"

namespace goldthread {
namespace {

using goldthread::testing::TestFolder;
namespace fs = std::filesystem;

TEST(SamePlace, SpellingsAndLinksAreSeenThrough) {
    const TestFolder folder;
    folder.put("return/this/a.csv", "x");
    fs::create_symlink("return", folder.in("link"));
    fs::create_hard_link(folder.in("return/this/a.csv"), folder.in("hard.csv"));
    EXPECT_TRUE(is_same_place(folder.in("return/this/a.csv"), folder.in("return/../link/./this//a.csv")));
    EXPECT_TRUE(is_same_place(folder.in("return/this/a.csv"), folder.in("hard.csv")));
    EXPECT_FALSE(is_same_place(folder.in("return/this/a.csv"), folder.in("return/this/b.csv")));
}

TEST(SamePlace, WhatIsNotThereYetIsComparedByItsPath) {
    const TestFolder folder;
    fs::create_directory(folder.in("out"));
    fs::create_symlink("out", folder.in("link"));
    fs::create_symlink("out/new.csv", folder.in("dangling.csv"));
    EXPECT_TRUE(is_same_place(folder.in("out/new.csv"), folder.in("link/new.csv")));
    EXPECT_TRUE(is_same_place(folder.in("out/new.csv"), folder.in("dangling.csv")));
    EXPECT_TRUE(is_same_place(folder.in("out/new.csv"), folder.in("out/NEW.csv"))) << "one, on some systems";
    EXPECT_FALSE(is_same_place(folder.in("out/new.csv"), folder.in("new.csv")));
    EXPECT_FALSE(is_same_file(folder.in("out/new.csv"), folder.in("out/new.csv"))) << "there is none";
}

TEST(LyingWithin, IsToldByTheFolderItself) {
    const TestFolder folder;
    folder.put("return/this/a.csv", "x");
    fs::create_symlink("return/this", folder.in("link"));
    EXPECT_TRUE(lies_within(folder.in("return/this/a.csv"), folder.in("return")));
    EXPECT_TRUE(lies_within(folder.in("return/new/deep/b.csv"), folder.in("return")));
    EXPECT_TRUE(lies_within(folder.in("link/b.csv"), folder.in("return")));
    EXPECT_TRUE(lies_within(folder.in("return/this"), folder.in("return/")));
    EXPECT_FALSE(lies_within(folder.in("return"), folder.in("return")));
    EXPECT_FALSE(lies_within(folder.in("returns/b.csv"), folder.in("return")));
    EXPECT_FALSE(lies_within(folder.in("return/../b.csv"), folder.in("return")));
    EXPECT_TRUE(lies_within("new.csv", "."));
    EXPECT_TRUE(lies_within("new.csv", "/"));
}

}  // namespace
}  // namespace goldthread
