#include "goldthread/base/mapped_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace goldthread {
namespace {

class MappedFileOnDisk : public ::testing::Test {
  protected:
    std::string write(const std::string& bytes) {
        std::ofstream(path_, std::ios::binary) << bytes;
        return path_;
    }
    void TearDown() override { std::filesystem::remove(path_); }

  private:
    std::string path_ = ::testing::TempDir() + "goldthread_mapped_file_test.bin";
};

TEST_F(MappedFileOnDisk, GivesTheBytesOfTheFile) {
    const auto file = MappedFile::open(write(std::string("one\0two", 7)));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes(), std::string_view("one\0two", 7));
}

TEST_F(MappedFileOnDisk, AnEmptyFileIsEmpty) {
    const auto file = MappedFile::open(write(""));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->bytes().empty());
}

TEST_F(MappedFileOnDisk, BytesOutliveTheObjectTheyWereCopiedFrom) {
    auto file = MappedFile::open(write("kept"));
    ASSERT_TRUE(file);
    const MappedFile copy = *file;
    *file = MappedFile::holding("other");
    EXPECT_EQ(copy.bytes(), "kept");
}

TEST(MappedFile, AFileThatDoesNotExistIsAnErrorNamingIt) {
    const auto file = MappedFile::open("no/such/file.gtp");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().place.file, "no/such/file.gtp");
}

TEST(MappedFile, AFolderIsNotAFile) {
    EXPECT_FALSE(MappedFile::open(::testing::TempDir()));
}

TEST(MappedFile, HoldsBytesGivenInMemoryAndKeepsThemWhenMoved) {
    MappedFile first = MappedFile::holding("ab");
    const MappedFile second = std::move(first);
    EXPECT_EQ(second.bytes(), "ab");
}

}  // namespace
}  // namespace goldthread
