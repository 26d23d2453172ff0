#include "goldthread/base/scratch_file.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace goldthread {
namespace {

void write(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    ASSERT_NE(file, nullptr) << path;
    EXPECT_EQ(std::fwrite(text.data(), 1, text.size(), file), text.size());
    std::fclose(file);
}

TEST(AScratchFile, GivesBackWhatWasWrittenUnderItsName) {
    const auto file = ScratchFile::create();
    ASSERT_TRUE(file);
    EXPECT_EQ(file->contents().value(), "");
    const std::string text("a\0b", 3);
    write(file->path(), text);
    EXPECT_EQ(file->contents().value(), text);
    write(file->path(), "c");
    EXPECT_EQ(file->contents().value(), "c") << "opening it for writing empties it";
}

TEST(AScratchFile, MovesWithItsContent) {
    auto file = ScratchFile::create();
    ASSERT_TRUE(file);
    write(file->path(), "kept");
    auto other = ScratchFile::create();
    ASSERT_TRUE(other);
    *other = std::move(*file);
    const ScratchFile last = std::move(*other);
    EXPECT_EQ(last.contents().value(), "kept");
}

TEST(AScratchFile, IsGoneAfterwards) {
    std::string path;
    {
        const auto file = ScratchFile::create();
        ASSERT_TRUE(file);
        path = file->path();
    }
    std::FILE* gone = std::fopen(path.c_str(), "rb");
    EXPECT_EQ(gone, nullptr);
    if (gone != nullptr) std::fclose(gone);
}

TEST(AScratchStream, GivesBackWhatWasWritten) {
    std::FILE* stream = open_scratch_stream();
    ASSERT_NE(stream, nullptr);
    EXPECT_GE(std::fputs("kept", stream), 0);
    std::rewind(stream);
    std::array<char, 8> read{};
    EXPECT_EQ(std::fread(read.data(), 1, read.size(), stream), 4U);
    EXPECT_STREQ(read.data(), "kept");
    std::fclose(stream);
}

}  // namespace
}  // namespace goldthread
