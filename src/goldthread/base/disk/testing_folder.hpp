#pragma once
// A folder for a test that writes: new and empty, gone afterwards.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace goldthread::testing {

class TestFolder {
  public:
    TestFolder() : path_(::testing::TempDir() + "/goldthread-test-XXXXXX") {
        if (::mkdtemp(path_.data()) == nullptr) ADD_FAILURE() << "no folder " << path_;
    }
    ~TestFolder() { std::filesystem::remove_all(path_); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    [[nodiscard]] std::string in(std::string_view name) const { return path_ + "/" + std::string(name); }

    /// Writes a file, and the folders above it.
    void put(std::string_view name, std::string_view bytes, mode_t mode = 0644) const {
        std::filesystem::create_directories(std::filesystem::path(in(name)).parent_path());
        std::ofstream(in(name), std::ios::binary) << bytes;
        EXPECT_EQ(::chmod(in(name).c_str(), mode), 0);
    }
    [[nodiscard]] std::string content(std::string_view name) const {
        std::ifstream file(in(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] mode_t mode(std::string_view name) const {
        struct stat status{};
        EXPECT_EQ(::stat(in(name).c_str(), &status), 0) << name;
        return status.st_mode & 07777;
    }
    /// Everything in it, folders with a stroke behind them: {"a.csv", "this/", "this/b.csv"}.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
            const bool is_folder = entry.is_directory() && !entry.is_symlink();
            names.push_back(entry.path().lexically_relative(path_).string() + (is_folder ? "/" : ""));
        }
        std::sort(names.begin(), names.end());
        return names;
    }

  private:
    std::string path_;
};

}  // namespace goldthread::testing
