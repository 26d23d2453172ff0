#include "goldthread/amendments/files_meant.hpp"

#include <gtest/gtest.h>

namespace goldthread {
namespace {

using Files = std::vector<std::uint32_t>;

TEST(FilesMeant, AreTheOneOfThatPath) {
    EXPECT_EQ(files_meant({"a/x.csv", "x.csv"}, "x.csv"), (Files{1}));
    EXPECT_EQ(files_meant({"a/x.csv", "x.csv"}, "a/x.csv"), (Files{0}));
}

TEST(FilesMeant, AreElseTheOneOfThatName) {
    EXPECT_EQ(files_meant({"new/x.csv", "new/y.csv"}, "old/x.csv"), (Files{0}));
    EXPECT_EQ(files_meant({"new\\x.csv"}, "/home/ann/x.csv"), (Files{0}));
    EXPECT_EQ(files_meant({"new/x.csv"}, "z.csv"), Files());
    EXPECT_EQ(files_meant({"new/x.csv"}, "ax.csv"), Files()) << "a part of a name is another name";
    EXPECT_EQ(files_meant({}, "x.csv"), Files());
    EXPECT_EQ(files_meant({"x.csv"}, ""), Files());
}

TEST(FilesMeant, OfSeveralOfOneNameAreThoseWhoseFoldersAgree) {
    const std::vector<std::string> files = {"new/this/x.csv", "new/more/x.csv"};
    EXPECT_EQ(files_meant(files, "more/x.csv"), (Files{1}));
    EXPECT_EQ(files_meant(files, "old\\this\\x.csv"), (Files{0}));
    EXPECT_EQ(files_meant(files, "x.csv"), (Files{0, 1}));
    EXPECT_EQ(files_meant(files, "other/x.csv"), (Files{0, 1}));
}

}  // namespace
}  // namespace goldthread
