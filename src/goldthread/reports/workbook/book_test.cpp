#include "goldthread/reports/workbook/book.hpp"

#include <gtest/gtest.h>

#if defined(__linux__)
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#endif

namespace goldthread::excel {
namespace {

std::string small_book() {
    auto book = Book::create({"A title", "A subject", Date::of(2026, 5, 1)});
    if (!book) return {};
    (*book)->add_sheet("One").text(0, 0, "a child's record");
    (*book)->add_sheet("Two").text(0, 0, "another");
    auto bytes = (*book)->finish();
    return bytes ? *bytes : std::string();
}

TEST(ABook, IsAZipTheSameEachTime) {
    const std::string book = small_book();
    EXPECT_EQ(book.substr(0, 2), "PK");
    EXPECT_EQ(book, small_book());
}

#if defined(__linux__)
/// A folder for temporary files that tells whether anything was ever made in it.
class WatchedFolder {
  public:
    WatchedFolder() : path_(::testing::TempDir() + "watched-XXXXXX") {
        EXPECT_NE(::mkdtemp(path_.data()), nullptr);
        watch_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        EXPECT_GE(::inotify_add_watch(watch_, path_.c_str(), IN_CREATE), 0);
        if (const char* before = std::getenv("TMPDIR")) before_ = before;
        ::setenv("TMPDIR", path_.c_str(), 1);
    }
    ~WatchedFolder() {
        if (before_.empty()) {
            ::unsetenv("TMPDIR");
        } else {
            ::setenv("TMPDIR", before_.c_str(), 1);
        }
        ::close(watch_);
        ::rmdir(path_.c_str());
    }
    WatchedFolder(const WatchedFolder&) = delete;
    WatchedFolder& operator=(const WatchedFolder&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] bool was_used() const {
        std::array<char, 4096> events{};
        return ::read(watch_, events.data(), events.size()) > 0;
    }

  private:
    std::string path_;
    std::string before_;
    int watch_ = -1;
};

TEST(ABook, PutsNothingIntoTheFolderForTemporaryFiles) {
    const WatchedFolder folder;
    EXPECT_NE(small_book(), "");
    EXPECT_FALSE(folder.was_used());
    const std::string file = folder.path() + "/seen";
    std::ofstream(file) << "x";
    EXPECT_TRUE(folder.was_used()) << "the watch works";
    ::unlink(file.c_str());
}
#endif

}  // namespace
}  // namespace goldthread::excel
